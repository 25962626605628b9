internal import Archives

/// How the numbers of each style are shown: the part that is the style sheet, as far as it matters.
struct StyleTable: Sendable {
  /// A format for each style, in the order in which cells count them.
  private(set) var formats: [CellFormat] = []

  init() {}

  /// Reads the part.
  init<Source: ByteSource>(
    _ reader: consuming PartReader, from source: Source, limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) {
    var codes: [Int64: CellFormat] = [:]
    var numbers: [Int64] = []
    var isInStyles = false
    while true {
      switch try reader.next(from: source) {
      case .start where reader.xml.depth == 1:
        if !reader.xml.isTag("styleSheet", .main) { throw .wrongPart(reader.part) }
      case .start where reader.xml.depth == 2: isInStyles = reader.xml.isTag("cellXfs", .main)
      case .start where reader.xml.depth == 3 && isInStyles && reader.xml.isTag("xf", .main):
        numbers.append(reader.xml.number("numFmtId") ?? 0)
      case .start where reader.xml.depth == 3 && reader.xml.isTag("numFmt", .main):
        if let number = reader.xml.number("numFmtId"), let code = try reader.value("formatCode") {
          codes[number] = CellFormat(code: code)
        }
      case .finished:
        formats = numbers.map { codes[$0] ?? CellFormat(builtIn: $0) }
        return
      default: break
      }
      if numbers.count > limits.parts || codes.count > limits.parts { throw .tooManyParts }
    }
  }

  /// The format of a style; a number where there is no such style.
  @inline(__always)
  subscript(style: Int) -> CellFormat { style < formats.count ? formats[style] : .number }
}
