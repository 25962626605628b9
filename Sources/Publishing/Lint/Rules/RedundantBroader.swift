public import Vocabularies

extension DataRule {
  public static let redundantBroader = DataRule(
    "redundant-broader", isRequired: false,
    summary: "An entry names as broader what stands above another of its broader entries.",
    remedy: "Keep the next wider entry only: the one above it follows.")
}

extension LintCheck {
  static let redundantBroader = LintCheck(
    rule: .redundantBroader,
    look: .release { list, findings in
      for (entry, broader) in list.broader.enumerated() where broader.count > 1 {
        for above in broader {
          let others = broader.filter { $0 != above }
          guard list.ancestors(of: others).contains(above) else { continue }
          let message = "\(list.release.notation(Int(above))) is above another broader entry already."
          findings.add(list.finding(.redundantBroader, entry, message))
        }
      }
    })
}

extension LintedRelease {
  /// Everything above the entries, without them, unless they stand above each other.
  fileprivate func ancestors(of entries: [Int32]) -> Set<Int32> {
    var found: Set<Int32> = []
    var open = entries.flatMap { broader[Int($0)] }
    while let next = open.popLast() {
      if found.insert(next).inserted { open.append(contentsOf: broader[Int(next)]) }
    }
    return found
  }
}
