public import Reporting
import Standards
import Vocabularies

extension Paths {
  /// The paths as a tree for people. What an entry leads to is shown where it stands first; how many different entries
  /// were reached stands at the end.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    page.head(model.compactURI(start), model.label(start))
    if let release = model.vocabularies[start.list]?.release, let entry = release.index(of: start.notation) {
      if !release.definition(entry).utf8.isEmpty { page.wrap(printable(release.definition(entry)), indent: 2) }
    }
    if let withdrawal = model.withdrawal(of: start) {
      page.wrap(printable(words.paths.startIsWithdrawn(withdrawal)), indent: 2)
    }
    var shown: Set<EntryName> = []
    add(start, indent: 0, to: &page, &shown)
    summarise(on: &page)
    return page.text
  }

  private func add(_ entry: EntryName, indent: Int, to page: inout Page, _ shown: inout Set<EntryName>) {
    shown.insert(entry)
    for group in groups[entry] ?? [] {
      if indent == 0 { page.add("") }
      let notes = Set(group.steps.map { shownNote($0.note, entry, $0.entry) })
      let common = notes.count == 1 && group.steps.count > 1 ? notes.first ?? nil : nil
      page.wrap(head(of: group) + (common.map { " (\(printable($0)))" } ?? ""), indent: indent)
      for step in group.steps {
        let other = step.entry
        let isAgain = shown.contains(other) && groups[other] != nil
        let note = shownNote(step.note, entry, other).flatMap { $0 == common ? nil : " (\($0))" } ?? ""
        let gone = model.withdrawal(of: other).map { " [\($0)]" } ?? ""
        let text = model.label(other) + note + gone + (isAgain ? " \(words.paths.seeAbove)" : "")
        page.wrap(printable(text), indent: indent + 2, lead: printable(other.notation) + "  ")
        if !isAgain { add(other, indent: indent + 4, to: &page, &shown) }
      }
    }
  }

  private func head(of group: Group) -> String {
    "\(group.verb) \(model.vocabularies[group.list]?.counted(group.steps.count) ?? "")"
  }

  /// A note, unless it only repeats the label of either entry.
  private func shownNote(_ note: String, _ one: EntryName, _ other: EntryName) -> String? {
    let isRepeated = [one, other].contains { note.hasPrefix(model.label($0)) }
    return note.utf8.isEmpty || isRepeated ? nil : note
  }

  private func summarise(on page: inout Page) {
    if entries.count == 1 {
      if model.isLive(start) { page.add("\n" + words.paths.nothingTied(model.standard.name)) }
      return
    }
    page.add("")
    let counts = model.lists.compactMap { list -> String? in
      let count = entries.dropFirst().count { $0.list == list.name && model.isLive($0) }
      return count == 0 ? nil : list.counted(count)
    }
    page.wrap(words.paths.reached(counts), indent: 0, lead: words.paths.reachedLead)
    let statuses = Set(ties.map { $0.status }).filter { !$0.utf8.isEmpty }.sorted()
    let shares = statuses.map { status in
      "\(grouped(Int64(ties.count { $0.status == status }))) \(printable(status))"
    }
    if !shares.isEmpty {
      page.wrap(words.paths.ties(shares, standard: model.standard.name), indent: 0, lead: words.paths.tiesLead)
    }
  }
}

extension BusinessModel {
  /// That an entry is withdrawn, since when, and what took its place; nil where it is in use.
  func withdrawal(of name: EntryName) -> String? {
    guard let release = vocabularies[name.list]?.release, let entry = release.index(of: name.notation),
      !release.isLive(entry)
    else { return nil }
    let heirs = release.replacedBy(entry).map { "\($0) (\(release.label($0)))" }
    return words.common.withdrawn(from: Day(number: release.validity(entry).withdrawn), heirs: heirs)
  }
}
