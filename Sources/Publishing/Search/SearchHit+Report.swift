public import Reporting
import Vocabularies

extension SearchHit {
  /// What was found, for people, the first `top` hits.
  public static func text(_ hits: [SearchHit], for query: String, top: Int, style: TextStyle) -> String {
    var page = Page(style: style)
    if hits.isEmpty {
      page.wrap(words.paths.nothingFound(printable(query)), indent: 0)
      return page.text
    }
    switch hits[0].manner {
    case .exact, .words: break
    case .near: page.wrap(words.paths.nearest(printable(query)), indent: 0)
    case .definition: page.wrap(words.paths.about(printable(query)), indent: 0)
    }
    for hit in hits.prefix(top) { hit.add(to: &page) }
    if hits.count > top {
      page.add("")
      page.add(words.paths.firstOf(top, hits.count))
    }
    return page.text
  }

  private func add(to page: inout Page) {
    let release = list.release
    page.wrap(printable(release.label(entry)), indent: 0, lead: printable(list.compactURI(entry)) + "  ")
    switch part {
    case .alternativeLabel: page.wrap(printable(name), indent: 4, lead: words.paths.alsoCalled)
    case .definition: if !name.utf8.isEmpty { page.wrap(printable(name), indent: 4) }
    case .label, .notation: break
    }
    if release.isLive(entry) { return }
    let heirs = release.replacedBy(entry).map { heir in
      let label = release.index(of: heir).map { release.label($0) } ?? ""
      return "\(list.about.entryName):\(heir) (\(label))"
    }
    let day = Day(number: release.validity(entry).withdrawn)
    page.wrap(printable(words.common.withdrawn(from: day, heirs: heirs)), indent: 4)
  }

  /// What was found, for programs, the first `top` hits.
  public static func json(_ hits: [SearchHit], for query: String, top: Int) -> JSON {
    .object([
      ("query", .string(query)), ("found", .integer(hits.count)),
      ("results", .array(hits.prefix(top).map { $0.json })),
    ])
  }

  private var json: JSON {
    .object(
      [("id", .string(list.compactURI(entry)))] + list.nodeMembers(entry)
        + [
          (
            "matched",
            .object([("manner", .string(manner.rawValue)), ("part", .string(part.rawValue)), ("text", .string(name))])
          )
        ])
  }
}
