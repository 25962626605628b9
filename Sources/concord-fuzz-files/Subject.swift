import ArchiveSupport

/// What the bytes of an input are.
enum Subject: UInt8, CaseIterable {
  /// A file, as it is.
  case file
  /// Deflated data.
  case deflated
  // One part of a workbook, whose others are as they should be. The parts are stored, so that the fuzzer's bytes are
  // those of the part.
  case sheet, strings, styles, workbook, links, types
  /// The tables of an .ods file, and its manifest.
  case content, manifest
  /// Bytes of which a sheet is made: see ``MadeSheet``.
  case made

  /// How many bytes of an input come before those of its subject.
  static let head = 2

  /// The name of the part; nil where the subject is none.
  var part: String? {
    switch self {
    case .file, .deflated: nil
    case .sheet, .made: "xl/worksheets/sheet1.xml"
    case .strings: "xl/sharedStrings.xml"
    case .styles: "xl/styles.xml"
    case .workbook: "xl/workbook.xml"
    case .links: "xl/_rels/workbook.xml.rels"
    case .types: "[Content_Types].xml"
    case .content: "content.xml"
    case .manifest: "META-INF/manifest.xml"
    }
  }

  /// The subject that a part with this name is.
  init?(part: String) {
    let isSheet = part.hasPrefix("xl/worksheets/") && part.hasSuffix(".xml")
    guard let subject = Subject.allCases.first(where: { isSheet ? $0 == .sheet : $0.part == part }) else { return nil }
    self = subject
  }

  /// A workbook in which these bytes are the part.
  func workbook(_ bytes: [UInt8]) -> [UInt8] {
    var zip = self == .content || self == .manifest ? Subject.document : Subject.book
    for index in zip.entries.indices where zip.entries[index].name == part { zip.entries[index].content = bytes }
    return zip.bytes
  }

  /// An .xlsx file with something of everything.
  private static let book: Zip = {
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2" spans="1:2"><c r="A2" s="1">\
      <v>46112.5</v></c><c r="B2" t="inlineStr"><is><t>b &amp; c</t></is></c></row><row r="4"><c r="B4" s="2"><v>7</v></c>\
      </row>
      """
    let styles = """
      <numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs count="4"><xf numFmtId="0"/>\
      <xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs>
      """
    var zip = Book(rows: rows, strings: ["<t>id</t>", "<t>a, \"b\"\nc</t>", "<r><t>é</t></r>"], styles: styles).zip
    for index in zip.entries.indices { zip.entries[index].isDeflated = false }
    return zip
  }()

  private static let document = Zip(
    [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        """
        <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><o:body><o:spreadsheet><t:table t:name="T"><t:table-row>\
        <t:table-cell o:value-type="float" o:value="1"/></t:table-row></t:table></o:spreadsheet></o:body>\
        </o:document-content>
        """
      ),
      ("META-INF/manifest.xml", "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"),
    ].map { Zip.Entry($0.0, $0.1, isDeflated: false) })
}
