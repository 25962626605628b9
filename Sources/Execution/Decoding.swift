import CSV

/// The text of a file in UTF-16, as it is read piece by piece.
struct Decoding {
  private var decoder: UTF16Decoder
  private var raw = [UInt8](repeating: 0, count: 64 << 10)
  private var text: [UInt8] = []
  private var taken = 0
  private var isAtEnd = false

  init(_ decoder: UTF16Decoder) { self.decoder = decoder }

  /// Whether the file is cut short or holds half a surrogate pair, as far as it was read.
  var isDamaged: Bool { decoder.isDamaged }

  /// Fills `buffer` with text in UTF-8, less only at the end; `read` gives the bytes of the file.
  mutating func fill<Failure: Error>(
    _ buffer: UnsafeMutableRawBufferPointer,
    _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    while text.count - taken < buffer.count && !isAtEnd {
      text.removeSubrange(..<taken)
      taken = 0
      let count = try raw.withUnsafeMutableBufferPointer { (raw) throws(Failure) in
        try read(UnsafeMutableRawBufferPointer(raw))
      }
      isAtEnd = count == 0
      if isAtEnd { decoder.finish(into: &text) } else { decode(raw, count, &decoder, into: &text) }
    }
    let count = min(buffer.count, text.count - taken)
    buffer.copyBytes(from: text[taken..<(taken + count)])
    taken += count
    return count
  }
}

/// Has a decoder take the first `count` bytes. The parts come one by one, so that none is borrowed too long.
private func decode(_ raw: [UInt8], _ count: Int, _ decoder: inout UTF16Decoder, into text: inout [UInt8]) {
  decoder.decode(raw.span.extracting(..<count), from: 0, into: &text)
}
