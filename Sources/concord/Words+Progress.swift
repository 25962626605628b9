/// How far a long command has come: what follows the name of the file in its line at a terminal.
class ProgressWords: @unchecked Sendable {
  /// Where it is not known how much there is.
  func read(_ size: String, rate: String) -> String { "\(size) read, \(rate)/s" }

  func comparing(_ size: String) -> String { "all of \(size) read, comparing records" }

  /// - Parameter left: how many seconds it will take; nil where that is not known.
  func share(_ percent: Int, of size: String, isAgain: Bool, rate: String, left: Int64?) -> String {
    "\(percent)% of \(size)" + (isAgain ? " for the second time" : "") + ", \(rate)/s"
      + (left.map { ", \(time($0)) left" } ?? "")
  }

  func time(_ seconds: Int64) -> String {
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }
}
