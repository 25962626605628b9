public import Archives

/// A zip archive for tests, with whatever is to be wrong in it.
public struct Zip: Sendable {
  /// What an entry is written as.
  public struct Entry: Sendable {
    public var name: String
    public var content: [UInt8]
    public var isDeflated = true
    public var hasDescriptor = false
    /// Whether sizes and places are written in the fields of ZIP64.
    public var isLarge = false
    public var flags = 0
    /// Changes to what the directory says, and to what stands in front of the data.
    public var directory = Said()
    public var local = Said()
    /// The compressed data, where it is not to be what the content comes to.
    public var data: [UInt8]?

    public init(_ name: String, _ content: String, isDeflated: Bool = true) {
      self.init(name, Array(content.utf8), isDeflated: isDeflated)
    }

    public init(_ name: String, _ content: [UInt8], isDeflated: Bool = true) {
      self.name = name
      self.content = content
      self.isDeflated = isDeflated
    }
  }

  /// What is said of an entry, where it is not the truth.
  public struct Said: Sendable {
    public var name: String?
    public var crc: UInt32?
    public var size: Int?
    public var compressedSize: Int?
    public var method: Int?
    public var offset: Int?
  }

  public var entries: [Entry]
  public var comment = ""

  public init(_ entries: [Entry]) { self.entries = entries }

  public var bytes: [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = out.count
      let data = entry.data ?? (entry.isDeflated ? Deflate.fixed(entry.content) : entry.content)
      var sum = CRC32()
      sum.update(entry.content.span)
      out += header(entry, entry.local, data.count, sum.value, offset, isLocal: true)
      out += data
      if entry.hasDescriptor {
        out += little(0x0807_4B50, 4) + little(Int(sum.value), 4)
        out += little(data.count, entry.isLarge ? 8 : 4) + little(entry.content.count, entry.isLarge ? 8 : 4)
      }
      directory += header(entry, entry.directory, data.count, sum.value, offset, isLocal: false)
    }
    let start = out.count
    out += directory
    let isLarge = entries.contains { $0.isLarge }
    if isLarge {
      let record = out.count
      out += little(0x0606_4B50, 4) + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8)
      out += little(entries.count, 8) + little(entries.count, 8) + little(directory.count, 8) + little(start, 8)
      out += little(0x0706_4B50, 4) + little(0, 4) + little(record, 8) + little(1, 4)
    }
    out += little(0x0605_4B50, 4) + little(0, 4)
    out += little(isLarge ? 0xFFFF : entries.count, 2) + little(isLarge ? 0xFFFF : entries.count, 2)
    out += little(isLarge ? 0xFFFF_FFFF : directory.count, 4) + little(isLarge ? 0xFFFF_FFFF : start, 4)
    return out + little(comment.utf8.count, 2) + Array(comment.utf8)
  }

  private func header(
    _ entry: Entry, _ said: Said, _ count: Int, _ sum: UInt32, _ offset: Int, isLocal: Bool
  ) -> [UInt8] {
    let isUnknown = isLocal && entry.hasDescriptor
    let name = Array((said.name ?? entry.name).utf8)
    let sizes = [
      said.size ?? (isUnknown ? 0 : entry.content.count), said.compressedSize ?? (isUnknown ? 0 : count),
    ]
    var extra: [UInt8] = []
    if entry.isLarge {
      extra = little(1, 2) + little(isLocal ? 16 : 24, 2) + little(sizes[0], 8) + little(sizes[1], 8)
      if !isLocal { extra += little(said.offset ?? offset, 8) }
    }
    var out = isLocal ? little(0x0403_4B50, 4) : little(0x0201_4B50, 4) + little(45, 2)
    out += little(45, 2) + little(entry.flags | (entry.hasDescriptor ? 8 : 0), 2)
    out += little(said.method ?? (entry.isDeflated ? 8 : 0), 2) + little(0, 4)
    out += little(said.crc.map { Int($0) } ?? (isUnknown ? 0 : Int(sum)), 4)
    for size in sizes.reversed() { out += little(entry.isLarge ? 0xFFFF_FFFF : size, 4) }
    out += little(name.count, 2) + little(extra.count, 2)
    if !isLocal {
      out += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
      out += little(entry.isLarge ? 0xFFFF_FFFF : said.offset ?? offset, 4)
    }
    return out + name + extra
  }
}

/// A number in so many bytes, the lowest first.
public func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: UInt64(truncatingIfNeeded: value) >> UInt64(8 * $0)) }
}

/// Bytes in memory that are handed out a few at a time, or cannot be read past a place.
public struct Dribble: ByteSource {
  private let bytes: [UInt8]
  private let most: Int
  private let broken: Int64

  public init(_ bytes: [UInt8], most: Int = .max, broken: Int64 = .max) {
    self.bytes = bytes
    self.most = most
    self.broken = broken
  }

  public var count: Int64 { Int64(bytes.count) }

  public func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if offset >= broken { return -1 }
    let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, most)])
    return MemorySource(bytes).read(at: offset, into: part)
  }
}

/// Random numbers that are the same each time.
public struct Chance: RandomNumberGenerator {
  private var state: UInt64

  public init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  public mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
