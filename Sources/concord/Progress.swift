import Execution
import Glibc
import Reporting
import Synchronization

/// The line at a terminal that tells how far a long command has come, from its second second on.
///
/// It goes to standard error and is gone when the command ends. Nothing is shown in a pipe or a file.
struct Progress {
  private let ticker: Ticker?

  /// Watches a source that is about to be read.
  init(of source: ByteSource, _ input: borrowing Input) {
    guard Progress.isWanted else {
      ticker = nil
      return
    }
    var status = stat()
    let isFile = fstat(input.descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let start = Int64(max(0, lseek(input.descriptor, 0, SEEK_CUR)))
    let line = ProgressLine(name: printable(input.name), total: isFile ? Int64(status.st_size) - start : nil)
    let began = milliseconds()
    ticker = Ticker(after: 1000, every: 200) {
      let text = line.text(done: source.bytesTaken, after: milliseconds() - began, width: Progress.width)
      Signals.isLineShown.store(true, ordering: .sequentiallyConsistent)
      let bytes = Array("\r\(text)\u{1B}[K".utf8)
      _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
  }

  /// Shows nothing any more. To be called once.
  func end() {
    ticker?.stop()
    if Signals.isLineShown.exchange(false, ordering: .sequentiallyConsistent) { Signals.clearLine() }
  }

  /// Whether somebody looks at standard error, at a terminal that can clear a line.
  private static var isWanted: Bool {
    isatty(2) == 1 && (getenv("TERM").map { strcmp($0, "dumb") != 0 && $0.pointee != 0 } ?? false)
  }

  private static var width: Int {
    var size = winsize()
    return ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

/// Milliseconds on a clock that nobody sets.
private func milliseconds() -> Int64 {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
}

/// What the line of a progress says.
struct ProgressLine: Sendable {
  let name: String
  /// How many bytes there are to read; nil where that is not known.
  let total: Int64?

  /// - Parameters:
  ///   - done: how many bytes were read; more than there are where they are read for the second time.
  ///   - elapsed: how many milliseconds that took.
  ///   - width: how many characters the terminal has in a line; the last stays free, so that the line never wraps.
  func text(done: Int64, after elapsed: Int64, width: Int) -> String {
    String("\(name): \(account(done, max(1, elapsed)))".prefix(max(1, width - 1)))
  }

  private func account(_ done: Int64, _ elapsed: Int64) -> String {
    let rate = Int64(min(1e18, Double(done) / Double(elapsed) * 1000))
    guard let total, total > 0 else { return words.progress.read(size(done), rate: size(rate)) }
    if done == total { return words.progress.comparing(size(total)) }
    let isAgain = done > total
    let now = isAgain ? min(done - total, total) : done
    return words.progress.share(
      Int(Double(now) / Double(total) * 100), of: size(total), isAgain: isAgain, rate: size(rate),
      left: rate > 0 ? (total - now) / rate + 1 : nil)
  }

  /// A number of bytes with two or three digits.
  private func size(_ bytes: Int64) -> String {
    var (unit, value) = (0, bytes)
    while value >= 1_000_000 {
      value /= 1000
      unit += 1
    }
    let names = ["kB", "MB", "GB", "TB", "PB", "EB"]
    let tenths = value / 100
    return (value < 10_000 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)") + " " + names[min(unit, 5)]
  }
}
