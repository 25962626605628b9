import CSV

/// Where the records of a file stand, found by the reader of one record after the other: another way than that by
/// which files are written again.
struct FileRecords {
  /// The bytes of every record and its line end, the header among them.
  let ranges: [Range<Int>]
  /// How many bytes a character of ASCII takes up.
  let width: Int
  let delimiter: UInt8
  private let text: [UInt8]
  private let start: Int

  init(_ bytes: [UInt8]) {
    let preamble = Preamble(of: bytes.span)
    delimiter = preamble.delimiter.rawValue
    let width = preamble.encoding.isUTF16 ? 2 : 1
    let start = preamble.markLength + preamble.separatorLineLength
    let text = FileRecords.plain(bytes, from: start, preamble.encoding)
    ranges = FileRecords.ranges(text, preamble.delimiter).map { range in
      let end = range.upperBound == text.count ? bytes.count : start + range.upperBound * width
      return start + range.lowerBound * width..<end
    }
    (self.width, self.start, self.text) = (width, start, text)
  }

  /// A text of one byte a character, in which all marks stand where they do in the file.
  private static func plain(_ bytes: [UInt8], from start: Int, _ encoding: TextEncoding) -> [UInt8] {
    if !encoding.isUTF16 { return Array(bytes[start...]) }
    return stride(from: start, to: bytes.count, by: 2).map { index in
      if index + 1 == bytes.count { return 0x78 }
      let (first, second) = (bytes[index], bytes[index + 1])
      let (high, low) = encoding == .utf16BigEndian ? (first, second) : (second, first)
      return high == 0 && low < 0x80 ? low : 0x78
    }
  }

  private static func ranges(_ text: [UInt8], _ delimiter: Delimiter) -> [Range<Int>] {
    // A line of nothing much comes first, so that nothing else is taken for a mark or another kind of file.
    let front = Array("x\n".utf8)
    var reader = Reader(delimiter: delimiter, lookahead: 1)
    reader.feed((front + text).span)
    reader.finish()
    var record = Record()
    var ranges: [Range<Int>] = []
    var position = 0
    while reader.next(into: &record) == .record {
      var first = position
      position = Int(reader.position) - front.count
      if ranges.isEmpty && position == 0 { continue }
      while text[first] == 0x0A || text[first] == 0x0D { first += 1 }
      ranges.append(first..<position)
    }
    return ranges
  }

  /// What is left of a file when the first two cells of every record are cut off.
  static func withoutFirstTwoCells(_ bytes: [UInt8]) -> [UInt8] {
    let records = FileRecords(bytes)
    var left: [UInt8] = []
    var done = 0
    for range in records.ranges {
      left += bytes[done..<range.lowerBound]
      done = range.lowerBound + records.lengthOfCells(2, of: range) * records.width
    }
    return left + bytes[done...]
  }

  /// How many characters the first cells of a record take up, with the delimiters behind them.
  private func lengthOfCells(_ count: Int, of range: Range<Int>) -> Int {
    let first = (range.lowerBound - start) / width
    var (index, left) = (first, count)
    while left > 0 && index < text.count {
      if text[index] == delimiter { left -= 1 }
      index += 1
    }
    return index - first
  }

  /// The first two cells of every record, of a file that was annotated.
  var firstTwoCells: [[String]] {
    ranges.map { range in
      let first = (range.lowerBound - start) / width
      let cells = text[first..<(first + lengthOfCells(2, of: range))]
      return cells.split(separator: delimiter, omittingEmptySubsequences: false).prefix(2)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
