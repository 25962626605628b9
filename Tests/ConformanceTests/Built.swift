import Foundation
import TestSupport

@testable import Conformance

/// The programs that are built with these tests, and the suite of the repository.
enum Built {
  /// The command itself.
  static let concord = program("concord")
  /// The implementation that is wrong.
  static let misfit = program("concord-misfit")

  /// The suite in the repository.
  static let suite: Suite = {
    do throws(Suite.Broken) {
      return try Suite(folder: Repository.root + "conformance")
    } catch {
      fatalError("The suite does not hold together:\n" + error.faults.map { $0.text }.joined(separator: "\n"))
    }
  }()

  /// A program beside the bundle of these tests; `CONCORD_BINARY` names another command.
  private static func program(_ name: String) -> String {
    if name == "concord", let named = ProcessInfo.processInfo.environment["CONCORD_BINARY"] { return named }
    let places = [try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")]
    for place in places.compactMap({ $0 }) + [CommandLine.arguments[0]] {
      var folder = URL(filePath: place).deletingLastPathComponent()
      while folder.path(percentEncoded: false).count > 1 {
        let candidate = folder.appending(path: name).path(percentEncoded: false)
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue {
          return candidate
        }
        folder.deleteLastPathComponent()
      }
    }
    fatalError("\(name) is not built: swift build --product \(name)")
  }

  /// Runs the command to its end.
  static func run(_ arguments: String...) throws -> (code: Int32?, text: String, message: String) {
    let child = try ChildProcess([concord] + arguments, takesInput: false)
    _ = child.exchange([], until: Instant(secondsFromNow: 60), most: 1 << 28) { _ in false }
    let text = String(decoding: child.take(), as: UTF8.self)
    let message = String(decoding: child.messages, as: UTF8.self)
    guard case .exit(let code) = child.wait() else { return (nil, text, message) }
    return (code, text, message)
  }
}

/// A folder that is there for one test.
final class Folder {
  private let url = FileManager.default.temporaryDirectory.appending(path: "conformance-\(UUID().uuidString)")
  var path: String { url.path(percentEncoded: false) }

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes a file; gives its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path(percentEncoded: false)
  }

  func text(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }
}

/// A suite of a few cases, made for a test.
struct SmallSuite {
  let folder: Folder

  static let header = "id,level,role,text,since,until\n"

  /// A suite of one requirement and one case, which expects nothing of an empty file.
  init() throws {
    folder = try Folder()
    try folder.write(SmallSuite.header + "V-001,must,validator,All is well.,1.0,\n", to: "requirements.csv")
    try write(SmallSuite.text("nothing"), named: "one")
  }

  /// The text of a case that expects nothing, changed.
  static func text(_ description: String, _ old: String = "", _ new: String = "") -> String {
    let text = """
      {"description": "\(description)", "requirements": ["V-001"], "schema": "service-transactions",
       "as_at": "2026-04-01", "expect": {"verdict": "valid", "findings": []}}
      """
    return old.isEmpty ? text : text.replacingOccurrences(of: old, with: new)
  }

  /// Writes a case and an empty input.
  func write(_ text: String, named name: String) throws {
    try folder.write(text, to: "validate/\(name).json")
    try folder.write("", to: "validate/\(name).csv")
  }

  func load() throws(Suite.Broken) -> Suite { try Suite(folder: folder.path) }

  /// What is wrong with the suite, a line each.
  var faults: [String] {
    do throws(Suite.Broken) {
      _ = try load()
      return []
    } catch {
      return error.faults.map { $0.text }
    }
  }
}
