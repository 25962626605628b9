import CSV
import TestSupport
import Testing

/// Reads a whole table through the real reader, so many bytes at a time.
func records(
  of bytes: [UInt8], pieces: Int, delimiter: Delimiter? = .comma, lookahead: Int = Limits.preamble
) -> (records: [ReferenceReader.Record], outcome: Reader.Outcome) {
  var reader = Reader(delimiter: delimiter, lookahead: lookahead)
  var record = Record()
  var found: [ReferenceReader.Record] = []
  var start = 0
  while true {
    switch reader.next(into: &record) {
    case .record:
      found.append(
        ReferenceReader.Record(
          line: record.line, cells: (0..<record.count).map { record.string($0) },
          hasStrayQuote: record.damage.contains(.strayQuote),
          hasUnclosedQuote: record.damage.contains(.unclosedQuote)))
    case .needsMore where start < bytes.count:
      let end = min(bytes.count, start + pieces)
      reader.feed(bytes.span.extracting(start..<end))
      start = end
    case .needsMore: reader.finish()
    case let outcome: return (found, outcome)
    }
  }
}

/// The reader against the reference reader.
@Suite struct ReaderTests {
  private func reference(_ bytes: [UInt8], delimiter: UInt8 = 0x2C) -> [ReferenceReader.Record] {
    ReferenceReader(bytes: bytes, delimiter: delimiter, longestQuotedField: Limits.quotedField).records()
  }

  @Test(arguments: [1, 2, 3, 7, 1 << 20])
  func readsAsTheReferenceDoesOnRandomInput(pieces: Int) {
    var dice = Dice(seed: 20_261_122)
    let alphabets: [[UInt8]] = [
      Array("a,\"\n".utf8), Array("a,\"\r\n".utf8), Array("ab,,\"\"\r\n ".utf8),
      Array("a,\"\n".utf8) + [0xA3, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0x81, 0xF0, 0x9F],
      Array("\"\"\"\n,x".utf8), Array("\r\r\n,\"".utf8),
    ]
    var compared = 0
    for round in 0..<6000 {
      let alphabet = alphabets[round % alphabets.count]
      let length = Int(dice.next() % 48)
      let bytes = (0..<length).map { _ in alphabet[Int(dice.next() % UInt64(alphabet.count))] }
      let found = records(of: bytes, pieces: pieces, lookahead: 0)
      if found.outcome == .otherFormat { continue }
      #expect(found.records == reference(bytes), "\(String(reflecting: String(decoding: bytes, as: UTF8.self)))")
      compared += 1
    }
    #expect(compared > 5000)
  }

  @Test(arguments: [1, 2, 3, 7, 1 << 20])
  func placesAreRightWhateverTheLineEnds(pieces: Int) {
    let tables: [(text: String, lines: [Int64])] = [
      ("h\na\nb\n", [1, 2, 3]), ("h\r\na\r\nb\r\n", [1, 2, 3]), ("h\ra\rb\r", [1, 2, 3]), ("h\na\nb", [1, 2, 3]),
      ("h\r\na\r\nb", [1, 2, 3]), ("h\ra\rb", [1, 2, 3]), ("\n\nh\n\na\n", [3, 5]), ("\r\n\r\nh\r\n\r\na", [3, 5]),
      ("\r\rh\r\ra", [3, 5]), ("h\n\"a\nb\"\nc\n", [1, 2, 4]), ("h\r\n\"a\r\nb\"\r\nc", [1, 2, 4]),
      ("h\r\"a\rb\"\rc", [1, 2, 4]), ("h\n\"a\n\n\nb\",\"c\nd\"\ne\n", [1, 2, 7]), ("h\n\"a\nb\nc\n", [1, 2, 3, 4]),
      ("h\n\"a\nb\"x\nc\n", [1, 2, 3, 4]), ("h\na\r\nb\rc\n", [1, 2, 3, 4]), ("", []), ("\n\r\n\r", []),
    ]
    for (text, lines) in tables {
      for mark in [[], [0xEF, 0xBB, 0xBF] as [UInt8]] {
        let found = records(of: mark + Array(text.utf8), pieces: pieces, lookahead: 3).records
        #expect(found.map { $0.line } == lines, "\(String(reflecting: text))")
      }
    }
  }

  @Test func aFieldLongerThanTheLimitIsAnUnclosedQuote() {
    let filler = [UInt8](repeating: 0x61, count: Limits.quotedField - 1)
    for extra in 0...2 {
      let bytes = Array("h\n\"".utf8) + filler + Array(repeating: 0x62, count: extra) + Array("\"\nz\n".utf8)
      let found = records(of: bytes, pieces: 1 << 16).records
      #expect(found == reference(bytes))
      #expect(found[1].hasUnclosedQuote == (extra > 0))
      #expect(found.last?.cells == ["z"])
    }
  }

  @Test(arguments: ["\"a\n", "\"\"a\n", ",\"x", "\"a\"\"b\n", "\"\"\"\n,"])
  func aFileOfUnclosedQuotesIsReadInLinearTime(unit: String) {
    let bytes = Array(String(repeating: unit, count: 600_000 / unit.utf8.count).utf8)
    let found = records(of: bytes, pieces: 1 << 16)
    #expect(found.outcome == .end)
    #expect(!found.records.isEmpty)
  }

  @Test func unclosedQuotesFurtherApartThanAPieceAreReadAsTheReferenceDoes() {
    var dice = Dice(seed: 7)
    for _ in 0..<12 {
      var bytes: [UInt8] = []
      while bytes.count < 30_000 {
        let words: [String] = ["plain,", "\n", "\"open,", "\"shut\",", "\"\"", "\"two\nlines\",", "x\"y,", "\r\n"]
        bytes += Array(words[Int(dice.next() % 8)].utf8)
        if dice.next() % 40 == 0 { bytes += [UInt8](repeating: 0x20, count: 500) }
      }
      #expect(records(of: bytes, pieces: 777, lookahead: 0).records == reference(bytes))
    }
  }

  @Test func aLineOfMoreThanSixteenMebibytesEndsTheReading() {
    let long = Array("h\n".utf8) + [UInt8](repeating: 0x61, count: Limits.record + 1) + Array("\n".utf8)
    #expect(records(of: long, pieces: 32 << 20).outcome == .tooLong)
    let wide = Array("h\n".utf8) + [UInt8](repeating: 0x2C, count: Limits.cells) + Array("\n".utf8)
    #expect(records(of: wide, pieces: 1 << 20).outcome == .tooLong)
    let fits = Array("h\n".utf8) + [UInt8](repeating: 0x61, count: Limits.record - 1) + Array("\nb".utf8)
    let found = records(of: fits, pieces: 32 << 20)
    #expect(found.outcome == .end)
    #expect(found.records.count == 3)
  }
}
