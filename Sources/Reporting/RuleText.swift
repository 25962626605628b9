public import Schemas
public import Validation

extension Rule {
  /// The rule as JSON; `bad` and `good` are whole files as text.
  public func json(schemas: [Schema]) -> JSON {
    .object([
      ("rule", .string(name)), ("severity", .string(severity.rawValue)), ("dimension", .string(dimension.rawValue)),
      ("who", .string(actor.rawValue)), ("waivable", .bool(isWaivable)), ("since", .string(since)),
      ("summary", .string(summary)),
      ("explanation", .string(explanation)), ("bad", .string(bad.text(schemas: schemas))),
      ("good", .string(good.text(schemas: schemas))),
    ])
  }

  /// The rule explained to people.
  public func text(style: TextStyle, schemas: [Schema], words: Words = .english) -> String {
    var page = Page(style: style)
    page.add("\(style.bold(name, severity))  \(words.listing.rule(self))")
    page.add("")
    page.wrap(summary, indent: 0)
    page.add("")
    for paragraph in paragraphs(explanation) {
      page.wrap(paragraph, indent: 0)
      page.add("")
    }
    page.add(words.listing.whatToDo(actor))
    page.wrap(remedy, indent: 2)
    if !isWaivable { page.wrap(words.listing.neverWaived, indent: 2) }
    for (title, example) in [(words.page.bad, bad), (words.page.good, good)] {
      page.add("")
      page.add(title)
      for line in example.lines(schemas: schemas) { page.add("  " + printable(line)) }
    }
    return page.text
  }
}

extension Rule {
  /// Every rule with its severity and summary.
  public static func table(style: TextStyle, words: Words = .english) -> String {
    var page = Page(style: style)
    for rule in all {
      page.add("\(style.bold(rule.name, rule.severity))  \(rule.severity.rawValue)")
      page.wrap(rule.summary, indent: 4)
    }
    page.add("")
    page.add(words.listing.moreOfRules)
    return page.text
  }
}

extension Finding {
  /// The finding on one line, as compilers write theirs, with the first place where it occurs.
  public func line(in file: String, words: Words = .english) -> String {
    let line = samples.first?.line.map { ":\($0)" } ?? ""
    let more = count > 1 ? " (\(words.common.times(count)))" : ""
    return "\(printable(file))\(line): \(severity.rawValue): \(printable(message)) [\(rule.name)]\(more)"
  }
}

/// The paragraphs of a text: an empty line ends one, a single line end is a space.
func paragraphs(_ text: String) -> [String] {
  var paragraphs: [String] = []
  var current: [String] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.utf8.isEmpty {
      if !current.isEmpty { paragraphs.append(joined(current, " ")) }
      current = []
    } else {
      current.append(String(line))
    }
  }
  if !current.isEmpty { paragraphs.append(joined(current, " ")) }
  return paragraphs
}
