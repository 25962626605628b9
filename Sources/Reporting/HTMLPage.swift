import Validation

/// What every page for a browser has: its head, a banner and a foot. It needs no script, no other file and no network.
struct HTMLPage {
  let title: String
  let version: String
  let words: Words

  /// The whole page around some content.
  func text(_ content: (inout Markup) -> Void) -> String {
    var markup = Markup()
    markup.add(markup: "<!DOCTYPE html>\n")
    markup.add("html", [("lang", words.language)]) { markup in
      addHead(to: &markup)
      markup.add("body") { markup in
        markup.add("a", [("class", "skip"), ("href", "#report")], words.page.skip)
        markup.add("header", [("class", "top")]) { markup in
          markup.add("p", [("class", "width")], words.page.banner)
        }
        markup.add("main", [("id", "report"), ("class", "width"), ("tabindex", "-1")], content: content)
        markup.add("footer", [("class", "width")]) { markup in
          markup.add("p", words.page.footer(version))
          markup.add("p", words.page.privacy)
        }
      }
    }
    return markup.text
  }

  private func addHead(to markup: inout Markup) {
    markup.add("head") { markup in
      markup.addEmpty("meta", [("charset", "utf-8")])
      markup.addEmpty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      markup.addEmpty("meta", [("name", "color-scheme"), ("content", "light dark")])
      markup.addEmpty("meta", [("name", "referrer"), ("content", "no-referrer")])
      markup.addEmpty(
        "meta",
        [("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'")])
      markup.add("title", title)
      markup.add(markup: "<style>\n\(HTMLReport.style)</style>\n")
    }
  }
}

extension Markup {
  /// Adds a part that scrolls sideways by itself where the window is narrow, and can be reached with the keyboard.
  mutating func addScrolling(_ label: String, content: (inout Markup) -> Void) {
    add("div", [("class", "scroll"), ("role", "region"), ("aria-label", label), ("tabindex", "0")], content: content)
  }

  /// Adds the first row of a table: the titles of columns with texts, then of those with numbers, which may have the
  /// colour of a severity.
  mutating func addHeads(_ titles: [String], numbers: [(title: String, severity: Severity?)] = []) {
    add("thead") { markup in
      markup.add("tr") { markup in
        for title in titles { markup.add("th", [("scope", "col")], title) }
        for number in numbers {
          let kind = "number" + (number.severity.map { " \($0.rawValue)" } ?? "")
          markup.add("th", [("scope", "col"), ("class", kind)], number.title)
        }
      }
    }
  }
}
