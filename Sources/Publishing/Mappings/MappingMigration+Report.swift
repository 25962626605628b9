import Conversion
public import Reporting
import Vocabularies

extension MappingMigration {
  /// What was done and what is left to do, for people.
  public func text(style: TextStyle, showsValues: Bool = false) -> String {
    var page = Page(style: style)
    page.add(printable("\(vocabulary) \(old) → \(new): \(counted(Int64(mapping.rows.count), "row"))"))
    page.add("")
    let labels = relabelled == 0 ? "" : ", \(grouped(Int64(relabelled))) of them with the present label"
    page.add("  kept            \(grouped(Int64(kept)))\(labels)")
    page.add("  moved           \(grouped(Int64(moved.count)))")
    page.add("  need a person   \(grouped(Int64(undecided.count)))")
    page.add("  not of the list \(grouped(Int64(untouched))), left as they are")
    if let formerVersion {
      page.wrap(
        printable("mapping_set_version \"\(formerVersion)\" is taken away: it named the mapping as it was."), indent: 2)
    }
    if !moved.isEmpty {
      page.add("")
      page.add("Moved:")
    }
    for move in moved {
      let broader = move.isBroader ? ", as broader" : ""
      let value = shown(move.value, showsValues: showsValues)
      page.wrap(
        printable("\(value): \(move.from) → \(move.to.notation) (\(move.to.label))\(broader)"), indent: 2,
        lead: "line \(move.line): ")
    }
    if !undecided.isEmpty {
      page.add("")
      page.add("A person has to choose:")
    }
    for row in undecided {
      let heirs = row.candidates.map { "\($0.notation) (\($0.label))" }
      let choice = heirs.isEmpty ? "" : " Choose: \(heirs.joined(separator: " or "))."
      let value = shown(row.value, showsValues: showsValues)
      page.wrap(printable("\(value), \(row.object): \(row.reason)\(choice)"), indent: 2, lead: "line \(row.line): ")
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
