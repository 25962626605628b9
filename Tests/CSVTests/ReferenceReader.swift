/// An obvious reader of whole tables, which defines what the real one must do: no windows, no reuse, no speed.
struct ReferenceReader {
  struct Record: Equatable {
    var line: Int64
    var cells: [String]
    var hasStrayQuote = false
    var hasUnclosedQuote = false
  }

  let bytes: [UInt8]
  let delimiter: UInt8
  let longestQuotedField: Int

  /// Every record of the table, with the line on which it starts.
  func records() -> [Record] {
    var records: [Record] = []
    var position = 0
    while position < bytes.count {
      if isLineEnd(position) {
        position = afterLineEnd(position)
        continue
      }
      var record = Record(line: lineNumber(of: position), cells: [])
      position = read(from: position, into: &record)
      records.append(record)
    }
    return records
  }

  private func read(from start: Int, into record: inout Record) -> Int {
    var textQuotes: Set<Int> = []
    var limit = bytes.count
    while true {
      var attempt = Record(line: record.line, cells: [], hasUnclosedQuote: !textQuotes.isEmpty)
      var position = start
      var unclosed: Int?
      while true {
        let isQuoted = position < limit && bytes[position] == 0x22 && !textQuotes.contains(position)
        let field = isQuoted ? quoted(position, limit, &attempt) : unquoted(position, limit, textQuotes, &attempt)
        guard let field else {
          unclosed = position
          break
        }
        attempt.cells.append(decoded(field.text))
        position = field.end
        if position == limit || bytes[position] != delimiter { break }
        position += 1
      }
      guard let unclosed else {
        record = attempt
        return position == bytes.count ? position : afterLineEnd(position)
      }
      textQuotes.insert(unclosed)
      limit = (unclosed..<bytes.count).first { isLineEnd($0) } ?? bytes.count
    }
  }

  private func unquoted(
    _ start: Int, _ limit: Int, _ textQuotes: Set<Int>, _ record: inout Record
  ) -> (text: [UInt8], end: Int)? {
    var end = start
    while end < limit && bytes[end] != delimiter && !isLineEnd(end) {
      if bytes[end] == 0x22 && !textQuotes.contains(end) { record.hasStrayQuote = true }
      end += 1
    }
    return (Array(bytes[start..<end]), end)
  }

  private func quoted(_ start: Int, _ limit: Int, _ record: inout Record) -> (text: [UInt8], end: Int)? {
    var text: [UInt8] = []
    var position = start + 1
    var hasCrossed = false
    var hasStray = false
    while position < limit && position - start <= longestQuotedField {
      let byte = bytes[position]
      let next = position + 1 < limit ? bytes[position + 1] : 0x0A
      if byte != 0x22 {
        if isLineEnd(position) { hasCrossed = true }
        text.append(byte)
        position += 1
      } else if next == 0x22 {
        text.append(byte)
        position += 2
      } else if next == delimiter || next == 0x0A || next == 0x0D {
        if hasStray { record.hasStrayQuote = true }
        return (text, position + 1)
      } else if hasCrossed {
        return nil
      } else {
        hasStray = true
        text.append(byte)
        position += 1
      }
    }
    return nil
  }

  private func isLineEnd(_ position: Int) -> Bool { bytes[position] == 0x0A || bytes[position] == 0x0D }

  private func afterLineEnd(_ position: Int) -> Int {
    let isPair = bytes[position] == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A
    return position + (isPair ? 2 : 1)
  }

  private func lineNumber(of position: Int) -> Int64 {
    var line: Int64 = 1
    var index = 0
    while index < position {
      if isLineEnd(index) {
        line += 1
        index = afterLineEnd(index)
      } else {
        index += 1
      }
    }
    return line
  }

  /// UTF-8 where it is well-formed, and single bytes of Windows-1252 where it is not.
  private func decoded(_ text: [UInt8]) -> String {
    var result = ""
    var index = 0
    while index < text.count {
      let sequence = (1...4).compactMap { length in
        index + length <= text.count
          ? String(validating: text[index..<(index + length)], as: UTF8.self).map { ($0, length) } : nil
      }.first { $0.0.unicodeScalars.count == 1 }
      if let (scalar, length) = sequence {
        result += scalar
        index += length
      } else {
        result += windows1252(text[index])
        index += 1
      }
    }
    return result
  }

  private func windows1252(_ byte: UInt8) -> String {
    let upper: [Character] = Array("€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ")
    if (0x80...0x9F).contains(byte) { return String(upper[Int(byte) - 0x80]) }
    return String(Unicode.Scalar(byte))
  }
}
