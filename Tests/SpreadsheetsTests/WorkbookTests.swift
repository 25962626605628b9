import ArchiveSupport
import Archives
import Spreadsheets
import Testing

/// The list of sheets, and workbooks that cannot be read.
@Suite struct WorkbookTests {
  static let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"

  @Test func sheetsAreListedWithWhatTheyAre() throws {
    var book = Book(rows: Self.rows)
    book["xl/workbook.xml"] = Book.workbook(
      """
      <sheet name="Chart" sheetId="3" r:id="rId4"/><sheet name="Old &amp; new" sheetId="1" r:id="rId1" state="hidden"/>\
      <sheet name="Data" sheetId="2" r:id="rId1"/><sheet name="V" sheetId="4" r:id="rId1" state="veryHidden"/>\
      <sheet name="Lost" sheetId="5" r:id="rId9"/>
      """)
    book["xl/_rels/workbook.xml.rels"] = Book.links([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId4", "chartsheet", "chartsheets/sheet1.xml"),
      ("rId5", "externalLink", "externalLinks/externalLink1.xml"),
    ])
    let source = MemorySource(book.bytes)
    let workbook = try Workbook(of: source)
    #expect(workbook.sheets.map(\.name) == ["Chart", "Old & new", "Data", "V", "Lost"])
    #expect(workbook.sheets.map(\.visibility) == [.visible, .hidden, .visible, .veryHidden, .visible])
    #expect(workbook.sheets.map(\.kind) == [.chart, .table, .table, .table, .missing])
    #expect(workbook.firstTable == 2 && workbook.externalLinks == 1 && !workbook.hasMacros)
    #expect(workbook.sheet(named: "data") == 2 && workbook.sheet(named: "x") == nil)
    #expect(try Sheet(source, sheet: 1).csv == "\"1\"\n")
    for (sheet, fault) in [(0, SpreadsheetFault.notATable), (4, .missingPart("Lost")), (5, .noSuchSheet)] {
      #expect(throws: fault) { _ = try Sheet(source, sheet: sheet) }
    }
  }

  @Test func partsAreFoundByTheirLinksAndNotByTheirNames() throws {
    var book = Book(rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["<t>x</t>"])
    for (index, part) in book.parts.enumerated() {
      book.parts[index].name = part.name.replacing("xl/workbook", with: "a b/book").replacing(
        "xl/_rels/workbook", with: "a b/_rels/book"
      )
      .replacing("xl/worksheets/sheet1", with: "one/TWO").replacing("xl/shared", with: "a b/in/shared")
      book.parts[index].text = part.text.replacing("xl/workbook.xml", with: "./a%20b/x/../book.xml")
        .replacing("worksheets/sheet1.xml", with: "../One/two.xml").replacing(
          "\"sharedStrings.xml", with: "\"in/sharedStrings.xml")
    }
    book.parts.reverse()
    #expect(try Sheet(book).csv == "\"x\"\n")
  }

  @Test func macrosAreNoted() throws {
    var book = Book(rows: Self.rows)
    book["xl/_rels/workbook.xml.rels"] = book["xl/_rels/workbook.xml.rels"]?.replacing(
      "</Relationships>",
      with: """
        <Relationship Id="r9" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" \
        Target="vbaProject.bin"/></Relationships>
        """)
    #expect(try Workbook(of: MemorySource(book.bytes)).hasMacros)
  }

  @Test(arguments: [
    "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
  ])
  func missingPartsAreNamed(name: String) {
    var book = Book(rows: Self.rows)
    book[name] = nil
    #expect(fault(book) == .missingPart(name))
  }

  @Test func aPackageOfSomethingElseIsNoWorkbook() {
    var book = Book(rows: Self.rows)
    book["_rels/.rels"] = nil
    #expect(fault(book) == .notAWorkbook)
    book = Book(rows: Self.rows)
    book["xl/workbook.xml"] = "<document/>"
    #expect(fault(book) == .notAWorkbook)
    book = Book(rows: Self.rows)
    book["xl/worksheets/sheet1.xml"] = "<chartsheet xmlns=\"\(Book.main)\"/>"
    #expect(fault(book) == .wrongPart("xl/worksheets/sheet1.xml"))
    #expect(fault(Array("a,b\n".utf8)) == .archive(.notZip, part: nil))
  }

  @Test(arguments: [
    ("<!DOCTYPE worksheet [<!ENTITY a \"b\">]>", "", XMLFault.documentType), ("<!-- ok -->", "&a;", .unknownEntity),
    ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", "", .encoding), ("", "<a></b>", .notWellFormed),
    ("", "<a b=1/>", .notWellFormed), ("", "<a b='1' b='2'/>", .notWellFormed), ("", "&#0;", .notWellFormed),
    ("", "<q:a/>", .notWellFormed), ("", "\u{1}", .notWellFormed), ("", "<a><", .notWellFormed),
    ("x", "", .notWellFormed),
    ("", String(repeating: "<a>", count: 200), .tooLarge),
  ])
  func brokenXMLIsRefused(before: String, inside: String, expected: XMLFault) {
    var book = Book(rows: Self.rows)
    book["xl/worksheets/sheet1.xml"] = before + Book.sheet("<row><c t=\"str\"><v>\(inside)</v></c></row>")
    #expect(fault(book) == .xml(expected, part: "xl/worksheets/sheet1.xml"))
  }

  @Test func aSheetCutInHalfIsRefusedWhereverThatIs() {
    let whole = Book.sheet(Self.rows + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>é&amp;</v></c></row>")
    var count = 0
    for length in stride(from: 0, to: whole.utf8.count, by: 3) {
      var zip = Book(rows: "").zip
      for index in zip.entries.indices where zip.entries[index].name.contains("sheet1") {
        zip.entries[index].content = Array(whole.utf8.prefix(length))
      }
      if case .xml = fault(zip.bytes) { count += 1 }
    }
    #expect(count == (whole.utf8.count + 2) / 3 && count > 60)
  }

  @Test func bytesOutsideUTF8AreRefused() {
    for bytes in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
      var zip = Book(rows: "").zip
      for index in zip.entries.indices where zip.entries[index].name.contains("sheet1") {
        let (front, back) = ("<row><c t=\"str\"><v>", "</v></c></row></sheetData></worksheet>")
        let start = Book.sheet("").replacing("</sheetData></worksheet>", with: "")
        zip.entries[index].content = Array((start + front).utf8) + bytes + Array(back.utf8)
      }
      #expect(fault(zip.bytes) == .xml(.encoding, part: "xl/worksheets/sheet1.xml"))
    }
  }

  @Test(arguments: [
    ("<row r=\"0\"/>", SpreadsheetFault.badReference(row: 1)), ("<row r=\"1048577\"/>", .badReference(row: 1_048_577)),
    ("<row r=\"x\"/>", .badReference(row: 1)), ("<row r=\"2\"/><row r=\"2\"/>", .rowsOutOfOrder(row: 2)),
    ("<row r=\"3\"/><row r=\"1\"/>", .rowsOutOfOrder(row: 1)),
    ("<row r=\"1\"><c r=\"A2\"/></row>", .badReference(row: 1)),
    ("<row r=\"1\"><c r=\"XFE1\"/></row>", .badReference(row: 1)),
    ("<row r=\"1\"><c r=\"1\"/></row>", .badReference(row: 1)),
    ("<row r=\"1\"><c r=\"A\"/></row>", .badReference(row: 1)),
    ("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", .cellsOutOfOrder(row: 1, column: 0)),
    ("<row r=\"1\"><c r=\"B1\"/><c r=\"B1\"/></row>", .cellsOutOfOrder(row: 1, column: 1)),
    ("<row r=\"1\"><c r=\"XFD1\"/><c/></row>", .badReference(row: 1)),
    ("<row r=\"1\"><c r=\"B1\" t=\"s\"><v>0</v></c></row>", .noSuchString(row: 1, column: 1)),
    ("<row r=\"1\"><c r=\"B1\" t=\"s\"><v>x</v></c></row>", .noSuchString(row: 1, column: 1)),
    ("<row r=\"1\"><c r=\"B1\" t=\"s\"><v>99999999999999999999</v></c></row>", .noSuchString(row: 1, column: 1)),
  ])
  func placesThatCannotBeAreNamed(rows: String, expected: SpreadsheetFault) {
    #expect(fault(Book(rows: rows)) == expected)
  }

  @Test func limitsHold() {
    var limits = SpreadsheetLimits()
    limits.cell = 100
    let long = String(repeating: "x", count: 101)
    #expect(
      fault(Book(rows: "<row><c t=\"str\"><v>\(long)</v></c></row>"), limits: limits) == .cellTooLong(row: 1, column: 0)
    )
    #expect(
      fault(Book(rows: "<row r=\"1\"><c r=\"A1\"><v>\(long)</v></c></row>"), limits: limits)
        == .cellTooLong(row: 1, column: 0))
    #expect(fault(Book(rows: "", strings: ["<t>a</t>", "<t>\(long)</t>"]), limits: limits) == .stringTooLong(index: 1))
    limits = SpreadsheetLimits()
    limits.gaps = 20_000
    let wide = (2...3).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(fault(Book(rows: Self.rows + wide), limits: limits) == .tooManyEmptyCells(row: 3))
    limits = SpreadsheetLimits()
    limits.row = 50
    #expect(fault(Book(rows: "<row><c t=\"str\"><v>\(long)</v></c></row>"), limits: limits) == .rowTooLong(row: 1))
    limits = SpreadsheetLimits()
    limits.output = 50
    #expect(fault(Book(rows: "<row><c t=\"str\"><v>\(long)</v></c></row>"), limits: limits) == .tooMuchText(row: 1))
    limits = SpreadsheetLimits()
    limits.stringCount = 1
    #expect(fault(Book(rows: "", strings: ["<t>a</t>", "<t>b</t>"]), limits: limits) == .tooManyStrings)
  }

  @Test func whatIsDeclaredOnlyCostsNothing() throws {
    var book = Book(rows: "<row><c t=\"s\"><v>0</v></c></row>")
    book["xl/sharedStrings.xml"] =
      "<sst xmlns=\"\(Book.main)\" count=\"1000000000\" uniqueCount=\"1000000000\"><si><t>x</t></si></sst>"
    #expect(try Sheet(book).csv == "\"x\"\n")
    let last = "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>"
    #expect(try Sheet(Book(rows: last)).csv == "")
  }

  @Test func aLongStringIsRefusedBeforeItIsHeld() {
    let long = String(repeating: "x", count: 3 << 20)
    #expect(fault(Book(rows: "", strings: ["<t>\(long)</t>"])) == .stringTooLong(index: 0))
    #expect(fault(Book(rows: "<row><c t=\"str\"><v>\(long)</v></c></row>")) == .cellTooLong(row: 1, column: 0))
    #expect(
      fault(Book(rows: "<row><c t=\"\(long)\"/></row>")) == .xml(.tooLarge, part: "xl/worksheets/sheet1.xml"))
    let name = String(repeating: "x", count: 1_200_000)
    #expect(
      fault(Book(rows: "<\(name)><\(name)/></\(name)>")) == .xml(.tooLarge, part: "xl/worksheets/sheet1.xml"))
    #expect(
      fault(Book(rows: "<a xmlns:\(name)=\"\"><a xmlns:\(name)=\"\"/></a>"))
        == .xml(.tooLarge, part: "xl/worksheets/sheet1.xml"))
  }

  @Test func noChangeToAByteIsTooMuch() {
    let strings = ["<t>é, b</t>", "<r><t>c</t></r>"]
    let whole = Book(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\"><v>4.50</v></c></row>", strings: strings)
    var chance = Chance(5)
    var refused = 0
    for round in 0..<150 {
      var zip = whole.zip
      let part = round % zip.entries.count
      let place = Int.random(in: 0..<zip.entries[part].content.count, using: &chance)
      zip.entries[part].content[place] = UInt8.random(in: 0...255, using: &chance)
      if fault(zip.bytes) != nil { refused += 1 }
    }
    #expect(refused > 20 && refused < 150)
  }
}
