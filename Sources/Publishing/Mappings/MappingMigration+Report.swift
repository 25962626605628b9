import Conversion
public import Reporting
import Vocabularies

extension MappingMigration {
  /// What was done and what is left to do, for people.
  public func text(style: TextStyle, showsValues: Bool = false) -> String {
    var page = Page(style: style)
    page.add(printable(words.migration.title(vocabulary, old, new, rows: mapping.rows.count)))
    page.add("")
    for line in words.migration.counts(self) { page.add(line) }
    if let formerVersion { page.wrap(printable(words.migration.versionTakenAway(formerVersion)), indent: 2) }
    if !moved.isEmpty {
      page.add("")
      page.add(words.migration.movedHeading)
    }
    for move in moved {
      let value = shown(move.value, showsValues: showsValues)
      let lead = words.migration.line(move.line)
      page.wrap(printable(words.migration.moved(move, value: value)), indent: 2, lead: lead)
    }
    if !undecided.isEmpty {
      page.add("")
      page.add(words.migration.undecidedHeading)
    }
    for row in undecided {
      let value = shown(row.value, showsValues: showsValues)
      let lead = words.migration.line(row.line)
      page.wrap(printable(words.migration.undecided(row, value: value)), indent: 2, lead: lead)
    }
    return page.text
  }

  /// The same for programs.
  public func json(showsValues: Bool = false) -> JSON {
    .object([
      ("vocabulary", .string(vocabulary)), ("old", .string(old)), ("new", .string(new)),
      (
        "counts",
        .object([
          ("kept", .integer(kept)), ("relabelled", .integer(relabelled)), ("moved", .integer(moved.count)),
          ("undecided", .integer(undecided.count)), ("untouched", .integer(untouched)),
        ])
      ),
      ("former_version", .optional(formerVersion)),
      ("moved", .array(moved.map { $0.json(showsValues) })),
      ("undecided", .array(undecided.map { $0.json(showsValues) })),
    ])
  }
}

extension MappingMigration.Move {
  fileprivate func json(_ showsValues: Bool) -> JSON {
    .object([
      ("line", .integer(line)), ("value", .string(shown(value, showsValues: showsValues))), ("from", .string(from)),
      ("to", .string(to.notation)), ("label", .string(to.label)), ("broader", .bool(isBroader)),
    ])
  }
}

extension MappingMigration.Undecided {
  fileprivate func json(_ showsValues: Bool) -> JSON {
    let heirs = candidates.map { heir in
      JSON.object([("notation", .string(heir.notation)), ("label", .string(heir.label))])
    }
    return .object([
      ("line", .integer(line)), ("value", .string(shown(value, showsValues: showsValues))),
      ("object", .string(object)), ("reason", .string(reason)), ("replaced_by", .array(heirs)),
    ])
  }
}
