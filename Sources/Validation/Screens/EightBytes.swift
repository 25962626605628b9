/// Eight bytes at a time: the lowest byte of a word is the first in the text.

/// The eight bytes at `index`, which must all be there; what follows the text counts.
@inline(__always)
func word(_ text: Span<UInt8>, at index: Int) -> UInt64 {
  // Sound for whole numbers, of which every pattern of bits is one. Cells lie within the text, and bytes that have no
  // meaning follow it: see ``Chunk/bytes``.
  unsafe UInt64(littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
}

/// The first `count` bytes of a word, 0 to 8; the others become zero.
@inline(__always)
func first(_ count: Int, of word: UInt64) -> UInt64 {
  count == 0 ? 0 : word & (UInt64.max >> UInt64(truncatingIfNeeded: 64 - 8 * count))
}

/// Every byte of a word the same.
@inline(__always)
func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

/// The high bit of every byte that is no digit.
@inline(__always)
func nonDigits(_ word: UInt64) -> UInt64 {
  beyondNine(word ^ all(0x30))
}

/// The high bit of every byte that is greater than 9.
@inline(__always)
func beyondNine(_ word: UInt64) -> UInt64 {
  // Adding 0x76 lifts what is greater to the high bit, and bytes that have it already keep it.
  ((word & all(0x7F)) &+ all(0x76) | word) & all(0x80)
}

/// The number that eight digits make, the first of them the most significant.
@inline(__always)
func number(ofDigits word: UInt64) -> UInt64 {
  // Neighbours are joined: digits to pairs, pairs to fours, fours to eight.
  var value = word & all(0x0F)
  value = (value &* 10 &+ value >> 8) & 0x00FF_00FF_00FF_00FF
  value = (value &* 100 &+ value >> 16) & 0x0000_FFFF_0000_FFFF
  return (value &* 10_000 &+ value >> 32) & 0xFFFF_FFFF
}
