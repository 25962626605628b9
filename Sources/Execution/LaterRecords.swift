/// The records in which a text, to be unique by one rule, is that of an earlier record.
public struct LaterRecords: Sendable {
  /// How many there are of each note.
  public private(set) var counts: [Int64] = [0, 0, 0]
  /// All of them, where that was asked for.
  private(set) var all = RecordSet()
  private var smallest: SmallestNumbers

  /// The first of them.
  public var first: [UInt64] { smallest.sorted }

  /// Compares the texts of each rule, and keeps the first `limit` records; all of them where `keepsAll`.
  ///
  /// A record that breaks an earlier rule is not said to break a later one.
  public static func find(
    in texts: [RepeatedTexts], limit: Int, threads: Int, keepsAll: Bool = false
  ) throws(SpillError) -> [LaterRecords] {
    var found: [LaterRecords] = []
    var met = RecordSet()
    let count = texts.count
    for (rule, texts) in texts.enumerated() {
      var later = LaterRecords(smallest: SmallestNumbers(limit: limit))
      try texts.forEachLater(threads: threads) { order, note in
        if met.contains(order) { return }
        if rule + 1 < count { met.insert(order) }
        later.counts[Int(note)] += 1
        later.smallest.insert(order)
        if keepsAll { later.all.insert(order) }
      }
      found.append(later)
    }
    return found
  }
}
