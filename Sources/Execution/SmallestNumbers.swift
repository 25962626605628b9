/// The smallest of many numbers, so many of them.
struct SmallestNumbers {
  private let limit: Int
  private var kept: [UInt64] = []

  init(limit: Int) { self.limit = limit }

  /// Keeps a number while it is among the smallest.
  mutating func insert(_ number: UInt64) {
    kept.append(number)
    if kept.count >= 2 * limit + 1024 { kept = sorted }
  }

  /// The numbers kept, the smallest first.
  var sorted: [UInt64] { Array(kept.sorted().prefix(limit)) }
}
