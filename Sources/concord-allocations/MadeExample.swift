import ExampleData
import Glibc

/// An example file without a name, which is gone when it is let go of.
final class MadeExample {
  private let file: UnsafeMutablePointer<FILE>
  let byteCount: Int

  struct CannotMake: Error {}

  /// A file of so many records.
  init(records: Int, _ content: Content) throws {
    let example = ExampleMonth("2026-03").flatMap {
      ExampleFile(records: records, seed: 1, authority: "E06000035", firstMonth: $0, months: 1, faults: content.faults)
    }
    guard var example, let file = tmpfile() else { throw CannotMake() }
    example.faults = content.kinds
    self.file = file
    var piece: [UInt8] = []
    while example.next(into: &piece) {
      if fwrite(piece, 1, piece.count, file) != piece.count { throw CannotMake() }
    }
    byteCount = Int(ftell(file))
    if fflush(file) != 0 { throw CannotMake() }
  }

  deinit { fclose(file) }

  /// The descriptor, at the beginning of the file.
  var descriptor: Int32 {
    rewind(file)
    lseek(fileno(file), 0, SEEK_SET)
    return fileno(file)
  }
}
