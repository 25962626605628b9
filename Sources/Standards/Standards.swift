public import Schemas
public import Validation
public import Vocabularies

/// The standards data: vocabularies, schemas, and which of them go together.
///
/// Nothing is read before it is asked for.
public struct Standards: Sendable {
  let source: DataSource

  public init(_ source: DataSource) {
    self.source = source
  }

  /// A named set of releases and schemas that are used together.
  public struct Standard: Sendable {
    public let name: String
    public let title: String
    public let date: Day
    public let status: String
    /// The release of each vocabulary.
    public let vocabularies: [String: String]
    /// The version of each schema.
    public let schemas: [String: String]
    public let relationships: [String]
  }

  /// The names of the vocabularies, sorted.
  public var vocabularyNames: [String] {
    source.folders(in: "Vocabularies").filter { $0 != "relationships" }
  }

  /// The standard of this name; without a name, the newest.
  public func standard(_ name: String? = nil) throws(StandardsError) -> Standard {
    var faults: [DataFault] = []
    guard let file = Node.read("Vocabularies/standards.json", from: source, &faults) else { throw .broken(faults) }
    let standards = file["standards"].elements.map { node in
      Standard(
        name: node["name"].text(&faults), title: node["title"].text(&faults), date: node["date"].day(&faults),
        status: node["status"].text(&faults), vocabularies: Standards.pins(node["vocabularies"], &faults),
        schemas: Standards.pins(node["schemas"], &faults),
        relationships: node["relationships"].elements.compactMap { $0.string })
    }
    if standards.isEmpty { faults.append(file.fault("The file lists no standard.")) }
    if !faults.isEmpty { throw .broken(faults) }
    guard let found = name.map({ name in standards.first { $0.name == name } }) ?? standards.last else {
      throw .unknown(kind: "standard", name: name ?? "", known: standards.map { $0.name })
    }
    return found
  }

  /// The lists and relationships that validating against any of `schemas` takes.
  ///
  /// All their faults are listed, not only the first.
  public func resources(for schemas: [Schema], in standard: Standard) throws(StandardsError) -> Resources {
    var faults: [DataFault] = []
    var resources = Resources(vocabularies: [:], relationships: [:])
    for name in Set(schemas.flatMap { $0.vocabularyNames }).sorted() {
      guard let version = standard.vocabularies[name] else {
        let message = "The standard \(standard.name) names no release of \(name), which a schema uses."
        faults.append(DataFault(file: "Vocabularies/standards.json", line: nil, message: message))
        continue
      }
      do throws(StandardsError) {
        resources.vocabularies[name] = try vocabulary(name, release: version)
      } catch {
        faults.append(contentsOf: error.faults(in: "Vocabularies/standards.json"))
      }
    }
    for name in Set(schemas.flatMap { $0.ties.map { $0.relationship } }).sorted() {
      guard standard.relationships.contains(name) else { continue }
      let ends = schemas.compactMap { $0.ends(of: name) }.first
      resources.relationships[name] = relationship(name, ends: ends, resources, &faults)
    }
    if !faults.isEmpty { throw .broken(faults) }
    return resources
  }

  private static func pins(_ node: Node, _ faults: inout [DataFault]) -> [String: String] {
    var pins: [String: String] = [:]
    for (key, value) in node.members { pins[key] = value.text(&faults) }
    return pins
  }
}

/// Why the standards data cannot be used.
public enum StandardsError: Error, Sendable {
  /// The data contradict themselves.
  case broken([DataFault])
  /// There is nothing of this name.
  case unknown(kind: String, name: String, known: [String])

  /// The error as faults of the file that caused it.
  func faults(in file: String) -> [DataFault] {
    switch self {
    case .broken(let faults): faults
    case .unknown(let kind, let name, _): [DataFault(file: file, line: nil, message: "There is no \(kind) \(name).")]
    }
  }
}

extension Schema {
  /// The vocabularies that the fields take their codes from.
  var vocabularyNames: [String] {
    fields.compactMap { field in if case .code(let name, _) = field.type { name } else { nil } }
  }

  /// The vocabularies that a relationship ties together.
  func ends(of relationship: String) -> (from: String, to: String)? {
    guard let tie = ties.first(where: { $0.relationship == relationship }),
      case .code(let from, _) = fields[tie.from].type, case .code(let to, _) = fields[tie.to].type
    else { return nil }
    return (from, to)
  }
}
