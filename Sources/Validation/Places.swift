import CSV
import Schemas
import Vocabularies

/// Turns the place of a breach into a sample, leaving out what of the record may not be shown.
final class Places {
  private let plan: Plan
  private let showsValues: Bool

  init(plan: Plan, showsValues: Bool) {
    self.plan = plan
    self.showsValues = showsValues
  }

  /// A place in a record as a sample. What may say something about a person is left out.
  func sample(_ record: Record, _ number: Int64, _ column: Column? = nil, suggestions: [SuggestedCode] = []) -> Sample {
    var sample = Sample(line: record.line, record: number, column: column?.index, suggestions: suggestions)
    let isPersonal = column?.isPersonal ?? false
    if isPersonal && !showsValues { return sample }
    sample.key = key(of: record, showsValues: showsValues)
    if let column, sample.key != nil || showsValues || column.index != keyColumn {
      let shown = shownText(record.text.span.extracting(record.range(column.index)))
      if !shown.utf8.isEmpty { sample.value = shown }
    }
    return sample
  }

  /// What a waiver may know a place by. It does not depend on whether values are shown.
  func identity(_ record: Record, _ column: Column? = nil) -> PlaceIdentity {
    var place = PlaceIdentity(key: key(of: record, showsValues: false))
    if let column, !column.isPersonal, place.key != nil || column.index != keyColumn {
      let text = record.text.span.extracting(record.range(column.index))
      let shown = looksPersonal(text) ? "" : shortened(text)
      if !shown.utf8.isEmpty { place.value = shown }
    }
    return place
  }

  /// The column whose text is the record's key by itself: a text that is withheld as the key is no value either.
  private var keyColumn: Int? {
    guard plan.schema.key.count == 1, let index = plan.schema.key.first, plan.schema.fields[index].keyPattern != nil
    else { return nil }
    return plan.columnOfField[index]
  }

  /// The record's key, where the record is whole and the key looks like one and like nothing else.
  private func key(of record: Record, showsValues: Bool) -> String? {
    guard plan.schema.key.count == 1, record.count == plan.columns.count, let index = plan.schema.key.first,
      let column = plan.columnOfField[index], let pattern = plan.schema.fields[index].keyPattern
    else { return nil }
    let cell = record.text.span.extracting(record.range(column))
    let text = cell.extracting(trimmedRange(cell))
    guard text.count < 64, pattern.matches(text) else { return nil }
    guard showsValues || !(holdsPersonalDataHoweverSpaced(text) || holdsPostcode(text)) else { return nil }
    return String(decoding: record.text[record.range(column)], as: UTF8.self)
  }

  /// The beginning of a text; empty where it looks like somebody's data and values are not to be shown.
  private func shownText(_ text: Span<UInt8>) -> String {
    !showsValues && looksPersonal(text) ? "" : shortened(text)
  }
}
