import Archives
import CSV
import Spreadsheets

/// What reading a sheet came to.
struct Reading: Equatable {
  /// Why it could not be read to the end; nil where it could.
  var fault: SpreadsheetFault?
  /// The CSV, complete where there is no fault.
  var csv: [UInt8] = []
  var notes = SheetNotes()
  var rows = RowMap()
  var firstColumn: Int?

  /// What the first few sheets of a workbook come to.
  static func all(of source: some ByteSource, _ pieces: Pieces) -> Result<[Reading], SpreadsheetFault> {
    outcome { () throws(SpreadsheetFault) in
      let workbook = try Workbook(of: source, limits: limits)
      return workbook.sheets.indices.prefix(3).map { Reading(workbook, sheet: $0, source, pieces) }
    }
  }

  private init(_ workbook: Workbook, sheet: Int, _ source: some ByteSource, _ pieces: Pieces) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieces.asked, alignment: 1)
    defer { buffer.deallocate() }
    do throws(SpreadsheetFault) {
      var reader = try workbook.reader(of: sheet, from: source)
      while true {
        let count = try reader.read(into: buffer, from: source)
        if count == 0 { break }
        csv += buffer[..<count]
        if Int64(csv.count) > limits.output + Int64(limits.row) { fail("more than the limit comes out") }
      }
      (notes, rows, firstColumn) = (reader.notes, reader.rows, reader.firstColumn)
    } catch {
      fault = error
      // How much is handed out before a fault depends on how it is asked for.
      csv = []
    }
  }

  /// What must be true of a sheet that was read: its CSV is UTF-8, has a record for each row with values, and their
  /// lines lead to rows one behind the other.
  func check() {
    if fault != nil { return }
    if String(validating: csv, as: UTF8.self) == nil { fail("no UTF-8: \(csv)") }
    var reader = Reader(delimiter: .comma)
    var record = Record()
    var rest = csv[...]
    var (count, last): (Int64, Int64) = (0, 0)
    while true {
      switch reader.next(into: &record) {
      case .record:
        count += 1
        let row = rows.row(ofLine: record.line)
        if row <= last { fail("row \(row) behind row \(last): \(String(decoding: csv, as: UTF8.self))") }
        last = row
      case .needsMore where rest.isEmpty: reader.finish()
      case .needsMore:
        reader.feed(Array(rest.prefix(60_000)).span)
        rest = rest.dropFirst(60_000)
      // A sheet may have more columns than a table of CSV.
      case .tooLong: return
      case .otherFormat: fail("taken for something else: \(String(decoding: csv, as: UTF8.self))")
      case .end:
        if count != notes.rows { fail("\(count) records, \(notes.rows) rows: \(String(decoding: csv, as: UTF8.self))") }
        return
      }
    }
  }
}
