public import Reporting

extension Suite {
  /// Cases for people: what each is about, folder by folder.
  public func text(of cases: [Case], style: TextStyle) -> String {
    var page = Page(style: style)
    var folder = ""
    for item in cases {
      if item.folder != folder {
        if !folder.isEmpty { page.add("") }
        folder = item.folder
        page.add(printable(folder))
      }
      let name = item.path.split(separator: "/").last.map { String($0.dropLast(".json".count)) } ?? ""
      page.add("  \(printable(name))")
      page.wrap(printable("\(item.description) (\(item.requirements.joined(separator: ", ")))"), indent: 4)
    }
    page.add("")
    page.add(words.results.listed(cases.count, requirements.count, edition))
    return page.text
  }

  /// Cases for programs.
  public func json(of cases: [Case]) -> JSON {
    .object([
      ("suite", edition.member),
      (
        "cases",
        .array(
          cases.map { item in
            .object([
              ("case", .string(item.path)), ("operation", .string(item.operation.rawValue)),
              ("description", .string(item.description)),
              ("requirements", .array(item.requirements.map { .string($0) })),
            ])
          })
      ),
    ])
  }
}
