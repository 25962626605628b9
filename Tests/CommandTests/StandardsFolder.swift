import Foundation
import Standards
import TestSupport

/// A copy of the standards data that a test may change.
struct StandardsFolder {
  let folder = Folder()
  var path: String { folder.path + "/standards" }

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for part in ["Vocabularies", "Schemas"] {
      try FileManager.default.copyItem(atPath: Repository.root + part, toPath: "\(path)/\(part)")
    }
  }

  /// Replaces a text that a file holds once or more.
  func replace(_ text: String, by other: String, in file: String) throws {
    let old = try folder.text("standards/" + file)
    guard old.contains(text) else { throw CocoaError(.fileReadUnknown) }
    try folder.write(old.replacingOccurrences(of: text, with: other), to: "standards/" + file)
  }

  func append(_ text: String, to file: String) throws {
    try folder.write(try folder.text("standards/" + file) + text, to: "standards/" + file)
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }

  /// Writes the SHA-256 that a changed release has now into its vocabulary.json.
  func seal(_ vocabulary: String, _ file: String, as old: String) throws {
    let sum = SHA256.hash(try folder.read("standards/Vocabularies/\(vocabulary)/\(file)"))
    try replace(old, by: sum, in: "Vocabularies/\(vocabulary)/vocabulary.json")
  }

  /// The SHA-256 of a file as it was released.
  func sum(_ vocabulary: String, _ file: String) throws -> String {
    SHA256.hash(try folder.read("standards/Vocabularies/\(vocabulary)/\(file)"))
  }
}
