/// The headers of blocks, and blocks that are stored (RFC 1951, sections 3.2.3, 3.2.4 and 3.2.7).
extension Inflater {
  mutating func header() throws(ArchiveFault) -> Bool {
    if isLastBlock {
      phase = .end
      return true
    }
    if !need(3) { return false }
    isLastBlock = bits(1) == 1
    switch bits(2) {
    case 0: phase = .storedLength
    case 1:
      fillFixed()
      phase = .codes
    case 2: phase = .counts
    default: throw .brokenData
    }
    return true
  }

  /// The codes that need no header (section 3.2.6).
  private mutating func fillFixed() {
    if isFixed { return }
    isFixed = true
    for symbol in 0..<288 { codeLengths[symbol] = symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8 }
    for symbol in 288..<320 { codeLengths[symbol] = 5 }
    _ = lengths.fill(codeLengths[0..<288], mayBeIncomplete: false)
    _ = distances.fill(codeLengths[288..<320], mayBeIncomplete: false)
  }

  mutating func storedLength() throws(ArchiveFault) -> Bool {
    _ = bits(bitCount & 7)
    if !need(32) { return false }
    stored = bits(16)
    if bits(16) != ~stored & 0xFFFF { throw .brokenData }
    giveBack()
    phase = .stored
    return true
  }

  mutating func copyStored() -> Bool {
    let room = output.count - Inflater.slack - outputEnd
    let count = min(stored, room, inputEnd - inputStart)
    unsafe (output.base + outputEnd).update(from: input.base + inputStart, count: count)
    outputEnd += count
    inputStart += count
    stored -= count
    if stored == 0 { phase = .header }
    return stored == 0 || count > 0
  }

  mutating func readCounts() throws(ArchiveFault) -> Bool {
    if !need(14) { return false }
    counts.lengths = bits(5) + 257
    counts.distances = bits(5) + 1
    counts.codeLengths = bits(4) + 4
    if counts.lengths > 286 || counts.distances > 30 { throw .brokenData }
    for index in 0..<19 { codeLengths[index] = 0 }
    lengthsRead = 0
    phase = .codeLengths
    return true
  }

  /// The order in which the lengths of the codes for lengths stand.
  private static let order: [Int] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  mutating func readCodeLengths() throws(ArchiveFault) -> Bool {
    while lengthsRead < counts.codeLengths {
      if !need(3) { return false }
      codeLengths[Inflater.order[lengthsRead]] = UInt8(bits(3))
      lengthsRead += 1
    }
    if !lengthCodes.fill(codeLengths[0..<19], mayBeIncomplete: false) { throw .brokenData }
    lengthsRead = 0
    phase = .lengths
    return true
  }

  mutating func readLengths() throws(ArchiveFault) -> Bool {
    let wanted = counts.lengths + counts.distances
    while lengthsRead < wanted {
      // With all the bits that are left, a code that is there whole is known by its length.
      _ = need(14)
      let entry = lengthCodes.entries[Int(bits & (1 << UInt64(lengthCodes.root) - 1))]
      let length = Int(entry & 0xFF)
      let symbol = Int(entry >> 16)
      let extra = symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7
      if length + extra > bitCount { return false }
      _ = bits(length)
      if symbol < 16 {
        codeLengths[lengthsRead] = UInt8(symbol)
        lengthsRead += 1
        continue
      }
      if symbol == 16 && lengthsRead == 0 { throw .brokenData }
      let repeated = symbol == 16 ? codeLengths[lengthsRead - 1] : 0
      let times = bits(extra) + (symbol == 18 ? 11 : 3)
      if lengthsRead + times > wanted { throw .brokenData }
      for _ in 0..<times {
        codeLengths[lengthsRead] = repeated
        lengthsRead += 1
      }
    }
    if codeLengths[256] == 0 { throw .brokenData }
    isFixed = false
    let isMade =
      lengths.fill(codeLengths[0..<counts.lengths], mayBeIncomplete: true)
      && distances.fill(codeLengths[counts.lengths..<wanted], mayBeIncomplete: true)
    if !isMade { throw .brokenData }
    phase = .codes
    return true
  }
}
