import CSV
import Schemas

/// The header of a file, tied to the fields of its schema.
struct Header {
  /// A field, and what stands in its place.
  struct Missing {
    let field: Int
    /// The column whose header differs only in case, spaces, underscores or hyphens; it is used for checking.
    let resembling: Int?
  }

  let line: Int64
  /// The texts of the header, by column, without spaces at the ends where they name a field.
  let names: [String]
  private let shownNames: [String]
  let schema: Schema
  /// The field of each column; nil for a column that is in none, or whose field another column has.
  private(set) var fields: [Int?]
  /// Fields that no column has by exactly their name.
  private(set) var missing: [Missing] = []
  /// Columns whose header names a field that an earlier column has.
  private(set) var duplicates: [Int] = []
  /// Whether the line is data rather than a header.
  private(set) var isAbsent = false

  init(_ record: Record, schema: Schema) {
    line = record.line
    let names = (0..<record.count).map { record.string($0) }
    self.names = names
    self.schema = schema
    var fields = names.map { schema.field(named: $0) }
    var taken = [Bool](repeating: false, count: schema.fields.count)
    var isFree = [Bool](repeating: true, count: names.count)
    for (column, field) in fields.enumerated() {
      guard let field else { continue }
      isFree[column] = false
      if taken[field] {
        duplicates.append(column)
        fields[column] = nil
      }
      taken[field] = true
    }
    if taken.contains(false) {
      let resembled = names.map { schema.field(resembling: $0) }
      for field in schema.fields.indices where !taken[field] {
        let resembling = names.indices.first { isFree[$0] && resembled[$0] == field }
        if let resembling {
          fields[resembling] = field
          isFree[resembling] = false
        }
        missing.append(Missing(field: field, resembling: resembling))
      }
    }
    self.fields = fields
    shownNames = names.indices.map { column in
      fields[column].map { schema.fields[$0].name } ?? Header.shown(names[column]) ?? Header.letters(column)
    }
    isAbsent = fields.allSatisfy { $0 == nil } && names.contains { Header.looksLikeData($0) }
  }

  /// Columns whose header no field has by exactly its name, and that are no duplicates.
  var unknown: [Int] {
    names.indices.filter { schema.field(named: names[$0]) == nil }
  }

  /// The names under which findings in the columns are listed; nil for those that are listed together, there being
  /// very many of them.
  var slotNames: [String?] {
    var named = 0
    return names.indices.map { column in
      if fields[column] == nil { named += 1 }
      return fields[column] == nil && named > Findings.mostUnknownColumns ? nil : displayName(column)
    }
  }

  /// Whether a field has a column to be checked, by whatever name.
  func hasColumn(_ field: Int) -> Bool {
    fields.contains { $0 == field }
  }

  /// The name under which findings in a column are listed.
  ///
  /// A header that is empty or looks like somebody's data is not repeated: the column's letters stand for it.
  func displayName(_ column: Int) -> String { shownNames[column] }

  /// The text of the header above a column, cut where it is long; nil where it may not be shown.
  func shownText(_ column: Int) -> String? {
    if isAbsent || shownNames[column] == Header.letters(column) { return nil }
    return shortened(Array(names[column].utf8).span)
  }

  private static func shown(_ name: String) -> String? {
    if name.utf8.allSatisfy({ $0 == 0x20 }) { return nil }
    let text = Array(name.utf8)
    return looksPersonal(text.span) ? nil : shortened(text.span)
  }

  private static func letters(_ column: Int) -> String { "column \(columnLetters(column))" }

  /// Whether a text is a date, a number, a GSS code or a postcode, as cells are and headers are not.
  private static func looksLikeData(_ text: String) -> Bool {
    let trimmed = trimmedRange(Array(text.utf8).span)
    let bytes = Array(Array(text.utf8)[trimmed])
    if bytes.isEmpty { return false }
    let isDate = bytes.count >= 8 && bytes.allSatisfy { (0x2D...0x39).contains($0) }
    let isGSS =
      bytes.count == 9 && "EWSN".utf8.contains(bytes[0]) && bytes[1...].allSatisfy { (0x30...0x39).contains($0) }
    return isDate || isGSS || Number(bytes.span, decimals: 6) != nil || Postcode.isWellFormed(bytes.span)
  }
}
