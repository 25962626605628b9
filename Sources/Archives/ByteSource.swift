/// Bytes that can be read at any place: a file, a buffer in memory, a stretch of either.
///
/// The core opens no files. Whoever owns one says how it is read, and keeps the cause where reading fails:
///
///     final class File: ByteSource {
///       func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
///         pread(descriptor, buffer.baseAddress, buffer.count, offset)
///       }
///     }
///
/// ``GzipReader`` asks only for what follows what it read before, so that a pipe can serve it.
public protocol ByteSource {
  /// How many bytes there are.
  var count: Int64 { get }

  /// Fills the buffer with bytes from `offset` on: how many, at least one unless there are none at all.
  ///
  /// 0 where the bytes end at `offset` or before it, a negative number where they could not be read.
  func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) -> Int
}

/// Bytes in memory, as a source.
public struct MemorySource: ByteSource, Sendable {
  private let bytes: [UInt8]

  /// These bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var count: Int64 { Int64(bytes.count) }

  public func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard offset >= 0, offset < count else { return 0 }
    let start = Int(offset)
    let length = min(buffer.count, bytes.count - start)
    unsafe bytes.withUnsafeBytes { text in
      unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: text[start..<(start + length)]))
    }
    return length
  }
}

extension ByteSource {
  /// Reads so many bytes, all of them.
  func bytes(at offset: Int64, count wanted: Int) throws(ArchiveFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: wanted)
    var filled = 0
    while filled < wanted {
      let start = filled
      let more = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe read(at: offset + Int64(start), into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      }
      if more < 0 || more > wanted - start { throw .unreadable }
      if more == 0 { throw .cutShort }
      filled += more
    }
    return bytes
  }
}
