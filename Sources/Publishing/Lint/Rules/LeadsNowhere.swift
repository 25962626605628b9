public import Vocabularies

extension DataRule {
  public static let leadsNowhere = DataRule(
    "leads-nowhere", summary: "A life event or circumstance leads to nothing, or a need is met by no service.",
    remedy: "Add a row to a relationship that starts from it.")
}

extension Lint {
  /// Collections of circumstances, which only hold others, need not lead anywhere.
  static func lookWhereItLeads(
    _ vocabulary: Vocabulary, file: String, by relationships: [Relationship], _ findings: inout LintFindings
  ) {
    guard ["life-events", "circumstances", "needs"].contains(vocabulary.name) else { return }
    let list = LintedRelease(vocabulary.about, vocabulary.release, file: file, previous: nil)
    let leading = relationships.filter { $0.kind.from == vocabulary.name }
    for entry in 0..<list.release.count where list.release.isLive(entry) {
      if vocabulary.name == "circumstances" && list.hasNarrower[entry] { continue }
      let notation = list.release.notation(entry)
      if leading.contains(where: { !$0.targets(of: notation).isEmpty }) { continue }
      let names = leading.map { $0.name }.joined(separator: " or ")
      findings.add(list.finding(.leadsNowhere, entry, "\(list.name(entry)) has no row in \(names)."))
    }
  }
}
