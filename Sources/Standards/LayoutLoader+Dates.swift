import Conversion
import Schemas

/// What is wrong with a date format for a field of this type, as a sentence; nil where nothing is.
///
/// A date needs a day, a month needs none. ``DateFormat`` says how formats are written.
func dateFormatProblem(_ pattern: String, for type: FieldType) -> String? {
  do throws(DateFormatProblem) {
    let format = try DateFormat(pattern)
    return type == .date && !format.hasDay ? words.layouts.format(pattern, .lacks(.day)) : nil
  } catch {
    return words.layouts.format(pattern, error)
  }
}
