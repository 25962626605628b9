public import CSV
import Vocabularies

/// Reads a table without a schema, and finds what is wrong with it as a table.
public struct TableReader: ~Copyable {
  private var reader = Reader()
  private var facts = FileFacts()
  private var found: Findings
  private var columns = 0

  /// A reader whose findings keep so many places each. Without a delimiter the first line decides on one.
  public init(samples: Int, delimiter: Delimiter? = nil) {
    reader = Reader(delimiter: delimiter)
    found = Findings(limit: samples)
  }

  /// How many bytes the next piece is best to have at the least.
  public var appetite: Int { reader.appetite }

  /// Takes the next bytes of the file.
  public mutating func feed(_ bytes: Span<UInt8>) {
    if facts.isTooLong || facts.preamble?.otherFormat != nil { return }
    reader.feed(bytes)
  }

  /// Says that no more bytes follow.
  public mutating func finish() {
    reader.finish()
  }

  /// Fills `record` with the next record, the header too; false where more bytes are needed or none are left.
  public mutating func next(into record: inout Record) -> Bool {
    let outcome = reader.next(into: &record)
    facts.preamble = reader.preamble
    if outcome == .tooLong { facts.isTooLong = true }
    if outcome != .record { return false }
    let isHeader = !facts.hasHeader
    if isHeader {
      facts.hasHeader = true
      facts.headerLine = record.line
      columns = record.count
    } else {
      facts.records += 1
    }
    let recordFacts = RecordFacts(
      damage: record.damage, isHeader: isHeader, count: record.count, expected: columns,
      isBlank: !isHeader && isBlank(record))
    let (line, number) = (record.line, isHeader ? nil : facts.records)
    found.add(recordFacts, { PlaceIdentity() }, sample: { Sample(line: line, record: number) })
    return true
  }

  /// What is wrong with the table, once all of it was read.
  public mutating func findings() -> [Finding] {
    facts.isUTF16Damaged = reader.isUTF16Damaged
    facts.otherEndingLine = reader.endings.firstOther
    found.add(facts)
    return found.sorted { rule, field, detail in
      Texts.message(rule, field: field, detail: detail, schema: nil, asAt: Day(number: 0))
    }
  }
}
