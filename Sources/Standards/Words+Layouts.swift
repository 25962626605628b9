import Conversion

/// What is wrong with a layout. `place` is where something stands in its file.
class LayoutWords: @unchecked Sendable {
  var noObject: String { "The file holds no object: a layout stands between { and }." }

  // The name and the schema.

  var noName: String { "The layout has no name: \"layout\": \"crm/1\"." }

  var nameWithoutVersion: String { "The name of a layout has its version behind a slash: \"crm/1\"." }

  var noSchema: String {
    "The layout does not say what the result is to be: \"schema\": \"service-transactions/1.0\"."
  }

  func unknownSchema(_ text: String, known: [String]) -> String {
    "There is no schema \"\(text)\". There is \(known.joined(separator: ", "))."
  }

  /// `known` are the names to choose from, each with its version.
  func schemaWithoutVersion(_ name: String, known: [String]) -> String {
    "\"\(name)\" names no version. Write \(known.joined(separator: " or "))."
  }

  func unknownVersion(_ name: String, _ version: String, known: [String]) -> String {
    "The schema \(name) has no version \"\(version)\". Write \(known.joined(separator: " or "))."
  }

  // Keys and values.

  var keyTwice: String { "The key stands there twice." }

  /// Without a place it is the layout itself.
  func isNoObject(_ place: String) -> String {
    "\(place.isEmpty ? "The layout" : place) is not an object: it stands between { and }."
  }

  func unknownKey(_ key: String, known: [String]) -> String {
    "The key \"\(key)\" means nothing here. What may stand here: \(known.joined(separator: ", "))."
  }

  var null: String { "null says nothing: take the key out, or give it a value." }

  var badComment: String { "A comment is a text or a list of texts." }

  // How the local file is written.

  var badDelimiter: String { "The delimiter is one of , ; | and the tab, written \\t." }

  func badEncoding(known: [String]) -> String {
    "The encoding is one of \(known.joined(separator: ", ")), in small letters."
  }

  var badSkippedLines: String { "skipRows is a whole number from 0 to 1000." }

  // Columns that are ignored.

  var ignoreIsNoList: String { "ignore is a list of headers." }

  func ignoredIsNoText(_ place: String) -> String { "\(place) is not the text of a header." }

  func ignoredTwice(_ header: String) -> String { "The column “\(header)” is ignored already." }

  func ignoredAndUsed(_ header: String, by field: String) -> String {
    "The column “\(header)” is ignored, and fills the field \(field)."
  }

  // Constants.

  var constantIsNoText: String { "A constant is a text, in quotes, numbers too." }

  var constantIsEmpty: String { "The constant is empty." }

  /// What a rule says of a constant, and which codes may be meant.
  func constant(_ message: String, perhaps codes: [String]) -> String {
    message + (codes.isEmpty ? "" : " Perhaps \(codes.joined(separator: ", "))?")
  }

  var constantNotChecked: String { "The value cannot be checked." }

  // Fields and where they come from.

  func unknownField(_ field: String, in schema: String) -> String { "The schema \(schema) has no field \(field)." }

  func hasConstant(_ field: String) -> String { "The field \(field) has a constant already." }

  func notFilled(_ field: String) -> String {
    "Every record must have \(field), and nothing in the layout fills it."
  }

  var noSource: String { "No local column is named to come from." }

  func sourceIsNoHeader(_ place: String) -> String { "\(place) is not the header of a local column." }

  func sourceTwice(_ header: String) -> String { "The column “\(header)” is named twice." }

  func joinedForNothing(_ columns: Int, _ field: String) -> String {
    "\(columns) columns joined make no value of \(field) unless they are mapped."
  }

  var badTrim: String { "trim is true or false." }

  func badCase(known: [String]) -> String { "case is one of \(known.joined(separator: ", "))." }

  // Mappings.

  var mappingIsNoPath: String { "A mapping is the path of a file, such as services.sssom.tsv." }

  func noMappingFile(_ path: String) -> String { "There is no file \(path) that can be read." }

  /// `reason` says why the file is no mapping.
  func noMapping(_ path: String, _ reason: String) -> String { "\(path): \(reason)" }

  func headerLacks(_ columns: [String]) -> String { "The header lacks \(columns.joined(separator: ", "))." }

  var noTabs: String { "The header has no columns separated by tabs." }

  var noHeader: String { "The file has no header." }

  func nothingUnmapped(_ field: String) -> String { "Nothing of \(field) is mapped, so nothing is unmapped." }

  func nothingMapped(_ field: String) -> String { "Nothing of \(field) is mapped." }

  func holdsNoCodes(_ field: String) -> String {
    "The field \(field) holds no codes of a list, so nothing maps to it."
  }

  var acceptIsNoList: String { "accept is a list: [\"closeMatch\"]." }

  var unknownMatch: String {
    "Only closeMatch can be accepted: exactMatch and broadMatch always are, narrowMatch never is."
  }

  func cannotBeBlank(_ field: String) -> String {
    "Every record must have \(field), so it cannot stay empty."
  }

  func unknownReplacement(_ code: String, in list: String, _ version: String) -> String {
    "The list \(list) \(version) has no code \"\(code)\"."
  }

  var badUnmapped: String { "unmapped is \"reject\", \"blank\" or {\"use\": \"CODE\"}." }

  // Dates.

  func holdsNoDates(_ field: String) -> String { "The field \(field) holds no dates and no months." }

  var formatIsNoText: String { "A format is a text such as dd/MM/yyyy." }

  /// What is wrong with a date format.
  func format(_ pattern: String, _ problem: DateFormatProblem) -> String {
    switch problem {
    case .empty: "The format is empty."
    case .unclosedQuote: "In \(pattern) an apostrophe is opened and not closed."
    case .unknownPart(let letters): "In \(pattern) the part \(letters) means nothing."
    case .openPart(let letters):
      "In \(pattern) nothing stands behind \(letters), so it cannot be told how many digits belong to it."
    case .lacks(let kind): "The format \(pattern) lacks the \(waysToWrite(kind))."
    case .twice(let kind): "The format \(pattern) gives the \(name(kind)) twice."
    }
  }

  /// What a part of a date format stands for.
  func name(_ kind: DateFormat.Kind) -> String {
    switch kind {
    case .day: "day"
    case .month: "month"
    case .year: "year"
    case .hour: "hour"
    case .minute: "minute"
    case .second: "second"
    case .fraction: "fraction"
    case .half: "half of the day"
    case .weekday: "day of the week"
    }
  }

  private func waysToWrite(_ kind: DateFormat.Kind) -> String {
    switch kind {
    case .year: "year (yy or yyyy)"
    case .month: "month (M, MM, MMM or MMMM)"
    case .day: "day (d or dd)"
    default: name(kind)
    }
  }

  // Numbers.

  func holdsNoNumbers(_ field: String) -> String { "The field \(field) holds no numbers." }

  func badGroupMark(_ place: String) -> String {
    "\(place) is a comma, a full stop, a space or an apostrophe."
  }

  func badDecimalMark(_ place: String) -> String { "\(place) is a full stop or a comma." }

  var fullStopIsDecimal: String { "The mark of decimals is a full stop where none is stated." }

  var marksAlike: String { "The marks are one." }

  var badCurrency: String {
    "A currency is a sign or word of up to 16 bytes without digits, spaces or marks of numbers."
  }
}
