import Execution
import FoundationEssentials
import Glibc

/// A process that was started in a group of its own, with pipes to its three streams.
final class ChildProcess {
  /// How a process ended.
  enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// A process that could not be started.
  struct CannotStart: Error {
    let reason: String
  }

  /// What is kept of standard error: its last bytes.
  static let mostMessages = 4096

  private let process: pid_t
  private var input: Int32
  private let output: Int32
  private let errors: Int32
  private var ending: Ending?
  /// What was written to standard output and not yet taken.
  private(set) var written: [UInt8] = []
  /// The last that was written to standard error.
  private(set) var messages: [UInt8] = []
  private(set) var isOutputOpen = true
  private var areErrorsOpen = true

  /// Pipes are made and handed over one process at a time, so that none is inherited by another.
  private static let starting = Lock(())

  /// Starts a command; its first word is looked for on PATH. Without `takesInput` its standard input is empty.
  init(_ words: [String], takesInput: Bool) throws(CannotStart) {
    let started = try ChildProcess.starting.withLock { _ throws(CannotStart) in
      try ChildProcess.start(words, takesInput: takesInput)
    }
    (process, input, output, errors) = started
  }

  private static func start(
    _ words: [String], takesInput: Bool
  ) throws(CannotStart) -> (process: pid_t, input: Int32, output: Int32, errors: Int32) {
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    let (output, errors) = (try pipeEnds(), try pipeEnds())
    let input = takesInput ? try pipeEnds() : (reading: -1, writing: -1)
    if takesInput {
      posix_spawn_file_actions_adddup2(&files, input.reading, 0)
    } else {
      posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&files, output.writing, 1)
    posix_spawn_file_actions_adddup2(&files, errors.writing, 2)
    var process = pid_t()
    let code = spawn(words, &files, &process)
    for end in [output.writing, errors.writing, input.reading] where end >= 0 { close(end) }
    if code != 0 {
      for end in [output.reading, errors.reading, input.writing] where end >= 0 { close(end) }
      throw CannotStart(reason: systemReason(code))
    }
    for end in [output.reading, errors.reading, input.writing] where end >= 0 { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    return (process, input.writing, output.reading, errors.reading)
  }

  private static func pipeEnds() throws(CannotStart) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [0, 0]
    if pipe(&ends) != 0 { throw CannotStart(reason: systemReason(errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Starts the process with the signals as a shell hands them over.
  private static func spawn(
    _ words: [String], _ files: inout posix_spawn_file_actions_t, _ process: inout pid_t
  ) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
    let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }.sorted()
    var arguments = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    return posix_spawnp(&process, words[0], &files, &attributes, &arguments, &environment)
  }

  deinit {
    if ending == nil {
      end()
      _ = wait()
    }
    for end in [input, output, errors] where end >= 0 { close(end) }
  }

  /// Ends the process and all that it started.
  private func end() { _ = Glibc.kill(-process, SIGKILL) }

  /// Waits for the process to end, and ends what it has started and left behind.
  func wait() -> Ending {
    if let ending { return ending }
    var information = siginfo_t()
    while waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) < 0 && errno == EINTR {}
    // Before the process is taken from the system's list, nobody else can have its number.
    end()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let found: Ending = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    ending = found
    return found
  }

  /// Whether the process has ended.
  private var hasEnded: Bool {
    if ending != nil { return true }
    var information = siginfo_t()
    let status = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    return status == 0 && information.si_signo == SIGCHLD
  }

  /// Takes all that was written to standard output so far.
  func take() -> [UInt8] {
    defer { written = [] }
    return written
  }

  /// Takes a whole line, its end excepted; nil where there is none yet.
  func takeLine() -> [UInt8]? {
    guard let end = written.firstIndex(of: 0x0A) else { return nil }
    defer { written.removeSubrange(...end) }
    return Array(written[..<end])
  }

  /// Forgets what was written to standard error so far.
  func forgetMessages() { messages = [] }

  /// Says that nothing more will be sent.
  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Why waiting came to an end.
  enum Pause {
    /// What was waited for is there.
    case ready
    /// The process is gone and everything it wrote has been read.
    case ended
    case timeOut
    /// More was written than is taken.
    case tooMuch
  }

  /// Sends bytes and reads what the process writes until `isReady`, its end, or the end of the time.
  func exchange(
    _ bytes: [UInt8], until deadline: Instant, most: Int, isReady: (ChildProcess) -> Bool
  ) -> Pause {
    var unsent = bytes[...]
    while true {
      if written.count > most { return .tooMuch }
      if isReady(self) { return .ready }
      if !isOutputOpen && !areErrorsOpen { return wait(until: deadline) }
      let left = deadline.milliseconds
      if left <= 0 { return .timeOut }
      var waiting = [
        pollfd(fd: isOutputOpen ? output : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: areErrorsOpen ? errors : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: unsent.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
      ]
      let count = Glibc.poll(&waiting, 3, Int32(min(left, 100)))
      // What the process started may keep the pipes open for longer than it lives itself.
      if count == 0 && hasEnded { return .ended }
      if waiting[0].revents != 0 { isOutputOpen = read(output, into: &written) }
      if waiting[1].revents != 0 { areErrorsOpen = read(errors, into: &messages) }
      messages.removeFirst(max(0, messages.count - ChildProcess.mostMessages))
      if waiting[2].revents != 0 { send(&unsent) }
    }
  }

  private func wait(until deadline: Instant) -> Pause {
    while !hasEnded {
      if deadline.milliseconds <= 0 { return .timeOut }
      usleep(1000)
    }
    return .ended
  }

  /// Sends as much as the pipe takes; nothing more where nobody reads it.
  private func send(_ unsent: inout ArraySlice<UInt8>) {
    let wrote = unsent.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    if wrote > 0 {
      unsent = unsent.dropFirst(wrote)
    } else if wrote < 0 && errno != EAGAIN && errno != EINTR {
      unsent = []
    }
  }

  /// Takes what a pipe holds; false at its end.
  private func read(_ end: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let got = Glibc.read(end, &buffer, buffer.count)
    if got > 0 { bytes.append(contentsOf: buffer[..<got]) }
    return got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN))
  }
}

/// What the system says of an error, without a capital letter.
func systemReason(_ code: Int32) -> String {
  let text = String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}

/// A point in time, by a clock that nobody sets.
struct Instant {
  private let nanoseconds: Int64

  /// The point in time so many seconds from now.
  init(secondsFromNow seconds: Int) { nanoseconds = Instant.now + Int64(seconds) * 1_000_000_000 }

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// How many milliseconds are left until then, begun ones counted.
  var milliseconds: Int64 { (nanoseconds - Instant.now + 999_999) / 1_000_000 }
}
