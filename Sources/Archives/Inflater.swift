/// Inflates deflated data (RFC 1951) piece by piece, in memory of a fixed size.
///
/// An inflater does no I/O. Its owner gives it bytes with ``load(_:)``, calls ``run()``, and takes what came out
/// before the next call:
///
///     while true {
///       switch try inflater.run() {
///       case .needsMore: inflater.load { buffer in read(into: buffer) }   // or inflater.finish()
///       case .ready: use(buffer, inflater.take(into: buffer))
///       case .end: return
///       }
///     }
///
/// What comes out does not depend on how the bytes were cut. About 240 KiB of memory, whatever is inflated.
public struct Inflater: ~Copyable {
  /// What a call to ``run()`` came to.
  public enum Outcome: Equatable, Sendable {
    /// Load more bytes, or say that there are none.
    case needsMore
    /// There are bytes to take.
    case ready
    /// The data has come to its end, and everything was taken.
    case end
  }

  /// Where in the data the inflater stands.
  enum Phase {
    case header, storedLength, stored, counts, codeLengths, lengths, codes, end
  }

  /// How many bytes are loaded at once at the most.
  static let inputSize = 64 << 10
  /// How far back a match may reach.
  static let history = 32 << 10
  /// How many bytes come out before they must be taken, at the most.
  static let outputSize = 128 << 10
  /// The longest match.
  static let longestMatch = 258
  /// How far the innermost loop may read or write past what it has checked.
  static let slack = 64

  var input = Buffer<UInt8>(repeating: 0, count: Inflater.inputSize + Inflater.slack)
  var inputStart = 0
  var inputEnd = 0
  var isLast = false
  var output = Buffer<UInt8>(repeating: 0, count: Inflater.history + Inflater.outputSize + Inflater.slack)
  var outputEnd = 0
  /// How many bytes of the output were taken.
  var taken = 0
  /// The bits that were taken from the input and not used yet, the next one lowest.
  var bits: UInt64 = 0
  var bitCount = 0

  var phase = Phase.header
  var isLastBlock = false
  /// How much of a stored block is left.
  var stored = 0
  /// The numbers of lengths in the header of a block, and how many of them were read.
  var counts = (lengths: 0, distances: 0, codeLengths: 0)
  var lengthsRead = 0
  var codeLengths = [UInt8](repeating: 0, count: 320)
  var lengths = HuffmanTable.ofLengths()
  var distances = HuffmanTable.ofDistances()
  var lengthCodes = HuffmanTable.ofCodeLengths()
  /// Whether the tables hold the fixed codes.
  var isFixed = false

  /// How many bytes were loaded.
  public private(set) var loadedCount: Int64 = 0

  /// An inflater of data from its beginning.
  public init() {}

  /// How many bytes of what was loaded belong to the data so far; all of them have been used at the end.
  public var usedCount: Int64 { loadedCount - Int64(inputEnd - inputStart) - Int64(bitCount / 8) }

  /// How many bytes there are to take.
  public var readyCount: Int { outputEnd - taken }

  /// Starts anew, for the data that follows the end of this one, the bytes loaded already included.
  mutating func restart() {
    giveBack()
    (bits, bitCount) = (0, 0)
    (outputEnd, taken) = (0, 0)
    phase = .header
    isLastBlock = false
  }

  /// Takes bytes of the input: `read` fills up to as many as there is room for, and says how many.
  ///
  /// None, or a negative number, is how `read` says that there are no more.
  public mutating func load(_ read: (UnsafeMutableRawBufferPointer) -> Int) {
    giveBack()
    for index in inputStart..<inputEnd { input[index - inputStart] = input[index] }
    (inputStart, inputEnd) = (0, inputEnd - inputStart)
    let room = Inflater.inputSize - inputEnd
    let count = unsafe read(UnsafeMutableRawBufferPointer(start: input.base + inputEnd, count: room))
    if count <= 0 || count > room {
      isLast = true
    } else {
      inputEnd += count
      loadedCount += Int64(count)
    }
  }

  /// Says that no more bytes follow.
  public mutating func finish() { isLast = true }

  /// Copies bytes that came out to the buffer, as many as there are room for: how many.
  public mutating func take(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, readyCount)
    if let base = buffer.baseAddress, count > 0 {
      unsafe base.copyMemory(from: output.base + taken, byteCount: count)
    }
    taken += count
    return count
  }

  /// The same, and takes their sum.
  mutating func take(into buffer: UnsafeMutableRawBufferPointer, sum: inout CRC32) -> Int {
    let count = unsafe take(into: buffer)
    unsafe sum.update(output.base + taken - count, count: count)
    return count
  }

  /// The next byte behind the data, where it has been loaded. Bits of the data's last byte are dropped.
  mutating func nextByte() -> UInt8? {
    giveBack()
    (bits, bitCount) = (0, 0)
    if inputStart == inputEnd { return nil }
    inputStart += 1
    return input[inputStart - 1]
  }

  /// Moves on until bytes are ready, more are needed, or the data ends.
  public mutating func run() throws(ArchiveFault) -> Outcome {
    if readyCount > 0 { return .ready }
    makeRoom()
    var isStuck = false
    while !isStuck && phase != .end && outputEnd + Inflater.longestMatch <= output.count - Inflater.slack {
      isStuck = try !step()
    }
    if phase == .end { giveBack() }
    if readyCount > 0 { return .ready }
    if phase == .end { return .end }
    if isLast { throw .cutShort }
    return .needsMore
  }

  /// Moves on by one part of the format; false where the input does not suffice.
  private mutating func step() throws(ArchiveFault) -> Bool {
    switch phase {
    case .header: return try header()
    case .storedLength: return try storedLength()
    case .stored: return copyStored()
    case .counts: return try readCounts()
    case .codeLengths: return try readCodeLengths()
    case .lengths: return try readLengths()
    case .codes:
      try decodeFast()
      return phase == .codes ? try decodeCarefully() : true
    case .end: return true
    }
  }

  /// Puts whole bytes of the bit buffer back into the input.
  mutating func giveBack() {
    inputStart -= bitCount / 8
    bitCount &= 7
    bits &= 1 << UInt64(bitCount) - 1
  }

  /// Moves what a match may still reach to the front.
  private mutating func makeRoom() {
    if outputEnd < Inflater.history + Inflater.outputSize / 2 { return }
    unsafe output.base.update(from: output.base + (outputEnd - Inflater.history), count: Inflater.history)
    outputEnd = Inflater.history
    taken = outputEnd
  }

  /// Takes bytes until the bit buffer has `count` bits, 48 at the most; false where the input does not suffice.
  mutating func need(_ count: Int) -> Bool {
    while bitCount <= 56 && inputStart < inputEnd {
      bits |= UInt64(input[inputStart]) << UInt64(bitCount)
      inputStart += 1
      bitCount += 8
    }
    return bitCount >= count
  }

  /// Takes `count` bits, which the bit buffer has.
  mutating func bits(_ count: Int) -> Int {
    let value = Int(truncatingIfNeeded: bits & (1 << UInt64(count) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }
}
