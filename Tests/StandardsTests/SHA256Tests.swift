import Standards
import Testing

/// The hash against the examples of FIPS 180-4.
@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func hashesTheExamples(text: String, expected: String) {
    #expect(SHA256.hash(Array(text.utf8)) == expected)
  }

  @Test func hashesAMillionLetters() {
    var hash = SHA256()
    let thousand = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { hash.update(thousand) }
    #expect(hash.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129, 1000])
  func piecesMakeNoDifference(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 7) }
    let whole = SHA256.hash(bytes)
    for sizes in [[1], [63], [64], [65], [0, 1, 2, 61, 64, 130], [31, 33, 0, 64]] {
      var hash = SHA256()
      var start = 0
      var turn = 0
      while start < count {
        let end = min(count, start + sizes[turn % sizes.count])
        hash.update(Array(bytes[start..<end]))
        start = end
        turn += 1
      }
      #expect(hash.finish() == whole, "\(count) bytes in pieces of \(sizes)")
    }
  }
}
