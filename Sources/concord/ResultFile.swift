import Glibc

/// Where a result goes that is written at any place, by several threads: a file that appears whole or not at all.
///
/// What is to go into a stream or a device is written to a private file without a name first.
struct ResultFile: ~Copyable {
  private var output: Output
  private let scratch: Int32?

  /// Opens a result; nil and `-` are standard output.
  init(_ path: String?) throws {
    let opened = try Output(path)
    let scratch = opened.placeable == nil ? try ResultFile.makeScratch() : nil
    self.init(opened, scratch)
  }

  private init(_ output: consuming Output, _ scratch: Int32?) {
    self.output = output
    self.scratch = scratch
  }

  private static func makeScratch() throws -> Int32 {
    guard let file = tmpfile() else {
      throw Failure(.cannotCreate, words.files.noTemporaryFile(systemMessage(errno)))
    }
    let descriptor = dup(fileno(file))
    fclose(file)
    return descriptor
  }

  /// The file to be written.
  var descriptor: Int32 { scratch ?? output.placeable ?? -1 }

  /// Puts the first bytes of the file in their place.
  mutating func finish(length: Int64) throws {
    if ftruncate(descriptor, off_t(length)) != 0 {
      throw Failure(.inputOutput, words.files.resultCannotBeWritten(systemMessage(errno)))
    }
    if let scratch {
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      var offset: Int64 = 0
      while offset < length {
        let count = pread(scratch, &buffer, buffer.count, off_t(offset))
        if count <= 0 { throw Failure(.inputOutput, words.files.temporaryFileUnreadable) }
        try output.write(Array(buffer[..<count]))
        offset += Int64(count)
      }
    }
    try output.finish()
  }

  deinit { if let scratch { close(scratch) } }
}
