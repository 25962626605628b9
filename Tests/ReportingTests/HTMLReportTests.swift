import Foundation
import Reporting
import Testing
import Validation

/// The page for a browser: what can be told of it without one. `.ci/accessibility` looks at it in one.
@Suite struct HTMLReportTests {
  /// The value of an invalid, a valid and other reports, with their pages.
  private func pages() throws -> [(report: Report, page: ParsedPage)] {
    let reports = try [SampleReports.example(), SampleReports.hostile("a"), SampleReports.large()]
    return try (reports + SampleReports.ofCases.enumerated().filter { $0.offset % 3 == 0 }.map { $0.element }).map {
      ($0, try #require(ParsedPage(SampleReports.render($0, .html))))
    }
  }

  @Test func everyPageIsWellFormedAndHasItsLandmarks() throws {
    let all = try pages()
    #expect(all.count >= 58)
    for (_, page) in all {
      for name in ["html", "title", "h1", "main", "header", "footer", "style"] { #expect(page.all(name).count == 1) }
      #expect(page.all("html")[0]["lang"] == "en")
      let names = page.all("body").map { $0.name } + page.all("a").prefix(1).map { $0["href"] ?? "" }
      #expect(names == ["body", "#report"] && page.all("main")[0]["id"] == "report")
    }
  }

  @Test func headingsLeaveNoLevelOutAndAnchorsAreThere() throws {
    for (_, page) in try pages() {
      var level = 0
      for element in page.elements {
        guard element.name.count == 2, element.name.hasPrefix("h"), let next = Int(element.name.dropFirst()) else {
          continue
        }
        #expect(next <= level + 1, "\(element.name) after h\(level)")
        level = next
      }
      let ids = page.elements.compactMap { $0["id"] }
      #expect(Set(ids).count == ids.count)
      for link in page.all("a") { #expect(ids.contains(String((link["href"] ?? "").dropFirst()))) }
      for element in page.elements {
        if let label = element["aria-labelledby"] { #expect(ids.contains(label)) }
      }
    }
  }

  @Test func everyTableHasACaptionAndHeadsAndScrollsByItself() throws {
    var tables = 0
    for (_, page) in try pages() {
      #expect(page.all("caption").count == page.all("table").count)
      for head in page.all("th") { #expect(["col", "row"].contains(head["scope"] ?? "")) }
      for table in page.all("table") {
        let around = page.ancestors(table).first
        #expect(around?["tabindex"] == "0" && around?["role"] == "region" && around?["aria-label"]?.isEmpty == false)
        tables += 1
      }
      for picture in page.all("svg") {
        #expect(picture["aria-hidden"] == "true" && page.ancestors(picture).contains { $0.name == "table" })
      }
    }
    #expect(tables > 100)
  }

  @Test func thePageNeedsNoScriptAndNoOtherFile() throws {
    for (_, page) in try pages() {
      for name in ["script", "link", "img", "iframe", "object", "base", "form"] { #expect(page.all(name).isEmpty) }
      for element in page.elements {
        #expect(
          element["src"] == nil && element["style"] == nil && !element.attributes.keys.contains { $0.hasPrefix("on") })
      }
      let style = page.all("style")[0].text
      #expect(!style.contains("url(") && !style.contains("@import"))
      #expect(page.all("meta").contains { $0["content"]?.contains("default-src 'none'") == true })
    }
  }

  @Test func theVerdictAndWhatBlocksComeFirst() throws {
    let report = try SampleReports.example()
    let page = try #require(ParsedPage(SampleReports.render(report, .html)))
    #expect(page.all("title")[0].text.contains("cannot be submitted yet"))
    let titles = page.all("h2").map { $0.text }
    #expect(titles.prefix(3) == ["What blocks submission", "What to do", "At a glance"])
    let blocks = page.all("a").map { $0.text }.dropFirst()
    #expect(blocks.first == "cost: 6 records" && blocks.count == 5)
    let causes = page.all("article").count
    #expect(causes == Set(report.findings.map { "\($0.rule.name) \($0.severity)" }).count)
  }

  @Test func aMillionFindingsStayUnderAMegabyte() throws {
    let html = SampleReports.render(try SampleReports.large(), .html)
    #expect(html.utf8.count < 1_000_000)
    #expect(html.contains("The first 1 of 1,000,000 are shown."))
    #expect(html.contains("and 4,900 more"))
  }

  @Test func smallNumbersAreNotGiven() throws {
    let page = try #require(ParsedPage(SampleReports.render(try SampleReports.hostile("a"), .html)))
    let cells = page.all("td").map { $0.text }
    #expect(cells.contains("fewer than 5") && cells.contains("20") && cells.contains("9"))
    #expect(page.all("caption").map { $0.text }.contains("Volumes by service, the greatest first"))
  }

  @Test func colourNamesHaveContrastInLightAndDark() throws {
    let html = SampleReports.render(try SampleReports.example(), .html)
    let schemes = html.components(separatedBy: ":root {").dropFirst().map {
      colours(String($0.prefix(while: { $0 != "}" })))
    }
    #expect(schemes.count == 2)
    for colours in schemes {
      let paper = try #require(colours["paper"])
      let shade = try #require(colours["shade"])
      for name in ["ink", "soft", "link", "error", "warning", "info", "ok"] {
        let colour = try #require(colours[name])
        #expect(contrast(colour, paper) >= 7, "\(name)")
        #expect(contrast(colour, shade) >= 4.5, "\(name)")
      }
      for name in ["plain", "focus", "line"] { #expect(contrast(try #require(colours[name]), paper) >= 3, "\(name)") }
    }
  }

  private func colours(_ rules: String) -> [String: [Double]] {
    var found: [String: [Double]] = [:]
    for rule in rules.split(separator: ";") {
      let parts = rule.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      guard parts.count == 2, parts[1].hasPrefix("#"), let number = Int(parts[1].dropFirst(), radix: 16) else {
        continue
      }
      found[String(parts[0].dropFirst(2))] = [number >> 16, number >> 8 & 255, number & 255].map { Double($0) / 255 }
    }
    return found
  }

  /// The contrast ratio of WCAG 2.2.
  private func contrast(_ one: [Double], _ other: [Double]) -> Double {
    func luminance(_ colour: [Double]) -> Double {
      let linear = colour.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    let (low, high) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }
}
