/// Reads the bytes of one stream of every writer, one writer after another, as if they were a file.
struct StreamReader {
  enum Part {
    case file(Streams.Segment)
    case memory(UnsafeRawBufferPointer)

    var byteCount: Int {
      switch self {
      case .file(let segment): segment.byteCount
      case .memory(let bytes): bytes.count
      }
    }
  }

  /// How many bytes there are altogether.
  let byteCount: Int
  private let parts: [Part]
  private let spill: Spill
  private var current = 0
  /// How many bytes of the current part were read.
  private var taken = 0

  init(parts: [Part], spill: Spill) {
    self.parts = parts
    self.spill = spill
    byteCount = parts.reduce(0) { $0 + $1.byteCount }
  }

  /// Goes back to the first byte.
  mutating func rewind() {
    current = 0
    taken = 0
  }

  /// Fills `buffer` and returns how many bytes that were: fewer than there is room for only at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpillError) -> Int {
    var filled = 0
    while filled < buffer.count, current < parts.count {
      let count = min(buffer.count - filled, parts[current].byteCount - taken)
      let target = UnsafeMutableRawBufferPointer(rebasing: buffer[filled..<filled + count])
      switch parts[current] {
      case .file(let segment): try spill.read(into: target, at: segment.offset + Int64(taken))
      case .memory(let bytes): target.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[taken..<taken + count]))
      }
      filled += count
      taken += count
      if taken == parts[current].byteCount {
        current += 1
        taken = 0
      }
    }
    return filled
  }
}
