import CSV
public import Validation

/// Writes very many findings as lines: the same lines as ``FindingLine`` gives, but what all findings of a kind have
/// in common is made once.
public struct FindingLineWriter {
  /// What a line is part of.
  public enum Form: Sendable {
    case csv, ndjson
  }

  private let form: Form
  /// For each kind, what stands before its places and what stands behind them.
  private var frames: [Frame?] = []

  private struct Frame {
    var front: [UInt8] = []
    var back: [UInt8] = []
  }

  /// A writer of lines of this form.
  public init(_ form: Form) { self.form = form }

  /// Adds a finding to a text. Findings with the same `number`, from 0 up, are of the same kind; those of few are nil.
  public mutating func write(_ kind: OccurrenceKind, number: Int?, _ sample: Sample, to text: inout [UInt8]) {
    guard let number, isPlain(sample.key), isPlain(sample.value) else {
      text += line(kind, sample)
      return
    }
    while frames.count <= number { frames.append(nil) }
    let frame = frames[number] ?? makeFrame(kind)
    frames[number] = frame
    if form == .csv && !sample.suggestions.isEmpty {
      text += line(kind, sample)
      return
    }
    text += frame.front
    if form == .csv { writeCells(sample, to: &text) } else { writeMembers(sample, to: &text) }
    text += frame.back
  }

  private func writeCells(_ sample: Sample, to text: inout [UInt8]) {
    if let line = sample.line { append(line, to: &text) }
    text.append(FindingLineWriter.comma)
    if let record = sample.record { append(record, to: &text) }
    for part in [sample.cell, sample.key, sample.value] {
      text.append(FindingLineWriter.comma)
      if let part { text += part.utf8 }
    }
  }

  private func writeMembers(_ sample: Sample, to text: inout [UInt8]) {
    if let line = sample.line { append(line, behind: Names.line, to: &text) }
    if let record = sample.record { append(record, behind: Names.record, to: &text) }
    if let cell = sample.cell { append(cell, behind: Names.cell, to: &text) }
    if let key = sample.key { append(key, behind: Names.key, to: &text) }
    if let value = sample.value { append(value, behind: Names.value, to: &text) }
    if sample.suggestions.isEmpty { return }
    // A member of an object, without the braces of the object.
    text.append(FindingLineWriter.comma)
    text += Sample(suggestions: sample.suggestions).json.line.utf8.dropFirst().dropLast()
  }

  private func line(_ kind: OccurrenceKind, _ sample: Sample, message: String? = nil) -> [UInt8] {
    let line = FindingLine(
      rule: kind.rule, severity: kind.severity, field: kind.field, message: message ?? kind.message, sample: sample)
    if form == .ndjson { return Array(line.ndjson.utf8) }
    var writer = CSV.Writer()
    line.write(to: &writer)
    return writer.bytes
  }

  /// Takes a line without a place apart.
  private func makeFrame(_ kind: OccurrenceKind) -> Frame {
    let whole = line(kind, Sample())
    // Without its message, the line ends in what stands between the place and the message, and what ends the line.
    let tail = form == .csv ? 7 : 15
    let front = line(kind, Sample(), message: "").count - tail
    let gap = form == .csv ? 4 : 0
    return Frame(front: Array(whole[..<front]), back: Array(whole[(front + gap)...]))
  }

  /// Whether a text stands in either form as it is: letters, digits and a few signs, of which none comes first.
  private func isPlain(_ text: String?) -> Bool {
    guard let text else { return true }
    var isFirst = true
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      case 0x20, 0x2D...0x2F, 0x3A, 0x5F:
        if isFirst { return false }
      default: return false
      }
      isFirst = false
    }
    return true
  }

  private func append(_ text: String, behind name: [UInt8], to bytes: inout [UInt8]) {
    bytes += name
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\""))
  }

  private func append(_ number: Int64, behind name: [UInt8], to bytes: inout [UInt8]) {
    bytes += name
    append(number, to: &bytes)
  }

  private func append(_ number: Int64, to bytes: inout [UInt8]) { bytes += String(number).utf8 }

  private static let comma = UInt8(ascii: ",")
}

/// What stands before each value of a place; texts begin with their quote.
private enum Names {
  static let line = Array(",\"line\":".utf8)
  static let record = Array(",\"record\":".utf8)
  static let cell = Array(",\"cell\":\"".utf8)
  static let key = Array(",\"key\":\"".utf8)
  static let value = Array(",\"value\":\"".utf8)
}
