import CSV
import Schemas
import Vocabularies

/// Where a breach is, and what of the record may be shown with it.
struct Place {
  let record: Record
  let number: Int64
  let plan: Plan
  let options: Validator.Options

  /// The place as a sample. What may say something about a person is left out.
  func sample(column: Column? = nil, suggestions: [Suggestion] = []) -> Sample {
    var sample = Sample(line: record.line, record: number, column: column?.index, suggestions: suggestions)
    let isPersonal = column?.isPersonal ?? false
    if options.showsValues || !isPersonal { sample.key = key }
    if let column, options.showsValues || !isPersonal {
      let shown = shownText(record.text.span.extracting(record.range(column.index)))
      if !shown.utf8.isEmpty { sample.value = shown }
    }
    return sample
  }

  /// The record's key, where the record is whole and the key looks like one and like nothing else.
  private var key: String? {
    guard plan.schema.key.count == 1, record.count == plan.columns.count, let index = plan.schema.key.first,
      let column = plan.columnOfField[index], let pattern = plan.schema.fields[index].keyPattern
    else { return nil }
    let cell = record.text.span.extracting(record.range(column))
    let text = cell.extracting(trimmedRange(cell))
    guard text.count < 64, pattern.matches(text) else { return nil }
    guard options.showsValues || !(holdsPersonalDataHoweverSpaced(text) || holdsPostcode(text)) else { return nil }
    return String(decoding: record.text[record.range(column)], as: UTF8.self)
  }

  /// The beginning of a text; empty where it looks like somebody's data and values are not to be shown.
  private func shownText(_ text: Span<UInt8>) -> String {
    !options.showsValues && looksPersonal(text) ? "" : shortened(text)
  }
}
