import ExampleData
import Glibc

/// The lines of a file in random order, without the file in memory: it is read in many places at once, and each line
/// comes from one of them at random. The first line stays the first.
struct ShuffledLines {
  private static let pieceSize = 64 << 10
  /// No line may be longer.
  private static let windowSize = 4 << 10

  private let input: Input
  private var strands: [Strand] = []
  private var random = SplitMix64(seed: 1)
  private var header: [UInt8]

  init(of path: String) throws {
    input = try Input(path)
    let size = input.size
    header = []
    var first = Strand(0..<size)
    try first.takeLine(from: input, into: &header)
    let length = max(Self.windowSize, (size - header.count) / 512 + 1)
    var start = header.count
    while start < size {
      var end = min(size, start + length)
      if end < size {
        var rest = Strand(end..<size)
        var cut: [UInt8] = []
        try rest.takeLine(from: input, into: &cut)
        end += cut.count
      }
      strands.append(Strand(start..<end))
      start = end
    }
  }

  /// Replaces the buffer's content with the next lines; false when there are none.
  mutating func next(into buffer: inout [UInt8]) throws -> Bool {
    buffer.removeAll(keepingCapacity: true)
    swap(&buffer, &header)
    header = []
    while buffer.count < Self.pieceSize && !strands.isEmpty {
      let chosen = random.next(below: strands.count)
      try strands[chosen].takeLine(from: input, into: &buffer)
      if strands[chosen].isEmpty {
        strands.swapAt(chosen, strands.count - 1)
        strands.removeLast()
      }
    }
    return !buffer.isEmpty
  }

  /// A file that is read in any place.
  private final class Input {
    let path: String
    let descriptor: Int32
    let size: Int

    init(_ path: String) throws {
      self.path = path
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      var status = stat()
      guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw Failure.cannotRead(path) }
      size = status.st_size
    }

    deinit { close(descriptor) }

    func read(_ range: Range<Int>, into buffer: inout [UInt8]) throws {
      if buffer.count != range.count { buffer = [UInt8](repeating: 0, count: range.count) }
      if pread(descriptor, &buffer, range.count, range.lowerBound) != range.count { throw Failure.cannotRead(path) }
    }
  }

  /// A stretch of the file, read line by line.
  private struct Strand {
    private var rest: Range<Int>
    private var window: [UInt8] = []
    private var index = 0

    init(_ range: Range<Int>) { rest = range }

    var isEmpty: Bool { rest.isEmpty }

    mutating func takeLine(from input: Input, into buffer: inout [UInt8]) throws {
      var end = window[index...].firstIndex(of: UInt8(ascii: "\n"))
      if end == nil {
        try input.read(rest.prefix(ShuffledLines.windowSize), into: &window)
        index = 0
        end = window.firstIndex(of: UInt8(ascii: "\n"))
      }
      guard let end else { throw Failure.cannotRead(input.path) }
      buffer += window[index...end]
      rest = (rest.lowerBound + end + 1 - index)..<rest.upperBound
      index = end + 1
    }
  }
}
