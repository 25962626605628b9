/// A 64-bit hash of a text in which every bit is as good as any other; never 0.
///
/// It takes up to 32 bytes at a time and folds the product of two words, as the wyhash family of functions does. Texts
/// with the same hash are compared byte for byte by whoever uses it, so a bad hash costs time only. Sixteen bytes behind
/// the text must be there; they do not count.
@inline(__always)
public func textHash(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
  var hash = 0x2D35_8DCC_AA6C_78A5 as UInt64
  var index = start
  if end - index > 32 {
    // Two at once: the processor multiplies the one while it waits for the other.
    var second = hash
    while end - index > 32 {
      hash = folded(word(text, at: index) ^ 0x8BB8_4B93_962E_ACC9, word(text, at: index + 8) ^ hash)
      second = folded(word(text, at: index + 16) ^ 0x589D_27C6_5AD3_F9B1, word(text, at: index + 24) ^ second)
      index += 32
    }
    hash ^= second
  }
  while end - index > 16 {
    hash = folded(word(text, at: index) ^ 0x8BB8_4B93_962E_ACC9, word(text, at: index + 8) ^ hash)
    index += 16
  }
  let count = end - index
  let low = first(min(count, 8), of: word(text, at: index))
  let high = first(max(count - 8, 0), of: word(text, at: index + 8))
  hash = folded(low ^ 0x8BB8_4B93_962E_ACC9, high ^ hash)
  return max(1, folded(hash ^ 0x4B33_A62E_D433_D4A3, UInt64(truncatingIfNeeded: end - start) ^ 0x4D5A_2DA5_1DE1_AA47))
}

@inline(__always)
private func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
  let product = left.multipliedFullWidth(by: right)
  return product.high ^ product.low
}
