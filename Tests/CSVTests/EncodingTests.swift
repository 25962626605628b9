import CSV
import Testing

/// How encodings and delimiters are told, and what is read under each.
@Suite struct EncodingTests {
  private static let text = "naïve,£5,“quoted”\r\n\"a\nb\",😀,é\n"

  private func utf16(_ text: String, isBig: Bool, hasMark: Bool) -> [UInt8] {
    (hasMark ? "\u{FEFF}" + text : text).utf16.flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  @Test(arguments: [1, 2, 3, 7, 1 << 20])
  func everyEncodingReadsAlike(pieces: Int) {
    let plain = records(of: Array(Self.text.utf8), pieces: pieces).records
    #expect(plain.map { $0.cells } == [["naïve", "£5", "“quoted”"], ["a\nb", "😀", "é"]])
    for bytes in [
      [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), utf16(Self.text, isBig: false, hasMark: true),
      utf16(Self.text, isBig: true, hasMark: true),
    ] {
      #expect(records(of: bytes, pieces: pieces, lookahead: 16).records == plain)
    }
  }

  @Test func utf16WithoutAMarkIsTold() {
    for isBig in [true, false] {
      let bytes = utf16("transaction_id,date\n1,2\n", isBig: isBig, hasMark: false)
      #expect(Preamble(of: bytes.span).encoding == (isBig ? .utf16BigEndian : .utf16LittleEndian))
      #expect(
        records(of: bytes, pieces: 5, lookahead: 64).records.map { $0.cells } == [
          ["transaction_id", "date"], ["1", "2"],
        ])
    }
  }

  @Test func utf16CutShortIsDamagedAndStillRead() {
    for (bytes, isDamaged) in [
      (utf16("a,b\nc,d", isBig: false, hasMark: true), false),
      (Array(utf16("a,b\nc,d", isBig: false, hasMark: true).dropLast()), true),
      (utf16("a,b\nc,", isBig: false, hasMark: true) + [0x3D, 0xD8], true),
      (utf16("a,b\n", isBig: false, hasMark: true) + [0x00, 0xDC] + utf16("c", isBig: false, hasMark: false), true),
    ] {
      var reader = Reader()
      var record = Record()
      reader.feed(bytes.span)
      reader.finish()
      while reader.next(into: &record) == .record {}
      #expect(reader.isUTF16Damaged == isDamaged)
    }
  }

  @Test func damageIsToldByBytes() {
    let cases: [(bytes: [UInt8], damage: Record.Damage)] = [
      (Array("plain".utf8), []), (Array("né".utf8), [.multiByte]), ([0x61, 0xA3], [.notUTF8]),
      ([0x61, 0x81], [.undecodable]), ([0x61, 0x00], [.null]), ([0xC3, 0xA9, 0x80], [.multiByte, .notUTF8]),
      ([0xED, 0xA0, 0x80], [.notUTF8]), ([0xC0, 0xAF], [.notUTF8]),
      ([0xF4, 0x90, 0x80, 0x80], [.notUTF8, .undecodable]),
    ]
    for (bytes, damage) in cases {
      var reader = Reader()
      var record = Record()
      let padding = Array("padding padding padding padding padding\n".utf8)
      reader.feed((padding + bytes).span)
      reader.finish()
      _ = reader.next(into: &record)
      #expect(reader.next(into: &record) == .record)
      #expect(record.damage == damage, "\(bytes)")
    }
  }

  @Test func delimitersAreTold() {
    let cases: [(text: String, delimiter: Delimiter)] = [
      ("a,b,c\n1;2;3;4;5", .comma), ("a;b;c\n", .semicolon), ("a\tb\n", .tab), ("a|b|c", .pipe), ("a", .comma),
      ("", .comma),
      ("\n\r\na;b\n", .semicolon), ("\"a,b,c\";d;e\n", .semicolon), ("a;b,c", .comma), ("\"x\ny,z\";w", .semicolon),
      ("sep=;\r\na,b;c\r\n", .semicolon), ("SEP=|\na|b", .pipe), ("sep=x\na;b;c", .comma),
    ]
    for (text, delimiter) in cases {
      #expect(Preamble(of: Array(text.utf8).span).delimiter == delimiter, "\(String(reflecting: text))")
    }
  }

  @Test func aSeparatorLineIsNoRecordButALine() {
    for end in ["\n", "\r\n", "\r"] {
      let text = "sep=;\(end)a;b\(end)1;2\(end)"
      let found = records(of: Array(text.utf8), pieces: 3, delimiter: nil).records
      #expect(found.map { $0.cells } == [["a", "b"], ["1", "2"]])
      #expect(found.map { $0.line } == [2, 3])
    }
  }

  @Test func otherFormatsAreTold() {
    let cases: [(bytes: [UInt8], isTable: Bool)] = [
      (Array("PK\u{3}\u{4}rest".utf8), false), (Array("%PDF-1.7".utf8), false), ([0x1F, 0x8B, 8, 0], false),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], false), (Array("  <!DOCTYPE html><p>".utf8), false),
      (Array("{\"a\": 1}".utf8), false), (Array("<?xml version='1.0'?>".utf8), false), ([0], false),
      ((0..<200).map { UInt8($0) }, false), (Array("PKG,price\n".utf8), true), (Array("%,share\n".utf8), true),
      (Array("a,b\n1,\u{0}\n".utf8) + [UInt8](repeating: 0x61, count: 64), true), (Array("<5 years,n\n".utf8), true),
    ]
    for (bytes, isTable) in cases {
      #expect((Preamble(of: bytes.span).otherFormat == nil) == isTable, "\(bytes.prefix(12))")
    }
  }

  @Test func columnsAreNamedAsInASpreadsheet() {
    let cases = [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
    for (index, letters) in cases { #expect(columnLetters(index) == letters) }
  }
}
