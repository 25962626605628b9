import Glibc

/// A command that was started.
struct Process {
  /// Where a command's standard input comes from.
  enum Source {
    /// Nowhere: it is empty.
    case nothing
    case file(String)
    case descriptor(Int32)
  }

  private let child: pid_t

  /// Starts a command; without `output` what it writes is thrown away.
  init(_ arguments: [String], from source: Source = .nothing, into output: Int32? = nil) throws {
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    guard let fork = Process.fork else { throw Failure.cannotRun(arguments) }
    child = fork()
    if child == 0 { Process.become(&words, from: source, into: output) }
    if child < 0 { throw Failure.cannotRun(arguments) }
  }

  /// The system's `fork`, which Swift hides because programs of several threads must not call it; this one has one.
  ///
  /// A command started by `posix_spawn` is charged with all memory that this program had until then.
  private static let fork = dlsym(nil, "fork").map { unsafeBitCast($0, to: (@convention(c) () -> pid_t).self) }

  /// Turns this very process into the command.
  private static func become(
    _ words: inout [UnsafeMutablePointer<CChar>?], from source: Source, into output: Int32?
  ) -> Never {
    let input =
      switch source {
      case .nothing: open("/dev/null", O_RDONLY | O_CLOEXEC)
      case .file(let path): open(path, O_RDONLY | O_CLOEXEC)
      case .descriptor(let end): end
      }
    if dup2(input, 0) == 0 && dup2(output ?? open("/dev/null", O_WRONLY | O_CLOEXEC), 1) == 1 {
      if let program = words[0] { execvp(program, &words) }
    }
    // As a shell says that there is no such command.
    _exit(127)
  }

  /// How a command ended, and what the operating system says it used.
  struct Ending {
    let exitCode: Int32
    let usage: rusage
  }

  /// Waits for the end.
  func finish() -> Ending {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
    return Ending(exitCode: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, usage: usage)
  }

  /// Runs a command to its end and hands over what it wrote to standard output.
  static func output(of arguments: [String]) throws -> (exitCode: Int32, bytes: [UInt8]) {
    let pipe = try Pipe()
    defer { pipe.closeReading() }
    let process: Process
    do {
      defer { pipe.closeWriting() }
      process = try Process(arguments, into: pipe.writing)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let got = read(pipe.reading, &buffer, buffer.count)
      if got > 0 { bytes += buffer[..<got] } else if got == 0 || errno != EINTR { break }
    }
    let exitCode = process.finish().exitCode
    try Interruption.check()
    return (exitCode, bytes)
  }
}
