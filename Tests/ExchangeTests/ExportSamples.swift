import Exchange
import Foundation
import Standards
import TestSupport
import Vocabularies

/// What exports are made of in tests.
enum ExportSamples {
  /// The newest standard, loaded once.
  static func model() throws -> BusinessModel { try loaded.get() }

  private static let loaded = Result { try Repository.standards.businessModel(of: try Repository.standards.standard()) }

  /// The whole of the newest standard, with its schemas.
  static func whole(_ model: BusinessModel? = nil) throws -> Export {
    let standards = Repository.standards
    let model = try model ?? self.model()
    let schemas = try model.standard.schemas.sorted { $0.key < $1.key }.map { name, version in
      Export.SchemaFile(
        try standards.schema(name, version: version), text: standards.schemaText(name, version: version) ?? "")
    }
    return Export(model: model, schemas: schemas)
  }

  /// One list by itself.
  static func one(_ name: String, release: String? = nil) throws -> Export {
    Export(of: [try Repository.standards.vocabulary(name, release: release)], model: try model())
  }

  /// Two lists that hold whatever a list may hold, and a relationship between them.
  static func odd() throws -> BusinessModel {
    let folder = FileManager.default.temporaryDirectory.appending(path: "concord-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let write = { (text: String, path: String) in
      let file = folder.appending(path: "Vocabularies/\(path)")
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let services = #"""
      notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels,a column,tier
      1,Plain,,,2001-02-03,,,,,
      "a""b\<>/{}","Say ""hi"" \ or
      not\#t\#u{1D11E}\#u{200F}\#u{1}",<p>,1,,2020-01-01,1 | %41,one | two,"x,""y""",
      %41,Per cent,,"1 | a""b\<>/{}",,,,,,all

      """#
    let interactions = "notation,label,valid_from,withdrawn\nx y,Both,,\nz,Alone,,\n"
    try write(services, "services/1.csv")
    try write(interactions, "interactions/1.csv")
    try write(about("services", "http://example.org/s t/{notation}", services), "services/vocabulary.json")
    try write(about("interactions", "no uri {notation}", interactions), "interactions/vocabulary.json")
    try write("from,to,status,note\n1,x y,proposed,\"a \"\"note\"\"\"\n1,z,proposed,\n", "relationships/offers.csv")
    try write(pins, "standards.json")
    let standards = Standards(.folder(folder.path(percentEncoded: false)))
    return try standards.businessModel(of: try standards.standard())
  }

  private static func about(_ name: String, _ uri: String, _ csv: String) -> String {
    """
    { "name": "\(name)", "title": "The \\"\(name)\\"", "custodian": "Nobody", "uri": "\(uri)",
      "notation_pattern": "[ -~]{1,20}", "complete": \(name == "services"), "licence": "", "attribution": "",
      "columns": [{ "name": "tier", "description": "Which tier." }],
      "releases": [
        { "version": "0 9", "date": "2019-01-01", "status": "released", "file": "0.csv", "sha256": "0", "note": "" },
        { "version": "1", "date": "2020-01-01", "status": "proposed", "file": "1.csv", "note": "First\\nnote.",
          "sha256": "\(SHA256.hash(Array(csv.utf8)))" }] }
    """
  }

  private static let pins = """
    { "standards": [{ "name": "s", "title": "S", "date": "2020-02-02", "status": "draft", "schemas": {},
      "vocabularies": { "services": "1", "interactions": "1" }, "relationships": ["offers"] }] }
    """
}

extension [ExportedFile] {
  /// How often a text occurs in a file.
  func count(of part: String, in path: String) -> Int {
    text(path).components(separatedBy: part).count - 1
  }

  /// The text of a file; empty where there is none.
  func text(_ path: String) -> String {
    first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// A file as JSON.
  func json(_ path: String) -> Node {
    let bytes = [UInt8](text(path).utf8)
    guard let node = Node(json: bytes, file: path) else { fatalError("\(path) is missing or no JSON.") }
    return node
  }
}
