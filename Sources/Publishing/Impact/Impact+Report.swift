public import Reporting
import Vocabularies

extension Impact {
  /// What the coming releases do to the file, for people: what needs a decision first.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    let unit = kind == .data ? "record" : "row"
    page.add("\(printable(name)): \(counted(records, unit)), codes in \(printable(columns.joined(separator: ", ")))")
    for (action, title) in [
      (Effect.Action.decide, "A person has to choose"), (.replace, "Can be replaced without looking"),
      (.note, "No action needed"),
    ] {
      let found = effects.filter { $0.action == action }
      if found.isEmpty { continue }
      page.add("")
      page.add(title)
      for effect in found { page.wrap(printable(effect.line(unit, dated: kind == .data)), indent: 2) }
    }
    page.add("")
    page.add(
      affected == 0
        ? "Nothing in it is made wrong."
        : "\(counted(affected, unit)) of \(grouped(records)) would be wrong under the coming releases.")
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
  fileprivate func line(_ unit: String, dated: Bool) -> String {
    var text = "\(vocabulary) \(change.notation) (\(change.oldLabel ?? change.newLabel ?? "")): "
    let heirs = change.successors.map { "\($0.notation) (\($0.label))" }
    switch change.kind {
    case .withdrawn where heirs.isEmpty: text += "withdrawn from \(change.new ?? ""), and nothing takes its place"
    case .withdrawn, .merged: text += "withdrawn from \(change.new ?? ""); take \(heirs.joined(separator: ", "))"
    case .split: text += "withdrawn from \(change.new ?? "") and split: choose \(heirs.joined(separator: " or "))"
    case .deleted: text += "no longer in the list"
    case .added: text += "not in the list before, and right from now on"
    case .reinstated: text += "in use again"
    case .renamed: text += "now called \(change.newLabel ?? "")"
    case .redefined: text += "has another definition; read it once"
    case .moved: text += "stands elsewhere in the list"
    case .redated, .relabelled, .annotated: text += "\(change.column ?? "") is \(change.new ?? "") now"
    }
    text += "; \(counted(uses, unit))"
    if dated && action != .note && late < uses {
      text +=
        late == 0 ? ", all dated before that day and right as they are" : ", \(grouped(late)) on or after that day"
    }
    return text
  }

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
