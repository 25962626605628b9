import Foundation

/// A folder of a test's own, which goes when nobody holds it any more.
final class Folder: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "concord-" + UUID().uuidString
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      fatalError("There is no place for temporary files: \(error)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names of what it holds, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: "\(path)/\(name)"))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func read(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: "\(path)/\(name)"))) }

  func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  /// Runs the command in the folder.
  func run(_ arguments: String..., change: (inout Command) -> Void = { _ in }) throws -> Command.Outcome {
    try run(arguments, change: change)
  }

  func run(_ arguments: [String], change: (inout Command) -> Void = { _ in }) throws -> Command.Outcome {
    var command = Command(in: path)
    command.arguments = arguments
    change(&command)
    return try command.run()
  }
}
