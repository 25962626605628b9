import ArchiveSupport

/// Makes a sheet of bytes, each of which decides something: almost always well-formed XML, with rows and cells where
/// they may be and some where they may not. So the fuzzer gets further in than with XML of its own.
struct MadeSheet {
  private var bytes: ArraySlice<UInt8>
  private var xml: [UInt8] = []
  private var row = 0
  private var column = 0

  /// The XML of the sheet.
  static func xml(of bytes: [UInt8]) -> [UInt8] {
    var sheet = MadeSheet(bytes: bytes[...])
    while !sheet.bytes.isEmpty { sheet.addRow() }
    return Array("<worksheet xmlns=\"\(Book.main)\"><sheetData>".utf8) + sheet.xml
      + Array("</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>".utf8)
  }

  private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  private mutating func choose(_ count: Int) -> Int { Int(bytes.popFirst() ?? 0) % count }

  private mutating func choose(_ texts: [String]) -> String { texts[choose(texts.count)] }

  private mutating func addRow() {
    let form = choose(64)
    row = form == 0 ? choose(256) : row + (form == 1 ? 1 + choose(9) : 1)
    column = 0
    let place = form == 2 ? "" : " r=\"\(row)\""
    let more = choose(["", "", "", " spans=\"1:9\"", " hidden=\"1\"", " spans=\"1:x\"", " spans=\"\" ht=\"9\"", " "])
    xml += "<row\(place)\(more)>".utf8
    for _ in 0..<choose(7) where !bytes.isEmpty { addCell() }
    xml += "</row>".utf8
  }

  private mutating func addCell() {
    let form = choose(64)
    column = form == 0 ? choose(64) : column + (form == 1 ? 2 + choose(3) : form == 2 ? 0 : 1)
    let letters = String(decoding: (column < 27 ? [] : [0x41]) + [UInt8(0x41 + max(0, column - 1) % 26)], as: UTF8.self)
    let place = form == 3 ? "" : " r=\"\(letters)\(form == 4 ? choose(256) : row)\""
    let style = choose(["", "", " s=\"1\"", " s=\"2\"", " s=\"3\"", " s=\"99999999\""])
    let kind = choose(["", "s", "str", "inlineStr", "inlineStr", "n", "b", "e", "d", "x"])
    xml += "<c\(place)\(style)\(kind.isEmpty ? "" : " t=\"\(kind)\"")".utf8
    switch choose(12) {
    case 0: xml += choose(["/>", " />"]).utf8
    case 1: add("><f>1</f><v>", "</v></c>")
    case 2: add("><is><r><t>", "</t></r><r><t>b</t></r></is></c>")
    case 3: xml += "></c>".utf8
    default:
      if kind != "inlineStr" {
        add("><v>", "</v></c>", isIndex: kind == "s")
      } else if choose(2) == 0 {
        add("><is><t>", "</t></is></c>")
      } else {
        add("><is><t xml:space=\"preserve\">", "</t></is></c>")
      }
    }
  }

  /// Adds tags with something between them: one of a few values, or bytes as they come.
  private mutating func add(_ before: String, _ after: String, isIndex: Bool = false) {
    xml += before.utf8
    let form = choose(128)
    if isIndex && form > 0 {
      xml += "\(form % 3)".utf8
    } else if form < 8 {
      let count = choose(20)
      xml += bytes.prefix(count)
      bytes = bytes.dropFirst(count)
    } else {
      xml += form < 16 ? MadeSheet.wrong[form % MadeSheet.wrong.count] : MadeSheet.values[form % MadeSheet.values.count]
    }
    xml += after.utf8
  }

  /// Values of which there is something to know.
  private static let values = [
    "0", "1", "2", "46112.5", "0.30000000000000004", "1E+05", "1E-7", "99", "a,b", "&amp;", "&#x1F600;", "_x000D_",
    "", " ", "-", "123456789012345678", "é", "😀", "\n", "\r\n", "]]>",
  ].map { Array($0.utf8) }

  /// Values that are no UTF-8.
  private static let wrong: [[UInt8]] = [
    [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xC3],
  ]
}
