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
    public let relationships: [RelationshipPin]

    /// A relationship that belongs to a standard. A released one has the SHA-256 of its file; in a draft it may
    /// still change.
    public struct RelationshipPin: Sendable, Equatable {
      public let name: String
      /// The name of its file in `relationships/`.
      public let file: String
      public let sha256: String?
    }
  }

  package static let pinsFile = "Vocabularies/standards.json"

  /// The names of the files in a folder of the data, sorted.
  package func files(in folder: String) -> [String] { source.files(in: folder) }

  /// The names of the vocabularies, sorted.
  public var vocabularyNames: [String] {
    source.folders(in: "Vocabularies").filter { $0 != "relationships" }
  }

  /// The standard of this name; without a name, the newest.
  public func standard(_ name: String? = nil) throws(StandardsError) -> Standard {
    let standards = try all()
    guard let found = name.map({ name in standards.first { $0.name == name } }) ?? standards.last else {
      throw .unknown(kind: "standard", name: name ?? "", known: standards.map { $0.name })
    }
    return found
  }

  /// Every standard, oldest first.
  public func all() throws(StandardsError) -> [Standard] {
    var faults: [DataFault] = []
    guard let file = Node.read(Standards.pinsFile, from: source, &faults) else { throw .broken(faults) }
    let standards = file["standards"].list(&faults).map { node in
      node.expect(["name", "title", "date", "status", "vocabularies", "schemas", "relationships"], &faults)
      return Standard(
        name: node["name"].text(&faults), title: node["title"].text(&faults), date: node["date"].day(&faults),
        status: node["status"].text(&faults), vocabularies: Standards.pins(node["vocabularies"], &faults),
        schemas: Standards.pins(node["schemas"], &faults),
        relationships: Standards.relationshipPins(node["relationships"], &faults))
    }
    if standards.isEmpty { faults.append(file.fault(words.data.noStandard)) }
    if !faults.isEmpty { throw .broken(faults) }
    return standards
  }

  /// The lists and relationships that validating against any of `schemas` takes.
  ///
  /// All their faults are listed, not only the first.
  public func resources(for schemas: [Schema], in standard: Standard) throws(StandardsError) -> Resources {
    var faults: [DataFault] = []
    var resources = Resources(vocabularies: [:], relationships: [:])
    for name in Set(schemas.flatMap { $0.vocabularyNames }).sorted() {
      guard let version = standard.vocabularies[name] else {
        let message = words.data.noRelease(of: name, in: standard.name)
        faults.append(DataFault(.unknownPin, file: Standards.pinsFile, line: nil, message: message))
        continue
      }
      do throws(StandardsError) {
        resources.vocabularies[name] = try vocabulary(name, release: version)
      } catch {
        faults.append(contentsOf: error.faults(in: Standards.pinsFile))
      }
    }
    for name in Set(schemas.flatMap { $0.ties.map { $0.relationship } }).sorted() {
      guard let pin = standard.relationships.first(where: { $0.name == name }),
        let kind = Relationship.Kind(named: name, in: schemas)
      else { continue }
      resources.relationships[name] = relationship(
        pin, kind, from: resources.vocabularies[kind.from]?.release, to: resources.vocabularies[kind.to]?.release,
        &faults)
    }
    if !faults.isEmpty { throw .broken(faults) }
    return resources
  }

  /// The relationships of a standard: names, or names with the file and SHA-256 of each.
  private static func relationshipPins(_ node: Node, _ faults: inout [DataFault]) -> [Standard.RelationshipPin] {
    if case .object = node.value {
      return node.members.map { name, pin in
        pin.expect(["file", "sha256"], &faults)
        return Standard.RelationshipPin(
          name: name, file: pin["file"].text(&faults), sha256: pin["sha256"].text(&faults))
      }
    }
    return node.list(&faults).map { element in
      let name = element.text(&faults)
      return Standard.RelationshipPin(name: name, file: "\(name).csv", sha256: nil)
    }
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
  public func faults(in file: String) -> [DataFault] {
    switch self {
    case .broken(let faults): faults
    case .unknown(let kind, let name, _):
      [DataFault(.unknownPin, file: file, line: nil, message: words.data.noSuch(kind, name))]
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
