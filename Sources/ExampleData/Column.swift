/// The columns of the file, in order.
enum Column: Int, CaseIterable, Sendable {
  case key, authority, date, service, interaction, channel, postcode, uprn, cost, localService

  static let header = Array(
    "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n".utf8)
}

extension [UInt8] {
  /// Where a cell lies in the record that begins at `start` and is the last one here, without its line end.
  ///
  /// Only the last column has quoted cells, so that every comma before it ends a cell.
  func range(of column: Column, inRecordFrom start: Int) -> Range<Int> {
    var begin = start
    for _ in 0..<column.rawValue {
      begin = (self[begin...].firstIndex(of: UInt8(ascii: ",")) ?? count - 1) + 1
    }
    if column == .localService { return begin..<count }
    return begin..<(self[begin...].firstIndex(of: UInt8(ascii: ",")) ?? count)
  }
}
