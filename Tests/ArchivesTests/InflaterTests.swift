import ArchiveSupport
import Archives
import Testing

/// Deflated data of every kind, whole and broken (RFC 1951).
@Suite struct InflaterTests {
  /// Lines of a table, with repeats near and far, and every byte.
  static let content: [UInt8] = {
    var chance = Chance(7)
    var bytes: [UInt8] = []
    for line in 0..<6000 { bytes += Array("\(line),Ward \(Int.random(in: 0..<20, using: &chance)),open\n".utf8) }
    for byte in 0..<2000 { bytes.append(UInt8(byte & 0xFF)) }
    return bytes + [UInt8](repeating: 0x2C, count: 40_000)
  }()

  private func inflated(_ data: [UInt8], _ content: [UInt8], most: Int = .max) throws -> [UInt8] {
    try gunzip(Dribble(gzip(content, data: data), most: most))
  }

  @Test func storedBlocksComeOutAsTheyAre() throws {
    #expect(try inflated(Deflate.stored(Self.content), Self.content) == Self.content)
    #expect(try inflated(Deflate.stored(Self.content, size: 777), Self.content, most: 100) == Self.content)
    #expect(try inflated(Deflate.stored([]), []) == [])
  }

  @Test func fixedCodesComeOutHoweverTheBytesAreCut() throws {
    let data = Deflate.fixed(Self.content)
    #expect(data.count < Self.content.count / 2)
    for most in [1, 2, 7, 64, 1000, .max] {
      #expect(try inflated(data, Self.content, most: most) == Self.content)
    }
    #expect(try inflated(Deflate.fixed([]), []) == [])
  }

  @Test func codesOfUpToFifteenBitsComeOut() throws {
    var lengths = [UInt8](repeating: 0, count: 286)
    for (index, symbol) in Array("01234567,Wa".utf8).enumerated() { lengths[Int(symbol)] = UInt8(index + 1) }
    for (index, symbol) in [256, 257, 258, 259].enumerated() { lengths[symbol] = UInt8(index + 12) }
    lengths[260] = 15
    var chance = Chance(3)
    let letters = Array("01234567,Wa".utf8)
    let text = (0..<5000).map { _ in letters[Int.random(in: 0..<letters.count, using: &chance)] }
    let data = Deflate.dynamic(text, lengths: lengths, distances: Self.flatDistances, longest: 6)
    #expect(try inflated(data, text, most: 50) == text)
    #expect(try inflated(data, text) == text)
  }

  /// A full code for 30 distances: two of four bits, twenty-eight of five.
  private static let flatDistances = [UInt8](repeating: 4, count: 2) + [UInt8](repeating: 5, count: 28)

  @Test func whatZlibWroteComesOut() throws {
    let hex = Self.written.filter { $0 != "\n" }
    let digits = Array(hex.utf8).map { $0 <= 0x39 ? $0 - 0x30 : $0 - 0x61 + 10 }
    let data = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
    let content = (0..<120).flatMap { Array("\($0 % 7),\($0 * $0 % 97);".utf8) }
    #expect(try inflated(data, content) == content)
    #expect(try inflated(data, content, most: 1) == content)
  }

  @Test(
    arguments: [
      // A block of the kind that there is none of, and a stored one whose length is not what its complement says.
      [7], [1, 5, 0, 5, 0],
      // 288 codes for bytes and lengths; distances that reach before the beginning; a code with too many symbols.
      [0xFD, 0x1E, 0, 0], [0x63, 0x00, 0x02, 0x02], [0x05, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    ] as [[UInt8]])
  func brokenDataIsRefused(data: [UInt8]) {
    #expect(throws: ArchiveFault.self) { try self.inflated(data + [UInt8](repeating: 0, count: 40), []) }
  }

  @Test func dataThatIsCutShortIsRefusedWhereverThatIs() {
    let content = Array(Self.content.prefix(300))
    let whole = gzip(content)
    var count = 0
    for length in 1..<whole.count {
      #expect(throws: ArchiveFault.self) { try gunzip(MemorySource(Array(whole[..<length]))) }
      count += 1
    }
    #expect(count > 100)
  }

  @Test func theSumIsThatOfTheStandard() {
    var sum = CRC32()
    sum.update(Array("123456789".utf8).span)
    #expect(sum.value == 0xCBF4_3926)
    var byByte = CRC32()
    for byte in Self.content { byByte.update([byte].span) }
    var whole = CRC32()
    whole.update(Self.content.span)
    #expect(whole == byByte)
    #expect(CRC32().value == 0)
  }
}

extension InflaterTests {
  /// Made by zlib 1.2.13 at level 9: one block with codes of its own.
  static let written = """
    3d91cb91052110c312e2407f8122ffbcd69a47ed79346dd9cc31af0dbb3ef2c6383787f5ade1757b44df39f2e87ba7806d224284a7885c
    22968b7001c185764e948808116b8a30880a21a709f9524c48829c145253c826a544f812b1b78822c65dc43e22dac8013144760b695c73
    e34a8e7d57449c80c0641d4c68b342c4c26471441f1e7230695cb788a08e4e3ac75f8c028be84662a26388398a4f56da4501c95298510f
    a365fc17a6ce21a7303172349133d69b4d031653f6a0cdfa4c169be45b7e23d28c964ca207329eca79b4dfeb11c2013665301c686af410
    5afcf47ed721e3a414442824892b827f06c185a6a8f402d144b9907f3554e80f
    """
}
