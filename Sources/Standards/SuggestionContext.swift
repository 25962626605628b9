public import Suggestion
public import Vocabularies

extension Standards {
  /// What is known of a list's entries beyond its release: which labels they had once, and for services the functions
  /// they belong to and whether people are seen to ask for them.
  public func suggestionContext(
    for vocabulary: Vocabulary, in standard: Standard
  ) throws(StandardsError) -> SuggestionContext {
    var context = SuggestionContext()
    context.discountsActions = Standards.discountsActions(in: vocabulary.name)
    let release = vocabulary.release
    var faults: [DataFault] = []
    for past in labelHistory(of: vocabulary.about, &faults) {
      if let entry = release.index(of: past.notation) { context.addFormerLabel(past.label, of: entry) }
    }
    if vocabulary.name == "services" { try addServices(release, to: &context, standard, &faults) }
    if !faults.isEmpty { throw .broken(faults) }
    return context
  }

  /// Whether words such as "apply" say nothing about which entry of a list is meant: they do in the lists of what can
  /// be done with a service.
  public static func discountsActions(in list: String) -> Bool { !["interactions", "channels"].contains(list) }

  private func addServices(
    _ services: Release, to context: inout SuggestionContext, _ standard: Standard, _ faults: inout [DataFault]
  ) throws(StandardsError) {
    guard let pinned = standard.vocabularies["functions"] else { return }
    let functions = try vocabulary("functions", release: pinned)
    for tie in relationships(of: standard, between: ["functions": functions], &faults) {
      for row in tie.rows where tie.name == "belongs-to" || tie.name == "offers" {
        guard let entry = services.index(of: row.from) else { continue }
        if tie.name == "offers" {
          context.favour(entry)
        } else if let function = functions.release.index(of: row.to) {
          context.addSurroundings(functions.release.label(function), of: entry)
        }
      }
    }
  }
}
