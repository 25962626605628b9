import ArchiveSupport
import Archives
import Testing

/// Gzip files, whole and broken (RFC 1952).
@Suite struct GzipReaderTests {
  static let text = Array("id,name\n1,Ada\n".utf8)

  @Test func membersComeOutOneBehindTheOther() throws {
    let file = gzip(Self.text) + gzip([]) + gzip(Array("2,Bea\n".utf8), data: Deflate.stored(Array("2,Bea\n".utf8)))
    for most in [1, 3, .max] {
      #expect(try gunzip(Dribble(file, most: most)) == Self.text + Array("2,Bea\n".utf8))
    }
  }

  @Test func everyPartOfAHeaderIsPassedOver() throws {
    let extras = little(3, 2) + [1, 2, 3] + Array("name.csv".utf8) + [0] + Array("a comment".utf8) + [0]
    var sum = CRC32()
    sum.update(([0x1F, 0x8B, 8, 30, 0, 0, 0, 0, 0, 3] + extras).span)
    let good = gzip(Self.text, flags: 30, extras: extras + little(Int(sum.value) & 0xFFFF, 2))
    #expect(try gunzip(MemorySource(good)) == Self.text)
    #expect(try gunzip(Dribble(good, most: 1)) == Self.text)
    let bad = gzip(Self.text, flags: 30, extras: extras + little((Int(sum.value) + 1) & 0xFFFF, 2))
    #expect(throws: ArchiveFault.brokenHeader) { try gunzip(MemorySource(bad)) }
    #expect(try gunzip(MemorySource(gzip(Self.text, flags: 8, extras: [0x61, 0]))) == Self.text)
    #expect(try gunzip(MemorySource(gzip(Self.text, flags: 16, extras: [0]))) == Self.text)
    #expect(try gunzip(MemorySource(gzip(Self.text, flags: 4, extras: [0, 0]))) == Self.text)
    #expect(throws: ArchiveFault.brokenHeader) { try gunzip(MemorySource(gzip(Self.text, flags: 0x40))) }
  }

  @Test func aNameWithoutEndIsRefused() {
    let file = [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3] + [UInt8](repeating: 0x61, count: 2 << 20)
    #expect(throws: ArchiveFault.brokenHeader) { try gunzip(MemorySource(file)) }
  }

  @Test func sumsAndLengthsAreChecked() {
    var sum = gzip(Self.text)
    sum[sum.count - 8] ^= 1
    #expect(throws: ArchiveFault.wrongCRC) { try gunzip(MemorySource(sum)) }
    var size = gzip(Self.text)
    size[size.count - 4] ^= 1
    #expect(throws: ArchiveFault.wrongSize) { try gunzip(MemorySource(size)) }
  }

  @Test func whatFollowsIsPaddingOrRefused() throws {
    #expect(try gunzip(MemorySource(gzip(Self.text) + [0, 0, 0])) == Self.text)
    for rest in [[0x61], [0x1F], [0, 0x61], [0x1F, 0x8C]] as [[UInt8]] {
      #expect(throws: ArchiveFault.trailingBytes) { try gunzip(MemorySource(gzip(Self.text) + rest)) }
    }
    #expect(throws: ArchiveFault.cutShort) { try gunzip(MemorySource(gzip(Self.text) + [0x1F, 0x8B])) }
  }

  @Test func otherFilesAreNamed() {
    #expect(throws: ArchiveFault.notGzip) { try gunzip(MemorySource([])) }
    #expect(throws: ArchiveFault.notGzip) { try gunzip(MemorySource(Self.text)) }
    #expect(throws: ArchiveFault.unsupportedMethod(7)) {
      try gunzip(MemorySource([0x1F, 0x8B, 7, 0, 0, 0, 0, 0, 0, 0]))
    }
    #expect(throws: ArchiveFault.unreadable) { try gunzip(Dribble(gzip(Self.text), most: 4, broken: 12)) }
  }

  @Test func aBombGoesNoFurtherThanItsLimit() {
    let content = [UInt8](repeating: 0, count: 600_000)
    var limits = ArchiveLimits()
    limits.inflated = 500_000
    #expect(throws: ArchiveFault.tooLarge) { try gunzip(MemorySource(gzip(content)), limits: limits) }
    limits.inflated = 1_000_000
    #expect(throws: Never.self) { try gunzip(MemorySource(gzip(content)), limits: limits) }
    (limits.grace, limits.ratio) = (100_000, 20)
    #expect(throws: ArchiveFault.tooLarge) { try gunzip(MemorySource(gzip(content)), limits: limits) }
  }
}
