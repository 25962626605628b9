public import Reporting

extension ReleaseFeed {
  /// The feed as JSON Feed 1.1, the changes as plain text.
  public var json: JSON {
    .object([
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(title)),
      ("description", .string(words.feed.description)),
      ("language", .string(words.feed.language)), ("authors", .array([.object([("name", .string("Concord"))])])),
      ("items", .array(entries.map { $0.json })),
    ])
  }
}

extension ReleaseFeed.Entry {
  fileprivate var json: JSON {
    .object([
      ("id", .string(identifier)), ("title", .string(title)), ("summary", .string(summary)),
      ("content_text", .string(contentText)), ("date_published", .string(updated)),
      ("tags", .array(categories.map { .string($0) })),
    ])
  }

  private var contentText: String {
    var lines = [summary]
    for section in sections {
      lines += ["", section.title] + section.lines.map { "- \($0)" }
      if section.more > 0 { lines.append(words.feed.more(section.more, isRest: !section.lines.isEmpty)) }
    }
    return lines.joined(separator: "\n")
  }
}
