import Foundation
import Glibc

/// A call of the built command, made in a process of its own.
struct Command {
  var arguments: [String]
  /// The folder in which it runs.
  var folder = "/"
  var environment: [String: String] = [:]
  var input: [UInt8] = []
  var output = Stream.pipe
  /// After so many seconds the command is killed.
  var timeLimit = 60

  /// Where standard output goes.
  enum Stream: Equatable {
    case pipe
    /// A pipe whose reader has gone.
    case closedPipe
    case file(String)
    case closed
  }

  /// How a command ended and what it wrote.
  struct Outcome: Equatable {
    var exitCode: Int32?
    /// The signal that ended it; 9 where it took too long.
    var signal: Int32?
    var output: [UInt8] = []
    var messages: [UInt8] = []

    var text: String { String(decoding: output, as: UTF8.self) }
    var message: String { String(decoding: messages, as: UTF8.self) }
    /// What was written, to either stream.
    var everything: [UInt8] { output + messages }
  }

  init(_ arguments: String..., in folder: String = "/") {
    self.arguments = arguments
    self.folder = folder
  }

  /// The command beside the bundle of these tests.
  ///
  /// `CONCORD_BINARY` names another one, such as that of a release build.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["CONCORD_BINARY"] { return named }
    let places = [try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")]
    for place in places.compactMap({ $0 }) + [CommandLine.arguments[0]] {
      var folder = URL(filePath: place).deletingLastPathComponent()
      while folder.path(percentEncoded: false).count > 1 {
        let candidate = folder.appending(path: "concord").path(percentEncoded: false)
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder)
        if exists && !isFolder.boolValue { return candidate }
        folder.deleteLastPathComponent()
      }
    }
    fatalError("The command is not built: swift build --product concord")
  }()

  /// Runs the command to its end.
  func run() throws -> Outcome {
    _ = Command.ignoringBrokenPipes
    var child = try Child(starting: self)
    return child.finish(within: timeLimit)
  }

  /// The whole environment of the command; nothing of it depends on who runs the tests.
  var variables: [String] {
    var all = ["SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin", "TZ": "UTC"]
    for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE"] { all[name] = ProcessInfo.processInfo.environment[name] }
    return all.merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
  }

  private static let ignoringBrokenPipes: Bool = {
    Glibc.signal(SIGPIPE, SIG_IGN)
    return true
  }()
}
