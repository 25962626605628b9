import Foundation
import Glibc

/// A process that was started, and the ends of its pipes.
struct Child {
  private let process: pid_t
  private var input: Int32
  private let output: Int32
  private let messages: Int32
  private var unwritten: ArraySlice<UInt8>

  private static let starting = NSLock()

  struct CannotStart: Error {
    let code: Int32
  }

  /// Starts a command, with the signals as a shell would hand them over.
  ///
  /// One at a time: a process started between the making of a pipe and its marking would keep the pipe open.
  init(starting command: Command) throws {
    Child.starting.lock()
    defer { Child.starting.unlock() }
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    let (stdin, stdout, stderr) = (try pipeEnds(), try pipeEnds(), try pipeEnds())
    posix_spawn_file_actions_adddup2(&files, stdin.reading, 0)
    switch command.output {
    case .pipe, .closedPipe: posix_spawn_file_actions_adddup2(&files, stdout.writing, 1)
    case .file(let path): posix_spawn_file_actions_addopen(&files, 1, path, O_WRONLY | O_CREAT, 0o600)
    case .closed: posix_spawn_file_actions_addclose(&files, 1)
    }
    posix_spawn_file_actions_adddup2(&files, stderr.writing, 2)
    if command.output == .closedPipe { close(stdout.reading) }
    (process, unwritten) = (try spawn(command, &files), command.input[...])
    (input, messages) = (stdin.writing, stderr.reading)
    output = command.output == .closedPipe ? -1 : stdout.reading
    for end in [stdin.reading, stdout.writing, stderr.writing] { close(end) }
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  /// Feeds the process and takes what it writes, both streams at once, until it ends or time is up.
  mutating func finish(within seconds: Int) -> Command.Outcome {
    let end = time(nil) + seconds
    var outcome = Command.Outcome()
    var isOpen = (output: output >= 0, messages: true)
    while isOpen.output || isOpen.messages {
      feed()
      var waiting = [
        pollfd(fd: isOpen.output ? output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen.messages ? messages : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
      ]
      if poll(&waiting, 3, 1000) == 0 && time(nil) > end { kill(process, SIGKILL) }
      if waiting[0].revents != 0 { isOpen.output = take(output, into: &outcome.output) }
      if waiting[1].revents != 0 { isOpen.messages = take(messages, into: &outcome.messages) }
      if time(nil) > end { kill(process, SIGKILL) }
    }
    for end in [input, output, messages] where end >= 0 { close(end) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    if status & 0x7F == 0 { outcome.exitCode = status >> 8 & 0xFF } else { outcome.signal = status & 0x7F }
    return outcome
  }

  /// Writes as much of the input as the pipe takes, and closes it behind the last byte.
  private mutating func feed() {
    while input >= 0 {
      let wrote = unwritten.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if wrote > 0 { unwritten = unwritten.dropFirst(wrote) }
      let isBlocked = wrote < 0 && (errno == EAGAIN || errno == EINTR)
      if isBlocked && !unwritten.isEmpty { return }
      if !unwritten.isEmpty && wrote > 0 { continue }
      close(input)
      input = -1
    }
  }

  /// Takes what a pipe holds; false at its end.
  private func take(_ end: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let got = read(end, &buffer, buffer.count)
    if got > 0 { bytes.append(contentsOf: buffer[..<got]) }
    return got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN))
  }
}

private func pipeEnds() throws -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [0, 0]
  if pipe(&ends) != 0 { throw Child.CannotStart(code: errno) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

private func spawn(_ command: Command, _ files: inout posix_spawn_file_actions_t) throws -> pid_t {
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGPIPE)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
  var process: pid_t = 0
  let call = ["env", "-C", command.folder, Command.path] + command.arguments
  var words = call.map { strdup($0) } + [nil]
  var variables = command.variables.map { strdup($0) } + [nil]
  let code = posix_spawn(&process, "/usr/bin/env", &files, &attributes, &words, &variables)
  for text in words + variables { free(text) }
  if code != 0 { throw Child.CannotStart(code: code) }
  return process
}
