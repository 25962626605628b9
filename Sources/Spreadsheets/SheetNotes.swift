/// What was met on a sheet that its values alone do not show. Complete once the sheet was read to its end.
public struct SheetNotes: Sendable, Equatable {
  /// How many rows have values.
  public internal(set) var rows: Int64 = 0
  /// How many rows with values are hidden, by hand or by a filter. They are read like others.
  public internal(set) var hiddenRows: Int64 = 0
  /// The first of them, counted from 1.
  public internal(set) var firstHiddenRow: Int64?
  /// The hidden columns among those with values, counted from 0. They are read like others.
  public internal(set) var hiddenColumns: [Int] = []
  /// How many ranges of cells are merged: only the first cell of each has a value.
  public internal(set) var mergedRanges = 0
  /// The first of them: `A1:C1`.
  public internal(set) var firstMergedRange: String?
  /// How many cells are formulas. What they came to when the workbook was saved is read.
  public internal(set) var formulas: Int64 = 0
  /// How many formulas have no value with them, and read as empty cells.
  public internal(set) var formulasWithoutValue: Int64 = 0
  /// The first of these.
  public internal(set) var firstFormulaWithoutValue: Place?
  /// How many cells with values stand left of the first column of the table, and are not in the CSV.
  public internal(set) var cellsLeftOfTable: Int64 = 0
  /// The first of these.
  public internal(set) var firstCellLeftOfTable: Place?

  /// Nothing.
  public init() {}

  /// A cell: its row, counted from 1, and its column, counted from 0.
  public struct Place: Sendable, Equatable {
    public var row: Int64
    public var column: Int

    public init(row: Int64, column: Int) {
      self.row = row
      self.column = column
    }
  }
}
