public import Archives

/// A workbook: an .xlsx or .xlsm file (ISO/IEC 29500, strict and transitional), or an .ods file (OpenDocument 1.2 and
/// 1.3), its sheets and what else is in it.
///
/// Opening one reads its list of sheets only, for which an .ods file must be gone through as a whole;
/// ``SheetReader`` reads a sheet. Links to other workbooks are never
/// followed and macros never looked at: both are counted.
public struct Workbook: Sendable {
  /// A sheet, as the list of sheets has it.
  public struct Sheet: Sendable, Equatable {
    /// Whether a person sees the sheet's tab; a very hidden one is not even offered to be shown.
    public enum Visibility: Sendable { case visible, hidden, veryHidden }
    /// Whether the sheet has cells: charts, dialogs and sheets of macros are no tables.
    public enum Kind: Sendable { case table, chart, dialog, macros, missing }

    public internal(set) var name: String
    public internal(set) var visibility: Visibility
    public internal(set) var kind: Kind
    /// The part that holds it.
    var target: [UInt8]
    /// Which of the sheets in that part it is.
    var place = 0
  }

  /// The sheets, in the order of their tabs.
  public private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1 January 1904.
  public private(set) var uses1904Dates = false
  /// How many other workbooks are linked to.
  public private(set) var externalLinks = 0
  /// Whether there are macros.
  public private(set) var hasMacros = false

  let directory: ZipDirectory
  let limits: SpreadsheetLimits
  /// Whether the workbook is an .ods file.
  private var isDocument = false
  private var stringsName: [UInt8]?
  private var stylesName: [UInt8]?

  /// Opens a workbook.
  public init<Source: ByteSource>(
    of source: Source, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws(SpreadsheetFault) {
    let directory: ZipDirectory
    do {
      directory = try ZipDirectory(of: source, limits: limits.archive)
    } catch {
      throw try FileKind(oldOffice: source) == .encryptedOffice ? .encrypted : .archive(error, part: nil)
    }
    try self.init(directory, of: source, limits: limits)
  }

  /// Opens the workbook that an archive is.
  public init<Source: ByteSource>(
    _ directory: ZipDirectory, of source: Source, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws(SpreadsheetFault) {
    self.directory = directory
    self.limits = limits
    if try FileKind.isOpenDocumentSheet(directory, of: source, limits: limits) {
      isDocument = true
      sheets = try documentSheets(from: source)
      return
    }
    let package = try OfficePackage(directory, of: source, limits: limits)
    let main = try package.relationships(of: [], in: source).first { $0.is("officeDocument") && !$0.isExternal }
    guard let main else { throw .notAWorkbook }
    var links: [[UInt8]: OfficePackage.Relationship] = [:]
    for link in try package.relationships(of: main.target, in: source) {
      if link.is("sharedStrings") { stringsName = link.target }
      if link.is("styles") { stylesName = link.target }
      if link.is("externalLink") { externalLinks += 1 }
      if link.is("vbaProject") { hasMacros = true }
      links[link.id] = link
    }
    try read(part(main.target), links, from: source)
  }

  /// The first sheet with cells that a person sees, or the first one with cells; nil where there is none.
  public var firstTable: Int? {
    sheets.firstIndex { $0.kind == .table && $0.visibility == .visible } ?? sheets.firstIndex { $0.kind == .table }
  }

  /// The sheet of this name, letters of ASCII in any case; one in the case given goes first.
  public func sheet(named name: String) -> Int? {
    let bytes = Array(name.utf8)
    return sheets.firstIndex { $0.name.utf8.elementsEqual(bytes) }
      ?? sheets.firstIndex { lowered(Array($0.name.utf8)) == lowered(bytes) }
  }

  /// A reader of a sheet, counted from 0; the texts that cells share are read at once.
  ///
  /// `firstColumn` is the column, counted from 0, with which each line begins; nil for that of the first value.
  public func reader<Source: ByteSource>(
    of sheet: Int, from source: Source, firstColumn: Int? = nil
  ) throws(SpreadsheetFault) -> SheetReader {
    if sheet < 0 || sheet >= sheets.count { throw .noSuchSheet }
    if sheets[sheet].kind == .missing { throw .missingPart(sheets[sheet].name) }
    if sheets[sheet].kind != .table { throw .notATable }
    // A sheet that is not there is to be known before anything long is read.
    let part = try part(sheets[sheet].target, windowSize: 256 << 10)
    var styles = StyleTable()
    if let stylesName { styles = try StyleTable(self.part(stylesName), from: source, limits: limits) }
    return SheetReader(
      part, document: isDocument ? sheets[sheet].place : nil, strings: try strings(from: source), styles: styles,
      is1904: uses1904Dates, firstColumn: firstColumn, limits: limits)
  }

  private func strings<Source: ByteSource>(from source: Source) throws(SpreadsheetFault) -> SharedStrings {
    guard let stringsName else { return SharedStrings() }
    let size = directory.entry(named: stringsName)?.size ?? 0
    return try SharedStrings(part(stringsName, windowSize: 256 << 10), size: size, from: source, limits: limits)
  }

  /// A reader of the part of this name.
  func part(_ name: [UInt8], windowSize: Int = 64 << 10) throws(SpreadsheetFault) -> PartReader {
    guard let entry = directory.entry(named: name) else {
      throw .missingPart(String(decoding: name, as: UTF8.self))
    }
    return try PartReader(entry, limits: limits.archive, windowSize: windowSize)
  }

  /// Reads the list of sheets.
  private mutating func read<Source: ByteSource>(
    _ reader: consuming PartReader, _ links: [[UInt8]: OfficePackage.Relationship], from source: Source
  ) throws(SpreadsheetFault) {
    var isInSheets = false
    while true {
      switch try reader.next(from: source) {
      case .start where reader.xml.depth == 1:
        if !reader.xml.isTag("workbook", .main) { throw .notAWorkbook }
      case .start where reader.xml.depth == 2:
        isInSheets = reader.xml.isTag("sheets", .main)
        if reader.xml.isTag("workbookPr", .main) { uses1904Dates = reader.xml.isTrue("date1904") }
      case .start where reader.xml.depth == 3 && isInSheets && reader.xml.isTag("sheet", .main):
        var name = Bytes(capacity: 64)
        for byte in try reader.value("name") ?? [] { name.append(byte) }
        decodeEscapes(&name)
        let link = links[try reader.value("id", .office) ?? []]
        let state = try reader.value("state") ?? []
        sheets.append(
          Sheet(
            name: String(decoding: name.array(0..<name.count), as: UTF8.self),
            visibility: state.elementsEqual("hidden".utf8)
              ? .hidden : state.elementsEqual("veryHidden".utf8) ? .veryHidden : .visible,
            kind: kind(link), target: link?.target ?? []))
        if sheets.count > limits.parts { throw .tooManyParts }
      case .finished: return
      default: break
      }
    }
  }

  private func kind(_ link: OfficePackage.Relationship?) -> Sheet.Kind {
    guard let link, !link.isExternal else { return .missing }
    if link.is("worksheet") { return .table }
    if link.is("chartsheet") { return .chart }
    if link.is("dialogsheet") { return .dialog }
    return link.is("xlMacrosheet") || link.is("xlIntlMacrosheet") ? .macros : .missing
  }
}
