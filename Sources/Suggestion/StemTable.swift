import Vocabularies

/// The stems of a list, each with a number, and the ways to find one from a word that is spelt otherwise.
struct StemTable: Sendable {
  private(set) var stems: [[UInt8]] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// The numbers in the order of the stems' bytes, for finding those that begin alike.
  private var sorted: [Int] = []
  /// Every piece of every stem with the stem's number, sorted by piece.
  private var pieces: [UInt64] = []
  private var pieceCounts: [Int] = []

  var count: Int { stems.count }

  /// The number of a stem, or nil.
  func number(_ stem: [UInt8]) -> Int? { numbers[stem] }

  /// Gives a stem a number, if it has none yet.
  mutating func insert(_ stem: [UInt8]) -> Int {
    if let number = numbers[stem] { return number }
    numbers[stem] = stems.count
    stems.append(stem)
    return stems.count - 1
  }

  /// Prepares the searches, when all stems are in.
  mutating func close() {
    let stems = stems
    sorted = Array(0..<stems.count).sorted { stems[$0].lexicographicallyPrecedes(stems[$1]) }
    for (number, stem) in stems.enumerated() {
      let own = StemTable.pieces(of: stem)
      pieceCounts.append(own.count)
      for piece in own { pieces.append(UInt64(piece) << 32 | UInt64(number)) }
    }
    pieces.sort()
  }

  /// The stems that begin with the same five letters and agree in at least three fifths of the longer of the two.
  func kin(of stem: [UInt8]) -> [Int] {
    if stem.count < 5 { return [] }
    let prefix = Array(stem.prefix(5))
    let stems = stems
    var place = partition(sorted.count) { stems[sorted[$0]].lexicographicallyPrecedes(prefix) }
    var found: [Int] = []
    while place < sorted.count, stems[sorted[place]].starts(with: prefix) {
      let other = stems[sorted[place]]
      var shared = 5
      while shared < min(stem.count, other.count) && stem[shared] == other[shared] { shared += 1 }
      if other != stem && shared * 5 >= max(stem.count, other.count) * 3 { found.append(sorted[place]) }
      place += 1
    }
    return found
  }

  /// The three stems that share most pieces of two and three letters with a word, and how many (Dice coefficient).
  ///
  /// Nearness below 0.6 is none.
  func near(_ word: [UInt8]) -> [(number: Int, nearness: Double)] {
    let wanted = StemTable.pieces(of: word)
    var shared: [Int: Int] = [:]
    for piece in wanted {
      var place = partition(pieces.count) { pieces[$0] >> 32 < UInt64(piece) }
      while place < pieces.count && pieces[place] >> 32 == UInt64(piece) {
        shared[Int(pieces[place] & 0xFFFF_FFFF), default: 0] += 1
        place += 1
      }
    }
    var found: [(number: Int, nearness: Double)] = []
    for (number, count) in shared {
      let nearness = Double(2 * count) / Double(wanted.count + pieceCounts[number])
      if nearness >= 0.6 { found.append((number, nearness)) }
    }
    found.sort { ($1.nearness, $0.number) < ($0.nearness, $1.number) }
    return Array(found.prefix(3))
  }

  /// How many of the first places satisfy a condition that no later one does.
  private func partition(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The distinct pieces of two and of three letters of a word, with a mark at either end, sorted.
  private static func pieces(of word: [UInt8]) -> [UInt32] {
    var all: [UInt32] = []
    var window: UInt32 = 0x5E
    for byte in word.prefix(40) + [0x24] {
      window = (window << 8 | UInt32(byte)) & 0xFF_FFFF
      all.append(window & 0xFFFF)
      if window > 0xFFFF { all.append(window) }
    }
    all.sort()
    var distinct: [UInt32] = []
    for piece in all where distinct.last != piece { distinct.append(piece) }
    return distinct
  }
}
