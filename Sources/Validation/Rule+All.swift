extension Rule {
  /// Every rule: the catalogue, in the order in which a file is looked at.
  public static let all: [Rule] = [
    // The file as a whole.
    emptyFile,
    noRecords,
    notATable,
    notUTF8,
    byteOrderMark,
    wrongDelimiter,
    nullByte,
    strayQuote,
    unclosedQuote,
    mixedLineEndings,
    // The header.
    missingHeader,
    missingColumn,
    unknownColumn,
    duplicateColumn,
    // A record.
    wrongFieldCount,
    blankRecord,
    // A cell: the first rule that it breaks is its finding.
    missingValue,
    spreadsheetDamage,
    invalidDate,
    invalidMonth,
    invalidNumber,
    invalidPostcode,
    invalidUPRN,
    dateOutOfRange,
    numberOutOfRange,
    labelInsteadOfCode,
    unknownCode,
    withdrawnCode,
    codeNotYetValid,
    textTooLong,
    controlCharacter,
    personalDataInText,
    formulaCell,
    surroundingSpace,
    // The fields of a record together.
    missingLocation,
    interactionNotOffered,
    groupTypeMismatch,
    // The records together: the first rule that a record breaks is its finding.
    duplicateKey,
    duplicateRecord,
    missingPeriod,
    // The waivers that go along with the file.
    unusedWaiver,
    expiredWaiver,
  ]

  /// The rule with this name, or nil.
  public static func named(_ name: String) -> Rule? {
    all.first { $0.name == name }
  }
}
