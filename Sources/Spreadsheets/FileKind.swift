public import Archives
internal import CSV

/// What a file is by its content, whatever its name says: enough to say how to read it, or the way out.
public enum FileKind: Equatable, Sendable {
  /// Nothing at all.
  case empty
  /// Text that may be a table: CSV.
  case text
  /// A gzip file.
  case gzip
  /// An .xlsx or .xlsm workbook, or a template for one.
  case workbook
  /// An .xlsb workbook, whose sheets are not XML.
  case binaryWorkbook
  /// An .ods workbook, as LibreOffice writes it.
  case openDocumentSheet
  /// Another OpenDocument file: a text, say.
  case openDocument
  /// A Word document: .docx.
  case wordDocument
  /// A PowerPoint presentation: .pptx.
  case presentation
  /// A file of Apple Numbers, Pages or Keynote.
  case appleDocument
  /// A zip archive of other files. Those that may be tables, as positions among the entries of its
  /// ``Archives/ZipDirectory``: folders and what systems put beside files are left out.
  case zip(files: [Int])
  /// An .xls workbook.
  case oldWorkbook
  /// A Word or PowerPoint document of before 2007, or an e-mail that Outlook saved.
  case oldDocument
  /// An Office document encrypted with a password.
  case encryptedOffice
  /// Something else that is no table: `a PDF document`, for example, as ``CSV/Preamble/otherFormat`` names it.
  case other(String)

  /// How many bytes show whether something is packed.
  public static let signatureLength = 4

  /// Whether what begins with these bytes is a workbook or an archive, or looks like one: to be read at any place.
  public static func isPacked(_ first: Span<UInt8>) -> Bool {
    let first = (0..<min(first.count, signatureLength)).map { first[$0] }
    return ([gzipMark, oldOfficeMark] + zipMarks).contains { first.starts(with: $0) }
  }

  /// How files begin: RFC 1952, MS-CFB, and APPNOTE for an archive with entries and one without.
  private static let gzipMark: [UInt8] = [0x1F, 0x8B]
  private static let oldOfficeMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  private static let zipMarks: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]

  /// Looks at a file. What cannot be made out is text.
  ///
  /// - Throws: where the file cannot be read, or begins like a zip archive and cannot be read as one.
  public init<Source: ByteSource>(
    of source: Source, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws(SpreadsheetFault) {
    let first = try firstBytes(of: source, count: Limits.preamble)
    if first.isEmpty {
      self = .empty
    } else if first.starts(with: FileKind.gzipMark) {
      self = .gzip
    } else if first.starts(with: FileKind.oldOfficeMark) {
      self = try FileKind(oldOffice: source) ?? .oldDocument
    } else if FileKind.zipMarks.contains(where: { first.starts(with: $0) }) {
      let directory: ZipDirectory
      do {
        directory = try ZipDirectory(of: source, limits: limits.archive)
      } catch { throw .archive(error, part: nil) }
      self = try FileKind(directory, of: source, limits: limits)
    } else {
      self = Preamble(of: first.span).otherFormat.map { .other($0) } ?? .text
    }
  }

  /// Looks at what a zip archive holds.
  public init<Source: ByteSource>(
    _ directory: ZipDirectory, of source: Source, limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws(SpreadsheetFault) {
    if directory.entry(named: Array(OfficePackage.typesName.utf8)) != nil {
      self = try FileKind(package: OfficePackage(directory, of: source, limits: limits), of: source)
    } else if let type = try mediaType(directory, of: source, limits: limits) {
      self = FileKind(mediaType: type) ?? .zip(files: files(directory))
    } else if directory.entry(named: Array("Index/Document.iwa".utf8)) != nil
      || directory.entry(named: Array("Index.zip".utf8)) != nil
    {
      self = .appleDocument
    } else {
      self = .zip(files: files(directory))
    }
  }

  /// Tells Office documents by the type of their main part.
  private init<Source: ByteSource>(package: OfficePackage, of source: Source) throws(SpreadsheetFault) {
    let main = try package.relationships(of: [], in: source).first { $0.is("officeDocument") }
    let type = lowered(main.flatMap { package.type(of: $0.target) } ?? [])
    if contains(type, "sheet.binary") {
      self = .binaryWorkbook
    } else if contains(type, "spreadsheetml") || contains(type, "ms-excel") {
      self = .workbook
    } else if contains(type, "wordprocessingml") || contains(type, "ms-word") {
      self = .wordDocument
    } else if contains(type, "presentationml") || contains(type, "ms-powerpoint") {
      self = .presentation
    } else if main != nil {
      self = .other(words.officeDocument)
    } else {
      self = .zip(files: files(package.directory))
    }
  }

  /// Whether an archive is an .ods file.
  static func isOpenDocumentSheet<Source: ByteSource>(
    _ directory: ZipDirectory, of source: Source, limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) -> Bool {
    if directory.entry(named: Array(OfficePackage.typesName.utf8)) != nil { return false }
    guard let type = try mediaType(directory, of: source, limits: limits) else { return false }
    return FileKind(mediaType: type) == .openDocumentSheet
  }

  /// Tells OpenDocument files by their media type.
  private init?(mediaType: [UInt8]) {
    let family = "application/vnd.oasis.opendocument."
    if !mediaType.starts(with: family.utf8) { return nil }
    let rest = mediaType.dropFirst(family.utf8.count)
    self = rest.starts(with: "spreadsheet".utf8) ? .openDocumentSheet : .openDocument
  }
}

/// The entries that may be tables.
private func files(_ directory: ZipDirectory) -> [Int] {
  directory.entries.indices.filter { index in
    let name = directory.entries[index].name
    if directory.entries[index].isFolder || name.starts(with: "__MACOSX/".utf8) { return false }
    let last = name.split(separator: 0x2F).last ?? []
    return last.first != 0x2E && !lowered(Array(last)).elementsEqual("thumbs.db".utf8)
      && !lowered(Array(last)).elementsEqual("desktop.ini".utf8)
  }
}

private func contains(_ text: [UInt8], _ part: String) -> Bool {
  let part = Array(part.utf8)
  if text.count < part.count { return false }
  for start in 0...(text.count - part.count) where text[start..<(start + part.count)].elementsEqual(part) {
    return true
  }
  return false
}

/// The media type that an archive says it has, as OpenDocument files do; nil where it says none.
private func mediaType<Source: ByteSource>(
  _ directory: ZipDirectory, of source: Source, limits: SpreadsheetLimits
) throws(SpreadsheetFault) -> [UInt8]? {
  guard let entry = directory.entry(named: Array("mimetype".utf8)), entry.size < 256 else { return nil }
  do {
    var reader = try ZipEntryReader(entry, limits: limits.archive)
    var text = Bytes(capacity: 256)
    while true {
      let count = unsafe try reader.read(into: text.room, from: source)
      if count == 0 { return text.array(0..<text.count) }
      text.commit(count)
    }
  } catch { throw .archive(error, part: entry.text) }
}

/// The first bytes of a source, fewer only where there are no more.
func firstBytes<Source: ByteSource>(
  of source: Source, at offset: Int64 = 0, count: Int
) throws(SpreadsheetFault) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  var filled = 0
  while filled < count {
    let start = filled
    let more = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe source.read(at: offset + Int64(start), into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
    }
    if more < 0 || more > count - start { throw .archive(.unreadable, part: nil) }
    if more == 0 { break }
    filled += more
  }
  return Array(bytes[..<filled])
}
