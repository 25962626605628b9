internal import Archives

extension Workbook {
  static let contentName = Array("content.xml".utf8)

  /// The sheets of an .ods file (OpenDocument 1.3, part 3, section 9.1).
  func documentSheets<Source: ByteSource>(from source: Source) throws(SpreadsheetFault) -> [Sheet] {
    if try isEncryptedDocument(source) { throw .encrypted }
    var reader = try part(Workbook.contentName, windowSize: 256 << 10)
    var found: [Sheet] = []
    var hidden: Set<[UInt8]> = []
    var style: [UInt8] = []
    while true {
      switch try reader.next(from: source) {
      case .start where reader.xml.depth == 1:
        if !reader.xml.isTag("document-content", .documentOffice) { throw .notAWorkbook }
      case .start where reader.xml.depth == 3 && reader.xml.isTag("style", .documentStyle):
        style = try reader.value("name", .documentStyle) ?? []
      case .start where reader.xml.depth == 4 && reader.xml.isTag("table-properties", .documentStyle):
        if try reader.value("display", .documentTable) == Array("false".utf8) { hidden.insert(style) }
      case .start where reader.xml.depth == 4 && reader.xml.isTag("table", .documentTable):
        let name = try reader.value("name", .documentTable) ?? []
        let isHidden = try hidden.contains(reader.value("style-name", .documentTable) ?? [])
        var sheet = Sheet(
          name: String(decoding: name, as: UTF8.self), visibility: isHidden ? .hidden : .visible, kind: .table,
          target: Workbook.contentName)
        sheet.place = found.count
        found.append(sheet)
      case .finished: return found
      default: break
      }
      if found.count + hidden.count > limits.parts { throw .tooManyParts }
    }
  }

  /// Whether the manifest says that parts are encrypted.
  private func isEncryptedDocument<Source: ByteSource>(_ source: Source) throws(SpreadsheetFault) -> Bool {
    guard directory.entry(named: Array("META-INF/manifest.xml".utf8)) != nil else { return false }
    var reader = try part(Array("META-INF/manifest.xml".utf8))
    while true {
      switch try reader.next(from: source) {
      case .start where reader.xml.isTag("encryption-data", .manifest): return true
      case .finished: return false
      default: break
      }
    }
  }
}
