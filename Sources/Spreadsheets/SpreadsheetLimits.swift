public import Archives

/// The sizes past which a workbook is refused, so that time and memory stay bounded whatever comes.
public struct SpreadsheetLimits: Sendable, Equatable {
  /// Those of the archive, which hold for every part.
  public var archive = ArchiveLimits()
  /// How long the text of a cell may be, in bytes. 256 KiB; Excel stops at 32,767 characters.
  public var cell = 256 << 10
  /// How long a row may be as CSV, in bytes. 16 MiB.
  public var row = 16 << 20
  /// How many empty cells may stand between those with values, in all. 2^28.
  public var gaps: Int64 = 1 << 28
  /// How long a sheet may be as CSV, in bytes. 4 GiB less one byte.
  public var output: Int64 = 1 << 32 - 1
  /// How many bytes all shared strings together may have. 1 GiB.
  public var strings: Int64 = 1 << 30
  /// How many shared strings there may be. 2^26.
  public var stringCount = 1 << 26
  /// How many sheets, formats, types and relationships there may be. 2^21.
  public var parts = 1 << 21

  /// The limits that are usual.
  public init() {}

  /// How many rows a sheet has.
  public static let rows: Int64 = 1 << 20
  /// How many columns a sheet has.
  public static let columns = 1 << 14
}
