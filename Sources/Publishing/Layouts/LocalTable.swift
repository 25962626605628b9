package import CSV
package import Schemas
public import Standards

/// The beginning of a local file: its headers, how it is written, and what stands in its columns.
///
/// Of a large file the first ``mostBytes`` and ``mostRecords`` are looked at, so that time and memory are bounded.
public struct LocalTable: Sendable {
  /// How many records are looked at.
  public static let mostRecords = 10_000
  /// How many bytes a reader of the file should hand over at the most: 16 MiB.
  public static let mostBytes = 16 << 20

  /// What messages call the file.
  public let name: String
  /// The columns from left to right; none where the file has no header.
  public private(set) var columns: [Column] = []
  private var counts: [String: Int] = [:]
  /// How many records were looked at.
  public private(set) var recordCount = 0
  /// What the file is, where it is no table.
  public private(set) var otherFormat: String?
  /// The delimiter that it was read with.
  package private(set) var delimiter = Delimiter.comma
  /// The encoding that its bytes show.
  package private(set) var encoding = Layout.Encoding.utf8
  /// Whether bytes were met that tell UTF-8 from Windows-1252.
  package private(set) var tellsEncoding = false

  /// A column of a local file.
  public struct Column: Sendable {
    /// The header, as it stands in the file.
    public let header: String
    /// The different values that are not blank, in the order in which they come.
    public fileprivate(set) var values: [String] = []
    fileprivate var known: Set<String> = []

    fileprivate init(header: String) {
      self.header = header
    }
  }

  /// Reads the beginning of a file. `isWhole` says that nothing follows; without a delimiter the first line decides
  /// on one; `skippedLines` stand before the header.
  public init(
    name: String, head: [UInt8], isWhole: Bool, delimiter: UInt8? = nil, skippedLines: Int = 0
  ) {
    self.name = name
    var reader = Reader(delimiter: delimiter.flatMap { Delimiter(rawValue: $0) })
    let bytes = head
    reader.feed(bytes.span)
    if isWhole { reader.finish() }
    var record = Record()
    var hasMultiByte = false
    while recordCount < LocalTable.mostRecords, reader.next(into: &record) == .record {
      if record.line <= Int64(skippedLines) { continue }
      if record.damage.contains(.multiByte) { hasMultiByte = true }
      if columns.isEmpty { takeHeader(record) } else { take(record) }
    }
    let preamble = reader.preamble ?? Preamble(of: bytes.span)
    otherFormat = preamble.otherFormat
    self.delimiter = delimiter.flatMap { Delimiter(rawValue: $0) } ?? preamble.delimiter
    if preamble.encoding.isUTF16 {
      encoding = .utf16
    } else if reader.hasBytesOutsideUTF8 {
      encoding = .windows1252
    }
    tellsEncoding = encoding != .utf8 || hasMultiByte || preamble.markLength > 0
  }

  /// Reads the beginning of a file as a layout says that it is written.
  public init(name: String, head: [UInt8], isWhole: Bool, as reading: LayoutReading) {
    let isDelimiterKnown = !reading.faults.contains { $0.rule == .delimiterNotUnderstood }
    let dialect = reading.draft?.dialect ?? Layout.Dialect()
    self.init(
      name: name, head: head, isWhole: isWhole, delimiter: isDelimiterKnown ? dialect.delimiter : nil,
      skippedLines: dialect.skippedLines)
  }

  private mutating func takeHeader(_ record: Record) {
    let headers = (0..<record.count).map { record.string($0) }
    if headers.allSatisfy({ trimmed($0).isEmpty }) { return }
    columns = headers.map { Column(header: $0) }
    for header in headers { counts[header, default: 0] += 1 }
  }

  private mutating func take(_ record: Record) {
    recordCount += 1
    for cell in 0..<min(record.count, columns.count) where !record.range(cell).isEmpty {
      let value = record.string(cell)
      if trimmed(value).isEmpty { continue }
      if columns[cell].known.insert(value).inserted { columns[cell].values.append(value) }
    }
  }

  /// Whether a header stands above several columns.
  func isRepeated(_ header: String) -> Bool { counts[header, default: 0] > 1 }
}

/// A text without the white space at its ends.
func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[first...last])
}
