import FoundationEssentials
import Glibc
import Reporting
import Standards

/// Answers cases of the suite until the end of standard input.
///
/// The commands that people call are called in this process, with the arguments that people would give, so that what is
/// tested is what is used.
func answerCases(_ invocation: Invocation) throws -> ExitCode {
  let screen = try CapturedScreen()
  let standards = try invocation.standardsFolder()
  while let line = readLine() {
    guard let node = Node(json: Array(line.utf8), file: words.files.standardInput), let id = node["id"].number,
      let whole = Int(exactly: id)
    else { throw Failure(.usage, words.conformance.noRequest) }
    let folder = try ScratchFolder()
    let request = CaseRequest(node: node, screen: screen, folder: folder, standards: standards)
    let answer = try request.answer()
    try screen.write(answer, id: whole)
  }
  return .fine
}

/// Standard output while commands are called: what they print is kept, and answers go where it went before.
final class CapturedScreen {
  private let answers: Int32
  private let scratch: Int32

  init() throws {
    guard let file = tmpfile() else {
      throw Failure(.cannotCreate, words.files.noTemporaryFile(systemMessage(errno)))
    }
    scratch = dup(fileno(file))
    fclose(file)
    answers = dup(1)
    dup2(scratch, 1)
  }

  deinit {
    dup2(answers, 1)
    close(answers)
    close(scratch)
  }

  /// Calls a command; gives how it ended and what it printed.
  func run(_ arguments: [String]) -> (code: ExitCode, printed: [UInt8]) {
    ftruncate(scratch, 0)
    lseek(scratch, 0, SEEK_SET)
    let code = runConcord(arguments)
    var status = stat()
    fstat(scratch, &status)
    var printed = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < printed.count {
      let got = printed.withUnsafeMutableBytes { bytes in
        pread(scratch, bytes.baseAddress.map { $0 + filled }, bytes.count - filled, off_t(filled))
      }
      if got <= 0 { break }
      filled += got
    }
    return (code, Array(printed[..<filled]))
  }

  /// Writes an answer on one line, with the id of its request.
  func write(_ answer: [UInt8], id: Int) throws {
    let body = answer.drop { $0 != UInt8(ascii: "{") }.dropFirst()
    let isEmpty = body.first { $0 > 0x20 } == UInt8(ascii: "}")
    var line = Array("{\"id\":\(id)\(isEmpty ? "" : ",")".utf8)
    // A line feed in JSON stands between values only: in strings it is escaped.
    line += body.map { $0 == 0x0A ? 0x20 : $0 }
    line.append(0x0A)
    var rest = line[...]
    while !rest.isEmpty {
      let wrote = rest.withUnsafeBytes { Glibc.write(answers, $0.baseAddress, $0.count) }
      if wrote > 0 { rest = rest.dropFirst(wrote) }
      if wrote <= 0 && errno != EINTR { throw Failure(.inputOutput, words.conformance.answerCannotBeWritten) }
    }
  }
}

/// A private folder for the files of one case.
final class ScratchFolder {
  let path: String

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(parent.isEmpty ? "/tmp" : parent)/concord-answer-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw Failure(.cannotCreate, words.files.noTemporaryFolder(systemMessage(errno)))
    }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file; gives its path.
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = "\(path)/\(name)"
    let parent = file.split(separator: "/").dropLast().joined(separator: "/")
    do {
      try FileManager.default.createDirectory(atPath: "/" + parent, withIntermediateDirectories: true)
    } catch {
      throw Failure(.cannotCreate, words.files.noTemporaryFolder)
    }
    var output = try Output(file)
    try output.write(bytes)
    try output.finish()
    return file
  }
}
