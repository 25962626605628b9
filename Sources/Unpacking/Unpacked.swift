public import Spreadsheets

/// A table that was taken out of a workbook or an archive, as CSV in a private temporary file without a name.
public struct Unpacked: Sendable {
  /// The open file with the CSV, to be closed by the caller, from its beginning.
  public let descriptor: Int32
  /// The sheet of a workbook; nil for a CSV file out of an archive.
  public let sheet: Sheet?
  /// What a person should know of how the table was read, as sentences.
  public let notes: [String]

  /// Where on its sheet a table stands.
  public struct Sheet: Sendable {
    public let name: String
    /// The column, counted from 0, in which the first cell of each record stands.
    public let firstColumn: Int
    /// The row of the sheet for each line of the CSV.
    public let rows: RowMap
  }
}

/// Why nothing could be unpacked.
public enum UnpackingFailure: Error, Equatable {
  /// The file holds no table that can be read. What it is, as `an .ods workbook that is damaged`; and the way out.
  case unfit(nature: String, remedy: String)
  /// Several could be meant, or none of that name. The message says which there are.
  case unclear(String)
  /// The file could not be read; the `errno` of the call.
  case unreadable(Int32)
  /// No temporary file could be made or filled; the `errno` of the call.
  case unwritable(Int32)
}
