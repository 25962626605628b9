/// What is kept of a text: 40 bits of its hash and the chunk where it stood. Never zero.
///
/// The top seven bits of the hash say to which stream the entry belongs, so that 47 of the 64 count.
@usableFromInline
struct HashEntry: Equatable {
  @usableFromInline let bits: UInt64

  /// Chunks from here on are not told apart.
  @usableFromInline static var lastChunk: Int { 0xFF_FFFE }

  @inlinable @inline(__always)
  init(hash: UInt64, chunk: Int) {
    bits = Self.part(of: hash) << 24 | UInt64(truncatingIfNeeded: Swift.min(chunk, Self.lastChunk) &+ 1)
  }

  init(bits: UInt64) {
    self.bits = bits
  }

  /// The stream of a hash.
  @inlinable @inline(__always)
  static func stream(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 57) }

  /// The 40 bits of a hash that an entry holds.
  @inlinable @inline(__always)
  static func part(of hash: UInt64) -> UInt64 { (hash << 7) >> 24 }

  var part: UInt64 { bits >> 24 }
  var chunk: Int { Int(truncatingIfNeeded: bits & 0xFF_FFFF) - 1 }
}
