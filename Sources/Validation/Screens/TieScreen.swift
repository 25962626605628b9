import CSV

/// Stands for `interaction-not-offered`: the two codes go together, or nothing is known of the first.
final class TieScreen: Screen {
  private let from: Int
  private let to: Int
  private let words: Int
  /// For each entry of the first list, a bit for each entry of the second; all of them where nothing is known.
  private var allowed: [UInt64]

  init(_ tie: Plan.Tie, targets: Int) {
    from = tie.from
    to = tie.to
    words = (targets + 63) / 64
    allowed = []
    for entries in tie.allowed {
      let first = allowed.count
      allowed.append(contentsOf: repeatElement(entries.isEmpty ? UInt64.max : 0, count: words))
      for entry in entries { allowed[first + entry / 64] |= 1 << UInt64(entry % 64) }
    }
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    let (first, second) = (sheet.facts[from], sheet.facts[to])
    let (froms, tos) = (first.entries.span, second.entries.span)
    let allowed = allowed
    var suspects = sheet.suspects.mutableSpan
    for row in 0..<chunk.cells.rowCount {
      let (first, second) = (Int(froms[row]), Int(tos[row]))
      // A suspect is looked at anyway.
      if first < 0 || second < 0 { continue }
      let isAllowed = allowed[first * words + second / 64] &>> UInt64(second % 64) & 1 == 1
      suspects[row] |= isAllowed ? 0 : Sheet.rowBit
    }
  }
}
