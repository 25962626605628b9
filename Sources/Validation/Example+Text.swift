extension Example {
  /// A whole file of UTF-8 text; `{header}` and `{record}` stand for those of the schema.
  static func text(_ text: String, schema: String = "service-transactions") -> Example {
    .file(Array(text.utf8), schema: schema)
  }
}
