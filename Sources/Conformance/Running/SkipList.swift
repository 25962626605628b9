import CSV

/// Cases that are not to be tried, each with its reason.
public struct SkipList: Sendable {
  /// The reason for each case that is skipped, by its path.
  public let reasons: [String: String]

  /// A list that cannot be used.
  public struct Unfit: Error {
    /// What is wrong, line by line.
    public let faults: [SuiteFault]
  }

  /// Reads a list: CSV with the columns `case` and `reason`; a case is a path or the beginning of several.
  ///
  /// Throws where a line has no reason, or names no case of the suite: what need not be skipped any more is to go.
  /// `file` is how faults name the list.
  public init(_ csv: [UInt8], file: String, of suite: Suite) throws(Unfit) {
    var reasons: [String: String] = [:]
    var faults: [SuiteFault] = []
    var reader = Reader(delimiter: .comma)
    reader.feed(csv.span)
    reader.finish()
    var record = Record()
    guard reader.next(into: &record) == .record, (0..<record.count).map({ record.string($0) }) == ["case", "reason"]
    else { throw Unfit(faults: [SuiteFault(path: file, message: words.answers.skipColumns)]) }
    while reader.next(into: &record) == .record {
      let prefix = suite.own(record.string(0))
      let reason = record.count == 2 ? record.string(1) : ""
      let found = suite.cases.filter { $0.path.hasPrefix(prefix) }
      if !reason.contains(where: { !$0.isWhitespace }) {
        faults.append(SuiteFault(path: file, message: words.suites.onLine(record.line, words.answers.noReason)))
      }
      if prefix.isEmpty || found.isEmpty {
        faults.append(
          SuiteFault(path: file, message: words.suites.onLine(record.line, words.answers.skipsNothing(prefix))))
      }
      for item in found where reasons[item.path] == nil { reasons[item.path] = reason }
    }
    if !faults.isEmpty { throw Unfit(faults: faults) }
    self.reasons = reasons
  }
}
