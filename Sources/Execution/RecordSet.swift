/// A set of records by their number in the file: a bit each, in pages that are made where they are needed.
struct RecordSet {
  private static let pageSize = 1 << 16
  private var pages: [[UInt64]] = []

  func contains(_ record: UInt64) -> Bool {
    let page = Int(record / UInt64(RecordSet.pageSize))
    if page >= pages.count || pages[page].isEmpty { return false }
    return pages[page][Int(record % UInt64(RecordSet.pageSize)) / 64] >> (record % 64) & 1 == 1
  }

  /// Calls `body` with every record, in their order.
  func callEach(_ body: (UInt64) -> Void) {
    for (page, words) in pages.enumerated() {
      for (index, word) in words.enumerated() {
        var rest = word
        while rest != 0 {
          body(UInt64(page * RecordSet.pageSize + index * 64 + rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
    }
  }

  mutating func insert(_ record: UInt64) {
    let page = Int(record / UInt64(RecordSet.pageSize))
    while pages.count <= page { pages.append([]) }
    if pages[page].isEmpty { pages[page] = [UInt64](repeating: 0, count: RecordSet.pageSize / 64) }
    pages[page][Int(record % UInt64(RecordSet.pageSize)) / 64] |= 1 << (record % 64)
  }
}
