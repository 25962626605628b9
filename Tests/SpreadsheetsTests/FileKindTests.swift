import ArchiveSupport
import Archives
import Spreadsheets
import Testing

/// What a file is, by its content.
@Suite struct FileKindTests {
  private func kind(_ bytes: [UInt8]) throws -> FileKind { try FileKind(of: MemorySource(bytes)) }
  private func kind(_ text: String) throws -> FileKind { try kind(Array(text.utf8)) }

  @Test func textAndOtherFilesAreTold() throws {
    let kinds = try [kind(""), kind("a,b\n1,2\n"), kind("%PDF-1.7\n"), kind("{\"a\": 1}"), kind(gzip([1]))]
    #expect(kinds == [.empty, .text, .other("a PDF document"), .other("a JSON document"), .gzip])
  }

  @Test func archivesAreToldByWhatTheyHold() throws {
    let files = Zip([
      Zip.Entry("data/", "", isDeflated: false), Zip.Entry("data/a.csv", "x"), Zip.Entry("__MACOSX/data/._a.csv", "y"),
      Zip.Entry("data/.DS_Store", "z"), Zip.Entry("Thumbs.db", "z"), Zip.Entry("b.xlsx", "x"),
    ])
    let kinds = try [kind(files.bytes), kind(Zip([]).bytes), kind(Zip([Zip.Entry("Index/Document.iwa", "x")]).bytes)]
    #expect(kinds == [.zip(files: [1, 5]), .zip(files: []), .appleDocument])
    #expect(throws: SpreadsheetFault.archive(.notZip, part: nil)) { try self.kind(Array(files.bytes.dropLast())) }
  }

  @Test(arguments: [
    ("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind.workbook),
    ("vnd.ms-excel.sheet.macroEnabled.main+xml", .workbook),
    ("vnd.ms-excel.sheet.binary.macroEnabled.main", .binaryWorkbook),
    ("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", .wordDocument),
    ("vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", .presentation),
    ("vnd.ms-visio.drawing.main+xml", .other("an Office document")),
  ])
  func officeDocumentsAreToldByTheTypeOfTheirMainPart(type: String, expected: FileKind) throws {
    var book = Book(rows: "")
    let usual = "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    book["[Content_Types].xml"] = book["[Content_Types].xml"]?.replacing(usual, with: type)
    let kind = try kind(book.bytes)
    #expect(kind == expected)
  }

  @Test func openDocumentsAreToldByTheirMediaType() throws {
    let kinds = try ["spreadsheet", "spreadsheet-template", "text"].map { ending in
      try kind(Zip([Zip.Entry("mimetype", "application/vnd.oasis.opendocument.\(ending)", isDeflated: false)]).bytes)
    }
    #expect(kinds == [.openDocumentSheet, .openDocumentSheet, .openDocument])
    let other = try kind(Zip([Zip.Entry("mimetype", "application/epub+zip", isDeflated: false)]).bytes)
    #expect(other == .zip(files: [0]))
  }

  /// An entry of the directory of a compound file.
  private func entry(_ name: String) -> [UInt8] {
    var entry: [UInt8] = []
    for unit in name.utf16 { entry += little(Int(unit), 2) }
    entry += [0, 0]
    let length = entry.count
    entry += zeros(64 - length)
    entry += little(length, 2)
    entry += zeros(62)
    return entry
  }

  /// A compound file whose directory has these streams, in sectors of 512 bytes, one behind the other.
  private func compound(_ names: [String], shift: UInt8 = 9) -> [UInt8] {
    let entries = names.map { entry($0) }
    var directory: [UInt8] = []
    for entry in entries { directory += entry }
    directory += zeros((4 - entries.count % 4) % 4 * 128)
    let sectors = directory.count / 512
    var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    header += zeros(22)
    header += little(Int(shift), 2)
    header += zeros(16)
    // The directory starts in sector 1; the table of sectors is sector 0.
    header += little(1, 4)
    header += zeros(24)
    header += little(0, 4)
    header += [UInt8](repeating: 0xFF, count: 512 - header.count)
    var table: [UInt8] = little(0xFFFF_FFFD, 4)
    for sector in 1...max(1, sectors) { table += little(sector < sectors ? sector + 1 : 0xFFFF_FFFE, 4) }
    table += [UInt8](repeating: 0xFF, count: 512 - table.count)
    return header + table + directory
  }

  private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

  @Test func oldAndEncryptedOfficeDocumentsAreTold() throws {
    let far = ["Root Entry", "a", "b", "c", "d", "e", "f", "g", "h", "EncryptedPackage"]
    let kinds = try [
      kind(compound(["Root Entry", "Workbook"])), kind(compound(["Root Entry", "Book"])), kind(compound(far)),
      kind(compound(["Root Entry", "WordDocument"])), kind(compound(["Workbook"], shift: 3)),
      kind(Array(compound(far).prefix(1200))),
    ]
    #expect(kinds == [.oldWorkbook, .oldWorkbook, .encryptedOffice, .oldDocument, .oldDocument, .oldDocument])
    #expect(fault(compound(far)) == .encrypted)
    #expect(fault(compound(["Root Entry", "Workbook"])) == .archive(.notZip, part: nil))
  }

  @Test func aDirectoryThatLeadsInACircleIsLeft() throws {
    var file = compound(["a", "b", "c", "d", "e"])
    file[512 + 8] = 1
    let kind = try kind(file)
    #expect(kind == .oldDocument)
  }
}
