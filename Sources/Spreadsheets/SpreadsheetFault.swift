public import Archives

/// Why a workbook, or a sheet of it, cannot be read.
///
/// A part is named as the archive names it; rows and columns are the sheet's own, rows counted from 1 and columns
/// from 0.
public enum SpreadsheetFault: Error, Equatable, Sendable {
  /// The archive that the workbook is cannot be read, in this part where one is named.
  case archive(ArchiveFault, part: String?)
  /// A part is not the XML that it should be.
  case xml(XMLFault, part: String)
  /// A part that must be there is not.
  case missingPart(String)
  /// The archive is no workbook that is read here: ``FileKind`` says what it is.
  case notAWorkbook
  /// A part that should hold a sheet, say, holds something else.
  case wrongPart(String)
  /// The workbook is encrypted with a password.
  case encrypted
  /// There is no such sheet.
  case noSuchSheet
  /// The sheet is a chart, a dialog or a sheet of macros, and has no cells to be read.
  case notATable
  /// More sheets, relationships or formats than any workbook has: past ``SpreadsheetLimits``.
  case tooManyParts
  /// More shared strings than ``SpreadsheetLimits`` allow, in number or in bytes.
  case tooManyStrings
  /// The text of a shared string, counted from 0, is longer than ``SpreadsheetLimits/cell``.
  case stringTooLong(index: Int64)
  /// The text of a cell is longer than ``SpreadsheetLimits/cell``.
  case cellTooLong(row: Int64, column: Int)
  /// A row is longer than ``SpreadsheetLimits/row``.
  case rowTooLong(row: Int64)
  /// More empty cells than ``SpreadsheetLimits/gaps`` stand between those that have values.
  case tooManyEmptyCells(row: Int64)
  /// The sheet is longer as CSV than ``SpreadsheetLimits/output``.
  case tooMuchText(row: Int64)
  /// What says where a row or cell stands is no place on a sheet.
  case badReference(row: Int64)
  /// A row stands behind a later one, or twice.
  case rowsOutOfOrder(row: Int64)
  /// A cell stands behind a later one of its row, or twice.
  case cellsOutOfOrder(row: Int64, column: Int)
  /// A cell names a shared string that is not there.
  case noSuchString(row: Int64, column: Int)
}
