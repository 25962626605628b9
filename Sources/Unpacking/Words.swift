import Archives
import CSV
import Spreadsheets

/// What the module says to people, in one place.
///
/// Another language is one more file, with a subclass.
class Words: @unchecked Sendable {
  var saveAsCSV: String { "Open it in the program that made it and save it as .xlsx, or as “CSV UTF-8”." }
  var unlock: String { "Open it, take the password off and save it again." }
  var sendAgain: String { "Save or download the file anew and try again." }

  func damaged(_ what: String, _ fault: String) -> String { "\(what) that cannot be read: \(fault)" }

  func several(_ names: [String]) -> String {
    "The archive holds several files: \(list(names)). Say which is meant with --sheet NAME, or unpack it."
  }

  func noMember(_ name: String, _ names: [String]) -> String {
    "The archive has no file “\(name)”. It holds \(list(names))."
  }

  func noSheet(_ name: String, _ names: [String]) -> String {
    "The workbook has no sheet “\(name)”. Its sheets: \(list(names))."
  }

  var sheetOfText: String { "--sheet names a sheet of a workbook, and the file is none." }
  var emptyArchive: String { "an archive with no file in it that could be a table" }
  var nested: String { "an archive within an archive" }
  var workbook: String { "a workbook" }
  var gzip: String { "a gzip file" }
  var archive: String { "a zip archive" }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(10).map { "“\($0)”" }.joined(separator: ", ")
    return names.count > 10 ? shown + " and \(names.count - 10) more" : shown
  }

  func member(_ name: String) -> String { "The table is the file “\(name)” of the archive." }

  /// What is to be known of a sheet that was read.
  func notes(_ workbook: Workbook, _ sheet: Int, _ notes: SheetNotes) -> [String] {
    var lines: [String] = []
    let others = workbook.sheets.indices.filter { $0 != sheet && workbook.sheets[$0].kind == .table }
    if !others.isEmpty {
      let names = list(others.map { workbook.sheets[$0].name })
      lines.append("Of the workbook, the sheet “\(workbook.sheets[sheet].name)” was read, and not \(names).")
    }
    if workbook.sheets[sheet].visibility != .visible { lines.append("The sheet is hidden.") }
    if let first = notes.firstHiddenRow {
      lines.append("\(counted(notes.hiddenRows, "hidden row")) read like the others; the first is row \(first).")
    }
    if !notes.hiddenColumns.isEmpty {
      let names = notes.hiddenColumns.prefix(10).map { columnLetters($0) }.joined(separator: ", ")
      lines.append("\(counted(Int64(notes.hiddenColumns.count), "hidden column")) read like the others: \(names).")
    }
    if let first = notes.firstMergedRange {
      let count = counted(Int64(notes.mergedRanges), "range", "ranges")
      lines.append("\(count) of merged cells, the first \(first): only the first cell of each has a value.")
    }
    if notes.formulas > 0 {
      lines.append("\(counted(notes.formulas, "formula")) read as what they came to when the workbook was saved.")
    }
    if let place = notes.firstFormulaWithoutValue {
      lines.append(
        "\(counted(notes.formulasWithoutValue, "formula")) without a value read as empty; the first is "
          + "\(columnLetters(place.column))\(place.row). Open the workbook in its program and save it.")
    }
    if let place = notes.firstCellLeftOfTable {
      lines.append(
        "\(counted(notes.cellsLeftOfTable, "cell")) left of the table not read; the first is "
          + "\(columnLetters(place.column))\(place.row).")
    }
    if workbook.externalLinks > 0 { lines.append("The workbook has links to other files, which were not followed.") }
    if workbook.hasMacros { lines.append("The workbook has macros, which were not run.") }
    return lines
  }

  private func counted(_ count: Int64, _ one: String, _ many: String? = nil) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many ?? one + "s")"
  }

  func fault(_ fault: ArchiveFault) -> String {
    switch fault {
    case .unreadable: "it could not be read"
    case .cutShort: "it is cut short"
    case .brokenData, .brokenHeader, .brokenDirectory, .notZip, .notGzip: "it is damaged"
    case .wrongCRC: "its check sum is wrong, so it was damaged on the way"
    case .wrongSize: "it is not as long as it says"
    case .tooLarge: "it unpacks to far more than a table has"
    case .trailingBytes: "something else follows behind its end"
    case .manyVolumes: "it is one of several volumes"
    case .tooManyEntries: "it holds too many files"
    case .headersDisagree, .overlappingEntries, .duplicateName, .oddName: "its parts contradict each other"
    case .encrypted: "it is protected by a password"
    case .unsupportedMethod(let method): "it is compressed by method \(method), which is not known"
    case .isFolder: "it is a folder"
    }
  }

  func fault(_ fault: SpreadsheetFault) -> String {
    switch fault {
    case .archive(let fault, let part): self.fault(fault) + (part.map { ", in its part “\($0)”" } ?? "")
    case .xml(let fault, let part): "its part “\(part)” \(self.fault(fault))"
    case .missingPart(let part): "its part “\(part)” is missing"
    case .wrongPart(let part): "its part “\(part)” is not what it should be"
    case .notAWorkbook: "it has no sheets where a workbook has them"
    case .encrypted: "it is protected by a password"
    case .noSuchSheet, .notATable: "its sheet has no cells"
    case .tooManyParts: "it has too many parts"
    case .tooManyStrings, .tooMuchText: "it holds far more text than a table has"
    case .stringTooLong: "it holds a text that is far too long for a cell"
    case .cellTooLong(let row, let column): "cell \(columnLetters(column))\(row) is far too long"
    case .rowTooLong(let row): "row \(row) is far too long"
    case .tooManyEmptyCells(let row): "it has far too many empty cells, up to row \(row)"
    case .badReference(let row): "a cell about row \(row) says that it stands nowhere"
    case .rowsOutOfOrder(let row): "row \(row) is out of order"
    case .cellsOutOfOrder(let row, let column): "cell \(columnLetters(column))\(row) is out of order"
    case .noSuchString(let row, let column): "cell \(columnLetters(column))\(row) names a text that is not there"
    }
  }

  private func fault(_ fault: XMLFault) -> String {
    switch fault {
    case .cutShort: "is cut short"
    case .notWellFormed, .encoding, .tooLarge: "is damaged"
    case .documentType: "has a document type, which no workbook has"
    case .unknownEntity: "uses an entity that it must not use"
    }
  }

  /// What a file is that holds no table to be read, and the way out.
  func nature(_ kind: FileKind) -> (nature: String, remedy: String)? {
    switch kind {
    case .binaryWorkbook: ("an .xlsb workbook", saveAsCSV)
    case .oldWorkbook: ("an old .xls workbook", saveAsCSV)
    case .wordDocument: ("a Word document", "Send the table as a workbook or CSV, not within a document.")
    case .presentation: ("a presentation", "Send the table as a workbook or CSV, not within a presentation.")
    case .openDocument: ("an OpenDocument file without sheets", saveAsCSV)
    case .appleDocument: ("a Numbers, Pages or Keynote file", "In Numbers: File, Export To, Excel or CSV.")
    case .oldDocument: ("an old Word document, presentation or saved e-mail", saveAsCSV)
    case .encryptedOffice: ("a workbook protected by a password", unlock)
    case .empty, .text, .gzip, .workbook, .openDocumentSheet, .zip, .other: nil
    }
  }
}

/// The words in use.
let words = Words()
