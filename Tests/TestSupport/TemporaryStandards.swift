import Foundation
public import Standards
import Vocabularies

/// A copy of the project's standards data in a folder of its own, to be changed.
public final class TemporaryStandards {
  private let folder: URL
  /// The path of the folder.
  public var path: String { folder.path(percentEncoded: false) }

  public init() throws {
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

  public var standards: Standards { Standards(.folder(path)) }

  /// Writes a file, by its path below the folder.
  public func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// The text of a file, by its path below the folder.
  public func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Takes a file away.
  public func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appending(path: path)) }

  /// Changes the text of a released file, and the SHA-256 that it is pinned by, so that only the change is found.
  public func edit(_ file: String, _ change: (inout String) -> Void) throws {
    var changed = try text(file)
    let old = SHA256.hash(Array(changed.utf8))
    change(&changed)
    try write(changed, to: file)
    let vocabulary = file.split(separator: "/").dropLast().joined(separator: "/") + "/vocabulary.json"
    for pins in [vocabulary, "Vocabularies/standards.json"] {
      guard FileManager.default.fileExists(atPath: "\(path)/\(pins)") else { continue }
      let text = try text(pins)
      try write(text.replacingOccurrences(of: old, with: SHA256.hash(Array(changed.utf8))), to: pins)
    }
  }

  /// Replaces the only occurrence of a text in a file.
  public func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(path)
    guard text.components(separatedBy: old).count == 2 else { throw CocoaError(.fileReadUnknown) }
    try write(text.replacingOccurrences(of: old, with: new), to: path)
  }
}

/// The faults that an attempt is refused with, each on one line; none where it is not refused.
public func refusals(_ attempt: () throws -> Void) -> [String] {
  do {
    try attempt()
    return []
  } catch {
    guard case StandardsError.broken(let faults) = error else { return ["\(error)"] }
    return faults.map { $0.text }
  }
}
