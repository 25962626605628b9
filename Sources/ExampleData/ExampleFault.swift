/// A fault that councils really make in such files, each with the one rule it breaks.
public enum ExampleFault: Int, CaseIterable, Sendable {
  case dayFirstDate, futureDate
  case serviceLabel, channelLabel, retiredService, unknownService, abolishedAuthority
  case trailingSpace, missingValue
  case scientificUPRN, longUPRN
  case poundSign, thousandsComma, negativeCost, costNotAvailable
  case letterInPostcode, untidyPostcode, noLocation
  case duplicateKey, duplicateRecord
  case extraComma, strayQuote, blankRecord
  case personalData, longText, formula

  /// The name of the rule that finds it, once in each faulty record.
  public var rule: String {
    switch self {
    case .dayFirstDate: "invalid-date"
    case .futureDate: "date-out-of-range"
    case .serviceLabel, .channelLabel: "label-instead-of-code"
    case .retiredService, .abolishedAuthority: "withdrawn-code"
    case .unknownService: "unknown-code"
    case .trailingSpace, .untidyPostcode: "surrounding-space"
    case .missingValue: "missing-value"
    case .scientificUPRN, .costNotAvailable: "spreadsheet-damage"
    case .longUPRN: "invalid-uprn"
    case .poundSign, .thousandsComma: "invalid-number"
    case .negativeCost: "number-out-of-range"
    case .letterInPostcode: "invalid-postcode"
    case .noLocation: "missing-location"
    case .duplicateKey: "duplicate-key"
    case .duplicateRecord: "duplicate-record"
    case .extraComma: "wrong-field-count"
    case .strayQuote: "stray-quote"
    case .blankRecord: "blank-record"
    case .personalData: "personal-data-in-text"
    case .longText: "text-too-long"
    case .formula: "formula-cell"
    }
  }

  /// The cell that is spoilt once the record is written; nil where the record is planned faulty, or is none.
  var column: Column? {
    switch self {
    case .duplicateKey: .key
    case .abolishedAuthority: .authority
    case .dayFirstDate, .futureDate: .date
    case .serviceLabel: .service
    case .channelLabel, .trailingSpace: .channel
    case .letterInPostcode, .untidyPostcode: .postcode
    case .scientificUPRN, .longUPRN: .uprn
    case .poundSign, .thousandsComma, .negativeCost, .costNotAvailable: .cost
    case .extraComma, .strayQuote, .personalData, .longText, .formula: .localService
    case .retiredService, .unknownService, .missingValue, .noLocation, .duplicateRecord, .blankRecord: nil
    }
  }
}
