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
    try find(in: texts, limit: limit, threads: threads, keepsAll: keepsAll, elsewhere: nil)
  }

  /// Compares the texts of each rule; those records break one of the rules as well whose text is in another file.
  static func find(
    in texts: [RepeatedTexts], limit: Int, threads: Int, keepsAll: Bool,
    elsewhere: (rule: Int, repeats: RepeatsElsewhere)?
  ) throws(SpillError) -> [LaterRecords] {
    var found: [LaterRecords] = []
    var met = RecordSet()
    let count = texts.count
    for (rule, texts) in texts.enumerated() {
      var later = LaterRecords(smallest: SmallestNumbers(limit: limit))
      let repeats = elsewhere.flatMap { $0.rule == rule ? $0.repeats : nil }
      let keepsMet = rule + 1 < count || repeats != nil
      func take(_ order: UInt64, _ note: UInt8) {
        if met.contains(order) { return }
        if keepsMet { met.insert(order) }
        later.counts[Int(note)] += 1
        later.smallest.insert(order)
        if keepsAll { later.all.insert(order) }
      }
      try texts.forEachLater(threads: threads) { take($0, $1) }
      repeats?.forEachRecord(take)
      found.append(later)
    }
    return found
  }
}
