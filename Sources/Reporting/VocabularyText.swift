public import Vocabularies

extension Vocabulary {
  /// The vocabularies with their releases, a line each.
  public static func table(_ vocabularies: [Vocabulary], style: TextStyle, words: Words = .english) -> String {
    var page = Page(style: style)
    for vocabulary in vocabularies {
      let release = vocabulary.release
      page.add(style.bold(vocabulary.name) + "  \(printable(vocabulary.title))")
      page.add("    " + words.listing.entries(Int64(release.count), release.version, release.date))
      let older = vocabulary.issues.dropLast().map { words.listing.release($0.version, $0.date) }
      if !older.isEmpty { page.wrap(joined(Array(older), ", "), indent: 4, lead: words.listing.earlier) }
    }
    page.add("")
    page.add(words.listing.moreOfVocabularies)
    return page.text
  }

  /// What the vocabulary is, and its entries.
  public func text(style: TextStyle, words: Words = .english) -> String {
    var page = Page(style: style)
    page.add(style.bold(name) + "  " + words.listing.vocabulary(printable(title), release.version, release.date))
    page.wrap(printable(about.text), indent: 0)
    for (lead, value) in [
      (words.listing.custodian, about.custodian), (words.listing.licence, about.licence),
      (words.listing.source, about.attribution),
    ] {
      if !value.utf8.isEmpty { page.wrap(printable(value), indent: 0, lead: lead) }
    }
    page.add("")
    for entry in 0..<release.count {
      let validity = release.validity(entry)
      let status = release.isLive(entry) ? "" : "  " + words.listing.withdrawn(Day(number: validity.withdrawn))
      page.add("  \(printable(release.notation(entry)))  \(printable(release.label(entry)))\(status)")
    }
    return page.text
  }

  /// The vocabulary without its entries.
  public var json: JSON {
    .object([
      ("name", .string(name)), ("title", .string(title)), ("description", .string(about.text)),
      ("custodian", .string(about.custodian)), ("uri", .string(about.uri)), ("complete", .bool(isComplete)),
      ("licence", .string(about.licence)), ("attribution", .string(about.attribution)),
      ("release", .string(release.version)), ("entries", .integer(release.count)),
      ("releases", .array(issues.map { $0.json })),
    ])
  }

  /// The vocabulary with its entries.
  public var jsonWithEntries: JSON {
    guard case .object(let members) = json else { return json }
    return .object(members.filter { $0.0 != "entries" } + [("entries", .array((0..<release.count).map { json($0) }))])
  }

  /// One entry.
  public func json(_ entry: Int) -> JSON {
    let validity = release.validity(entry)
    var members: [(String, JSON)] = [
      ("notation", .string(release.notation(entry))), ("label", .string(release.label(entry))),
      ("uri", .string(uri(entry))), ("definition", .string(release.definition(entry))),
      ("broader", .array(release.broader(entry).map { .string($0) })),
      ("valid_from", validity.from == Int32.min ? .null : .string(Day(number: validity.from).description)),
      ("withdrawn", release.isLive(entry) ? .null : .string(Day(number: validity.withdrawn).description)),
      ("replaced_by", .array(release.replacedBy(entry).map { .string($0) })),
      ("alt_labels", .array(release.altLabels(entry).map { .string($0) })),
    ]
    for column in release.ownColumns { members.append((column, .optional(release.cell(entry, column: column)))) }
    return .object(members)
  }
}

extension Vocabulary.Issue {
  fileprivate var json: JSON {
    .object([
      ("version", .string(version)), ("date", .string(date.description)), ("status", .string(status)),
      ("file", .string(file)), ("sha256", .string(sha256)), ("note", .string(note)),
    ])
  }
}
