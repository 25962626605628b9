import CSV
import Conversion
import Schemas
import TestSupport
import Testing

/// Shared to local to shared, and local to shared to local, gives the same bytes.
@Suite struct ReverseRoundTripTests {
  private let alphabet = "abc |\",;\t\né€'."

  private func file(_ records: [[String]], _ delimiter: Delimiter = .comma) -> [UInt8] {
    var writer = Writer(delimiter: delimiter)
    for record in records { writer.write(record) }
    return writer.bytes
  }

  /// A record of the shared file, mostly one that can be written back.
  private func record(_ number: Int, _ dice: inout Dice) -> [String] {
    let isOdd = dice.number(below: 4) == 0
    let (year, month, day) = (2000 + dice.number(below: 100), 1 + dice.number(below: 12), 1 + dice.number(below: 28))
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    let label = ReversibleSystem.codes[dice.number(below: 4)]
    var cells = [
      "T\(number)", "E06000035", date, label.0, "8", dice.text(of: alphabet, upTo: 5), "ME4 4QA", "",
      ["", "0", "-3.50", "1234.5", "007"][dice.number(below: 5)],
      [label.1, dice.text(of: alphabet, upTo: 6), "a | \(dice.text(of: alphabet, upTo: 3))"][dice.number(below: 3)],
    ]
    if isOdd {
      let place = dice.number(below: cells.count)
      let odd = ["", "1999-12-31", "2026-02-30", "12x", "61", "999", "😀", " | ", "-"]
      cells[place] = odd[dice.number(below: odd.count)]
    }
    if dice.number(below: 12) == 0 { cells[3] = "" }
    if dice.number(below: 12) == 0 { cells[9] = " | " }
    return cells
  }

  @Test func whatIsWrittenBackIsConvertedIntoTheSame() throws {
    var dice = Dice(seed: 2026)
    var written = 0
    var rules: Set<String> = []
    let header = ReversibleSystem.schema.fields.map { $0.name }
    for _ in 0..<120 {
      let system = ReversibleSystem(rolling: &dice)
      let records = (0..<24).map { record($0, &dice) }
      let back = try system.back(file([header] + records))
      let kept = records.indices.filter { back.rejects[$0] == nil }.map { records[$0] }
      let forth = try system.forth(back.bytes)
      #expect(forth.rejects.isEmpty, "\(forth.rejects) \(system.layout)")
      let isSame = forth.bytes == file([header] + kept)
      #expect(isSame, "\(system.layout): \(String(decoding: back.bytes, as: UTF8.self))")
      written += kept.count
      for reject in back.rejects.values { rules.insert(reject) }
    }
    #expect(written > 1000)
    let wanted = [
      "constant-differs authority", "constant-differs interaction", "contradictory-value local_service",
      "field-not-in-layout uprn", "invalid-date date", "invalid-number cost", "not-in-encoding channel",
      "unmapped-value service", "wrong-part-count local_service",
    ]
    for rule in wanted { #expect(rules.contains(rule), "\(rule) of \(rules.sorted())") }
  }

  @Test(arguments: Layout.Encoding.allCases)
  func aCanonicalLocalFileComesBackAsItWas(_ encoding: Layout.Encoding) throws {
    var dice = Dice(seed: 7)
    var system = ReversibleSystem()
    system.layout.dialect.delimiter = Delimiter.semicolon.rawValue
    system.layout.dialect.encoding = encoding
    system.layout.ignored = ["Officer"]
    system.change("cost") { $0.numberFormat?.decimalMark = 0x2C }
    let header = ["Ref", "Created", "Category", "Type", "How", "Post Code", "Price", "Notes", "Officer"]
    let records = (0..<300).map { number in
      let (day, month) = (10 + dice.number(below: 19), 10 + dice.number(below: 3))
      return [
        "R\(number)", "\(day)/\(month)/\(1900 + dice.number(below: 200))", "Top",
        ReversibleSystem.codes[dice.number(below: 4)].1, dice.text(of: alphabet, upTo: 5), "ME4 4QA",
        ["", "1,50", "-0,1", "12"][dice.number(below: 4)], dice.text(of: alphabet, upTo: 8), "",
      ]
    }
    let local = encoded(String(decoding: file([header] + records, .semicolon), as: UTF8.self), encoding)
    let forth = try system.forth(local)
    #expect(forth.rejects.isEmpty && forth.bytes.count > 10_000)
    let back = try system.back(forth.bytes)
    let isSame = back.bytes == local
    #expect(back.rejects.isEmpty && isSame)
  }

  private func encoded(_ text: String, _ encoding: Layout.Encoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .windows1252: text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }
    case .utf16: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
  }
}
