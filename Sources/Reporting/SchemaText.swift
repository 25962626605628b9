public import Schemas

extension Schema {
  /// The schemas, a line each.
  public static func table(_ schemas: [Schema], style: TextStyle) -> String {
    var page = Page(style: style)
    for schema in schemas {
      page.add(style.bold("\(schema.name) \(schema.version)") + "  \(printable(schema.title))")
      page.wrap(printable(schema.description), indent: 4)
    }
    page.add("")
    page.add("The columns of one: concord schema show NAME")
    return page.text
  }

  /// What the schema asks for, column by column.
  public func text(style: TextStyle) -> String {
    var page = Page(style: style)
    page.add(style.bold("\(name) \(version)") + "  \(printable(title))")
    page.wrap(printable(description), indent: 0)
    for field in fields {
      page.add("")
      let notes = [field.isRequired ? "required" : "optional", kind(field)] + (field.isPersonal ? ["personal"] : [])
      page.add("  " + style.bold(field.name) + "  \(joined(notes, ", "))")
      page.wrap(printable(field.description), indent: 4)
      page.add("    example: \(printable(field.example))")
    }
    page.add("")
    let keyNames = key.map { fields[$0].name }
    if !keyNames.isEmpty { page.wrap(joined(keyNames, ", "), indent: 0, lead: "No two records have the same: ") }
    for set in atLeastOne { page.wrap(joined(set.map { fields[$0].name }, ", "), indent: 0, lead: "At least one of: ") }
    page.add("Columns may come in any order. The names stand in the first line.")
    return page.text
  }

  private func kind(_ field: Field) -> String {
    switch field.type {
    case .text: field.maxLength.map { "text of up to \($0) characters" } ?? "text"
    case .code(let vocabulary, _): "a code of the list of \(vocabulary)"
    case .member(_, .group, _): "a group of the profile scheme"
    case .member(_, .type, _): "a type of the profile scheme"
    case .date: "a date, YYYY-MM-DD"
    case .month: "a month, YYYY-MM"
    case .number(let decimals): "a number with up to \(decimals) decimals"
    case .integer: "a whole number"
    case .postcode: "a postcode"
    case .uprn: "a UPRN, 1 to 12 digits"
    }
  }

  /// The schema in a few words.
  public var json: JSON {
    .object([
      ("name", .string(name)), ("version", .string(version)), ("title", .string(title)),
      ("description", .string(description)), ("sha256", .string(sha256)),
      ("fields", .array(fields.map { .string($0.name) })),
    ])
  }
}
