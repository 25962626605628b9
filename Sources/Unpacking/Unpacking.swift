import Archives
import Execution
import Glibc
public import Spreadsheets

/// Takes tables out of workbooks and archives.
public struct Unpacking {
  private let folder: TemporaryFolder
  private let limits: SpreadsheetLimits

  /// Unpacks into private files of a folder, by default the system's for temporary ones.
  public init(limits: SpreadsheetLimits = SpreadsheetLimits()) {
    folder = .ofSystem
    self.limits = limits
  }

  /// The table in a file that is open; nil where the file is text and is to be read as it is, and so for a pipe.
  ///
  /// What the file is shows in its bytes, whatever its name says: .xlsx, .xlsm and .ods workbooks, gzip, and zip
  /// archives that hold one file. `choice` names the sheet of a workbook, or the file of an archive; without it the first
  /// sheet that is not hidden is taken. Within an archive a workbook is opened, but no other archive.
  public func table(in descriptor: Int32, choice: String?) throws(UnpackingFailure) -> Unpacked? {
    guard let source = FileSource(descriptor) else {
      if choice != nil { throw .unclear(words.sheetOfText) }
      return nil
    }
    return try table(in: source, choice, isNested: false)
  }

  private func table(
    in source: FileSource, _ choice: String?, isNested: Bool
  ) throws(UnpackingFailure) -> Unpacked? {
    var what = words.archive
    do {
      let kind = try FileKind(of: source, limits: limits)
      if let (nature, remedy) = words.nature(kind) { throw UnpackingFailure.unfit(nature: nature, remedy: remedy) }
      switch kind {
      case .gzip, .zip:
        if isNested { throw UnpackingFailure.unfit(nature: words.nested, remedy: words.saveAsCSV) }
        if kind == .gzip { what = words.gzip }
        return try file(of: source, kind, choice)
      case .workbook, .openDocumentSheet:
        what = words.workbook
        return try sheet(of: source, choice)
      default:
        if choice != nil && !isNested { throw UnpackingFailure.unclear(words.sheetOfText) }
        return nil
      }
    } catch let failure as UnpackingFailure {
      throw failure
    } catch {
      throw failure(error, of: what, source)
    }
  }

  private func sheet(of source: FileSource, _ choice: String?) throws -> Unpacked {
    let workbook = try Workbook(of: source, limits: limits)
    guard let number = choice.map({ workbook.sheet(named: $0) }) ?? workbook.firstTable else {
      guard let choice else { throw SpreadsheetFault.notATable }
      let names = workbook.sheets.filter { $0.kind == .table }.map { $0.name }
      throw UnpackingFailure.unclear(words.noSheet(choice, names))
    }
    var reader = try workbook.reader(of: number, from: source)
    let output = try fill { try reader.read(into: $0, from: source) }
    let sheet = Unpacked.Sheet(
      name: workbook.sheets[number].name, firstColumn: reader.firstColumn ?? 0, rows: reader.rows)
    return Unpacked(descriptor: output, sheet: sheet, notes: words.notes(workbook, number, reader.notes))
  }

  /// The table in the one file that a gzip file or an archive holds, or in the one that is chosen.
  private func file(of source: FileSource, _ kind: FileKind, _ choice: String?) throws -> Unpacked {
    var notes: [String] = []
    var choice = choice
    let output: Int32
    if case .zip(let files) = kind {
      let directory = try ZipDirectory(of: source, limits: limits.archive)
      let names = files.map { directory.entries[$0].text }
      // A workbook in name, without what makes it one.
      if names.contains("[Content_Types].xml") { throw SpreadsheetFault.notAWorkbook }
      if files.isEmpty { throw UnpackingFailure.unfit(nature: words.emptyArchive, remedy: words.saveAsCSV) }
      var place = files.count == 1 ? 0 : nil
      if let wanted = choice, let named = names.firstIndex(of: wanted) {
        (place, choice) = (named, nil)
      }
      guard let place else {
        throw UnpackingFailure.unclear(choice.map { words.noMember($0, names) } ?? words.several(names))
      }
      notes = [words.member(names[place])]
      var reader = try ZipEntryReader(directory.entries[files[place]], limits: limits.archive)
      output = try fill { try reader.read(into: $0, from: source) }
    } else {
      var reader = GzipReader(limits: limits.archive)
      output = try fill { try reader.read(into: $0, from: source) }
    }
    guard let inner = FileSource(output) else { throw UnpackingFailure.unreadable(EIO) }
    do {
      guard let unpacked = try table(in: inner, choice, isNested: true) else {
        return Unpacked(descriptor: output, sheet: nil, notes: notes)
      }
      close(output)
      return Unpacked(descriptor: unpacked.descriptor, sheet: unpacked.sheet, notes: notes + unpacked.notes)
    } catch {
      close(output)
      throw error
    }
  }

  /// Makes a temporary file of what `read` hands over until there is no more; returns it, at its beginning.
  private func fill(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) throws -> Int32 {
    let nameless = folder.openNameless()
    let descriptor = nameless >= 0 ? nameless : folder.openUnlinked()
    if descriptor < 0 { throw UnpackingFailure.unwritable(errno) }
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    do {
      while true {
        let count = try buffer.withUnsafeMutableBytes { try read($0) }
        if count == 0 { break }
        try write(buffer, count, to: descriptor)
      }
    } catch {
      close(descriptor)
      throw error
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }

  private func write(_ bytes: [UInt8], _ count: Int, to descriptor: Int32) throws {
    var done = 0
    while done < count {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, count - done) }
      if written > 0 {
        done += written
      } else if written == 0 || errno != EINTR {
        throw UnpackingFailure.unwritable(written == 0 ? ENOSPC : errno)
      }
    }
  }

  private func failure(_ error: any Error, of what: String, _ source: FileSource) -> UnpackingFailure {
    if source.failure != 0 { return .unreadable(source.failure) }
    let isLocked = error as? SpreadsheetFault == .encrypted || error as? ArchiveFault == .encrypted
    let fault: String
    switch error {
    case let error as SpreadsheetFault: fault = words.fault(error)
    case let error as ArchiveFault: fault = words.fault(error)
    default: fault = "\(error)"
    }
    return .unfit(nature: words.damaged(what, fault), remedy: isLocked ? words.unlock : words.sendAgain)
  }
}
