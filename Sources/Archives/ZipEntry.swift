/// A file or folder in a zip archive, as the directory of the archive has it.
public struct ZipEntry: Sendable {
  /// The name with the folders before it, as its bytes are; a backslash is written as a slash.
  public internal(set) var name: [UInt8] = []
  /// The method of compression: 0 stored, 8 deflated.
  public internal(set) var method: UInt16 = 0
  /// How long the data is in the archive, in bytes.
  public internal(set) var compressedSize: Int64 = 0
  /// How long the data is when it is inflated, in bytes, as the archive says.
  public internal(set) var size: Int64 = 0
  /// The CRC-32 of the inflated data.
  public internal(set) var crc: UInt32 = 0
  /// Where the entry starts in the archive.
  public internal(set) var offset: Int64 = 0
  /// Where the next entry starts, or the directory.
  var end: Int64 = 0
  var flags: UInt16 = 0

  /// The name as text; what is not UTF-8 in it is replaced.
  public var text: String { String(decoding: name, as: UTF8.self) }
  /// Whether the entry is a folder.
  public var isFolder: Bool { name.last == 0x2F }
  /// Whether the entry is encrypted.
  public var isEncrypted: Bool { flags & 0x2041 != 0 }
  /// Whether the sizes and the sum stand behind the data as well.
  var hasDescriptor: Bool { flags & 8 != 0 }

  /// Whether the name is one that could lead a reader astray.
  var isOdd: Bool {
    guard let first = name.first else { return true }
    let isDrive = name.count > 1 && name[1] == 0x3A
    if first == 0x2F || isDrive { return true }
    var dots = 0
    var length = 0
    for byte in name {
      if byte < 0x20 || byte == 0x7F { return true }
      if byte == 0x2F {
        if dots == 2 && length == 2 { return true }
        (dots, length) = (0, 0)
      } else {
        if byte == 0x2E { dots += 1 }
        length += 1
      }
    }
    return dots == 2 && length == 2
  }
}
