import Schemas
import Validation
import Vocabularies

/// Finds the local columns that the fields of a schema come from, by their headers first, then by their values.
struct ColumnFinder {
  private let table: LocalTable
  private let schema: Schema
  private let resources: Resources
  private var free: [Int]
  /// The first free column of each header, as ``essence(_:)`` has it.
  private var named: [String: Int] = [:]

  /// How many columns are looked into for values that tell what they hold.
  static let mostByValues = 1000

  /// What was found for a field.
  enum Found {
    /// One column, or two that are joined.
    case columns([Int], isByHeader: Bool)
    /// Several, of which a person has to choose.
    case several([Int])
  }

  init(_ table: LocalTable, _ schema: Schema, _ resources: Resources) {
    self.table = table
    self.schema = schema
    self.resources = resources
    free = table.columns.indices.filter { index in
      let header = table.columns[index].header
      return !essence(header).isEmpty && !table.isRepeated(header)
    }
    named = Dictionary(free.map { (essence(table.columns[$0].header), $0) }) { first, _ in first }
  }

  /// What was found, by the index of the field: names that are the field's own first, so that a looser likeness of an
  /// earlier field takes none of them away.
  func found() -> [Int: Found] {
    var finder = self
    return finder.findAll()
  }

  private mutating func findAll() -> [Int: Found] {
    var found: [Int: Found] = [:]
    for (index, field) in schema.fields.enumerated() {
      if let column = take([field.name, field.title]) { found[index] = .columns([column], isByHeader: true) }
    }
    for (index, field) in schema.fields.enumerated() where found[index] == nil {
      let names = HeaderNames.of(field.name)
      guard let column = take(names.whole) else { continue }
      let part = take(names.part).map { [$0] } ?? []
      found[index] = .columns([column] + part, isByHeader: true)
    }
    for (index, field) in schema.fields.enumerated() where found[index] == nil {
      if let column = take(HeaderNames.of(field.name).part) { found[index] = .columns([column], isByHeader: true) }
    }
    for (index, field) in schema.fields.enumerated() where found[index] == nil {
      let fitting = free.prefix(ColumnFinder.mostByValues).filter { fits(table.columns[$0], field) }
      if fitting.count > 1 { found[index] = .several(fitting) }
      guard fitting.count == 1 else { continue }
      found[index] = .columns(fitting, isByHeader: false)
      free.removeAll { $0 == fitting[0] }
    }
    return found
  }

  /// The first free column with one of some names, the likeliest name first; it is free no longer.
  private mutating func take(_ names: [String]) -> Int? {
    for name in names {
      guard let column = named.removeValue(forKey: essence(name)) else { continue }
      free.removeAll { $0 == column }
      return column
    }
    return nil
  }

  /// Whether every value of a column is one that the field could have, and hardly anything else could.
  private func fits(_ column: LocalTable.Column, _ field: Field) -> Bool {
    let values = column.values.map { trimmed($0) }
    if values.isEmpty { return false }
    switch field.type {
    case .date, .month:
      return !DateCandidate.fitting(values, field.type).filter { !$0.isCompact }.isEmpty
    case .postcode: return values.allSatisfy { Postcode.isWellFormed(Array($0.utf8).span) }
    case .uprn:
      return values.allSatisfy { (10...12).contains($0.utf8.count) && !$0.hasPrefix("0") }
        && values.allSatisfy { UPRN.isWellFormed(Array($0.utf8).span) }
    case .code(let list, _):
      guard let release = resources.vocabularies[list]?.release else { return false }
      let hasLetters = values.contains { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
      return hasLetters && values.allSatisfy { release.index(of: $0) != nil }
    case .number(let decimals): return field.isRequired && NumberCandidate.fitting(values, decimals: decimals) != nil
    case .integer: return field.isRequired && NumberCandidate.fitting(values, decimals: 0) != nil
    case .text, .member: return false
    }
  }
}
