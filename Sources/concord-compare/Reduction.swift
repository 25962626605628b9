import Comparing

extension Comparison {
  private static let mostTries = 20_000

  /// Bytes that make the two paths differ as well: as few and as plain ones as a simple search finds.
  func reduced(_ manner: Manner) throws -> [UInt8] {
    var rest = bytes
    var tries = Self.mostTries
    try reduce(&rest, &tries, manner) { bytes, range in bytes.removeSubrange(range) }
    // Where it matters at which byte something stands, nothing can be removed.
    try reduce(&rest, &tries, manner) { bytes, range in
      for index in range where bytes[index] != 0x0A { bytes[index] = 0x78 }
    }
    return rest
  }

  private func reduce(
    _ bytes: inout [UInt8], _ tries: inout Int, _ manner: Manner, by edit: (inout [UInt8], Range<Int>) -> Void
  ) throws {
    var length = bytes.count / 2
    while length > 0 && tries > 0 {
      var start = 0
      while start < bytes.count && tries > 0 {
        var edited = bytes
        edit(&edited, start..<min(bytes.count, start + length))
        tries -= 1
        let other = with(edited)
        if try edited != bytes && other.difference(manner, from: other.exact()) != nil { bytes = edited }
        start += length
      }
      length /= 2
    }
  }
}
