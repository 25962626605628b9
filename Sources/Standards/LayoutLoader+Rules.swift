extension LayoutRule {
  /// Every rule on layouts, by name.
  public static let all: [LayoutRule] = (inAnyLayout + besideAFile).sorted { $0.name < $1.name }

  /// What reading a layout finds.
  private static let inAnyLayout: [LayoutRule] = [
    .layoutNotJSON, .layoutKeyMissing, .layoutKeyNotUnderstood, .layoutKeyRepeated, .layoutValueNotUnderstood,
    .unknownSchema, .unknownField, .fieldNotFilled, .fieldFilledTwice, .invalidConstant, .headerUsedAndIgnored,
    .headerIgnoredTwice,
    .noSourceColumn, .sourceColumnRepeated, .columnsJoinedForNoText, .mappingForNoCode, .unmappedWithoutMapping,
    .acceptWithoutMapping, .unknownReplacement, .blankInRequiredField, .formatForNoDate, .dateFormatNotUnderstood,
    .numberStyleForNoNumber, .numberStyleNotUnderstood, .numberMarksAlike, .delimiterNotUnderstood,
    .encodingNotUnderstood, .mappingFileMissing, .mappingFileNotSSSOM,
  ]

  /// What holding a layout against a local file finds.
  private static let besideAFile: [LayoutRule] = [
    .localFileNotATable, .delimiterDoesNotFit, .encodingDoesNotFit, .headerNotFound, .headerFoundTwice,
    .columnNotAccountedFor,
  ]

  public static let layoutNotJSON = LayoutRule(
    "layout-not-json", summary: "The file of a layout is not a JSON object.",
    remedy: "Look for a missing comma, quote or bracket where the file was changed last.")
  public static let layoutKeyMissing = LayoutRule(
    "layout-key-missing", summary: "A layout lacks its name or its schema.",
    remedy: "Give \"layout\": \"name/1\" and \"schema\": \"service-transactions/1.0\".")
  public static let layoutKeyNotUnderstood = LayoutRule(
    "layout-key-not-understood", summary: "A layout has a key that means nothing.",
    remedy: "Check the spelling. What is for readers only goes into \"comment\".")
  public static let layoutKeyRepeated = LayoutRule(
    "layout-key-repeated", summary: "An object in a layout has a key twice, so that one of the two would be lost.",
    remedy: "Take out one of the two.")
  public static let layoutValueNotUnderstood = LayoutRule(
    "layout-value-not-understood", summary: "A value in a layout is none of those that the key can have.",
    remedy: "Write one of the values that the message names.")
  public static let unknownSchema = LayoutRule(
    "unknown-schema", summary: "A layout names a schema or version that does not exist.",
    remedy: "Name one of concord schema list, with its version: service-transactions/1.0.")
  public static let unknownField = LayoutRule(
    "unknown-field", summary: "A layout fills a field that the schema does not have.",
    remedy: "Name a field as concord schema show lists it. Local columns stand under \"from\".")
  public static let fieldNotFilled = LayoutRule(
    "field-not-filled", summary: "A field that every record must have comes from nowhere.",
    remedy: "Give it a local column under \"columns\", or the same value for all records under \"constants\".")
  public static let fieldFilledTwice = LayoutRule(
    "field-filled-twice", summary: "A field has a constant and a column.",
    remedy: "Take out one of the two.")
  public static let invalidConstant = LayoutRule(
    "invalid-constant", summary: "A constant is not a value that its field can have.",
    remedy: "Write the value as it is to stand in the result. Constants are literal: no placeholders, no labels.")
  public static let headerUsedAndIgnored = LayoutRule(
    "header-used-and-ignored", summary: "A local column is used and listed under \"ignore\".",
    remedy: "Take it out of \"ignore\", or out of \"from\".")
  public static let headerIgnoredTwice = LayoutRule(
    "header-ignored-twice", summary: "A local column is listed under \"ignore\" twice.",
    remedy: "Take out one of the two.")
  public static let noSourceColumn = LayoutRule(
    "no-source-column", summary: "A column of a layout does not say from which local column it comes.",
    remedy: "Write the header of the local column under \"from\", or a list of several.")
  public static let sourceColumnRepeated = LayoutRule(
    "source-column-repeated", summary: "A field is joined from the same local column twice.",
    remedy: "Name each local column once. Different fields may come from the same column.")
  public static let columnsJoinedForNoText = LayoutRule(
    "columns-joined-for-no-text",
    summary: "Several local columns are joined for a field that holds neither text nor mapped codes.",
    remedy: "Name one local column, or give a mapping of the joined values to codes.")
  public static let mappingForNoCode = LayoutRule(
    "mapping-for-no-code", summary: "A mapping is given for a field that holds no codes of a list.",
    remedy: "Take out the mapping. Dates are described by \"format\", numbers by \"number\".")
  public static let unmappedWithoutMapping = LayoutRule(
    "unmapped-without-mapping", summary: "A layout says what becomes of unmapped values where nothing is mapped.",
    remedy: "Give a mapping, or take out \"unmapped\".")
  public static let acceptWithoutMapping = LayoutRule(
    "accept-without-mapping", summary: "A layout accepts kinds of mappings where nothing is mapped.",
    remedy: "Give a mapping, or take out \"accept\".")
  public static let unknownReplacement = LayoutRule(
    "unknown-replacement", summary: "The code for unmapped values is not in the list.",
    remedy: "Name a code of the list, or write \"unmapped\": \"reject\".")
  public static let blankInRequiredField = LayoutRule(
    "blank-in-required-field", summary: "Unmapped values leave a field empty that every record must have.",
    remedy: "Write \"unmapped\": \"reject\", or name a code: {\"use\": \"CODE\"}.")
  public static let formatForNoDate = LayoutRule(
    "format-for-no-date", summary: "A date format is given for a field that holds no dates and no months.",
    remedy: "Take out \"format\". Numbers are described by \"number\".")
  public static let dateFormatNotUnderstood = LayoutRule(
    "date-format-not-understood", summary: "A date format cannot be read, or does not give the whole date once.",
    remedy: "Write it as the dates stand in the local file, such as dd/MM/yyyy, d MMM yy or yyyy-MM-dd'T'HH:mm:ss. "
      + "Text is quoted: 'T'.")
  public static let numberStyleForNoNumber = LayoutRule(
    "number-style-for-no-number", summary: "A number style is given for a field that holds no numbers.",
    remedy: "Take out \"number\".")
  public static let numberStyleNotUnderstood = LayoutRule(
    "number-style-not-understood", summary: "A mark of a number style is none that numbers can have.",
    remedy: "groupChar is a comma, full stop, space or apostrophe; decimalChar a full stop or comma; currency a sign "
      + "or word such as £ or GBP.")
  public static let numberMarksAlike = LayoutRule(
    "number-marks-alike", summary: "Thousands and decimals have the same mark, so numbers could be read in two ways.",
    remedy: "Write the two marks as they stand in the local file.")
  public static let delimiterNotUnderstood = LayoutRule(
    "delimiter-not-understood", summary: "The delimiter is none that tables are read with.",
    remedy: "Write a comma, a semicolon, a tab (\\t) or a pipe.")
  public static let encodingNotUnderstood = LayoutRule(
    "encoding-not-understood", summary: "The encoding is none that tables are read with.",
    remedy: "Write utf-8, windows-1252 or utf-16.")
  public static let mappingFileMissing = LayoutRule(
    "mapping-file-missing", summary: "A mapping file that a layout names is not there or cannot be read.",
    remedy: "Put it beside the layout, or correct the name. The path starts from the layout's folder.")
  public static let mappingFileNotSSSOM = LayoutRule(
    "mapping-file-not-sssom", summary: "A mapping file is not SSSOM as tab-separated text.",
    remedy: "Give it the columns subject_label, predicate_id and object_id, separated by tabs.")
  public static let localFileNotATable = LayoutRule(
    "local-file-not-a-table", summary: "The local file has no line of headers to hold the layout against.",
    remedy: "Export the file as CSV with the names of the columns. Lines above them are counted in \"skipRows\".")
  public static let delimiterDoesNotFit = LayoutRule(
    "delimiter-does-not-fit", summary: "With the stated delimiter the local file has only one column.",
    remedy: "State the delimiter that the message names, or export the file as before.")
  public static let encodingDoesNotFit = LayoutRule(
    "encoding-does-not-fit", summary: "The local file is not in the stated encoding.",
    remedy: "State the encoding that the message names, or export the file as before.")
  public static let headerNotFound = LayoutRule(
    "header-not-found", summary: "The local file lacks a column that the layout names.",
    remedy: "Write the header exactly as it stands in the file, or take it out of the layout.")
  public static let headerFoundTwice = LayoutRule(
    "header-found-twice", summary: "The local file has a column twice that the layout uses.",
    remedy: "Give one of them another header in the local file: it cannot be told which is meant.")
  public static let columnNotAccountedFor = LayoutRule(
    "column-not-accounted-for", summary: "The local file has a column that the layout neither uses nor ignores.",
    remedy: "Say which field it fills, or list its header under \"ignore\".")
}
