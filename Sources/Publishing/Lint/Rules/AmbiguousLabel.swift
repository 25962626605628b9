public import Vocabularies

extension DataRule {
  public static let ambiguousLabel = DataRule(
    "ambiguous-label", summary: "Two entries in use have the same label.",
    remedy: "Name each so that people can tell them apart.")
}

extension LintCheck {
  static let ambiguousLabel = LintCheck(
    rule: .ambiguousLabel,
    look: .release { list, findings in
      list.forEachSharedName { bearers in
        guard let first = bearers.first(where: { !$0.isAlternative }) else { return }
        for other in bearers where !other.isAlternative && other.entry != first.entry {
          let message = "The label \"\(list.label(other))\" is also that of \(list.release.notation(Int(first.entry)))."
          findings.add(list.finding(.ambiguousLabel, Int(other.entry), message))
        }
      }
    })
}

extension LintedRelease {
  /// Hands the bearers of every name that more than one live entry bears to `body`, in the order of the list.
  func forEachSharedName(_ body: ([Bearer]) -> Void) {
    let shared = bearers.values.filter { found in found.contains { $0.entry != found[0].entry } }
    for found in shared.sorted(by: { ($0[0].entry, $0[1].entry) < ($1[0].entry, $1[1].entry) }) { body(found) }
  }

  /// The label of a bearer, as messages quote it.
  func label(_ bearer: Bearer) -> String { shortened(release.label(Int(bearer.entry))) }
}
