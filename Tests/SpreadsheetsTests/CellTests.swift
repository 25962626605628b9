import ArchiveSupport
import Archives
import Spreadsheets
import Testing

/// What cells come to.
@Suite struct CellTests {
  /// A row of a heading and this cell: what is read of the cell.
  private func read(_ cell: String, strings: [String] = [], styles: String = "", is1904: Bool = false) throws -> String
  {
    var book = Book(
      rows: "<row r=\"1\"><c t=\"str\"><v>x</v></c><c t=\"str\"><v>y</v></c></row><row r=\"2\">\(cell)</row>",
      strings: strings, styles: styles)
    if is1904 {
      let sheets = #"<sheet name="Data" sheetId="1" r:id="rId1"/>"#
      book["xl/workbook.xml"] = Book.workbook(sheets, before: #"<workbookPr date1904="1"/>"#)
    }
    let records = try Sheet(book).records
    #expect(records.count == 2)
    return records.last?.cells.first ?? ""
  }

  @Test(arguments: [
    ("100000", "100000"), ("1E+05", "100000"), ("1.5E3", "1500"), ("12.0", "12"), ("12.50", "12.5"), ("-0", "0"),
    ("0.1", "0.1"), (".5", "0.5"), ("-0.25", "-0.25"), ("007", "7"), ("+7", "7"), ("1.1000000000000001", "1.1"),
    ("0.30000000000000004", "0.3"), ("0.99999999999999989", "1"), ("123456789012345678", "123456789012345678"),
    ("1.2345678901234567E+19", "12345678901234600000"), ("1E-7", "0.0000001"), ("1.5E-3", "0.0015"), ("0", "0"),
    ("1E+100", "1E+100"), ("0.33333333333333331", "0.333333333333333"), ("51.503399999999999", "51.5034"),
    ("9.9999999999999995E+22", "9.9999999999999995E+22"), ("0E5", "0"), ("10.", "10"), ("1E", "1E"), ("abc", "abc"),
    ("0.0000", "0"), ("1200", "1200"), ("1.20E2", "120"), (" 5", " 5"), ("a,b", "a,b"),
  ])
  func numbersAreShownAsAPersonSeesThem(text: String, shown: String) throws {
    #expect(try read("<c r=\"A2\"><v>\(text)</v></c>") == shown)
    #expect(try read("<c r='A2'><v>\(text)</v></c>") == shown)
  }

  @Test(arguments: [
    (14, "46112", "2026-03-31"), (14, "46112.5", "2026-03-31 12:00:00"),
    (22, "46112.604166666664", "2026-03-31 14:30:00"),
    (14, "46112.999999999", "2026-04-01"), (14, "1", "1900-01-01"), (14, "59", "1900-02-28"),
    (14, "60", "1900-02-29"), (14, "61", "1900-03-01"), (14, "0", "1900-01-00"), (14, "2958465", "9999-12-31"),
    (14, "2958466", "2958466"), (14, "-1", "-1"), (20, "0.60416666666666663", "14:30:00"),
    (21, "46112.25", "06:00:00"), (46, "1.0625", "25:30:00"), (45, "0.000011574074074", "00:00:01"),
    (30, "46112", "2026-03-31"), (33, "0.5", "12:00:00"), (57, "46112", "2026-03-31"), (1, "46112", "46112"),
    (9, "0.5", "0.5"), (14, "4.6112E4", "2026-03-31"), (14, "soon", "soon"), (14, "36526", "2000-01-01"),
    (14, "36585", "2000-02-29"), (14, "73110", "2100-03-01"), (14, "73109", "2100-02-28"),
  ])
  func daysAndTimesAreThoseOfTheFormatsThatAreBuiltIn(format: Int, number: String, shown: String) throws {
    let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(format)\"/></cellXfs>"
    #expect(try read("<c r=\"A2\" s=\"1\"><v>\(number)</v></c>", styles: styles) == shown)
  }

  @Test(arguments: [
    ("dd/mm/yyyy", "2026-03-31 12:00:00"), ("[$-809]d mmmm yyyy;@", "2026-03-31 12:00:00"),
    ("yyyy\\-mm\\-dd\\ hh:mm", "2026-03-31 12:00:00"), ("mmm", "2026-03-31 12:00:00"), ("hh:mm", "12:00:00"),
    ("[h]:mm", "1106700:00:00"), ("[mm]:ss", "1106700:00:00"), ("mm:ss.0", "12:00:00"), ("h:mm AM/PM", "12:00:00"),
    ("General", "46112.5"), ("0.00", "46112.5"), ("\"day\" 0.0", "46112.5"), ("[Red]0.0;[Black]-0.0", "46112.5"),
    ("0.00E+00", "46112.5"), ("\\d0.0", "46112.5"), ("0_d", "46112.5"), ("[>100]0.0;d", "46112.5"), ("@", "46112.5"),
    ("# ?/?", "46112.5"), ("0.0*d", "46112.5"), ("[$€-2]\\ 0.0", "46112.5"), ("General\" days\"", "46112.5"),
    ("ggge\"年\"m\"月\"", "2026-03-31 12:00:00"), ("yyyy", "2026-03-31 12:00:00"), ("aaaa", "46112.5"),
  ])
  func daysAndTimesAreToldByTheCodeOfAFormat(code: String, shown: String) throws {
    let escaped = code.replacing("\"", with: "&quot;").replacing(">", with: "&gt;")
    let styles = """
      <numFmts><numFmt numFmtId="170" formatCode="\(escaped)"/></numFmts>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="170"/></cellXfs>
      """
    #expect(try read("<c r=\"A2\" s=\"0\"><v>46112.5</v></c>", styles: styles) == shown)
  }

  @Test func formatsOfZerosKeepThem() throws {
    let styles = """
      <cellXfs><xf numFmtId="0"/><xf numFmtId="171"/></cellXfs>\
      <numFmts><numFmt numFmtId="171" formatCode="00000000"/></numFmts>
      """
    #expect(try read("<c r=\"A2\" s=\"1\"><v>1234</v></c>", styles: styles) == "00001234")
    #expect(try read("<c r=\"A2\" s=\"1\"><v>0</v></c>", styles: styles) == "00000000")
    #expect(try read("<c r=\"A2\" s=\"1\"><v>123456789</v></c>", styles: styles) == "123456789")
    #expect(try read("<c r=\"A2\" s=\"1\"><v>1.5</v></c>", styles: styles) == "1.5")
    #expect(try read("<c r=\"A2\" s=\"7\"><v>5</v></c>", styles: styles) == "5")
  }

  @Test func daysCanBeCountedFrom1904() throws {
    let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
    #expect(try read("<c r=\"A2\" s=\"0\"><v>0</v></c>", styles: styles, is1904: true) == "1904-01-01")
    #expect(try read("<c r=\"A2\" s=\"0\"><v>44650</v></c>", styles: styles, is1904: true) == "2026-03-31")
    #expect(try read("<c r=\"A2\" s=\"0\"><v>60</v></c>", styles: styles, is1904: true) == "1904-03-01")
  }

  @Test(arguments: [
    ("<c t=\"b\"><v>1</v></c>", "TRUE"), ("<c t=\"b\"><v>0</v></c>", "FALSE"), ("<c t=\"b\"><v>true</v></c>", "TRUE"),
    ("<c t=\"e\"><v>#N/A</v></c>", "#N/A"), ("<c t=\"str\"><f>A1</f><v>a&amp;b</v></c>", "a&b"),
    ("<c t=\"inlineStr\"><is><t>a</t></is></c>", "a"),
    ("<c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r></is></c>", "a b"),
    ("<c t=\"inlineStr\"><is><t>a</t><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c>", "a"),
    ("<c t=\"d\"><v>2026-03-31T00:00:00</v></c>", "2026-03-31"),
    ("<c t=\"d\"><v>2026-03-31T14:30:00.5Z</v></c>", "2026-03-31 14:30:00"),
    ("<c t=\"d\"><v>2026-03-31</v></c>", "2026-03-31"), ("<c t=\"n\"><v>5</v></c>", "5"),
    ("<c t=\"str\"><v>_x000D_</v></c>", "\r"), ("<c t=\"str\"><v>_x005F_x0041_</v></c>", "_x0041_"),
    ("<c t=\"str\"><v>_xD83D__xDE00_</v></c>", "😀"), ("<c t=\"str\"><v>_xD83D_a</v></c>", "\u{FFFD}a"),
    ("<c t=\"str\"><v>_x41_</v></c>", "_x41_"), ("<c t=\"str\"><v>a\r\nb\rc</v></c>", "a\nb\nc"),
    ("<c t=\"str\"><v>&#233;&#xE9;&lt;&gt;&quot;&apos;</v></c>", "éé<>\"'"),
    ("<c t=\"str\"><v><![CDATA[a&amp;<b>]]></v></c>", "a&amp;<b>"), ("<c t=\"str\"><v>a<!-- b -->c</v></c>", "ac"),
  ])
  func everyKindOfValueIsRead(cell: String, shown: String) throws {
    #expect(try read(cell) == shown)
  }

  @Test func sharedStringsAreJoinedAndTheirSoundsDropped() throws {
    let strings = [
      "<t>plain</t>", "<r><t>a </t></r><r><rPr><b/></rPr><t>b</t></r>",
      "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>とうきょう</t></rPh><phoneticPr fontId=\"1\"/>", "<t/>", "<t>x, \"y\"\nz</t>",
    ]
    let shown = ["plain", "a b", "東京", "", "x, \"y\"\nz"]
    for (index, expected) in shown.enumerated() where !expected.isEmpty {
      #expect(try read("<c r=\"A2\" t=\"s\"><v>\(index)</v></c>", strings: strings) == expected)
      #expect(try read("<c t=\"s\" r=\"A2\"><v>\(index)</v></c>", strings: strings) == expected)
    }
  }
}
