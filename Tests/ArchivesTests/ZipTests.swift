import ArchiveSupport
import Archives
import Testing

/// Zip archives, whole and broken.
@Suite struct ZipTests {
  static let text = Array("id,name\n1,Ada\n2,Ada\n3,Ada\n".utf8)

  private func contents(_ zip: Zip, most: Int = .max) throws -> [[UInt8]] {
    let source = Dribble(zip.bytes, most: most)
    return try ZipDirectory(of: source).entries.map { try unzip($0, from: source) }
  }

  private func fault(_ change: (inout Zip.Entry) -> Void) -> ArchiveFault? {
    var entry = Zip.Entry("b.csv", Self.text)
    change(&entry)
    do {
      _ = try contents(Zip([Zip.Entry("a.csv", "x"), entry, Zip.Entry("c.csv", "y")]))
      return nil
    } catch { return error as? ArchiveFault }
  }

  @Test func storedAndDeflatedEntriesComeOut() throws {
    var zip = Zip([
      Zip.Entry("a.csv", Self.text), Zip.Entry("folder/b.csv", Self.text, isDeflated: false), Zip.Entry("c", ""),
    ])
    zip.comment = "PK\u{5}\u{6} a comment that looks like the end"
    #expect(try contents(zip) == [Self.text, Self.text, []])
    #expect(try contents(zip, most: 1) == [Self.text, Self.text, []])
    let directory = try ZipDirectory(of: MemorySource(zip.bytes))
    #expect(directory.entries.map(\.text) == ["a.csv", "folder/b.csv", "c"])
    #expect(directory.entry(named: Array("A.CSV".utf8))?.text == "a.csv")
    #expect(directory.entry(named: Array("d".utf8)) == nil)
  }

  @Test func descriptorsAndLargeFieldsAreUnderstood() throws {
    var streamed = Zip.Entry("a.csv", Self.text)
    streamed.hasDescriptor = true
    var large = Zip.Entry("b.csv", Self.text)
    large.isLarge = true
    var both = Zip.Entry("c.csv", Self.text)
    (both.isLarge, both.hasDescriptor) = (true, true)
    #expect(try contents(Zip([streamed])) == [Self.text])
    #expect(try contents(Zip([streamed, large, both])) == [Self.text, Self.text, Self.text])
    #expect(try contents(Zip([])) == [])
  }

  @Test func whatTheDirectoryAndTheEntrySayMustBeOne() {
    #expect(fault { _ in } == nil)
    #expect(fault { $0.local.name = "x.csv" } == .headersDisagree)
    #expect(fault { $0.local.crc = 5 } == .headersDisagree)
    #expect(fault { $0.local.size = 5 } == .headersDisagree)
    #expect(fault { $0.local.compressedSize = 5 } == .headersDisagree)
    #expect(fault { $0.local.method = 0 } == .headersDisagree)
    #expect(fault { ($0.hasDescriptor, $0.local.crc) = (true, 5) } == .headersDisagree)
    #expect(fault { $0.directory.offset = 3 } != nil)
  }

  @Test func sumsAndSizesAreChecked() {
    #expect(fault { ($0.local.crc, $0.directory.crc) = (5, 5) } == .wrongCRC)
    #expect(fault { ($0.local.size, $0.directory.size) = (5, 5) } == .wrongSize)
    #expect(fault { ($0.local.size, $0.directory.size) = (500, 500) } == .wrongSize)
    let data = Deflate.fixed(Self.text)
    #expect(fault { $0.data = data + [0] } == .wrongSize)
    #expect(fault { $0.data = data.dropLast() } == .cutShort)
    #expect(fault { ($0.isDeflated, $0.local.size, $0.directory.size) = (false, 5, 5) } == .wrongSize)
    #expect(fault { $0.data = [7] } == .brokenData)
  }

  @Test func whatCannotBeReadIsNamed() {
    #expect(fault { $0.flags = 1 } == .encrypted)
    #expect(fault { ($0.local.method, $0.directory.method) = (14, 14) } == .unsupportedMethod(14))
    #expect(fault { $0.name = "a/" } == .isFolder)
    #expect(fault { $0.name = "a.csv" } == .duplicateName)
  }

  @Test(arguments: ["", "/a", "../a", "a/../b", "a\\..\\b", "C:\\a", "..", "a\u{0}b", "a/.."])
  func namesThatLeadElsewhereAreRefused(name: String) {
    #expect(fault { $0.name = name } == .oddName)
  }

  @Test(arguments: ["a..b", "...", "./a", "a\\b", "é.csv"])
  func otherNamesAreNot(name: String) {
    #expect(fault { $0.name = name } == nil)
  }

  @Test func entriesThatShareBytesAreRefused() {
    #expect(fault { $0.directory.offset = 0 } == .overlappingEntries)
    #expect(fault { $0.directory.compressedSize = 90 } == .overlappingEntries)
    #expect(fault { $0.directory.offset = 100_000 } == .brokenDirectory)
  }

  @Test func aDamagedEndIsNamed() {
    let whole = Zip([Zip.Entry("a.csv", Self.text)]).bytes
    let fault = { (bytes: [UInt8]) -> ArchiveFault? in
      do throws(ArchiveFault) {
        _ = try ZipDirectory(of: MemorySource(bytes))
        return nil
      } catch { return error }
    }
    #expect(fault(whole) == nil)
    #expect(fault([]) == .notZip)
    #expect(fault(Array(whole.dropLast())) == .notZip)
    #expect(fault(whole + [1]) == .trailingBytes)
    #expect(fault([0] + whole) == .brokenDirectory)
    var other = whole
    other[whole.count - 18] = 1
    #expect(fault(other) == .manyVolumes)
    other = whole
    other[whole.count - 12] = 2
    #expect(fault(other) == .manyVolumes)
    other[whole.count - 14] = 2
    #expect(fault(other) == .brokenDirectory)
  }

  @Test func limitsHold() throws {
    let zip = MemorySource(Zip([Zip.Entry("a.csv", [UInt8](repeating: 0, count: 600_000)), Zip.Entry("b", "")]).bytes)
    var limits = ArchiveLimits()
    limits.entries = 1
    #expect(throws: ArchiveFault.tooManyEntries) { try ZipDirectory(of: zip, limits: limits) }
    limits = ArchiveLimits()
    limits.directory = 80
    #expect(throws: ArchiveFault.tooManyEntries) { try ZipDirectory(of: zip, limits: limits) }
    let entry = try ZipDirectory(of: zip).entries[0]
    limits = ArchiveLimits()
    (limits.grace, limits.ratio) = (1000, 20)
    #expect(throws: ArchiveFault.tooLarge) { try unzip(entry, from: zip, limits: limits) }
  }

  @Test func noChangeToAByteLeadsAstray() throws {
    var entry = Zip.Entry("b.csv", Self.text)
    entry.hasDescriptor = true
    let whole = Zip([Zip.Entry("a.csv", "x"), entry]).bytes
    var chance = Chance(1)
    var refused = 0
    for round in 0..<600 {
      var bytes = whole
      bytes[round % bytes.count] = UInt8.random(in: 0...255, using: &chance)
      let source = MemorySource(bytes)
      do {
        let read = try ZipDirectory(of: source).entries.map { try unzip($0, from: source) }
        // What is read in spite of a change is what was written: the sums see to that.
        #expect(read == [Array("x".utf8), Self.text])
      } catch { refused += 1 }
    }
    #expect(refused > 150)
  }
}
