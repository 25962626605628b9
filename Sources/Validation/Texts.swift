import Schemas
import Vocabularies

/// Fills in the messages of rules.
enum Texts {
  /// The message of a finding, with the field, the limit and so on in their places.
  static func message(_ rule: Rule, field: String?, detail: String?, schema: Schema?, asAt: Day) -> String {
    let definition = field.flatMap { name in schema?.fields.first { $0.name == name } }
    var text = rule.message
    for (name, value) in [
      ("{field}", field ?? "the record"), ("{detail}", detail ?? ""),
      ("{limit}", limit(rule, definition, asAt)),
      ("{vocabulary}", definition.map { vocabulary($0) } ?? "list"), ("{as_at}", asAt.description),
    ] {
      text = String(decoding: replace(name, by: value, in: Array(text.utf8)), as: UTF8.self)
    }
    return text
  }

  private static func vocabulary(_ field: Field) -> String {
    switch field.type {
    case .code(let vocabulary, _): "list of \(spaced(vocabulary))"
    case .member(_, .group, _): "list of groups of its profile scheme"
    case .member(_, .type, _): "list of types of its profile scheme"
    default: "list"
    }
  }

  /// The name of a list as words.
  private static func spaced(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func limit(_ rule: Rule, _ field: Field?, _ asAt: Day) -> String {
    guard let field else { return "" }
    switch field.type {
    case .number(let decimals) where rule.name == Rule.invalidNumber.name:
      if decimals == 0 { return "no decimal places" }
      return "at most \(decimals) decimal place" + (decimals == 1 ? "" : "s")
    case .integer where rule.name == Rule.invalidNumber.name: return "no decimal places"
    default: break
    }
    if let length = field.maxLength, field.type.isFreeText { return String(length) }
    var parts: [String] = []
    if let least = field.bounds.leastNumber { parts.append("at least \(least.text)") }
    if let greatest = field.bounds.greatestNumber { parts.append("at most \(greatest.text)") }
    let isMonth = field.type == .month
    let text = { (day: Day) in isMonth ? day.month.description : day.description }
    if let first = field.bounds.firstDay { parts.append("not before \(text(first))") }
    if let last = field.bounds.lastDay { parts.append("not after \(text(last))") }
    if field.isNotAfterAsAt { parts.append("not after \(text(asAt))") }
    return joined(parts, by: " and ")
  }
}

/// Texts one behind the other with another between them.
func joined(_ parts: [String], by separator: String) -> String {
  var text = ""
  for (index, part) in parts.enumerated() { text += (index > 0 ? separator : "") + part }
  return text
}
