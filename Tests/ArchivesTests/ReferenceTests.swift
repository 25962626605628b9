import ArchiveSupport
import Archives
import Testing

/// The inflater against one that takes bit after bit.
@Suite struct ReferenceTests {
  /// What an inflater comes to that gets `piece` bytes at a time, and gives as many; nil where it refuses.
  private func inflate(_ data: [UInt8], piece: Int) -> (content: [UInt8], used: Int)? {
    var inflater = Inflater()
    var content: [UInt8] = []
    var start = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: piece, alignment: 1)
    defer { buffer.deallocate() }
    do {
      while true {
        switch try inflater.run() {
        case .ready: content += buffer[..<inflater.take(into: buffer)]
        case .end: return (content, Int(inflater.usedCount))
        case .needsMore where start == data.count: inflater.finish()
        case .needsMore:
          inflater.load { room in
            let count = min(piece, room.count, data.count - start)
            room.copyBytes(from: data[start..<(start + count)])
            start += count
            return count
          }
        }
      }
    } catch { return nil }
  }

  private func agree(_ data: [UInt8]) -> Bool {
    let expected = try? ReferenceInflate.inflate(data)
    for piece in [3, 1000, 100_000] {
      let found = inflate(data, piece: piece)
      if found?.content != expected?.content || found?.used != expected?.used { return false }
    }
    return true
  }

  @Test func everyFormOfBlockComesToTheSame() {
    let content = Array(InflaterTests.content.prefix(20_000) + InflaterTests.content.suffix(3000))
    for data in [Deflate.stored(content, size: 900), Deflate.fixed(content), Deflate.fixed([])] {
      #expect((try? ReferenceInflate.inflate(data)) != nil)
      #expect(agree(data + [1, 2, 3]))
    }
    let digits = Array(InflaterTests.written.utf8).filter { $0 != 0x0A }.map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x61 + 10 }
    let written = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    #expect((try? ReferenceInflate.inflate(written))?.content.prefix(4) == Array("0,0;".utf8)[...])
    #expect(agree(written))
  }

  @Test func damagedDataComesToTheSameOrIsRefusedByBoth() {
    var chance = Chance(11)
    let content = Array(InflaterTests.content.prefix(1500))
    let digits = Array(InflaterTests.written.utf8).filter { $0 != 0x0A }.map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x61 + 10 }
    let written = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    var refused = 0
    for round in 0..<300 {
      var data = round % 3 == 0 ? Deflate.fixed(content) : round % 3 == 1 ? written : Deflate.stored(content, size: 99)
      for _ in 0..<Int.random(in: 1...3, using: &chance) {
        data[Int.random(in: 0..<data.count, using: &chance)] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
      }
      #expect(agree(data), "round \(round)")
      if (try? ReferenceInflate.inflate(data)) == nil { refused += 1 }
    }
    #expect(refused > 50 && refused < 290)
  }

  @Test func longStretchesHaveTheSumThatTheirBytesHave() {
    var chance = Chance(5)
    let bytes = (0..<20_011).map { _ in UInt8.random(in: 0...255, using: &chance) }
    for (start, end) in [(0, 20_011), (3, 4098), (3, 4099), (5, 4101), (1, 12_289), (0, 8192)] {
      var (whole, single) = (CRC32(), CRC32())
      whole.update(bytes.span.extracting(start..<end))
      for byte in bytes[start..<end] { single.update([byte].span) }
      #expect(whole == single)
    }
  }
}
