import ByteClasses
import TestSupport
import Testing

/// The vector instructions against the same byte by byte.
struct ByteClassesTests {
  @Test("every byte at every place, and random ones", arguments: [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09])
  func vectors(delimiter: UInt8) {
    var dice = Dice(seed: UInt64(delimiter))
    let blocks = 256 + 64
    var bytes = dice.bytes(blocks * 64)
    for byte in 0..<256 { for place in 0..<64 { bytes[byte * 64 + place] = UInt8((byte + place * 5) & 0xFF) } }
    var words = [UInt64](repeating: 1, count: blocks * Int(byte_classes_planes))
    var plain = words
    byte_classes(bytes, blocks, delimiter, &words)
    byte_classes_plainly(bytes, blocks, delimiter, &plain)
    #expect(words == plain)
  }
}
