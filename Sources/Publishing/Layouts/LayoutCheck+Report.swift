public import Reporting
public import Standards

extension LayoutCheck {
  /// The faults for people: a line for each as compilers write them, and what to do about each kind.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    for fault in faults { page.add(printable(fault.text(in: file))) }
    let rules = Set(faults.map { $0.rule }).sorted { $0.name < $1.name }
    if !rules.isEmpty {
      page.add("")
      page.add(words.common.whatToDo)
    }
    for rule in rules { page.wrap(rule.remedy, indent: 2, lead: "\(rule.name): ") }
    if !rules.isEmpty { page.add("") }
    page.add(faults.isEmpty ? words.layouts.noFaults(printable(file)) : words.layouts.faults(Int64(faults.count)))
    return page.text
  }

  /// The faults for programs.
  public var json: JSON {
    .object([
      ("layout", .string(file)), ("valid", .bool(isFit)),
      (
        "faults",
        .array(
          faults.map { fault in
            .object([
              ("rule", .string(fault.rule.name)), ("place", .string(fault.place)),
              ("header", .optional(fault.header)), ("message", .string(fault.message)),
              ("remedy", .string(fault.rule.remedy)),
            ])
          })
      ),
    ])
  }
}

extension LayoutRule {
  /// The rule explained.
  public var card: RuleCard {
    RuleCard(
      name: name, severity: "error", summary: summary, remedy: remedy,
      about: words.layouts.aboutRules)
  }
}
