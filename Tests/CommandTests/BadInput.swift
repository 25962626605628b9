import Testing

/// A file that nobody meant to send, and what is to come of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: @Sendable () -> [UInt8]
  /// A rule that is broken when the file is held to a schema; nil for a file without fault.
  let rule: String?
  /// Whether the header, without a schema to hold it to, fits none.
  var fitsNone = false
  var exitCode: Int32 = 1

  var testDescription: String { name }

  private static func text(_ text: String) -> @Sendable () -> [UInt8] { { Array(text.utf8) } }

  private static func many(_ text: String, _ count: Int, then rest: String = "") -> @Sendable () -> [UInt8] {
    { Array((String(repeating: text, count: count) + rest).utf8) }
  }

  private static let utf16CutInHalf: @Sendable () -> [UInt8] = {
    let whole: [UInt8] = [0xFF, 0xFE] + Samples.good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return Array(whole[..<(whole.count / 2 | 1)])
  }

  static let all: [BadInput] = [
    BadInput(name: "nothing", bytes: text(""), rule: "empty-file"),
    BadInput(name: "a letter", bytes: text("a"), rule: "missing-column", fitsNone: true),
    BadInput(name: "a quote", bytes: text("\""), rule: "unclosed-quote", fitsNone: true),
    BadInput(name: "a comma", bytes: text(","), rule: "missing-column", fitsNone: true),
    BadInput(name: "a digit", bytes: text("7"), rule: "missing-header", fitsNone: true),
    BadInput(name: "a line feed", bytes: text("\n"), rule: "empty-file"),
    BadInput(name: "a space", bytes: text(" "), rule: "empty-file"),
    BadInput(name: "a NUL", bytes: { [0] }, rule: "not-a-table"),
    BadInput(name: "a byte that is no UTF-8", bytes: { [0xFF] }, rule: "not-utf8", fitsNone: true),
    BadInput(name: "half a byte order mark", bytes: { [0xEF, 0xBB] }, rule: "not-utf8", fitsNone: true),
    BadInput(name: "a byte order mark", bytes: { [0xEF, 0xBB, 0xBF] }, rule: "empty-file"),
    BadInput(name: "a UTF-16 byte order mark", bytes: { [0xFF, 0xFE] }, rule: "empty-file"),
    BadInput(name: "a header", bytes: text(Samples.header), rule: "no-records", exitCode: 0),
    BadInput(name: "carriage returns", bytes: many("\r", 1000), rule: "empty-file"),
    BadInput(name: "10 MB on a line", bytes: many("a", 10_000_000), rule: "missing-column", fitsNone: true),
    BadInput(name: "20 MB on a line", bytes: many("a", 20_000_000), rule: "not-a-table"),
    BadInput(name: "100,000 columns", bytes: many("c,", 99_999, then: "c"), rule: "missing-column", fitsNone: true),
    BadInput(
      name: "100,000 columns and a record", bytes: many(String(repeating: "c,", count: 99_999) + "c\n", 2),
      rule: "missing-column", fitsNone: true),
    BadInput(name: "500,000 columns", bytes: many(",", 499_999), rule: "not-a-table"),
    BadInput(name: "NULs", bytes: { [UInt8](repeating: 0, count: 100_000) }, rule: "not-a-table"),
    BadInput(name: "a NUL in a cell", bytes: text(Samples.good + "A\0,,,,,,,,,\n"), rule: "null-byte"),
    BadInput(name: "a zip", bytes: { [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0x41, count: 999) }, rule: "not-a-table"),
    BadInput(name: "UTF-16 cut in half", bytes: utf16CutInHalf, rule: "not-utf8"),
    BadInput(
      name: "a quote that spans a long file",
      bytes: many("\(Samples.header)\n\"T1,", 1, then: String(repeating: Samples.record + "\n", count: 15_000)),
      rule: "unclosed-quote"),
    BadInput(
      name: "unclosed quotes in every line", bytes: many("\"a\n", 200_000), rule: "unclosed-quote", fitsNone: true),
    BadInput(
      name: "doubled quotes in every line", bytes: many("\"\"a\n", 200_000), rule: "unclosed-quote",
      fitsNone: true),
    BadInput(
      name: "unclosed quotes in one line", bytes: many(",\"x", 30_000), rule: "unclosed-quote", fitsNone: true),
    BadInput(name: "700,000 unclosed quotes in one line", bytes: many(",\"x", 700_000), rule: "not-a-table"),
  ]
}
