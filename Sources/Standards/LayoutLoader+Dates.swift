import Conversion
import Schemas

/// What is wrong with a date format for a field of this type, as a sentence; nil where nothing is.
///
/// A date needs a day, a month needs none. ``DateFormat`` says how formats are written.
func dateFormatProblem(_ pattern: String, for type: FieldType) -> String? {
  do throws(DateFormatProblem) {
    let format = try DateFormat(pattern)
    return type == .date && !format.hasDay ? sentence(.lacks(.day), on: pattern) : nil
  } catch {
    return sentence(error, on: pattern)
  }
}

private func sentence(_ problem: DateFormatProblem, on pattern: String) -> String {
  switch problem {
  case .empty: "The format is empty."
  case .unclosedQuote: "In \(pattern) an apostrophe is opened and not closed."
  case .unknownPart(let letters): "In \(pattern) the part \(letters) means nothing."
  case .openPart(let letters):
    "In \(pattern) nothing stands behind \(letters), so it cannot be told how many digits belong to it."
  case .lacks(let kind): "The format \(pattern) lacks the \(waysToWrite(kind))."
  case .twice(let kind): "The format \(pattern) gives the \(kind.rawValue) twice."
  }
}

private func waysToWrite(_ kind: DateFormat.Kind) -> String {
  switch kind {
  case .year: "year (yy or yyyy)"
  case .month: "month (M, MM, MMM or MMMM)"
  case .day: "day (d or dd)"
  default: kind.rawValue
  }
}
