/// A hash of bytes that is the same on every machine and in every run: FNV-1a, finished with a mix.
public func hash(_ bytes: Span<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
  return mix(hash)
}

/// Spreads the bits of a hash, so that the low ones are as good as any: the finish of SplitMix64.
public func mix(_ value: UInt64) -> UInt64 {
  var value = value
  value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
  return value ^ value >> 31
}

/// Whether two stretches of bytes are the same.
public func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
  if left.count != right.count { return false }
  for index in left.indices where left[index] != right[index] { return false }
  return true
}

/// A text as labels are compared: ASCII letters in lower case, every run of spaces one space, none at the ends.
public func folded(_ text: Span<UInt8>) -> [UInt8] {
  var folded: [UInt8] = []
  folded.reserveCapacity(text.count)
  var isSpace = false
  var index = 0
  while index < text.count {
    let byte = text[index]
    let isNoBreak = byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
    if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || isNoBreak {
      isSpace = true
      index += isNoBreak ? 2 : 1
      continue
    }
    if isSpace && !folded.isEmpty { folded.append(0x20) }
    isSpace = false
    folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    index += 1
  }
  return folded
}
