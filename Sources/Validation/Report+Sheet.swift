extension Report {
  /// Gives every place as it is on the sheet of a workbook that the file was taken from.
  ///
  /// Lines become rows of the sheet, as `row` says, and cells the sheet's own, the first of each record being in
  /// `firstColumn`, counted from 0.
  public mutating func place(onSheet name: String, firstColumn: Int, row: (_ line: Int64) -> Int64) {
    input.sheet = name
    (input.encoding, input.delimiter) = (nil, nil)
    columns = columns.map { Column(index: $0.index + firstColumn, header: $0.header, field: $0.field) }
    for index in findings.indices { findings[index].place(firstColumn, row) }
    waived = waived?.map { waived in
      var waived = waived
      waived.finding.place(firstColumn, row)
      return waived
    }
  }
}

extension Finding {
  /// Gives its places as they are on a sheet.
  fileprivate mutating func place(_ firstColumn: Int, _ row: (_ line: Int64) -> Int64) {
    for index in samples.indices {
      samples[index].line = samples[index].line.map(row)
      samples[index].row = samples[index].line
      samples[index].column = samples[index].column.map { $0 + firstColumn }
    }
  }
}
