public import Reporting
import Vocabularies

extension Difference {
  /// What changed, for people: kind by kind, each name from its own release.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    page.add(words.releases.title(vocabulary, from: old, to: new))
    for kind in Change.Kind.allCases {
      let found = changes.filter { $0.kind == kind }
      if found.isEmpty { continue }
      page.add("")
      page.add("\(words.releases.title(kind)) (\(grouped(Int64(found.count))))")
      for change in found { page.wrap(printable(change.line), indent: 2, lead: printable(change.notation) + "  ") }
    }
    page.add("")
    page.add(words.releases.bump(bump))
    return page.text
  }

  /// What changed, for programs.
  public var json: JSON {
    .object([
      ("vocabulary", .string(vocabulary)), ("old", .string(old.version)), ("new", .string(new.version)),
      ("events", .array(changes.map { $0.json })), ("bump", .string(bump.rawValue)),
    ])
  }
}

extension Change {
  /// The change on one line, behind the notation.
  var line: String {
    let name = newLabel ?? oldLabel ?? ""
    switch kind {
    case .added, .reinstated, .deleted: return name
    case .renamed: return "\(oldLabel ?? "") → \(newLabel ?? "")"
    case .withdrawn, .split, .merged:
      let heirs = successors.map { "\($0.notation) (\($0.label))" }
      return words.releases.withdrawn(
        oldLabel ?? "", from: new ?? "", heirs: heirs, others: others.map { $0.notation })
    case .relabelled:
      let (was, now) = (parts(of: old ?? "", cutAt: " | "), parts(of: new ?? "", cutAt: " | "))
      let gone = was.filter { !now.contains($0) }.map { "− \($0)" }
      let come = now.filter { !was.contains($0) }.map { "+ \($0)" }
      return "\(name): "
        + (gone + come == [] ? words.releases.inAnotherOrder : (gone + come).joined(separator: ", "))
    case .redefined, .moved, .redated, .annotated:
      let what = column.map { "\($0): " } ?? ""
      return "\(name): \(what)\(shown(old)) → \(shown(new))"
    }
  }

  private func shown(_ text: String?) -> String {
    guard let text, !text.utf8.isEmpty else { return words.releases.nothing }
    return "“\(text)”"
  }

  fileprivate var json: JSON {
    var members: [(String, JSON)] = [("type", .string(kind.rawValue)), ("notation", .string(notation))]
    if let oldLabel { members.append(("old_label", .string(oldLabel))) }
    if let newLabel { members.append(("new_label", .string(newLabel))) }
    switch kind {
    case .withdrawn, .split, .merged:
      members.append(("withdrawn", .optional(new)))
      members.append(("replaced_by", .array(successors.map { $0.json })))
      if !others.isEmpty { members.append(("merged_with", .array(others.map { $0.json }))) }
    case .redefined, .moved, .relabelled, .redated, .annotated:
      if let column { members.append(("column", .string(column))) }
      members.append(("old", .optional(old)))
      members.append(("new", .optional(new)))
    case .added, .reinstated, .renamed, .deleted: break
    }
    return .object(members)
  }
}

extension Change.Entry {
  fileprivate var json: JSON { .object([("notation", .string(notation)), ("label", .string(label))]) }
}
