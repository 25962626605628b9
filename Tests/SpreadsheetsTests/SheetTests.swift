import ArchiveSupport
import Archives
import Spreadsheets
import Testing

/// Where rows and cells of a sheet end up, and what is noted of a sheet.
@Suite struct SheetTests {
  private func cell(_ reference: String, _ text: String) -> String {
    "<c r=\"\(reference)\" t=\"str\"><v>\(text)</v></c>"
  }

  private func row(_ number: Int, _ cells: String, _ more: String = "") -> String {
    "<row r=\"\(number)\"\(more)>\(cells)</row>"
  }

  @Test func linesAreRowsAndCellsColumns() throws {
    let rows =
      row(1, cell("A1", "id") + cell("B1", "name") + cell("C1", "note")) + row(2, cell("A2", "1") + cell("C2", "x"))
      + row(3, "<c r=\"A3\"/>") + row(5, cell("B5", "Ada")) + row(9, "")
    let sheet = try Sheet(Book(rows: rows))
    #expect(sheet.csv == "\"id\",name,note\n1,,x\n\n\n,Ada,\n")
    #expect(sheet.rows.count == 0 && sheet.firstColumn == 0 && sheet.notes.rows == 3)
  }

  @Test func aTableMayBeginAnywhere() throws {
    let rows = row(4, cell("C4", "id") + cell("D4", "n")) + row(6, cell("C6", "1") + cell("F6", "far"))
    let sheet = try Sheet(Book(rows: rows))
    #expect(sheet.csv == "\n\n\n\"id\",n\n\n1,,,far\n")
    #expect(sheet.firstColumn == 2)
    #expect(sheet.records.map(\.row) == [4, 6])
  }

  @Test func valuesLeftOfTheTableAreCountedAndCanBeRead() throws {
    let book = Book(
      rows: row(1, cell("B1", "id")) + row(2, cell("A2", "!") + cell("B2", "1")) + row(3, cell("A3", "?")))
    let sheet = try Sheet(book)
    #expect(sheet.csv == "\"id\"\n1\n")
    #expect(sheet.notes.cellsLeftOfTable == 2 && sheet.notes.rows == 2)
    #expect(sheet.notes.firstCellLeftOfTable?.row == 2 && sheet.notes.firstCellLeftOfTable?.column == 0)
    #expect(try Sheet(MemorySource(book.bytes), firstColumn: 0).csv == ",id\n!,1\n?,\n")
  }

  @Test func lineEndsInCellsMoveLinesAndTheMapFollows() throws {
    let rows =
      row(2, cell("A2", "h") + cell("B2", "i")) + row(3, cell("A3", "a\nb\nc") + cell("B3", "d\ne"))
      + row(4, cell("A4", "f"))
      + row(7, "<c r=\"A7\" t=\"s\"><v>0</v></c>" + cell("B7", "_x000D_")) + row(8, cell("B8", "k"))
    let sheet = try Sheet(Book(rows: rows, strings: ["<t>g\nh</t>"]))
    #expect(sheet.records.map(\.row) == [2, 3, 4, 7, 8])
    #expect(sheet.records.map(\.cells) == [["h", "i"], ["a\nb\nc", "d\ne"], ["f", ""], ["g\nh", "\r"], ["", "k"]])
    #expect(sheet.rows.count == 2)
  }

  @Test func placesThatAreNotStatedAreTheNextOnes() throws {
    let rows = """
      <row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row r="3"><c r="B3"><v>1</v></c></row>\
      <row><c><v>2</v></c></row>
      """
    #expect(try Sheet(Book(rows: rows)).csv == "\"a\",b\n\n,1\n2,\n")
  }

  @Test func theFirstCellIsAlwaysQuoted() throws {
    #expect(try Sheet(Book(rows: row(1, cell("A1", "sep=;")))).csv == "\"sep=;\"\n")
    #expect(try Sheet(Book(rows: row(1, "<c r=\"A1\"><v>5</v></c>"))).csv == "\"5\"\n")
    #expect(try Sheet(Book(rows: row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>"), strings: ["<t>PK</t>"])).csv == "\"PK\"\n")
    #expect(
      try Sheet(Book(rows: row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c>"), strings: ["<t>a,b</t>"])).csv == "\"a,b\"\n")
    for cell in ["<c r=\"A1\"><v>a,b</v></c>", "<c  r=\"A1\"><v>a,b</v></c>"] {
      #expect(try Sheet(Book(rows: row(1, cell))).csv == "\"a,b\"\n")
    }
    #expect(try Sheet(Book(rows: "")).csv == "")
  }

  @Test func whatIsHiddenMergedOrAFormulaIsNoted() throws {
    let rows =
      row(1, cell("A1", "a") + cell("B1", "b") + cell("C1", "c")) + row(2, cell("A2", "1"), " hidden=\"1\"")
      + row(3, "", " hidden=\"true\"")
      + row(4, "<c r=\"A4\"><f>1+1</f><v>2</v></c><c r=\"B4\"><f t=\"shared\" si=\"0\"/></c>")
    let columns = """
      <cols><col min="2" max="2" hidden="1"/><col min="3" max="3"/><col min="4" max="16384" hidden="1"/></cols>
      """
    let merges = "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A5:B9\"/></mergeCells>"
    let notes = try Sheet(Book(rows: rows, before: columns, after: merges)).notes
    #expect(notes.hiddenRows == 1 && notes.firstHiddenRow == 2 && notes.hiddenColumns == [1])
    #expect(notes.mergedRanges == 2 && notes.firstMergedRange == "A1:B1")
    #expect(notes.formulas == 2 && notes.formulasWithoutValue == 1)
    #expect(notes.firstFormulaWithoutValue == SheetNotes.Place(row: 4, column: 1))
  }

  @Test func nothingDependsOnHowTheBytesAreCut() throws {
    var rows = row(1, cell("A1", "id") + cell("B1", "name") + cell("C1", "day"))
    for number in 2..<600 {
      rows += row(
        number,
        "<c r=\"A\(number)\"><v>\(number)</v></c><c r=\"B\(number)\" t=\"s\"><v>\(number % 3)</v></c>"
          + "<c r=\"C\(number)\" s=\"1\"><v>\(46000 + number)</v></c>", " spans=\"1:3\"")
    }
    let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
    let bytes = Book(rows: rows, strings: ["<t>é, b</t>", "<t>c</t>", "<t>d\ne</t>"], styles: styles).bytes
    let whole = try Sheet(MemorySource(bytes))
    #expect(whole.records.count == 599 && whole.records[598].cells == ["599", "d\ne", "2027-07-31"])
    for most in [1, 13, 1000] {
      let cut = try Sheet(Dribble(bytes, most: most), size: most * 3)
      #expect(cut.csv == whole.csv && cut.rows == whole.rows && cut.notes == whole.notes)
    }
  }

  @Test func prefixesStrictNamesAndUTF16AreUnderstood() throws {
    let rows = row(1, cell("A1", "é") + "<c r=\"B1\"><v>1</v></c>")
    var book = Book(rows: rows)
    let prefixed = Book.sheet(rows).replacing("</", with: "</x:").replacing("<", with: "<x:")
      .replacing("<x:/x:", with: "</x:").replacing("xmlns=", with: "xmlns:x=")
    book["xl/worksheets/sheet1.xml"] = prefixed
    #expect(try Sheet(book).csv == "\"é\",1\n")
    let strict = Book(rows: rows).parts.map {
      (
        $0.name,
        $0.text.replacing(Book.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replacing(Book.office, with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
      )
    }
    book.parts = strict
    #expect(try Sheet(book).csv == "\"é\",1\n")
    for isBig in [true, false] {
      var zip = Book(rows: rows).zip
      for index in zip.entries.indices where zip.entries[index].name.contains("sheet1") {
        let units = Array(("\u{FEFF}" + Book.sheet(rows)).utf16)
        zip.entries[index].content = units.flatMap { unit in
          let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
          return isBig ? [high, low] : [low, high]
        }
      }
      #expect(try Sheet(MemorySource(zip.bytes)).csv == "\"é\",1\n")
    }
  }

  @Test func elementsOfOthersArePassedOver() throws {
    let rows = """
      <row r="1" xmlns:y="urn:other" y:r="5"><y:c r="Z1"><v>9</v></y:c><c r="A1"><y:v>8</y:v><v>1</v><extLst><v>7</v>\
      </extLst></c><c xmlns="urn:other" r="B1"><v>6</v></c></row>
      """
    #expect(try Sheet(Book(rows: rows, before: "<dimension ref=\"A1:XFD1048576\"/>")).csv == "\"1\"\n")
  }
}
