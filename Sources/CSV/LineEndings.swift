/// What ends a line.
enum LineEnding: Sendable {
  /// The end of the file.
  case none
  case lineFeed
  case carriageReturnLineFeed
  case carriageReturn
}

/// The first line of each kind of line end, quoted fields left aside; of parts of a file, or of all of it.
public struct LineEndings: Sendable, Equatable {
  private var lineFeed = Int64.max
  private var carriageReturnLineFeed = Int64.max
  private var carriageReturn = Int64.max

  /// No lines at all.
  public init() {}

  /// The first lines that end in LF, in CR LF and in CR; nil where there is none.
  public init(firstLines: (lineFeed: Int64?, carriageReturnLineFeed: Int64?, carriageReturn: Int64?)) {
    lineFeed = firstLines.lineFeed ?? Int64.max
    carriageReturnLineFeed = firstLines.carriageReturnLineFeed ?? Int64.max
    carriageReturn = firstLines.carriageReturn ?? Int64.max
  }

  /// The first lines that end in LF, in CR LF and in CR; nil where there is none.
  public var firstLines: (lineFeed: Int64?, carriageReturnLineFeed: Int64?, carriageReturn: Int64?) {
    let line = { (line: Int64) in line == Int64.max ? nil : line }
    return (line(lineFeed), line(carriageReturnLineFeed), line(carriageReturn))
  }

  /// The first line that ends otherwise than the very first one; nil where all end alike.
  public var firstOther: Int64? {
    let other = middle(lineFeed, carriageReturnLineFeed, carriageReturn)
    return other == Int64.max ? nil : other
  }

  mutating func note(_ ending: LineEnding, on line: Int64) {
    switch ending {
    case .none: break
    case .lineFeed: lineFeed = min(lineFeed, line)
    case .carriageReturnLineFeed: carriageReturnLineFeed = min(carriageReturnLineFeed, line)
    case .carriageReturn: carriageReturn = min(carriageReturn, line)
    }
  }

  /// Adds those of another part of the file, whose lines are counted from `line` on.
  public mutating func add(_ other: LineEndings, from line: Int64) {
    if other.lineFeed != Int64.max { note(.lineFeed, on: other.lineFeed + line) }
    if other.carriageReturnLineFeed != Int64.max {
      note(.carriageReturnLineFeed, on: other.carriageReturnLineFeed + line)
    }
    if other.carriageReturn != Int64.max { note(.carriageReturn, on: other.carriageReturn + line) }
  }
}

private func middle(_ first: Int64, _ second: Int64, _ third: Int64) -> Int64 {
  max(min(first, second), min(max(first, second), third))
}
