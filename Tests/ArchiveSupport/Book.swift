/// A workbook for tests, made of text: each part can be replaced, and others added.
public struct Book {
  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  public static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  public static let package = "http://schemas.openxmlformats.org/package/2006"

  /// The parts by name, in the order in which they are written.
  public var parts: [(name: String, text: String)] = []

  /// A workbook of one sheet with these rows, shared strings and styles.
  public init(rows: String, strings: [String] = [], styles: String = "", before: String = "", after: String = "") {
    let texts = strings.map { "<si>\($0)</si>" }.joined()
    parts = [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="\(Book.package)/content-types"><Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="\
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
        """
      ), ("_rels/.rels", Book.links([("rId1", "officeDocument", "xl/workbook.xml")])),
      ("xl/workbook.xml", Book.workbook(#"<sheet name="Data" sheetId="1" r:id="rId1"/>"#)),
      (
        "xl/_rels/workbook.xml.rels",
        Book.links([
          ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
          ("rId3", "styles", "/xl/styles.xml"),
        ])
      ), ("xl/worksheets/sheet1.xml", Book.sheet(rows, before: before, after: after)),
      ("xl/sharedStrings.xml", "<sst xmlns=\"\(Book.main)\">\(texts)</sst>"),
      ("xl/styles.xml", "<styleSheet xmlns=\"\(Book.main)\">\(styles)</styleSheet>"),
    ]
  }

  public static func sheet(_ rows: String, before: String = "", after: String = "") -> String {
    "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  public static func workbook(_ sheets: String, before: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <workbook xmlns="\(main)" xmlns:r="\(office)">\(before)<sheets>\(sheets)</sheets></workbook>
    """
  }

  public static func links(_ links: [(id: String, kind: String, target: String)]) -> String {
    let text = links.map { #"<Relationship Id="\#($0.id)" Type="\#(office)/\#($0.kind)" Target="\#($0.target)"/>"# }
    return "<Relationships xmlns=\"\(package)/relationships\">\(text.joined())</Relationships>"
  }

  public subscript(name: String) -> String? {
    get { parts.first { $0.name == name }?.text }
    set {
      if let index = parts.firstIndex(where: { $0.name == name }) {
        if let newValue { parts[index].text = newValue } else { parts.remove(at: index) }
      } else if let newValue {
        parts.append((name, newValue))
      }
    }
  }

  public var zip: Zip { Zip(parts.map { Zip.Entry($0.name, $0.text, isDeflated: $0.text.utf8.count < 100_000) }) }
  public var bytes: [UInt8] { zip.bytes }
}
