extension ZipDirectory.Place {
  /// Finds the directory: from the record at the very end of the file, perhaps with a comment behind it, and from
  /// the record of ZIP64 to which that leads (sections 4.3.14 to 4.3.16).
  init<Source: ByteSource>(in source: Source) throws(ArchiveFault) {
    let length = Int(min(source.count, 22 + 0xFFFF))
    if length < 22 { throw .notZip }
    let tail = source.count - Int64(length)
    let bytes = try source.bytes(at: tail, count: length)
    guard let start = try ZipDirectory.Place.end(bytes) else { throw .notZip }
    let volumes = (number(bytes, start + 4, 2), number(bytes, start + 6, 2))
    end = tail + Int64(start)
    count = number(bytes, start + 10, 2)
    size = number(bytes, start + 12, 4)
    offset = number(bytes, start + 16, 4)
    let isLarge = count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF
    if isLarge, end >= 20 {
      let locator = try source.bytes(at: end - 20, count: 20)
      if number(locator, 0, 4) == 0x0706_4B50 {
        try readLarge(source, locator)
        return
      }
    }
    if volumes != (0, 0) || number(bytes, start + 8, 2) != count { throw .manyVolumes }
  }

  /// Where the last record starts that may end a directory and whose comment ends where the file does.
  private static func end(_ bytes: [UInt8]) throws(ArchiveFault) -> Int? {
    var isFound = false
    for start in (0...(bytes.count - 22)).reversed() where bytes[start] == 0x50 {
      if number(bytes, start, 4) != 0x0605_4B50 { continue }
      if start + 22 + Int(number(bytes, start + 20, 2)) == bytes.count { return start }
      isFound = true
    }
    if isFound { throw .trailingBytes }
    return nil
  }

  private mutating func readLarge<Source: ByteSource>(
    _ source: Source, _ locator: [UInt8]
  ) throws(ArchiveFault) {
    if number(locator, 4, 4) != 0 || number(locator, 16, 4) > 1 { throw .manyVolumes }
    let start = number(locator, 8, 8)
    if start > end - 20 - 56 { throw .brokenDirectory }
    let record = try source.bytes(at: start, count: 56)
    if number(record, 0, 4) != 0x0606_4B50 { throw .brokenDirectory }
    if number(record, 16, 4) != 0 || number(record, 20, 4) != 0 { throw .manyVolumes }
    if number(record, 24, 8) != number(record, 32, 8) { throw .manyVolumes }
    count = number(record, 32, 8)
    size = number(record, 40, 8)
    offset = number(record, 48, 8)
    end = start
  }
}
