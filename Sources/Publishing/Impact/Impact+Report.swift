public import Reporting
import Vocabularies

extension Impact {
  /// What the coming releases do to the file, for people: what needs a decision first.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    let columns = printable(columns.joined(separator: ", "))
    page.add(words.releases.title(printable(name), kind, records: records, columns: columns))
    for action in [Effect.Action.decide, .replace, .note] {
      let found = effects.filter { $0.action == action }
      if found.isEmpty { continue }
      page.add("")
      page.add(words.releases.heading(action))
      for effect in found { page.wrap(printable(words.releases.effect(effect, on: kind)), indent: 2) }
    }
    page.add("")
    page.add(words.releases.conclusion(kind, affected: affected, of: records))
    return page.text
  }

  /// The same for programs.
  public var json: JSON {
    .object([
      ("name", .string(name)), ("kind", .string(kind.rawValue)), ("records", .integer(records)),
      ("affected", .integer(affected)), ("columns", .array(columns.map { .string($0) })),
      ("effects", .array(effects.map { $0.json(isData: kind == .data) })),
    ])
  }
}

extension Effect {
  fileprivate func json(isData: Bool) -> JSON {
    var members: [(String, JSON)] = [
      ("action", .string(action.rawValue)), ("type", .string(change.kind.rawValue)),
      ("vocabulary", .string(vocabulary)), ("notation", .string(change.notation)),
      ("old_label", .optional(change.oldLabel)), ("new_label", .optional(change.newLabel)), ("uses", .integer(uses)),
    ]
    if isData && action != .note { members.append(("late", .integer(late))) }
    if action != .note {
      let heirs = change.successors.map { heir in
        JSON.object([("notation", .string(heir.notation)), ("label", .string(heir.label))])
      }
      members += [("withdrawn", .optional(change.new)), ("replaced_by", .array(heirs))]
    }
    return .object(members)
  }
}
