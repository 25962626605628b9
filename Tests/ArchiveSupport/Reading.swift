public import Archives

/// All that a gzip file holds, read `size` bytes at a time.
public func gunzip(
  _ source: some ByteSource, size: Int = 1000, limits: ArchiveLimits = ArchiveLimits()
) throws(ArchiveFault) -> [UInt8] {
  var reader = GzipReader(limits: limits)
  var out: [UInt8] = []
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
  defer { buffer.deallocate() }
  while true {
    let count = try reader.read(into: buffer, from: source)
    if count == 0 { return out }
    out += buffer[..<count]
  }
}

/// All that an entry of a zip archive holds.
public func unzip(
  _ entry: ZipEntry, from source: some ByteSource, size: Int = 1000, limits: ArchiveLimits = ArchiveLimits()
) throws(ArchiveFault) -> [UInt8] {
  var reader = try ZipEntryReader(entry, limits: limits)
  var out: [UInt8] = []
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
  defer { buffer.deallocate() }
  while true {
    let count = try reader.read(into: buffer, from: source)
    if count == 0 { return out }
    out += buffer[..<count]
  }
}

/// A gzip file of one member.
public func gzip(_ content: [UInt8], data: [UInt8]? = nil, flags: Int = 0, extras: [UInt8] = []) -> [UInt8] {
  var sum = CRC32()
  sum.update(content.span)
  return [0x1F, 0x8B, 8, UInt8(flags), 0, 0, 0, 0, 0, 3] + extras + (data ?? Deflate.fixed(content))
    + little(Int(sum.value), 4) + little(content.count, 4)
}
