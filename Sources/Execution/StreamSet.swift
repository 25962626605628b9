/// The streams of several writers, which share a temporary file.
struct StreamSet: Sendable {
  let writers: [Streams]
  let spill: Spill

  /// Streams that take up `budget` bytes of memory together.
  init(budget: Int, writers: Int, folder: TemporaryFolder) {
    let spill = Spill(folder: folder)
    self.writers = (0..<writers).map { _ in Streams(budget: budget / writers, spill: spill) }
    self.spill = spill
  }

  /// A reader of one stream of every writer.
  func reader(of stream: Int) -> StreamReader {
    var parts: [StreamReader.Part] = []
    for writer in writers {
      writer.forEachInFile(of: stream) { parts.append(.file($0)) }
      writer.forEachInMemory(of: stream) { parts.append(.memory($0)) }
    }
    return StreamReader(parts: parts, spill: spill)
  }
}
