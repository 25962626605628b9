/// Reads a gzip file (RFC 1952): one member or several, one after the other, as one stream of bytes.
///
/// Every check of the format is made: the sum of a header that has one, and the CRC-32 and the length of what each
/// member holds. NUL bytes behind the last member are padding; anything else there is
/// ``ArchiveFault/trailingBytes``. What was read before a fault came to light was handed out, so a caller that
/// wants nothing partial acts only once the end is reached. Memory is that of an ``Inflater``.
public struct GzipReader: ~Copyable {
  private enum Phase {
    case start, fixed, extraLength, extra, name, comment, headerSum, data, trailer, padding, end
  }

  /// How long the parts of a header may be, in bytes.
  private static let mostHeader = 1 << 20

  private var inflater = Inflater()
  private let limits: ArchiveLimits
  private var phase = Phase.start
  private var held: [UInt8] = []
  private var flags: UInt8 = 0
  private var headerSum = CRC32()
  private var headerCount = 0
  private var sum = CRC32()
  private var memberStart: Int64 = 0
  private var position: Int64 = 0
  /// How many bytes came out so far.
  public private(set) var inflatedCount: Int64 = 0
  /// How many members were read to their end.
  public private(set) var memberCount = 0

  /// A reader of a file from its first byte.
  public init(limits: ArchiveLimits = ArchiveLimits()) { self.limits = limits }

  /// How many bytes of the file were read so far, for showing how far things are.
  public var usedCount: Int64 { inflater.usedCount }

  /// Fills the buffer with the next bytes: how many, 0 only at the end.
  ///
  /// The source is asked for each byte once, in order.
  public mutating func read<Source: ByteSource>(
    into buffer: UnsafeMutableRawBufferPointer, from source: Source
  ) throws(ArchiveFault) -> Int {
    while buffer.count > 0 {
      switch try run() {
      case .ready:
        let count = unsafe inflater.take(into: buffer, sum: &sum)
        inflatedCount += Int64(count)
        if !limits.allow(inflatedCount, outOf: inflater.usedCount) { throw .tooLarge }
        return count
      case .end: return 0
      case .needsMore: try inflater.load(from: source, at: &position, most: .max)
      }
    }
    return 0
  }

  private mutating func run() throws(ArchiveFault) -> Inflater.Outcome {
    while phase != .end {
      if phase == .data {
        let outcome = try inflater.run()
        if outcome != .end { return outcome }
        (phase, held) = (.trailer, [])
        continue
      }
      guard let byte = inflater.nextByte() else {
        if !inflater.isLast { return .needsMore }
        if phase == .padding || phase == .start && memberCount > 0 {
          phase = .end
          return .end
        }
        if memberCount == 0 && held.isEmpty && phase == .start { throw .notGzip }
        throw memberCount > 0 && phase == .fixed && held.count < 2 ? .trailingBytes : .cutShort
      }
      try take(byte)
    }
    return .end
  }

  /// Takes one byte of what stands around the data.
  private mutating func take(_ byte: UInt8) throws(ArchiveFault) {
    if phase == .start || phase == .padding {
      if byte == 0 && memberCount > 0 {
        phase = .padding
        return
      }
      if phase == .padding { throw .trailingBytes }
      phase = .fixed
      (held, headerSum, headerCount) = ([], CRC32(), 0)
    }
    if phase == .trailer {
      held.append(byte)
      if held.count == 8 { try endMember() }
      return
    }
    headerCount += 1
    if headerCount > GzipReader.mostHeader { throw .brokenHeader }
    if phase == .headerSum {
      held.append(byte)
      if held.count < 2 { return }
      if UInt32(number(held, 0, 2)) != headerSum.value & 0xFFFF { throw .brokenHeader }
      begin()
      return
    }
    headerSum.update([byte].span)
    try header(byte)
  }

  private mutating func header(_ byte: UInt8) throws(ArchiveFault) {
    switch phase {
    case .name, .comment:
      if byte == 0 { next() }
    case .extra:
      held.append(byte)
      if held.count == stated { next() }
    case .extraLength:
      held.append(byte)
      if held.count < 2 { return }
      stated = Int(number(held, 0, 2))
      (held, phase) = ([], .extra)
      if stated == 0 { next() }
    default:
      held.append(byte)
      try fixed()
    }
  }

  /// How long the extra field is.
  private var stated = 0

  /// Looks at the ten bytes with which a member starts, as far as they are there.
  private mutating func fixed() throws(ArchiveFault) {
    let magic: [UInt8] = [0x1F, 0x8B]
    if held.count <= 2 {
      if held[held.count - 1] != magic[held.count - 1] { throw memberCount > 0 ? .trailingBytes : .notGzip }
      return
    }
    if held.count < 10 { return }
    if held[2] != 8 { throw .unsupportedMethod(UInt16(held[2])) }
    flags = held[3]
    if flags & 0xE0 != 0 { throw .brokenHeader }
    next()
  }

  /// Goes on to the next part that the flags say is there.
  private mutating func next() {
    held = []
    switch phase {
    case .fixed where flags & 4 != 0: phase = .extraLength
    case .fixed where flags & 8 != 0, .extra where flags & 8 != 0: phase = .name
    case .fixed where flags & 16 != 0, .extra where flags & 16 != 0, .name where flags & 16 != 0: phase = .comment
    default:
      if flags & 2 != 0 { phase = .headerSum } else { begin() }
    }
  }

  private mutating func begin() {
    inflater.restart()
    phase = .data
    sum = CRC32()
    memberStart = inflatedCount
  }

  private mutating func endMember() throws(ArchiveFault) {
    if UInt32(truncatingIfNeeded: number(held, 0, 4)) != sum.value { throw .wrongCRC }
    if number(held, 4, 4) != (inflatedCount - memberStart) & 0xFFFF_FFFF { throw .wrongSize }
    memberCount += 1
    phase = .start
  }
}

extension Inflater {
  /// Loads what follows of the source, `most` bytes at the most, and moves the position on.
  mutating func load<Source: ByteSource>(
    from source: Source, at position: inout Int64, most: Int64
  ) throws(ArchiveFault) {
    let start = position
    var count = 0
    unsafe load { buffer in
      let room = Int(min(Int64(buffer.count), most))
      count = unsafe source.read(at: start, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
      if count > room { count = -1 }
      return count
    }
    if count < 0 { throw .unreadable }
    position += Int64(count)
  }
}

/// The number that so many bytes are, the lowest first.
func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int64 {
  var value: UInt64 = 0
  for index in (0..<count).reversed() { value = value << 8 | UInt64(bytes[start + index]) }
  return Int64(clamping: value)
}
