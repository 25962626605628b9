import CSV
import Execution
import Glibc
import Spreadsheets
import Unpacking
import Validation

/// A file to be read, or standard input for `-`.
struct Input: ~Copyable {
  /// What reports call it: the last part of its path, so that no report says where it was kept.
  let name: String
  /// Where it was looked for.
  let path: String
  let descriptor: Int32
  /// Where the table was taken from, if not from the file as it is; the file itself is open too then.
  private let unpacked: (table: Unpacked, file: Int32)?
  /// What was read already of what can only be read once, to see what it is.
  private let head = Head()

  private final class Head {
    var bytes: [UInt8] = []
  }

  /// Opens a file. Throws where there is none, or it is a folder.
  init(_ path: String) throws {
    descriptor = try Input.open(path)
    self.path = path
    name = Input.name(path)
    unpacked = nil
  }

  /// Opens a file with a table: CSV, or a workbook or archive that it is taken out of. `choice` names the sheet.
  ///
  /// Throws ``Unfit`` where the file is something that holds no table, and the caller does not report that itself.
  init(table path: String, choice: String?) throws {
    let (file, start) = try Input.rereadable(try Input.open(path), Input.name(path))
    let table = try Input.unpack(file, Input.name(path), choice)
    self.path = path
    name = Input.name(path)
    head.bytes = start
    unpacked = table.map { ($0, file) }
    descriptor = table?.descriptor ?? file
  }

  /// Takes a table out of an open file, which is closed where that fails.
  private static func unpack(_ file: Int32, _ name: String, _ choice: String?) throws -> Unpacked? {
    do throws(UnpackingFailure) {
      return try Unpacking().table(in: file, choice: choice)
    } catch {
      let size = Input.size(of: file)
      if file > 0 { close(file) }
      throw failure(error, name, size)
    }
  }

  /// A pipe that brings a workbook or an archive as a private file of the same bytes, which replaces it; anything else
  /// as it is, with what had to be read of it.
  private static func rereadable(_ file: Int32, _ name: String) throws -> (file: Int32, start: [UInt8]) {
    var status = stat()
    if fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFREG { return (file, []) }
    var start = [UInt8](repeating: 0, count: FileKind.signatureLength)
    var count = 0
    while count < start.count {
      let got = start.withUnsafeMutableBytes { bytes in
        Glibc.read(file, bytes.baseAddress.map { $0 + count }, bytes.count - count)
      }
      if got == 0 { break }
      if got > 0 {
        count += got
      } else if errno != EINTR {
        throw Failure(.inputOutput, words.files.cannotBeReadOn(name, systemMessage(errno)))
      }
    }
    start.removeSubrange(count...)
    if !FileKind.isPacked(start.span) { return (file, start) }
    defer { if file > 0 { close(file) } }
    do throws(RereadableFile.Failure) {
      return (try RereadableFile.copy(of: file, behind: start), [])
    } catch {
      switch error {
      case .unreadable(let error):
        throw Failure(.inputOutput, words.files.cannotBeReadOn(name, systemMessage(error.code)))
      case .noCopy(let error): throw Failure(.inputOutput, words.files.cannotBeKept(name, error.message))
      }
    }
  }

  /// The bytes to be read, from the first one on.
  func source(onBytes: ((UnsafeRawBufferPointer) -> Void)? = nil) -> ByteSource {
    ByteSource(descriptor: descriptor, behind: head.bytes, onBytes: onBytes)
  }

  /// The file, or a private copy of what can only be read once.
  func rereadable() throws(RereadableFile.Failure) -> RereadableFile {
    try RereadableFile(descriptor: descriptor, behind: head.bytes)
  }

  /// The file is no table, or none that can be read.
  struct Unfit: Error {
    let name: String
    /// What it is: `a Word document`.
    let nature: String
    /// What to do.
    let remedy: String
    let bytes: Int64

    /// What to say of it where no report is made.
    var line: String { "\(name): error: \(words.files.isNoTable(nature, remedy)) [not-a-table]" }
  }

  private static func failure(_ failure: UnpackingFailure, _ name: String, _ size: Int64) -> any Error {
    switch failure {
    case .unfit(let nature, let remedy): Unfit(name: name, nature: nature, remedy: remedy, bytes: size)
    case .unclear(let message): Failure(.usage, message)
    case .unreadable(let code): Failure(.inputOutput, words.files.cannotBeReadOn(name, systemMessage(code)))
    case .unwritable(let code):
      Failure(.inputOutput, words.files.cannotBeUnpacked(name, systemMessage(code)))
    }
  }

  private static func name(_ path: String) -> String {
    path == "-" ? words.files.standardInput : String(path.split(separator: "/").last ?? "")
  }

  private static func size(of descriptor: Int32) -> Int64 {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int64(status.st_size) : 0
  }

  /// Whether a table was taken out of the file.
  var isPacked: Bool { unpacked != nil }

  /// What a person should know of how a table was taken out of the file.
  var notes: [String] { unpacked?.table.notes ?? [] }

  /// Gives every place of a report as it is in the file that the table was taken out of.
  func place(_ report: inout Report) {
    guard let unpacked else { return }
    report.input.bytes = Input.size(of: unpacked.file)
    report.input.notes = unpacked.table.notes
    if let sheet = unpacked.table.sheet {
      report.place(onSheet: sheet.name, firstColumn: sheet.firstColumn) { sheet.rows.row(ofLine: $0) }
    }
  }

  /// Where a line of the table stands in the file that was given: a row of its sheet, or the line itself.
  func row(ofLine line: Int64) -> Int64 { unpacked?.table.sheet?.rows.row(ofLine: line) ?? line }

  /// What stands between cells, where that is known already: in a table out of a workbook, a comma.
  var delimiter: Delimiter? { unpacked?.table.sheet == nil ? nil : .comma }

  /// Hands over the file as it was given, from front to end.
  func forEachPieceOfFile(_ body: ([UInt8]) -> Void) throws {
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    var offset = off_t(0)
    while true {
      let count = pread(fileDescriptor, &buffer, buffer.count, offset)
      if count == 0 { return }
      if count > 0 {
        body(Array(buffer[..<count]))
        offset += count
      } else if errno != EINTR {
        throw Failure(.inputOutput, words.files.cannotBeReadOn(name, systemMessage(errno)))
      }
    }
  }

  /// The descriptor of the file as it was given.
  var fileDescriptor: Int32 { unpacked?.file ?? descriptor }

  private static func open(_ path: String) throws -> Int32 {
    if path == "-" { return 0 }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Failure(.noInput, words.files.cannotBeRead(path, systemMessage(errno))) }
    var status = stat()
    if fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw Failure(.noInput, Newcomer.folder(path))
    }
    return descriptor
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
    if let file = unpacked?.file, file > 0 { close(file) }
  }

  /// Throws where `output` names the very file that is read, which would replace somebody's data by a report.
  func refuseToBeReplaced(by output: String?) throws {
    var (own, other) = (stat(), stat())
    guard let output, output != "-", fstat(fileDescriptor, &own) == 0, stat(output, &other) == 0 else { return }
    if own.st_mode & S_IFMT == S_IFREG && own.st_dev == other.st_dev && own.st_ino == other.st_ino {
      throw Failure(.usage, words.files.isToBeRead(output))
    }
  }

  /// Reads everything there is, up to `most` bytes: what must be held in memory at once has a limit.
  func readAll(most: Int = 1 << 30) throws -> [UInt8] {
    var (all, block): ([UInt8], [UInt8]) = ([], [])
    while try read(1 << 16, into: &block) {
      if all.count + block.count > most {
        throw Failure(.inputOutput, words.files.tooLarge(name, mebibytes: most >> 20))
      }
      all += block
    }
    return all
  }

  /// Reads `count` bytes, fewer only at the end of the file; false where there are none.
  ///
  /// A pipe hands over little at a time, and whoever asks for much has a long record to read again with every call.
  func read(_ count: Int, into buffer: inout [UInt8]) throws -> Bool {
    if buffer.count != count { buffer = [UInt8](repeating: 0, count: count) }
    var filled = min(count, head.bytes.count)
    buffer.replaceSubrange(..<filled, with: head.bytes.prefix(filled))
    head.bytes.removeFirst(filled)
    while filled < count {
      let got = buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress.map { $0 + filled }, count - filled)
      }
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if errno != EINTR {
        throw Failure(.inputOutput, words.files.cannotBeReadOn(name, systemMessage(errno)))
      }
    }
    buffer.removeSubrange(filled...)
    return filled > 0
  }
}

/// What the system says of an error, without a capital letter.
func systemMessage(_ code: Int32) -> String {
  let text = String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}
