public import Vocabularies

extension Vocabulary {
  /// One entry, with everything that is known of it, for people.
  public func text(
    _ entry: Int, _ account: EntryAccount, style: TextStyle, words: Words = .english
  ) -> String {
    var page = Page(style: style)
    page.head("\(name) \(release.notation(entry))", release.label(entry))
    let definition = release.definition(entry)
    if !definition.utf8.isEmpty { page.wrap(printable(definition), indent: 2) }
    page.wrap(printable(status(entry, account, words)), indent: 2, lead: words.listing.status)
    let validity = release.validity(entry)
    if validity.from != Int32.min { page.add("  " + words.listing.validFrom(Day(number: validity.from))) }
    for other in release.replacedBy(entry) { page.add("  " + words.listing.replacedBy(named(other))) }
    for other in release.broader(entry) { page.add("  " + words.listing.partOf(named(other))) }
    let others = release.altLabels(entry)
    if !others.isEmpty { page.wrap(printable(joined(others, "; ")), indent: 2, lead: words.listing.alsoCalled) }
    for column in release.ownColumns where column != Vocabulary.reasonColumn {
      let value = release.cell(entry, column: column) ?? ""
      if !value.utf8.isEmpty { page.wrap(printable(value), indent: 2, lead: "\(printable(column)): ") }
    }
    page.add("  " + words.listing.uri(printable(uri(entry))))
    page.add("  " + words.listing.ofRelease(release.version, release.date))
    page.add(account, words)
    return page.text
  }

  /// One entry with everything that is known of it, for programs: its row as ``json(_:)`` gives it, and the account.
  public func json(_ entry: Int, _ account: EntryAccount) -> JSON {
    guard case .object(let members) = json(entry) else { return .null }
    return .object(
      members + [
        ("id", .string("\(about.entryName):\(release.notation(entry))")),
        ("status", .string(release.isLive(entry) ? "in-use" : "withdrawn")),
        (
          "release",
          .object([
            ("version", .string(release.version)), ("date", .string(release.date.description)),
            ("status", .string(account.status)),
          ])
        ), ("labels", .array(account.labels.map { $0.json })),
        ("narrower", .array(account.narrower.map { .string($0.notation) })), ("standard", .string(account.standard)),
        ("relationships", .array(account.ties.map { $0.json })),
      ])
  }

  /// The column in which lists say why an entry was withdrawn.
  private static let reasonColumn = "withdrawn_reason"

  private func status(_ entry: Int, _ account: EntryAccount, _ words: Words) -> String {
    if release.isLive(entry) { return words.listing.inUse(account.status == "proposed") }
    let reason = release.cell(entry, column: Vocabulary.reasonColumn) ?? ""
    let day = Day(number: release.validity(entry).withdrawn)
    return words.listing.withdrawnFrom(day, reason)
  }

  private func named(_ notation: String) -> String {
    let label = release.index(of: notation).map { release.label($0) } ?? ""
    return printable("\(notation) (\(label))")
  }
}

extension Page {
  /// Adds the code and label of an entry as a heading.
  package mutating func head(_ code: String, _ label: String) {
    add(style.bold(printable(code)) + "  " + printable(label))
  }

  fileprivate mutating func add(_ account: EntryAccount, _ words: Words) {
    if !account.labels.isEmpty {
      add("")
      add(words.listing.labels)
      let width = account.labels.map { $0.version.unicodeScalars.count }.max() ?? 0
      for label in account.labels {
        let gap = String(repeating: " ", count: width - label.version.unicodeScalars.count + 2)
        let text = label.label + (words.listing.evidence(label.evidence).map { " (\($0))" } ?? "")
        wrap(printable(text), indent: 2, lead: printable(label.version) + gap)
      }
    }
    if !account.narrower.isEmpty {
      add("")
      add(words.listing.below)
      wrap(list(account.narrower, words), indent: 2)
    }
    if account.ties.isEmpty { return }
    add("")
    add(words.listing.ties(printable(account.standard)))
    for ties in account.ties { wrap("\(ties.verb) \(ties.counted): " + list(ties.entries, words), indent: 2) }
  }

  private func list(_ entries: [EntryAccount.Tied], _ words: Words) -> String {
    let withdrawn = " " + words.listing.withdrawnTie
    return printable(joined(entries.map { "\($0.notation) (\($0.label))" + ($0.isLive ? "" : withdrawn) }, "; "))
  }
}

extension EntryAccount.Label {
  fileprivate var json: JSON {
    .object([("version", .string(version)), ("label", .string(label)), ("evidence", .string(evidence))])
  }
}

extension EntryAccount.Ties {
  fileprivate var json: JSON {
    .object([
      ("relationship", .string(relationship)), ("verb", .string(verb)),
      (
        "entries",
        .array(
          entries.map { entry in
            .object([
              ("id", .string(entry.id)), ("label", .string(entry.label)), ("withdrawn", .bool(!entry.isLive)),
              ("status", .string(entry.status)), ("note", .string(entry.note)),
            ])
          })
      ),
    ])
  }
}
