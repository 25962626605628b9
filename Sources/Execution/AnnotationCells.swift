import CSV
import Validation

/// Writes the two cells that stand before a record of an annotated file: how the record is, and what was found in it.
///
/// They hold no quotes, no delimiters and no line ends, so that whoever cuts a record at its first two delimiters has
/// the record as it was; nothing of them depends on what cells hold.
struct AnnotationCells {
  /// The names of the two columns.
  static let names = ["concord_status", "concord_findings"]
  /// How many findings of a record are named. The number of further ones follows.
  static let mostFindings = 10

  private let delimiter: UInt8
  private let separator: [UInt8]
  private let encoding: TextEncoding
  /// The text of each kind of finding.
  private var texts: [[UInt8]] = []
  /// The cells of a record in which nothing was found.
  private let clean: [UInt8]
  private var scratch: [UInt8] = []

  /// Cells of a file with such a delimiter, in such an encoding.
  init(delimiter: Delimiter, encoding: TextEncoding) {
    self.delimiter = delimiter.rawValue
    self.encoding = encoding
    separator = Array((delimiter == .semicolon ? ", " : "; ").utf8)
    clean = AnnotationCells.encoded(Array("ok\(delimiter.text)\(delimiter.text)".utf8), encoding)
  }

  /// The cells of the header, or of a blank record before it.
  func head(isHeader: Bool) -> [UInt8] {
    let text = AnnotationCells.names.map { (isHeader ? Array($0.utf8) : []) + [delimiter] }
    return AnnotationCells.encoded(Array(text.joined()), encoding)
  }

  /// Adds the cells of a record.
  mutating func write(_ record: ExaminedRecord, of examiner: borrowing RecordExaminer, into bytes: inout [UInt8]) {
    guard let worst = record.worst else {
      bytes += clean
      return
    }
    while texts.count < examiner.kinds.count { texts.append(text(of: examiner.kinds[texts.count])) }
    scratch.removeAll(keepingCapacity: true)
    scratch += worst.rawValue.utf8
    scratch.append(delimiter)
    var (named, more, last) = (0, 0, -1)
    for index in record.occurrences {
      let kind = examiner.occurrences[index].kind
      // Several columns of one name are named once.
      if kind == last { continue }
      last = kind
      if named == AnnotationCells.mostFindings {
        more += 1
        continue
      }
      if named > 0 { scratch += separator }
      scratch += texts[kind]
      named += 1
    }
    if more > 0 { scratch += separator + Array(words.more(more).utf8) }
    scratch.append(delimiter)
    switch encoding {
    case .utf8, .windows1252: bytes += scratch
    case .utf16LittleEndian, .utf16BigEndian:
      UTF16Units.encode(scratch, isBigEndian: encoding == .utf16BigEndian, into: &bytes)
    }
  }

  /// The rule and the field of a finding.
  private func text(of kind: OccurrenceKind) -> [UInt8] {
    var text = Array(kind.rule.name.utf8)
    guard let field = kind.field else { return text }
    text.append(Byte.space)
    for scalar in field.unicodeScalars {
      let isASCII = (0x20..<0x7F).contains(scalar.value)
      let isMark = scalar.value == UInt32(Byte.quote) || scalar.value == UInt32(delimiter)
      let isShown = isASCII ? !isMark : encoding != .windows1252 && isVisible(scalar)
      text += isShown ? Array(String(scalar).utf8) : [UInt8(ascii: "?")]
    }
    return text
  }

  /// Whether a character outside ASCII is neither a control character nor a mark that nobody sees.
  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate: false
    default: true
    }
  }

  private static func encoded(_ text: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    if !encoding.isUTF16 { return text }
    var bytes: [UInt8] = []
    UTF16Units.encode(text, isBigEndian: encoding == .utf16BigEndian, into: &bytes)
    return bytes
  }
}
