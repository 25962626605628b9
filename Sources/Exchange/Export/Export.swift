import Reporting
public import Standards
public import Vocabularies

/// Lists and what ties them together, written in the forms that other tools read.
///
/// Every entry of a release is exported, withdrawn ones too, in the order of the release, and every column of the
/// release is carried, so that an import gives the same CSV again. The bytes depend on the standards data alone.
public struct Export: Sendable {
  /// What is exported: lists, each at a release, in the order of their names.
  let lists: [Vocabulary]
  /// The relationships that hold for the lists at these releases: see ``relationships(among:)``.
  let model: BusinessModel
  let schemas: [SchemaFile]

  /// An export of some lists; of all that the standard of the model pins where nothing is said.
  ///
  /// A list may be at another release than the standard's. The pairs of the model's relationships were made for
  /// the standard's releases, so they are not exported with any other.
  public init(of lists: [Vocabulary]? = nil, model: BusinessModel, schemas: [SchemaFile] = []) {
    self.lists = (lists ?? Array(model.vocabularies.values)).sorted { $0.name < $1.name }
    self.model = model
    self.schemas = schemas
  }

  /// The files of the export, in the order of their paths, which are unique.
  ///
  /// `turtle`, `json-ld`, `json` and `csv` have one file a list. The others have one or more for every list, every
  /// relationship between two of the lists, and for what describes the whole.
  public func files(as format: Format) -> [ExportedFile] {
    let files =
      switch format {
      case .turtle: lists.map { file("\($0.name).ttl", graph(of: $0).turtle) }
      case .jsonLD: lists.map { file("\($0.name).jsonld", graph(of: $0).jsonLD.text) }
      case .csvw: csvwFiles
      case .frictionless: frictionlessFiles
      case .fhir: fhirFiles
      case .json: lists.map { file("\($0.name).json", $0.jsonWithEntries.text) }
      case .csv: lists.map { ExportedFile(path: "\($0.name).csv", bytes: $0.release.csv) }
      }
    return files.sorted { $0.path < $1.path }
  }

  /// The relationships both ends of which are exported, at the releases for which the pairs were made.
  var tiedRelationships: [Relationship] {
    model.relationships.filter { isPinned($0.kind.from) && isPinned($0.kind.to) }.sorted { $0.name < $1.name }
  }

  /// The relationships that start from a list, if it is at the release for which the pairs were made.
  func relationships(from list: Vocabulary) -> [Relationship] {
    guard model.vocabulary(list.name)?.release.version == list.release.version else { return [] }
    return model.relationships.filter { $0.kind.from == list.name }.sorted { $0.name < $1.name }
  }

  /// Whether a list is exported at the release that the standard pins.
  private func isPinned(_ name: String) -> Bool {
    guard let list = lists.first(where: { $0.name == name }) else { return false }
    return model.vocabulary(name)?.release.version == list.release.version
  }

  func file(_ path: String, _ text: String) -> ExportedFile { ExportedFile(path: path, bytes: Array(text.utf8)) }
}
