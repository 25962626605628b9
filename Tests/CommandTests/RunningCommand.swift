import Foundation
import Glibc

/// A call of the built command that a test talks to while it runs: its standard error may be a terminal.
///
/// Standard output goes nowhere. The command is killed when a wait takes too long, and the test then fails.
final class RunningCommand {
  private(set) var process: pid_t = 0
  /// Held for as long as the command may use it.
  private let folder: Folder
  private var input: Int32
  private let messages: Int32
  /// What was written to standard error so far.
  private(set) var message = ""

  struct TookTooLong: Error {
    let message: String
  }

  /// Starts the command.
  ///
  /// - Parameters:
  ///   - wrapper: words before the path of the command, such as those of a shell that executes it.
  init(
    _ arguments: [String], in folder: Folder, atTerminal: Bool = false, environment: [String: String] = [:],
    wrapper: [String] = []
  ) throws {
    let inputEnds = try RunningCommand.pipeEnds()
    let messageEnds = try atTerminal ? RunningCommand.terminalEnds() : RunningCommand.pipeEnds()
    (input, messages, self.folder) = (inputEnds.writing, messageEnds.reading, folder)
    var command = Command(in: folder.path)
    command.arguments = arguments
    command.environment = environment
    let words = ["env", "-C", folder.path] + wrapper + [Command.path] + arguments
    process = try RunningCommand.spawn(
      words, command.variables, input: inputEnds.reading, messages: messageEnds.writing)
    for end in [inputEnds.reading, messageEnds.writing] { close(end) }
  }

  private static func pipeEnds() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    if pipe(&ends) != 0 { throw Child.CannotStart(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// The two sides of a new terminal.
  private static func terminalEnds() throws -> (reading: Int32, writing: Int32) {
    let reading = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, UInt32) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN of Linux, which Swift does not import: to unlock the other side, and to name it.
    guard reading >= 0, ioctl(reading, 0x4004_5431, &lock) == 0, ioctl(reading, 0x8004_5430, &number) == 0 else {
      throw Child.CannotStart(code: errno)
    }
    return (reading, open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC))
  }

  private static func spawn(
    _ words: [String], _ variables: [String], input: Int32, messages: Int32
  ) throws -> pid_t {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    posix_spawn_file_actions_adddup2(&files, input, 0)
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&files, messages, 2)
    defer { posix_spawn_file_actions_destroy(&files) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // Threads of tests block signals, which a process would take over.
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var call = words.map { strdup($0) } + [nil]
    var surroundings = variables.map { strdup($0) } + [nil]
    defer { for text in call + surroundings { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, "/usr/bin/env", &files, &attributes, &call, &surroundings)
    if code != 0 { throw Child.CannotStart(code: code) }
    return process
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for end in [input, messages] where end >= 0 { close(end) }
  }

  /// Writes to its standard input.
  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(input, bytes, bytes.count)
  }

  /// Ends its standard input.
  func closeInput() {
    close(input)
    input = -1
  }

  /// Waits until something holds, taking what is written to standard error meanwhile.
  func wait(until holds: () -> Bool) throws {
    for _ in 0..<3000 {
      if holds() { return }
      take(for: 20)
    }
    throw TookTooLong(message: message)
  }

  /// Whether it has not ended.
  var isRunning: Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
      && information.si_signo == 0
  }

  /// Waits for its end; returns its exit code, nil where a signal ended it.
  func finish() throws -> Int32? {
    try wait { !isRunning }
    while take(for: 0) {}
    var status: Int32 = 0
    waitpid(process, &status, 0)
    process = 0
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  @discardableResult private func take(for milliseconds: Int32) -> Bool {
    var end = pollfd(fd: messages, events: Int16(POLLIN), revents: 0)
    if poll(&end, 1, milliseconds) <= 0 { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(messages, &buffer, buffer.count)
    if count <= 0 {
      // At its end a terminal is ready at once: not to be asked without a pause.
      usleep(UInt32(milliseconds) * 1000)
      return false
    }
    message += String(decoding: buffer[..<count], as: UTF8.self)
    return true
  }
}
