import ArchiveSupport
import Archives
import Spreadsheets
import Testing

/// What is read at once, because almost all write it so, against the same written otherwise, which goes piece by piece.
@Suite struct PlainFormTests {
  /// What reading came to, faults included.
  private enum Outcome: Equatable {
    case read(csv: String, notes: SheetNotes, rows: RowMap, firstColumn: Int?)
    case refused(SpreadsheetFault)
  }

  private func outcome(_ source: some ByteSource, size: Int = 4096) -> Outcome {
    do throws(SpreadsheetFault) {
      let sheet = try Sheet(source, size: size)
      return .read(csv: sheet.csv, notes: sheet.notes, rows: sheet.rows, firstColumn: sheet.firstColumn)
    } catch { return .refused(error) }
  }

  private func odd(_ text: String) -> String {
    var text = text
    for name in ["c", "row", "v", "is", "t", "si"] {
      text = text.replacing("<\(name) ", with: "<\(name)  ").replacing("<\(name)>", with: "<\(name) >")
    }
    return text
  }

  private func stored(_ book: Book) -> [UInt8] {
    Zip(book.parts.map { Zip.Entry($0.name, $0.text, isDeflated: false) }).bytes
  }

  /// Values that have each byte of which there is something to know, and now and then one that is refused.
  private func text(_ chance: inout Chance) -> String {
    let pieces = [
      "Bins", "a", " ", ",", "\"", "&amp;", "&lt;", "&#233;", "é", "😀", "\n", "\t", ">", "_x000D_", "_", "_x", "7",
      "-1",
      "46112", "0.30000000000000004", "1E+05", "\r\n", "]]>", "&#x10FFFF;", "\u{7F}", "'", "=", "0012",
    ]
    let faults = ["&nope;", "&", "\u{1}", "&#0;", "</t>", "</v>", "<!-- -->", "<![CDATA[<]]>"]
    var text = ""
    for _ in 0..<Int.random(in: 0..<6, using: &chance) { text += pieces.randomElement(using: &chance) ?? "" }
    return Int.random(in: 0..<400, using: &chance) == 0 ? text + (faults.randomElement(using: &chance) ?? "") : text
  }

  private func cell(_ row: Int, _ column: Int, _ chance: inout Chance) -> String {
    let place = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)[column] + String(row)
    let isOdd = Int.random(in: 0..<300, using: &chance) == 0
    var tag =
      isOdd ? "<c r=\"\(place.lowercased())\"" : Int.random(in: 0..<9, using: &chance) == 0 ? "<c" : "<c r=\"\(place)\""
    if Int.random(in: 0..<3, using: &chance) == 0 { tag += " s=\"\(Int.random(in: 0..<5, using: &chance))\"" }
    let kept = Int.random(in: 0..<4, using: &chance) == 0 ? " xml:space=\"preserve\"" : ""
    switch Int.random(in: 0..<9, using: &chance) {
    case 0: return tag + (kept.isEmpty ? "/>" : " />")
    case 1: return tag + " t=\"inlineStr\"><is><t\(kept)>\(text(&chance))</t></is></c>"
    case 2: return tag + " t=\"str\"><v>\(text(&chance))</v></c>"
    case 3: return tag + " t=\"s\"><v>\(Int.random(in: 0..<40, using: &chance))</v></c>"
    case 4: return tag + " t=\"\(["b", "e", "n", "d", "z"].randomElement(using: &chance) ?? "b")\"><v>1</v></c>"
    case 5: return tag + "><f>1+1</f><v>\(text(&chance))</v></c>"
    case 6: return tag + "><v>\(Int.random(in: 0..<60_000, using: &chance))</v></c>"
    default: return tag + "><v>\(text(&chance))</v></c>"
    }
  }

  private func book(_ seed: UInt64, rows count: Int) -> Book {
    var chance = Chance(seed)
    var rows = ""
    var row = 0
    for _ in 0..<count {
      row += [1, 1, 1, 1, 2, 5].randomElement(using: &chance) ?? 1
      let more = ["", "", "", " spans=\"1:9\"", " hidden=\"1\"", " ht=\"15\""].randomElement(using: &chance) ?? ""
      rows += Int.random(in: 0..<7, using: &chance) == 0 ? "<row\(more)>" : "<row r=\"\(row)\"\(more)>"
      var column = 0
      while column < 24 && Int.random(in: 0..<8, using: &chance) > 0 {
        rows += cell(row, column, &chance)
        column += [1, 1, 1, 1, 3].randomElement(using: &chance) ?? 1
      }
      rows += "</row>"
    }
    let strings = (0..<39).map { _ in
      "<t\(Bool.random(using: &chance) ? "" : " xml:space=\"preserve\"")>\(text(&chance))</t>"
    }
    let styles =
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/></cellXfs>"
    return Book(rows: rows, strings: strings, styles: styles)
  }

  @Test func whateverIsReadAtOnceIsReadAlikePieceByPiece() {
    var counts = (read: 0, refused: 0)
    for seed in 1...90 as ClosedRange<UInt64> {
      let plain = book(seed, rows: 12)
      var other = plain
      for name in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"] { other[name] = plain[name].map(odd) }
      #expect(other["xl/worksheets/sheet1.xml"] != plain["xl/worksheets/sheet1.xml"])
      let found = outcome(MemorySource(stored(plain)))
      #expect(found == outcome(MemorySource(stored(other))), "seed \(seed)")
      #expect(found == outcome(Dribble(stored(plain), most: Int(seed % 40) + 1), size: 50), "seed \(seed), in pieces")
      if case .read = found { counts.read += 1 } else { counts.refused += 1 }
    }
    #expect(counts.read > 20 && counts.refused > 20)
  }

  @Test func theFirstPieceMayEndAnywhere() throws {
    let rows = """
      <row r="1" spans="1:4"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="s"><v>0</v></c></row><row r="2">\
      <c r="A2" s="1"><v>46112</v></c><c r="B2" t="inlineStr"><is><t xml:space="preserve"> é &amp; b</t></is></c></row>
      """
    let bytes = stored(
      Book(rows: rows, strings: ["<t>né</t>"], styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>"))
    let whole = outcome(MemorySource(bytes))
    #expect(try Sheet(MemorySource(bytes)).csv == "\"id\",né\n2026-03-31, é & b\n")
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: "<sheetData>".utf8) })
    let end = try #require(bytes.indices.last { bytes[$0...].starts(with: "</sst>".utf8) })
    #expect(end - start > 400)
    for cut in start..<end { #expect(outcome(Cut(bytes, at: Int64(cut))) == whole, "cut \(cut - start)") }
  }

  @Test(arguments: ["<c r=\"B1\" t=\"s\"><v></v></c>", "<c  r=\"B1\" t=\"s\"><v></v></c>", "<c t=\"s\"><v/></c>"])
  func anEmptyValueIsNone(cell: String) throws {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c>\(cell)<c r=\"C1\"><v>3</v></c></row>"
    #expect(try Sheet(Book(rows: rows, strings: ["<t>x</t>"])).csv == "\"1\",,3\n")
  }

  @Test func aRowOfOthersDoesNotMakeItsCellsPlain() throws {
    let rows = """
      <row r="1"><c r="A1"><v>1</v></c></row><row r="2" xmlns="urn:other"><c r="A2"><v>2</v></c></row><row r="3">\
      <c r="A3"><v>3</v></c></row>
      """
    #expect(try Sheet(Book(rows: rows)).csv == "\"1\"\n\n3\n")
    var book = Book(rows: "")
    book["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="\(Book.main)"><x:sheetData><x:row r="1"><c xmlns="\(Book.main)" r="A1"><v>1</v></c>\
      <c r="B1"><v>2</v></c></x:row></x:sheetData></x:worksheet>
      """
    #expect(try Sheet(book).csv == "\"1\"\n")
  }
}

/// Bytes of which no read goes past a place.
private struct Cut: ByteSource {
  private let bytes: MemorySource
  private let place: Int64

  init(_ bytes: [UInt8], at place: Int64) {
    self.bytes = MemorySource(bytes)
    self.place = place
  }

  var count: Int64 { bytes.count }

  func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let most = offset < place ? min(buffer.count, Int(place - offset)) : buffer.count
    return bytes.read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<most]))
  }
}
