import Schemas
import Vocabularies

/// Fills in the messages of rules.
enum Texts {
  /// The message of a finding, with the field, the limit and so on in their places.
  static func message(_ rule: Rule, field: String?, detail: String?, schema: Schema?, asAt: Day) -> String {
    let definition = field.flatMap { name in schema?.fields.first { $0.name == name } }
    var text = rule.message
    for (name, value) in [
      ("{field}", field ?? words.theRecord), ("{detail}", detail ?? ""),
      ("{limit}", limit(rule, definition, asAt)),
      ("{vocabulary}", definition.map { vocabulary($0) } ?? words.list(of: nil)), ("{as_at}", asAt.description),
    ] {
      text = String(decoding: replace(name, by: value, in: Array(text.utf8)), as: UTF8.self)
    }
    return text
  }

  private static func vocabulary(_ field: Field) -> String {
    switch field.type {
    case .code(let vocabulary, _): words.list(of: spaced(vocabulary))
    case .member(_, .group, _): words.groupsOfScheme
    case .member(_, .type, _): words.typesOfScheme
    default: words.list(of: nil)
    }
  }

  /// The name of a list as words.
  private static func spaced(_ name: String) -> String {
    String(decoding: name.utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func limit(_ rule: Rule, _ field: Field?, _ asAt: Day) -> String {
    guard let field else { return "" }
    switch field.type {
    case .number(let decimals) where rule.name == Rule.invalidNumber.name: return words.decimals(decimals)
    case .integer where rule.name == Rule.invalidNumber.name: return words.decimals(0)
    default: break
    }
    if let length = field.maxLength, field.type.isFreeText { return String(length) }
    let isMonth = field.type == .month
    let text = { (day: Day) in isMonth ? day.month.description : day.description }
    let bounds = field.bounds
    return words.between(
      least: bounds.leastNumber.map { $0.text }, greatest: bounds.greatestNumber.map { $0.text },
      first: bounds.firstDay.map(text), last: bounds.lastDay.map(text), asAt: field.isNotAfterAsAt ? text(asAt) : nil)
  }
}

/// Texts one behind the other with another between them.
func joined(_ parts: [String], by separator: String) -> String {
  var text = ""
  for (index, part) in parts.enumerated() { text += (index > 0 ? separator : "") + part }
  return text
}
