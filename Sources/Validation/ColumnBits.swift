/// The places of the columns that a bit is set for; where there are more columns than bits, of all of them.
struct ColumnBits: Sequence, IteratorProtocol {
  private var bits: UInt64
  private var place: Int
  private let end: Int

  init(_ bits: UInt64, of columns: Int) {
    let isEach = columns > Sheet.mostColumns
    self.bits = isEach ? 0 : bits & ~Sheet.rowBit
    place = isEach ? 0 : columns
    end = columns
  }

  mutating func next() -> Int? {
    if bits != 0 {
      let place = bits.trailingZeroBitCount
      bits &= bits &- 1
      return place < end ? place : nil
    }
    if place == end { return nil }
    place += 1
    return place - 1
  }
}
