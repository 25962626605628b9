/// A way through a text from one quote, delimiter or line end to the next.
struct MarkWalk {
  /// Where the mark is that the walk has come to.
  private(set) var place = 0
  /// Where the record begins, and which of all cells is its first.
  private(set) var recordStart: Int
  private(set) var firstCell: Int
  /// Whether there are quotes in the record, as far as it was walked.
  private(set) var hasQuotes = false
  /// Whether the field is quoted and its end not yet met.
  private(set) var isOpen = false
  private var fieldStart: Int
  /// Where the field's closing quote stands; negative where there is none.
  private var closing = -1
  /// Marks before this place have been dealt with.
  private var resume: Int
  private var word: Int
  private var bits: UInt64 = 0
  private var mask: UInt64

  init(start: Int, firstCell: Int) {
    recordStart = start
    fieldStart = start
    resume = start
    self.firstCell = firstCell
    word = start / Chunk.block
    mask = UInt64.max << UInt64(start % Chunk.block)
  }

  /// Where the cell starts and ends, quotes not counted, if it ends at the mark.
  var cellStart: Int { closing >= 0 ? fieldStart + 1 : fieldStart }
  var cellEnd: Int { closing >= 0 ? closing : place }

  /// Goes to the next mark; false where there is none before `end`.
  mutating func advance(in classes: Span<UInt64>, before end: Int) -> Bool {
    while true {
      while bits == 0 {
        if word * Chunk.block >= end { return false }
        let index = word * Chunk.planes
        bits =
          mask
          & (classes[index + Chunk.Plane.quote.rawValue] | classes[index + Chunk.Plane.delimiter.rawValue]
            | classes[index + Chunk.Plane.lineFeed.rawValue] | classes[index + Chunk.Plane.carriageReturn.rawValue])
        mask = UInt64.max
        word += 1
      }
      place = (word - 1) * Chunk.block + bits.trailingZeroBitCount
      bits &= bits - 1
      if place >= end { return false }
      if place >= resume { return true }
    }
  }

  /// Opens a quoted field; false where the quote does not stand at the start of one.
  mutating func open() -> Bool {
    isOpen = place == fieldStart && closing < 0
    hasQuotes = true
    return isOpen
  }

  /// Passes a mark within a quoted field; false where the field is not in order, or not on one line.
  mutating func passQuoted(_ byte: UInt8, _ bytes: Span<UInt8>, to end: Int, delimiter: UInt8) -> Bool {
    if byte == delimiter { return true }
    if byte != Byte.quote || place + 1 == end || place - fieldStart > Limits.quotedField { return false }
    let next = bytes[place + 1]
    if next == Byte.quote {
      resume = place + 2
      return true
    }
    isOpen = false
    closing = place
    return next == delimiter || next == Byte.lineFeed || next == Byte.carriageReturn
  }

  /// Begins a cell behind the mark.
  mutating func startCell() {
    fieldStart = place + 1
    closing = -1
  }

  /// Begins a record.
  mutating func startRecord(at start: Int, firstCell: Int) {
    recordStart = start
    fieldStart = start
    resume = start
    closing = -1
    hasQuotes = false
    self.firstCell = firstCell
  }
}
