/// Inflates deflated data as RFC 1951 describes it, bit by bit, to hold the inflater to. Slow and obvious.
public struct ReferenceInflate {
  /// Why there is no result.
  public enum Fault: Error { case broken, cutShort, tooLong }

  private let data: [UInt8]
  private let limit: Int
  /// How many bits were taken.
  private var place = 0
  private var out: [UInt8] = []

  private init(_ data: [UInt8], limit: Int) {
    self.data = data
    self.limit = limit
  }

  /// What the data comes to, and how many bytes of it belong to it; a fault past `limit` bytes of output.
  public static func inflate(_ data: [UInt8], limit: Int = .max) throws(Fault) -> (content: [UInt8], used: Int) {
    var reference = ReferenceInflate(data, limit: limit)
    while try !reference.block() {}
    return (reference.out, (reference.place + 7) / 8)
  }

  private mutating func bits(_ count: Int) throws(Fault) -> Int {
    var value = 0
    for index in 0..<count {
      if place / 8 >= data.count { throw .cutShort }
      value |= Int(data[place / 8] >> (place % 8) & 1) << index
      place += 1
    }
    return value
  }

  private mutating func put(_ byte: UInt8) throws(Fault) {
    if out.count >= limit { throw .tooLong }
    out.append(byte)
  }

  /// Takes a block; true for the last one.
  private mutating func block() throws(Fault) -> Bool {
    let isLast = try bits(1) == 1
    switch try bits(2) {
    case 0: try stored()
    case 1:
      let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
      try codes(Code(lengths), Code([Int](repeating: 5, count: 32)))
    case 2: try dynamic()
    default: throw .broken
    }
    return isLast
  }

  private mutating func stored() throws(Fault) {
    place = (place + 7) / 8 * 8
    let length = try bits(16)
    if try bits(16) != 0xFFFF - length { throw .broken }
    for _ in 0..<length { try put(UInt8(bits(8))) }
  }

  private mutating func dynamic() throws(Fault) {
    let counts = (try bits(5) + 257, try bits(5) + 1, try bits(4) + 4)
    if counts.0 > 286 || counts.1 > 30 { throw .broken }
    var lengths = [Int](repeating: 0, count: 19)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    for symbol in order.prefix(counts.2) { lengths[symbol] = try bits(3) }
    let code = Code(lengths)
    if !code.isComplete { throw .broken }
    var all: [Int] = []
    while all.count < counts.0 + counts.1 {
      let symbol = try take(code)
      switch symbol {
      case 16:
        guard let last = all.last else { throw .broken }
        all += [Int](repeating: last, count: try bits(2) + 3)
      case 17: all += [Int](repeating: 0, count: try bits(3) + 3)
      case 18: all += [Int](repeating: 0, count: try bits(7) + 11)
      default: all.append(symbol)
      }
    }
    if all.count > counts.0 + counts.1 || all[256] == 0 { throw .broken }
    let (near, far) = (Code(Array(all[..<counts.0])), Code(Array(all[counts.0...])))
    if !near.isAllowed || !far.isAllowed { throw .broken }
    try codes(near, far)
  }

  /// Takes bytes and matches down to the end of the block.
  private mutating func codes(_ near: Code, _ far: Code) throws(Fault) {
    while true {
      let symbol = try take(near)
      if symbol == 256 { return }
      if symbol < 256 {
        try put(UInt8(symbol))
        continue
      }
      if symbol > 285 { throw .broken }
      let length =
        symbol == 285 ? 258 : symbol < 265 ? symbol - 254 : try long(3, (symbol - 261) / 4, (symbol - 257) % 4)
      let distanceSymbol = try take(far)
      if distanceSymbol > 29 { throw .broken }
      let distance =
        distanceSymbol < 4 ? distanceSymbol + 1 : try long(1, distanceSymbol / 2 - 1, distanceSymbol % 2, of: 2)
      if distance > out.count { throw .broken }
      for _ in 0..<length { try put(out[out.count - distance]) }
    }
  }

  /// A length or distance with extra bits: `part` of the four or two that have as many, past those with fewer.
  private mutating func long(_ least: Int, _ extra: Int, _ part: Int, of parts: Int = 4) throws(Fault) -> Int {
    try least + (parts + part) << extra + bits(extra)
  }

  /// The symbol whose code comes next.
  private mutating func take(_ code: Code) throws(Fault) -> Int {
    var value = 0
    for length in 1...15 {
      value = try value << 1 | bits(1)
      let index = value - code.first[length]
      if index >= 0 && index < code.symbols[length].count { return code.symbols[length][index] }
    }
    throw .broken
  }
}

extension ReferenceInflate {
  /// A code by the lengths of its symbols' codes (section 3.2.2).
  private struct Code {
    var symbols = [[Int]](repeating: [], count: 16)
    /// The first code of each length.
    var first = [Int](repeating: 0, count: 16)
    /// How much of all that bits can say has a meaning, in parts of 1 << 15.
    var share = 0

    init(_ lengths: [Int]) {
      for (symbol, length) in lengths.enumerated() where length > 0 {
        symbols[length].append(symbol)
        share += 1 << (15 - length)
      }
      var code = 0
      for length in 1...15 {
        code = (code + symbols[length - 1].count) << 1
        first[length] = code
      }
    }

    var isComplete: Bool { share == 1 << 15 }
    /// Complete, or of a single symbol of one bit or none, as zlib allows.
    var isAllowed: Bool { isComplete || share == 0 || share == 1 << 14 && symbols[1].count == 1 }
  }
}
