import Glibc

/// What one run of a command took, by the operating system's own account.
struct Measurement {
  let wall: Double
  /// Processor time of the process and its threads, in user and system mode.
  let cpu: Double
  /// The most memory it had, in KiB.
  let peak: Int
  let exitCode: Int32

  /// How the command gets the file.
  enum Feed {
    /// By its name.
    case path
    /// As standard input, by redirection.
    case file(String)
    /// As standard input, from a `cat` whose own time on the processor does not count.
    case pipe(String)
  }

  /// Runs a command, its output thrown away, and waits for it.
  init(running arguments: [String], fed feed: Feed = .path) throws {
    let start = Measurement.now
    let ending: Process.Ending
    switch feed {
    case .path: ending = try Process(arguments).finish()
    case .file(let path): ending = try Process(arguments, from: .file(path)).finish()
    case .pipe(let path): ending = try Measurement.run(arguments, behind: ["cat", path])
    }
    wall = Measurement.now - start
    cpu = Measurement.seconds(ending.usage.ru_utime) + Measurement.seconds(ending.usage.ru_stime)
    peak = ending.usage.ru_maxrss
    exitCode = ending.exitCode
    try Interruption.check()
  }

  private static func run(_ arguments: [String], behind feeder: [String]) throws -> Process.Ending {
    let (source, process) = try start(arguments, behind: feeder)
    let ending = process.finish()
    if source.finish().exitCode != 0 { throw Failure.cannotRun(feeder) }
    return ending
  }

  /// Starts both. The pipe is closed here behind them, or neither would ever see its end.
  private static func start(
    _ arguments: [String], behind feeder: [String]
  ) throws -> (source: Process, process: Process) {
    let pipe = try Pipe()
    defer {
      pipe.closeReading()
      pipe.closeWriting()
    }
    return (try Process(feeder, into: pipe.writing), try Process(arguments, from: .descriptor(pipe.reading)))
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

/// The middle one of some values.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
