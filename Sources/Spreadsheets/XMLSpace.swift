/// The namespaces that matter here, those of ISO/IEC 29500 strict and transitional taken for one.
enum XMLSpace: UInt8 {
  case none, other, xml, main, office, relationships, contentTypes
  case documentOffice, documentTable, documentText, documentStyle, manifest

  private static let known: [(name: StaticString, space: XMLSpace)] = [
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", .main),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", .main),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", .office),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", .office),
    ("http://schemas.openxmlformats.org/package/2006/relationships", .relationships),
    ("http://schemas.openxmlformats.org/package/2006/content-types", .contentTypes),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", .documentOffice),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", .documentTable),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", .documentText),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", .documentStyle),
    ("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", .manifest),
  ]

  /// The namespace whose name stands here.
  init(named range: Range<Int>, in bytes: borrowing Bytes) {
    self = range.isEmpty ? .none : .other
    for entry in XMLSpace.known where bytes.equals(range, entry.name) { self = entry.space }
  }
}
