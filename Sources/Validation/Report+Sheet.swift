extension Report {
  /// Gives every place as it is on the sheet of a workbook that the file was taken from.
  ///
  /// Lines become rows of the sheet, as `row` says, and cells the sheet's own, the first of each record being in
  /// `firstColumn`, counted from 0.
  public mutating func place(onSheet name: String, firstColumn: Int, row: (_ line: Int64) -> Int64) {
    input.sheet = name
    (input.encoding, input.delimiter) = (nil, nil)
    columns = columns.map { Column(index: $0.index + firstColumn, header: $0.header, field: $0.field) }
    for finding in findings.indices {
      for index in findings[finding].samples.indices {
        findings[finding].samples[index].line = findings[finding].samples[index].line.map(row)
        findings[finding].samples[index].row = findings[finding].samples[index].line
        findings[finding].samples[index].column = findings[finding].samples[index].column.map { $0 + firstColumn }
      }
    }
  }
}
