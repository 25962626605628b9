/// Reads what an entry of a zip archive holds, as a stream of bytes, and checks it.
///
/// Before the first byte, what stands in front of the data is compared with the directory; behind the last one,
/// the CRC-32, both sizes and the descriptor, where there is one. What was read before a fault came to light was
/// handed out, so a caller that wants nothing partial acts only once the end is reached.
public struct ZipEntryReader: ~Copyable {
  /// The entry.
  public let entry: ZipEntry
  private let limits: ArchiveLimits
  private var inflater = Inflater()
  private var sum = CRC32()
  private var dataStart: Int64 = -1
  private var position: Int64 = 0
  private var isAtEnd = false
  /// How many bytes came out so far.
  public private(set) var inflatedCount: Int64 = 0

  /// A reader of this entry from its first byte.
  ///
  /// - Throws: where it is encrypted, compressed by an unknown method, a folder, or too large by what it says.
  public init(_ entry: ZipEntry, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFault) {
    if entry.isEncrypted { throw .encrypted }
    if entry.isFolder { throw .isFolder }
    if entry.method != 0 && entry.method != 8 { throw .unsupportedMethod(entry.method) }
    if entry.method == 0 && entry.size != entry.compressedSize { throw .wrongSize }
    if !limits.allow(entry.size, outOf: entry.compressedSize) { throw .tooLarge }
    self.entry = entry
    self.limits = limits
  }

  /// How many bytes of the entry's data were read so far, for showing how far things are.
  public var usedCount: Int64 { dataStart < 0 ? 0 : position - dataStart }

  /// Fills the buffer with the next bytes of the entry: how many, 0 only at the end.
  public mutating func read<Source: ByteSource>(
    into buffer: UnsafeMutableRawBufferPointer, from source: Source
  ) throws(ArchiveFault) -> Int {
    if isAtEnd || buffer.count == 0 { return 0 }
    if dataStart < 0 { try begin(source) }
    let count = unsafe try entry.method == 0 ? copy(into: buffer, from: source) : inflate(into: buffer, from: source)
    inflatedCount += Int64(count)
    if inflatedCount > entry.size { throw .wrongSize }
    if count == 0 { try finish(source) }
    return count
  }

  private var rest: Int64 { dataStart + entry.compressedSize - position }

  private mutating func copy<Source: ByteSource>(
    into buffer: UnsafeMutableRawBufferPointer, from source: Source
  ) throws(ArchiveFault) -> Int {
    let wanted = Int(min(Int64(buffer.count), rest))
    if wanted == 0 { return 0 }
    let part = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
    let count = unsafe source.read(at: position, into: part)
    if count < 0 || count > wanted { throw .unreadable }
    if count == 0 { throw .cutShort }
    if let base = buffer.baseAddress { unsafe sum.update(base, count: count) }
    position += Int64(count)
    return count
  }

  private mutating func inflate<Source: ByteSource>(
    into buffer: UnsafeMutableRawBufferPointer, from source: Source
  ) throws(ArchiveFault) -> Int {
    while true {
      switch try inflater.run() {
      case .ready: return unsafe inflater.take(into: buffer, sum: &sum)
      case .end: return 0
      case .needsMore:
        if rest == 0 {
          inflater.finish()
        } else {
          try inflater.load(from: source, at: &position, most: rest)
        }
      }
    }
  }

  /// Compares what stands in front of the data with the directory (section 4.3.7).
  private mutating func begin<Source: ByteSource>(_ source: Source) throws(ArchiveFault) {
    let header = try source.bytes(at: entry.offset, count: 30)
    if number(header, 0, 4) != 0x0403_4B50 { throw .headersDisagree }
    let lengths = (name: Int(number(header, 26, 2)), extra: Int(number(header, 28, 2)))
    let more = try source.bytes(at: entry.offset + 30, count: lengths.name + lengths.extra)
    var local = ZipEntry()
    local.compressedSize = number(header, 18, 4)
    local.size = number(header, 22, 4)
    try local.readLargeSizes(more, from: lengths.name, to: more.count, hasOffset: false)
    local.crc = UInt32(number(header, 14, 4))
    local.flags = UInt16(number(header, 6, 2))
    local.method = UInt16(number(header, 8, 2))
    let isSame =
      local.crc == entry.crc && local.size == entry.size && local.compressedSize == entry.compressedSize
    // With a descriptor behind the data, what is not known yet in front of it is 0.
    let isUnknown =
      entry.hasDescriptor && (local.crc == 0 || local.crc == entry.crc)
      && (local.size == 0 || local.size == entry.size)
      && (local.compressedSize == 0 || local.compressedSize == entry.compressedSize)
    let agrees =
      (isSame || isUnknown) && local.method == entry.method && local.flags & 0x2049 == entry.flags & 0x2049
      && plain(more[..<lengths.name]) == entry.name
    if !agrees { throw .headersDisagree }
    dataStart = entry.offset + 30 + Int64(more.count)
    position = dataStart
    if entry.compressedSize > entry.end - dataStart { throw .overlappingEntries }
  }

  /// Checks what came out, and the descriptor where there is one (section 4.3.9).
  private mutating func finish<Source: ByteSource>(_ source: Source) throws(ArchiveFault) {
    isAtEnd = true
    let used = entry.method == 0 ? entry.compressedSize : inflater.usedCount
    if inflatedCount != entry.size || used != entry.compressedSize { throw .wrongSize }
    if sum.value != entry.crc { throw .wrongCRC }
    if !entry.hasDescriptor { return }
    let start = dataStart + entry.compressedSize
    let bytes = try source.bytes(at: start, count: Int(max(0, min(24, entry.end - start))))
    var agrees = false
    for first in [0, 4] where first == 0 || bytes.count > 4 && number(bytes, 0, 4) == 0x0807_4B50 {
      for width in [4, 8] where first + 4 + 2 * width <= bytes.count {
        let isSame =
          number(bytes, first, 4) == Int64(entry.crc)
          && number(bytes, first + 4, width) == entry.compressedSize
          && number(bytes, first + 4 + width, width) == entry.size
        agrees = agrees || isSame
      }
    }
    if !agrees { throw .headersDisagree }
  }
}
