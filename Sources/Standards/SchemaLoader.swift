public import Schemas
import Vocabularies

extension Standards {
  /// The names of the schemas, sorted.
  public var schemaNames: [String] { source.folders(in: "Schemas").filter { !versions(of: $0).isEmpty } }

  /// The versions of a schema, oldest first.
  public func versions(of schema: String) -> [String] {
    source.files(in: "Schemas/\(schema)", endingIn: ".json").map { String($0.dropLast(5)) }
      .sorted { numbers($0).lexicographicallyPrecedes(numbers($1)) }
  }

  /// The file of a schema as it stands, for other tools to read.
  public func schemaText(_ name: String, version: String) -> String? {
    source.bytes("Schemas/\(name)/\(version).json").map { String(decoding: $0, as: UTF8.self) }
  }

  /// Loads a schema; without a version, the newest.
  public func schema(_ name: String, version: String? = nil) throws(StandardsError) -> Schema {
    guard schemaNames.contains(name) else { throw .unknown(kind: "schema", name: name, known: schemaNames) }
    let known = versions(of: name)
    guard let version = version ?? known.last, known.contains(version) else {
      throw .unknown(kind: words.data.version(of: name), name: version ?? "", known: known)
    }
    var faults: [DataFault] = []
    let path = "Schemas/\(name)/\(version).json"
    guard let file = Node.read(path, from: source, &faults) else { throw .broken(faults) }
    var builder = SchemaBuilder(file: file)
    let schema = builder.build(name: name, version: version, sha256: SHA256.hash(source.bytes(path) ?? []))
    if !builder.faults.isEmpty { throw .broken(builder.faults) }
    return schema
  }

  private func numbers(_ version: String) -> [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
}
