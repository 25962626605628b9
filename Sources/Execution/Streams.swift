import Glibc

/// 128 streams of bytes that one thread writes: in memory up to a budget, and beyond it in the temporary file.
///
/// Blocks of memory go to whichever stream needs one. When there are none left, the longest stream is written to
/// the file, so that writes stay large however unevenly the streams are used.
///
/// It is `Sendable` by hand: one thread writes, and others may read when that has ended.
@usableFromInline
final class Streams: @unchecked Sendable {
  /// Bytes that are in the file.
  struct Segment {
    let offset: Int64
    let byteCount: Int
  }

  static let count = 128

  /// Where the next byte of each stream goes. There is always room for one.
  @usableFromInline let cursors: UnsafeMutablePointer<UnsafeMutableRawPointer>
  /// The size of a block, less one; blocks start at multiples of their size.
  @usableFromInline let blockMask: UInt
  private var pool: BlockPool
  /// The full blocks of each stream; another, which is not full, is at its cursor.
  private var chains = [BlockPool.Chain](repeating: BlockPool.Chain(), count: count)
  private var segments = [[Segment]](repeating: [], count: count)
  private var pieces: [iovec] = []
  private let spill: Spill

  /// Streams that take up `budget` bytes of memory, or 1 KiB where that is more.
  init(budget: Int, spill: Spill) {
    // Four blocks for each stream, or more; a block holds 8 bytes at least and 1 KiB at most.
    let blockSize = powerOfTwo(upTo: min(max(budget / (4 * Self.count), 8), 1 << 10))
    pool = BlockPool(blockSize: blockSize, blockCount: max(budget / blockSize, Self.count))
    blockMask = UInt(blockSize - 1)
    cursors = .allocate(capacity: Self.count)
    for stream in 0..<Self.count {
      (cursors + stream).initialize(to: pool.take())
    }
    self.spill = spill
  }

  deinit {
    cursors.deallocate()
  }

  /// Adds eight bytes to a stream that only ever gets eight.
  @inlinable @inline(__always)
  func append(_ word: UInt64, to stream: Int) {
    let cursor = cursors[stream]
    cursor.storeBytes(of: word, as: UInt64.self)
    cursors[stream] = cursor + 8
    if UInt(bitPattern: cursor + 8) & blockMask == 0 { startBlock(of: stream) }
  }

  /// Adds bytes to a stream.
  func append(_ bytes: UnsafeRawBufferPointer, to stream: Int) {
    var rest = bytes
    while let source = rest.baseAddress, !rest.isEmpty {
      let cursor = cursors[stream]
      let room = pool.blockSize - Int(UInt(bitPattern: cursor) & blockMask)
      let count = min(room, rest.count)
      cursor.copyMemory(from: source, byteCount: count)
      cursors[stream] = cursor + count
      if count == room { startBlock(of: stream) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Gives a stream another block when its own has become full.
  @usableFromInline
  func startBlock(of stream: Int) {
    pool.append(blockAt: cursors[stream] - pool.blockSize, to: &chains[stream])
    if pool.isExhausted {
      writeOut((0..<Self.count).max { chains[$0].count < chains[$1].count } ?? stream)
    }
    cursors[stream] = pool.take()
  }

  /// Gives the memory back where some of the bytes are in the file already: the rest goes there too.
  func finish() {
    if segments.allSatisfy({ $0.isEmpty }) { return }
    for stream in 0..<Self.count { writeOut(stream) }
    pool.empty()
  }

  /// Moves what a stream has in memory to the file. Where that fails it is lost, and ``Spill/check()`` will tell.
  private func writeOut(_ stream: Int) {
    pieces.removeAll(keepingCapacity: true)
    forEachInMemory(of: stream) {
      pieces.append(iovec(iov_base: UnsafeMutableRawPointer(mutating: $0.baseAddress), iov_len: $0.count))
    }
    let byteCount = pieces.reduce(0) { $0 + $1.iov_len }
    if byteCount > 0, let offset = pieces.withUnsafeMutableBufferPointer({ spill.append($0) }) {
      segments[stream].append(Segment(offset: offset, byteCount: byteCount))
    }
    pool.release(&chains[stream])
    cursors[stream] -= Int(UInt(bitPattern: cursors[stream]) & blockMask)
  }

  /// Shows what a stream has in the file, in the order of writing.
  func forEachInFile(of stream: Int, _ body: (Segment) -> Void) {
    segments[stream].forEach(body)
  }

  /// Shows what a stream has in memory, which comes after what it has in the file.
  func forEachInMemory(of stream: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    pool.forEach(of: chains[stream]) { body(UnsafeRawBufferPointer(start: $0, count: pool.blockSize)) }
    let partial = Int(UInt(bitPattern: cursors[stream]) & blockMask)
    if partial > 0 { body(UnsafeRawBufferPointer(start: cursors[stream] - partial, count: partial)) }
  }
}
