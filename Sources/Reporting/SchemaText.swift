public import Schemas

extension Schema {
  /// The schemas, a line each.
  public static func table(_ schemas: [Schema], style: TextStyle, words: Words = .english) -> String {
    var page = Page(style: style)
    for schema in schemas {
      page.add(style.bold("\(schema.name) \(schema.version)") + "  \(printable(schema.title))")
      page.wrap(printable(schema.description), indent: 4)
    }
    page.add("")
    page.add(words.listing.moreOfSchemas)
    return page.text
  }

  /// What the schema asks for, column by column.
  public func text(style: TextStyle, words: Words = .english) -> String {
    var page = Page(style: style)
    page.add(style.bold("\(name) \(version)") + "  \(printable(title))")
    page.wrap(printable(description), indent: 0)
    for field in fields {
      page.add("")
      page.add("  " + style.bold(field.name) + "  " + words.listing.field(field))
      page.wrap(printable(field.description), indent: 4)
      page.add("    " + words.listing.example(printable(field.example)))
    }
    page.add("")
    let keyNames = key.map { fields[$0].name }
    if !keyNames.isEmpty { page.wrap(joined(keyNames, ", "), indent: 0, lead: words.listing.keyIsUnique) }
    for set in atLeastOne {
      page.wrap(joined(set.map { fields[$0].name }, ", "), indent: 0, lead: words.listing.atLeastOne)
    }
    page.add(words.listing.order)
    return page.text
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
