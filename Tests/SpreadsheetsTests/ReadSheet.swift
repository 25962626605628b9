import ArchiveSupport
import Archives
import CSV
import Spreadsheets

/// What reading a sheet came to.
struct Sheet {
  var csv = ""
  var notes = SheetNotes()
  var rows = RowMap()
  var firstColumn: Int?

  init(
    _ source: some ByteSource, sheet: Int = 0, size: Int = 4096, firstColumn: Int? = nil,
    limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws(SpreadsheetFault) {
    let workbook = try Workbook(of: source, limits: limits)
    var reader = try workbook.reader(of: sheet, from: source, firstColumn: firstColumn)
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try reader.read(into: buffer, from: source)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    csv = String(decoding: bytes, as: UTF8.self)
    notes = reader.notes
    rows = reader.rows
    self.firstColumn = reader.firstColumn
  }

  init(_ book: Book, size: Int = 4096) throws(SpreadsheetFault) { try self.init(MemorySource(book.bytes), size: size) }

  /// The records that the project's own reader finds, with the row of the sheet for each.
  var records: [(row: Int64, cells: [String])] {
    var reader = Reader(delimiter: .comma)
    reader.feed(Array(csv.utf8).span)
    reader.finish()
    var found: [(row: Int64, cells: [String])] = []
    var record = Record()
    while reader.next(into: &record) == .record {
      found.append((rows.row(ofLine: record.line), (0..<record.count).map { record.string($0) }))
    }
    return found
  }
}

/// Why a workbook cannot be read; nil where it can.
func fault(_ book: Book, limits: SpreadsheetLimits = SpreadsheetLimits()) -> SpreadsheetFault? {
  fault(book.bytes, limits: limits)
}

/// Why a file cannot be read as a workbook; nil where it can.
func fault(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) -> SpreadsheetFault? {
  do throws(SpreadsheetFault) {
    _ = try Sheet(MemorySource(bytes), limits: limits)
    return nil
  } catch { return error }
}
