public import Validation

extension Report.Comparison {
  /// The comparison for programs: `new`, `fixed` and `still`, and `not_checked` for what has no answer.
  public var json: JSON {
    .object([
      ("new", .array(new.map { $0.json })), ("fixed", .array(fixed.map { $0.json })),
      ("still", .array(still.map { $0.json })), ("not_checked", .array(notChecked.map { $0.json })),
    ])
  }

  /// The comparison for people: what is new first, whether it got worse last.
  public func text(old: String, new name: String, style: TextStyle, words: Words = .english) -> String {
    var page = Page(style: style)
    page.add(words.comparison.title(style.bold(printable(name)), printable(old)))
    for (title, changes) in [
      (words.comparison.new, new), (words.comparison.notChecked, notChecked), (words.comparison.fixed, fixed),
      (words.comparison.still, still),
    ] where !changes.isEmpty {
      page.add("")
      page.add(style.bold(title))
      for change in changes { page.add(change, words) }
    }
    let isExact = (new + fixed + still).allSatisfy { $0.isExact }
    if !isExact {
      page.add("")
      page.wrap(words.comparison.inexact, indent: 0)
    }
    page.add("")
    let total = { (changes: [Change]) in changes.reduce(0) { $0 + $1.count } }
    page.add(words.comparison.totals(total(new), total(fixed), total(still)))
    if newErrors > 0 {
      page.add(style.bold(words.comparison.worse, .error) + ": " + words.comparison.newErrors(newErrors))
    } else if !notChecked.isEmpty {
      page.add(style.bold(words.comparison.unknown, .warning) + ": " + words.comparison.unknownReason)
    } else {
      page.add(style.green(words.comparison.noWorse) + ": " + words.comparison.noNewErrors)
    }
    return page.text
  }
}

extension Report.Comparison.Change {
  fileprivate var json: JSON {
    var members: [(String, JSON)] = [("rule", .string(rule.name)), ("severity", .string(severity.rawValue))]
    if let field { members.append(("field", .string(field))) }
    members += [("count", .integer(count)), ("exact", .bool(isExact)), ("message", .string(message))]
    let samples = places.map { place -> JSON in
      guard case .object(let members) = place.sample.json else { return .null }
      return .object([("fingerprint", .string(place.fingerprint))] + members)
    }
    members.append(("samples", .array(samples)))
    return .object(members)
  }
}

extension Page {
  /// How many places of a change are listed.
  private static let mostPlaces = 20

  fileprivate mutating func add(_ change: Report.Comparison.Change, _ words: Words) {
    let field = change.field.map { "  \(printable($0))" } ?? ""
    let count = change.isExact ? grouped(change.count) : words.comparison.atLeast(change.count)
    let times = "\(words.common.severity(change.severity)), \(count)"
    add(
      "  \(style.bold(change.rule.name, change.severity))\(field)  (\(times))"
    )
    wrap(printable(change.message), indent: 4)
    for place in change.places.prefix(Page.mostPlaces) {
      if let text = words.place(place.sample) { wrap(printable(text), indent: 6) }
    }
    let rest = Int64(change.places.count) - Int64(Page.mostPlaces)
    if rest > 0 { wrap(words.common.andMore(rest), indent: 6) }
  }
}
