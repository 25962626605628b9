import Foundation
package import Standards

/// A JSON Schema checker that knows the keywords which the published schemas use, and refuses all others.
package struct SchemaChecker {
  package typealias Value = Node.Value

  package let root: Value

  package init(root: Value) { self.root = root }

  /// Keywords that say nothing about what is valid.
  static let notes: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  /// The keywords that hold one value each against an instance; its complaints are added to `found`.
  static let keywords: Set<String> = [
    "$ref", "type", "enum", "const", "required", "properties", "additionalProperties", "items", "minItems",
    "maxItems",
    "minimum", "maximum", "minLength", "maxLength", "pattern", "oneOf", "allOf", "if", "then", "else", "not",
    "uniqueItems",
  ]

  /// What of `value` the schema does not allow, each complaint with its place; none where it is valid.
  package func complaints(about value: Value) -> [String] {
    var found: [String] = []
    check(value, against: root, at: "$", &found)
    return found
  }

  /// Keywords anywhere in the schema that the checker does not know.
  package func unknownKeywords() -> [String] { unknown(in: root, at: "#") }

  private func unknown(in schema: Value, at place: String) -> [String] {
    guard case .object(let members) = schema else {
      return schema == .bool(false) ? [] : ["\(place) is no schema"]
    }
    var found: [String] = []
    for (key, value) in members {
      let here = "\(place)/\(key)"
      switch (key, value) {
      case ("properties", .object(let schemas)), ("$defs", .object(let schemas)):
        for (name, schema) in schemas { found += unknown(in: schema, at: "\(here)/\(name)") }
      case ("oneOf", .array(let schemas)), ("allOf", .array(let schemas)):
        for schema in schemas { found += unknown(in: schema, at: here) }
      case ("items", _), ("if", _), ("then", _), ("else", _), ("not", _), ("additionalProperties", _):
        found += unknown(in: value, at: here)
      default:
        if !SchemaChecker.notes.contains(key) && !SchemaChecker.keywords.contains(key) { found.append(here) }
      }
    }
    return found
  }

  private func check(_ value: Value, against schema: Value, at place: String, _ found: inout [String]) {
    if schema == .bool(false) { found.append("\(place) is not allowed") }
    guard case .object(let rules) = schema else { return }
    for (keyword, rule) in rules where !holds(keyword, rule, value) { found.append("\(place): \(keyword)") }
    if case .string(let reference) = rules["$ref"] {
      guard let target = resolve(reference) else { return found.append("\(reference) leads to nothing") }
      check(value, against: target, at: place, &found)
    }
    if case .array(let schemas) = rules["allOf"] {
      for schema in schemas { check(value, against: schema, at: place, &found) }
    }
    if case .array(let schemas) = rules["oneOf"], schemas.filter({ allows($0, value) }).count != 1 {
      found.append("\(place): oneOf")
    }
    if let other = rules["not"], allows(other, value) { found.append("\(place): not") }
    if let condition = rules["if"] {
      let branch = allows(condition, value) ? rules["then"] : rules["else"]
      if let branch { check(value, against: branch, at: place, &found) }
    }
    checkChildren(of: value, rules, at: place, &found)
  }

  private func checkChildren(
    of value: Value, _ rules: [String: Value], at place: String, _ found: inout [String]
  ) {
    if case .array(let values) = value, let items = rules["items"] {
      for (index, value) in values.enumerated() {
        check(value, against: items, at: "\(place)[\(index)]", &found)
      }
    }
    guard case .object(let members) = value else { return }
    var properties: [String: Value] = [:]
    if case .object(let known) = rules["properties"] { properties = known }
    for (key, member) in members {
      guard let schema = properties[key] ?? rules["additionalProperties"] else { continue }
      check(member, against: schema, at: "\(place).\(key)", &found)
    }
  }

  private func allows(_ schema: Value, _ value: Value) -> Bool {
    var found: [String] = []
    check(value, against: schema, at: "", &found)
    return found.isEmpty
  }

  private func resolve(_ reference: String) -> Value? {
    var target = root
    for part in reference.split(separator: "/").dropFirst() {
      guard case .object(let members) = target, let next = members[String(part)] else { return nil }
      target = next
    }
    return reference.hasPrefix("#/") ? target : nil
  }

  /// Whether a keyword that looks at nothing but the value itself holds; true for every other.
  private func holds(_ keyword: String, _ rule: Value, _ value: Value) -> Bool {
    switch (keyword, rule, value) {
    case ("type", .string(let name), _): isOf(name, value)
    case ("type", .array(let names), _):
      names.contains { if case .string(let name) = $0 { isOf(name, value) } else { false } }
    case ("enum", .array(let values), _): values.contains(value)
    case ("const", _, _): rule == value
    case ("required", .array(let names), .object(let members)):
      names.allSatisfy { if case .string(let name) = $0 { members[name] != nil } else { false } }
    case ("minItems", .number(let least), .array(let values)): Double(values.count) >= least
    case ("uniqueItems", .bool(true), .array(let values)):
      !values.indices.contains { values[..<$0].contains(values[$0]) }
    case ("maxItems", .number(let most), .array(let values)): Double(values.count) <= most
    case ("minimum", .number(let least), .number(let number)): number >= least
    case ("maximum", .number(let most), .number(let number)): number <= most
    case ("minLength", .number(let least), .string(let text)): Double(text.unicodeScalars.count) >= least
    case ("maxLength", .number(let most), .string(let text)): Double(text.unicodeScalars.count) <= most
    case ("pattern", .string(let pattern), .string(let text)):
      text.range(of: pattern, options: .regularExpression) != nil
    default: true
    }
  }

  private func isOf(_ name: String, _ value: Value) -> Bool {
    switch (name, value) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object):
      true
    case ("number", .number): true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
