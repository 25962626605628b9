/// A table by which the next bits of compressed data are told: a Huffman code of RFC 1951, section 3.2.2.
///
/// The first `root` bits of what comes look into the table. An entry says what they stand for, or that longer codes
/// begin with them and where the second table for those is.
///
///     bits 31       a literal byte
///          30...16  the byte, the least length or distance, or where the second table starts
///          15       neither byte nor length: 14 second table, 13 end of the block, otherwise no code
///          11...8   the length of the code, less `root` in a second table; of a second table, the bits it takes
///          7...0    the same and the number of extra bits behind the code; of a second table, `root`
struct HuffmanTable: ~Copyable {
  typealias Entry = UInt32

  static let literal: Entry = 1 << 31
  static let special: Entry = 1 << 15
  static let second: Entry = 1 << 14
  static let endOfBlock: Entry = 1 << 13

  /// How many bits look into the first table: no more than the longest code has.
  private(set) var root = 1
  private let mostRoot: Int
  var entries: Buffer<Entry>
  /// What each symbol stands for, its code still missing.
  private let meanings: [Entry]

  /// The code of bytes and lengths. No more than 2,342 entries are ever needed for 288 symbols of 15 bits.
  static func ofLengths() -> HuffmanTable {
    var meanings = [Entry](repeating: special, count: 288)
    for byte in 0..<256 { meanings[byte] = literal | Entry(byte) << 16 }
    meanings[256] = special | endOfBlock
    var least = 3
    for symbol in 257...284 {
      let extra = symbol < 265 ? 0 : (symbol - 261) / 4
      meanings[symbol] = Entry(least) << 16 | Entry(extra)
      least += 1 << extra
    }
    meanings[285] = 258 << 16
    return HuffmanTable(root: 11, capacity: 2400, meanings: meanings)
  }

  /// The code of distances. No more than 402 entries are ever needed for 32 symbols of 15 bits.
  static func ofDistances() -> HuffmanTable {
    var meanings = [Entry](repeating: special, count: 32)
    var least = 1
    for symbol in 0..<30 {
      let extra = symbol < 4 ? 0 : symbol / 2 - 1
      meanings[symbol] = Entry(least) << 16 | Entry(extra)
      least += 1 << extra
    }
    return HuffmanTable(root: 8, capacity: 448, meanings: meanings)
  }

  /// The code in which the lengths of the other two are written.
  static func ofCodeLengths() -> HuffmanTable {
    HuffmanTable(root: 7, capacity: 128, meanings: (0..<19).map { Entry($0) << 16 })
  }

  private init(root: Int, capacity: Int, meanings: [Entry]) {
    mostRoot = root
    self.meanings = meanings
    entries = Buffer(repeating: HuffmanTable.special, count: capacity)
  }

  /// Makes the table for codes of these lengths, 0 to 15, symbol by symbol; false where there is no such code.
  ///
  /// As zlib has it, a code may leave bits without meaning only where it has a single symbol, of one bit, or none.
  mutating func fill(_ lengths: ArraySlice<UInt8>, mayBeIncomplete: Bool) -> Bool {
    var counts = InlineArray<16, Int>(repeating: 0)
    for length in lengths { counts[Int(length)] += 1 }
    var longest = 15
    while longest > 0 && counts[longest] == 0 { longest -= 1 }
    var left = 1
    for length in 1...15 {
      left = left * 2 - counts[length]
      if left < 0 { return false }
    }
    if left > 0 && !(mayBeIncomplete && longest <= 1) { return false }
    root = max(1, min(mostRoot, longest))
    if left > 0 {
      for index in 0..<2 { entries[index] = HuffmanTable.special | 1 << 8 | 1 }
    }
    return place(sorted(lengths, counts), counts, longest)
  }

  /// The symbols, those of short codes first.
  private func sorted(_ lengths: ArraySlice<UInt8>, _ counts: InlineArray<16, Int>) -> [(symbol: Int, length: Int)] {
    var starts = InlineArray<16, Int>(repeating: 0)
    for length in 2..<16 { starts[length] = starts[length - 1] + counts[length - 1] }
    var sorted = [(symbol: Int, length: Int)](repeating: (0, 0), count: lengths.count - counts[0])
    for (symbol, length) in lengths.enumerated() where length > 0 {
      sorted[starts[Int(length)]] = (symbol, Int(length))
      starts[Int(length)] += 1
    }
    return sorted
  }

  private mutating func place(
    _ symbols: [(symbol: Int, length: Int)], _ counts: InlineArray<16, Int>, _ longest: Int
  ) -> Bool {
    var counts = counts
    var code = 0
    var codeLength = 1
    var free = 1 << root
    var table = (prefix: -1, start: 0, bits: 0)
    for (symbol, length) in symbols {
      code <<= length - codeLength
      codeLength = length
      let reversed = HuffmanTable.reverse(code, length)
      code += 1
      if length <= root {
        put(symbol, length, from: reversed, by: 1 << length, to: 1 << root)
      } else {
        let prefix = reversed & (1 << root - 1)
        if prefix != table.prefix {
          table = (prefix, free, bits(from: length, counts, longest))
          free += 1 << table.bits
          if free > entries.count { return false }
          let pointer = HuffmanTable.special | HuffmanTable.second | Entry(table.start) << 16
          entries[prefix] = pointer | Entry(table.bits) << 8 | Entry(root)
        }
        put(
          symbol, length - root, from: table.start + reversed >> root, by: 1 << (length - root),
          to: table.start + 1 << table.bits)
      }
      counts[length] -= 1
    }
    return true
  }

  private mutating func put(_ symbol: Int, _ length: Int, from start: Int, by step: Int, to end: Int) {
    let entry = meanings[symbol] + Entry(length) << 8 + Entry(length)
    var index = start
    while index < end {
      entries[index] = entry
      index += step
    }
  }

  /// How many bits a second table takes that begins with a code of this length, by the codes still to be placed.
  private func bits(from length: Int, _ counts: InlineArray<16, Int>, _ longest: Int) -> Int {
    var bits = length - root
    var left = 1 << bits
    while bits + root < longest {
      left -= counts[bits + root]
      if left <= 0 { break }
      bits += 1
      left <<= 1
    }
    return bits
  }

  private static func reverse(_ code: Int, _ length: Int) -> Int {
    var (code, reversed) = (code, 0)
    for _ in 0..<length {
      reversed = reversed << 1 | code & 1
      code >>= 1
    }
    return reversed
  }
}
