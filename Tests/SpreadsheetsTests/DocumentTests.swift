import ArchiveSupport
import Archives
import Spreadsheets
import Testing

/// Tables of .ods files.
@Suite struct DocumentTests {
  private let names = ["office", "table", "text", "style"].map {
    "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined(separator: " ")

  private func bytes(_ tables: String, styles: String = "", manifest: String = "") -> [UInt8] {
    let content = """
      <office:document-content \(names)><office:automatic-styles>\(styles)</office:automatic-styles>\
      <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
      """
    return Zip([
      Zip.Entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet", isDeflated: false),
      Zip.Entry("content.xml", content),
      Zip.Entry(
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\(manifest)</m:manifest>"),
    ]).bytes
  }

  private func table(_ rows: String) -> String { "<table:table table:name=\"T\">\(rows)</table:table>" }
  private func row(_ cells: String, _ more: String = "") -> String {
    "<table:table-row\(more)>\(cells)</table:table-row>"
  }
  private func text(_ text: String, _ more: String = "") -> String {
    "<table:table-cell office:value-type=\"string\"\(more)><text:p>\(text)</text:p></table:table-cell>"
  }
  private func gap(_ count: Int) -> String { "<table:table-cell table:number-columns-repeated=\"\(count)\"/>" }

  @Test(arguments: [
    ("float\" office:value=\"1E+05", "100000", "100000"), ("float\" office:value=\"42", "00042", "00042"),
    ("float\" office:value=\"1", "TRUE", "TRUE"), ("float\" office:value=\"1234.5", "1,234.50", "1234.5"),
    ("percentage\" office:value=\"0.5", "50%", "0.5"), ("currency\" office:value=\"2", "£2.00", "2"),
    ("date\" office:date-value=\"2026-03-31", "31/03/26", "2026-03-31"),
    ("date\" office:date-value=\"2026-03-31T14:30:00", "x", "2026-03-31 14:30:00"),
    ("time\" office:time-value=\"PT14H30M05.5S", "x", "14:30:05"), ("time\" office:time-value=\"PT5M", "x", "00:05:00"),
    ("boolean\" office:boolean-value=\"true", "WAHR", "TRUE"), ("string", "#N/A", "#N/A"),
    ("string\" office:string-value=\"", "#N/A", "#N/A"), ("string", "a<text:s text:c=\"2\"/>b<text:tab/>c", "a  b\tc"),
    ("string", "a<text:line-break/>b", "a\nb"), ("string", "a</text:p><text:p>b", "a\nb"),
    ("string", "a <text:span>b <text:a>c</text:a></text:span>d", "a b cd"),
    ("string", "a<office:annotation><text:p>no</text:p></office:annotation>", "a"), ("string", "_x0041_", "_x0041_"),
  ])
  func everyKindOfValueIsRead(type: String, shown: String, expected: String) throws {
    let cell = "<table:table-cell office:value-type=\"\(type)\"><text:p>\(shown)</text:p></table:table-cell>"
    let sheet = try Sheet(MemorySource(bytes(table(row(text("x")) + row(cell)))))
    let records = sheet.records
    #expect(records.count == 2 && records[1].cells == [expected])
  }

  @Test func repeatedRowsAndCellsStandWhereTheyBelong() throws {
    let parts: [String] = [
      row(gap(16_384), " table:number-rows-repeated=\"2\""), "<table:table-header-rows>",
      row([gap(1), text("a"), text("b", " table:number-columns-repeated=\"2\""), gap(16_000)].joined()),
      "</table:table-header-rows>",
      row([gap(1), text("1</text:p><text:p>2")].joined(), " table:number-rows-repeated=\"3\""),
      row(gap(16_384), " table:number-rows-repeated=\"2\""), row([gap(3), text("z")].joined()),
      row(gap(16_384), " table:number-rows-repeated=\"1048560\""),
    ]
    let rows = parts.joined()
    let sheet = try Sheet(MemorySource(bytes(table(rows))))
    let records = sheet.records
    #expect(sheet.csv == "\n\n\"a\",b,b\n\"1\n2\",,\n\"1\n2\",,\n\"1\n2\",,\n\n\n,,z\n")
    #expect(records.map(\.row) == [3, 4, 5, 6, 9])
    #expect(sheet.firstColumn == 1 && sheet.notes.rows == 5)
    for most in [1, 100] {
      let cut = try Sheet(Dribble(bytes(table(rows)), most: most), size: 5)
      #expect(cut.csv == sheet.csv && cut.rows == sheet.rows)
    }
  }

  @Test func sheetsAndWhatIsHiddenMergedOrAFormulaAreNoted() throws {
    let styles = "<style:style style:name=\"h\"><style:table-properties table:display=\"false\"/></style:style>"
    let first = "<table:table table:name=\"A &amp; B\" table:style-name=\"h\">\(row(text("x")))</table:table>"
    let columns = """
      <table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="3"/>
      """
    let parts: [String] = [
      row([text("a", " table:number-columns-spanned=\"2\""), "<table:covered-table-cell/>", text("c")].joined()),
      row(text("1"), " table:visibility=\"filter\""),
      row("<table:table-cell table:formula=\"of:=1\" office:value-type=\"float\" office:value=\"1\"/>"),
    ]
    let rows = parts.joined()
    let file = bytes(first + "<table:table table:name=\"Two\">\(columns)\(rows)</table:table>", styles: styles)
    let workbook = try Workbook(of: MemorySource(file))
    #expect(workbook.sheets.map(\.name) == ["A & B", "Two"])
    #expect(workbook.sheets.map(\.visibility) == [.hidden, .visible] && workbook.firstTable == 1)
    let sheet = try Sheet(MemorySource(file), sheet: 1)
    #expect(sheet.csv == "\"a\",,c\n1,,\n1,,\n")
    #expect(sheet.notes.hiddenColumns == [1, 2] && sheet.notes.hiddenRows == 1 && sheet.notes.firstHiddenRow == 2)
    #expect(sheet.notes.mergedRanges == 1 && sheet.notes.firstMergedRange == "A1:B1" && sheet.notes.formulas == 1)
    let other = try Sheet(MemorySource(file), sheet: 0)
    #expect(other.csv == "\"x\"\n")
  }

  @Test func whatCannotBeReadIsNamed() {
    #expect(fault(bytes(table(""), manifest: "<m:file-entry><m:encryption-data/></m:file-entry>")) == .encrypted)
    #expect(fault(bytes(table(row(gap(16_384) + text("x"))))) == .badReference(row: 1))
    #expect(fault(bytes(table(row(text("x"), " table:number-rows-repeated=\"1048577\"")))) == .badReference(row: 1))
    #expect(fault(bytes(table("</table:table>"))) == .xml(.notWellFormed, part: "content.xml"))
    var limits = SpreadsheetLimits()
    limits.output = 1000
    let many = bytes(table(row(text("x"), " table:number-rows-repeated=\"1000\"")))
    #expect(fault(many, limits: limits) == .tooMuchText(row: 251))
    limits = SpreadsheetLimits()
    limits.cell = 10
    #expect(
      fault(bytes(table(row(text("<text:s text:c=\"99999999999\"/>")))), limits: limits)
        == .cellTooLong(row: 1, column: 0))
  }
}
