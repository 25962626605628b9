import CSV
import Vocabularies

extension Waivers {
  /// The columns of a waiver file, in their order.
  public static let columns = ["fingerprint", "rule", "field", "value_hash", "reason", "author", "expires"]
  /// How many waivers a file holds at most: who waives more is to put the data right.
  public static let mostWaivers = 10_000
  /// How many characters a reason, an author and the name of a field have at most.
  public static let (longestReason, longestAuthor, longestField) = (500, 200, 4096)

  /// Reads a waiver file: CSV in UTF-8 with commas, and ``columns``.
  ///
  /// Nothing of a file with a fault is used.
  public convenience init(reading bytes: [UInt8], hash: @escaping Hash) throws(WaiverFault) {
    var reader = Reader(delimiter: .comma)
    reader.feed(bytes.span)
    reader.finish()
    var (record, waivers, lines): (Record, [Waiver], [String: Int64]) = (Record(), [], [:])
    var hasHeader = false
    while try Waivers.readNext(&reader, into: &record) {
      if !hasHeader {
        let names = (0..<record.count).map { record.string($0) }
        if names != Waivers.columns { throw WaiverFault(line: record.line, kind: .columns) }
        hasHeader = true
        continue
      }
      if waivers.count == Waivers.mostWaivers { throw WaiverFault(line: record.line, kind: .tooMany) }
      let waiver = try WaiverRow(record).waiver()
      let target = joined((0..<4).map { record.string($0) }, by: "\u{0}")
      if let line = lines[target] { throw WaiverFault(line: record.line, kind: .repeated(line: line)) }
      lines[target] = record.line
      waivers.append(waiver)
    }
    if !hasHeader { throw WaiverFault(line: nil, kind: .columns) }
    self.init(waivers, hash: hash)
  }

  /// Reads the next record; false where there is none.
  private static func readNext(_ reader: inout Reader, into record: inout Record) throws(WaiverFault) -> Bool {
    switch reader.next(into: &record) {
    case .record: break
    case .end, .needsMore: return false
    case .tooLong, .otherFormat: throw WaiverFault(line: nil, kind: .noTable)
    }
    if reader.preamble?.encoding.isUTF16 ?? false || !record.damage.isDisjoint(with: [.notUTF8, .undecodable]) {
      throw WaiverFault(line: record.line, kind: .notUTF8)
    }
    if !record.damage.isSubset(of: .multiByte) { throw WaiverFault(line: record.line, kind: .noTable) }
    return true
  }
}

/// Why a waiver file is refused.
public struct WaiverFault: Error, Equatable {
  /// The line of the file, where there is one.
  public let line: Int64?
  public let kind: Kind

  /// What is wrong.
  public enum Kind: Equatable, Sendable {
    /// The columns are not ``Waivers/columns``.
    case columns
    case cellCount(Int)
    case notUTF8
    /// Quotes that are not closed, NUL bytes, lines far too long.
    case noTable
    case tooMany
    /// The row has the target of an earlier one.
    case repeated(line: Int64)
    case noRule
    case unknownRule(String)
    case neverWaivable(String)
    /// Neither a fingerprint nor a hash, or both.
    case target
    case fingerprint
    case hash
    /// A hash of a value without the field that holds it.
    case noField
    case reason
    case author
    case field
    case expires
  }
}

/// A record of a waiver file.
private struct WaiverRow {
  private let cells: [String]
  private let line: Int64

  init(_ record: Record) throws(WaiverFault) {
    line = record.line
    if record.count != Waivers.columns.count {
      throw WaiverFault(line: record.line, kind: .cellCount(record.count))
    }
    cells = (0..<record.count).map { cell in
      // A field is compared letter by letter, so that nothing of it is left out.
      if cell == 2 { return record.string(cell) }
      let text = record.text.span.extracting(record.range(cell))
      let range = trimmedRange(text)
      let start = record.range(cell).lowerBound
      return String(decoding: record.text[(start + range.lowerBound)..<(start + range.upperBound)], as: UTF8.self)
    }
  }

  func waiver() throws(WaiverFault) -> Waiver {
    let (name, field, reason, author) = (cells[1], cells[2], cells[4], cells[5])
    if name.utf8.isEmpty { throw fault(.noRule) }
    guard let rule = Rule.all.firstIndex(where: { $0.name == name }) else { throw fault(.unknownRule(name)) }
    if !Rule.all[rule].isWaivable { throw fault(.neverWaivable(name)) }
    if !isText(reason, most: Waivers.longestReason) { throw fault(.reason) }
    if !isText(author, most: Waivers.longestAuthor) { throw fault(.author) }
    if field.unicodeScalars.count > Waivers.longestField { throw fault(.field) }
    guard let expires = Day(cells[6]) else { throw fault(.expires) }
    return Waiver(
      ruleIndex: rule, field: field.utf8.isEmpty ? nil : field, target: try target(),
      grounds: .init(reason: reason, author: author, expires: expires), line: line)
  }

  private func target() throws(WaiverFault) -> Waiver.Target {
    let (digits, hash) = (cells[0], cells[3])
    if digits.utf8.isEmpty == hash.utf8.isEmpty { throw fault(.target) }
    if hash.utf8.isEmpty {
      guard let fingerprint = Fingerprint(digits: digits) else { throw fault(.fingerprint) }
      return .fingerprint(fingerprint)
    }
    if hash.utf8.count != 64 || !hash.utf8.allSatisfy(isLowercaseHexadecimal) { throw fault(.hash) }
    if cells[2].utf8.isEmpty { throw fault(.noField) }
    return .value(hash: hash)
  }

  private func fault(_ kind: WaiverFault.Kind) -> WaiverFault { WaiverFault(line: line, kind: kind) }

  /// Whether a text says something, in one line of no more characters than that.
  private func isText(_ text: String, most: Int) -> Bool {
    let scalars = text.unicodeScalars
    return !scalars.isEmpty && scalars.count <= most && scalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }
}

private func isLowercaseHexadecimal(_ byte: UInt8) -> Bool {
  byte >= 0x30 && byte <= 0x39 || byte >= 0x61 && byte <= 0x66
}

extension Fingerprint {
  /// A fingerprint in 32 hexadecimal digits, as reports write it; nil where the text is something else.
  init?(digits: String) {
    let bytes = Array(digits.utf8)
    if bytes.count != 32 || !bytes.allSatisfy(isLowercaseHexadecimal) { return nil }
    guard let first = UInt64(String(decoding: bytes[..<16], as: UTF8.self), radix: 16),
      let second = UInt64(String(decoding: bytes[16...], as: UTF8.self), radix: 16)
    else { return nil }
    self.init(first: first, second: second)
  }
}
