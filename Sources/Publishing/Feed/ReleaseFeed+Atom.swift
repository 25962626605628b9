extension ReleaseFeed {
  /// The feed as Atom (RFC 4287), the changes as XHTML.
  public var atom: String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(words.feed.language)\">",
      "  <id>\(xml(identifier))</id>", "  <title>\(xml(title))</title>", "  <updated>\(updated)</updated>",
      "  <author><name>Concord</name></author>", "  <generator>Concord</generator>",
    ]
    for entry in entries { lines += entry.atom }
    return (lines + ["</feed>"]).map { $0 + "\n" }.joined()
  }
}

extension ReleaseFeed.Entry {
  fileprivate var atom: [String] {
    var lines = [
      "  <entry>", "    <id>\(xml(identifier))</id>", "    <title>\(xml(title))</title>",
      "    <published>\(updated)</published>", "    <updated>\(updated)</updated>",
    ]
    lines += categories.map { "    <category term=\"\(xml($0))\"/>" }
    lines.append("    <summary>\(xml(summary))</summary>")
    lines.append("    <content type=\"xhtml\">")
    lines.append("      <div xmlns=\"http://www.w3.org/1999/xhtml\">")
    lines.append("        <p>\(xml(summary))</p>")
    for section in sections {
      lines.append("        <h3>\(xml(section.title))</h3>")
      if !section.lines.isEmpty {
        lines.append("        <ul>")
        lines += section.lines.map { "          <li>\(xml($0))</li>" }
        lines.append("        </ul>")
      }
      if section.more > 0 {
        lines.append("        <p>\(words.feed.more(section.more, isRest: !section.lines.isEmpty))</p>")
      }
    }
    return lines + ["      </div>", "    </content>", "  </entry>"]
  }
}

/// A text as the content of an XML 1.0 element or attribute. What XML cannot hold becomes U+FFFD, and line ends
/// become spaces, since no name has any.
func xml(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x26: result += "&amp;"
    case 0x3C: result += "&lt;"
    case 0x3E: result += "&gt;"
    case 0x22: result += "&quot;"
    case 0x27: result += "&#39;"
    case 0x09, 0x0A, 0x0D: result += " "
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
