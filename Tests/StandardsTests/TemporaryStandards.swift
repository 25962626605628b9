import Foundation
import Standards
import TestSupport
import Vocabularies

/// A copy of the project's standards data in a folder of its own, to be changed.
final class TemporaryStandards {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "concord-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["Vocabularies", "Schemas"] {
      try FileManager.default.copyItem(
        at: URL(filePath: Repository.root + name), to: folder.appending(path: name))
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var standards: Standards { Standards(.folder(folder.path(percentEncoded: false))) }

  /// Writes a file, by its path below the folder.
  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// Replaces the only occurrence of a text in a file.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    guard text.components(separatedBy: old).count == 2 else { throw CocoaError(.fileReadUnknown) }
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }
}

/// The faults that an attempt is refused with, each on one line; none where it is not refused.
func faults(_ attempt: () throws -> Void) -> [String] {
  do {
    try attempt()
    return []
  } catch {
    guard case StandardsError.broken(let faults) = error else { return ["\(error)"] }
    return faults.map { $0.text }
  }
}
