import Glibc

/// What one run of a command took, by the operating system's own account.
struct Measurement {
  let wall: Double
  /// Processor time of the process and its threads, in user and system mode.
  let cpu: Double
  /// The most memory it had, in KiB.
  let peak: Int
  let exitCode: Int32

  /// Runs a command, its output thrown away, and waits for it.
  init(running arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let start = Measurement.now
    guard posix_spawnp(&child, arguments[0], &actions, nil, &words, environ) == 0 else {
      throw CannotRun(command: arguments.joined(separator: " "))
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
    wall = Measurement.now - start
    cpu = Measurement.seconds(usage.ru_utime) + Measurement.seconds(usage.ru_stime)
    peak = usage.ru_maxrss
    exitCode = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// A command that could not be started.
struct CannotRun: Error {
  let command: String
}

/// The middle one of some values.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
