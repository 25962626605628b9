import Archives
import Foundation
import Spreadsheets
import Testing

/// Workbooks that other programs wrote: see `Fixtures/README.md`.
@Suite struct FixtureTests {
  private func source(_ name: String) throws -> MemorySource {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return MemorySource(Array(try Data(contentsOf: folder.appending(path: name))))
  }

  /// The rows that all of them have. openpyxl does not escape what looks like an escape, so it reads as a letter.
  private func table(_ letter: String) -> String {
    """
    "record_id",opened,seen,count,cost,open,note
    R1,2026-03-31,2026-03-31 14:30:00,100000,12.5,TRUE,plain
    R2,2024-02-29,2024-02-29,123456789012345,0.1,FALSE,"a, ""b""
    c"

    R3,1999-12-31,1999-12-31 23:59:59,-7,0.0000001,TRUE,  é € 😀 <&> \(letter)\u{20}
    R4,,,0,0.333333333333333,,#N/A

    """
  }

  @Test(arguments: ["xlsxwriter.xlsx", "libreoffice.xlsx", "libreoffice.ods"])
  func sheetsReadAlikeWhoeverWroteThem(name: String) throws {
    let source = try source(name)
    let workbook = try Workbook(of: source)
    #expect(workbook.sheets.map(\.name) == ["Data", "Hidden"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden])
    let sheet = try Sheet(source)
    #expect(sheet.csv == table("_x0041_") + "\n00042,2,,,,,\nrich text,,,,,,\n,merged,,,,,\n")
    #expect(sheet.records.map(\.row) == [1, 2, 3, 5, 6, 8, 9, 10])
    #expect(sheet.notes.hiddenRows == 1 && sheet.notes.firstHiddenRow == 3 && sheet.notes.hiddenColumns == [4])
    #expect(sheet.notes.firstMergedRange == "B10:C11" && sheet.notes.formulasWithoutValue == 0)
    let hidden = try Sheet(source, sheet: 1)
    #expect(hidden.csv == "\n\n\"x\"\n" && hidden.firstColumn == 2)
  }

  @Test func sheetsOfOpenpyxlReadAlike() throws {
    let sheet = try Sheet(source("openpyxl.xlsx"))
    #expect(sheet.csv == table("A") + "\n\nrich text,,,,,,\n,merged,,,,,\n")
    #expect(sheet.notes.formulas == 1 && sheet.notes.firstFormulaWithoutValue == SheetNotes.Place(row: 8, column: 0))
    let streamed = try Sheet(source("openpyxl-write-only.xlsx"))
    #expect(streamed.csv == table("A"))
  }

  @Test func theKindsOfFilesAreTold() throws {
    let names = ["openpyxl.xlsx", "xlsxwriter.xlsx", "libreoffice.xlsx", "libreoffice.ods", "libreoffice.xls"]
    let kinds = try names.map { try FileKind(of: source($0)) }
    #expect(kinds == [.workbook, .workbook, .workbook, .openDocumentSheet, .oldWorkbook])
  }
}
