import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Exchange

/// The project's own reading of XML against the parser of the toolchain's library.
@Suite struct XMLOracleTests {
  /// What a file holds, as text: every element with its attributes and direct text; nil where it is refused.
  private func own(_ text: [UInt8]) -> String? {
    var found = ""
    func write(_ part: XMLPart) {
      found += "<{\(part.space)}\(part.name)"
      for attribute in part.attributes.sorted(by: { ($0.space, $0.name) < ($1.space, $1.name) }) {
        found += " {\(attribute.space)}\(attribute.name)=\(attribute.value)"
      }
      found += ">\(part.text)"
      for child in part.children { write(child) }
      found += "</>"
    }
    do throws(ImportFault) {
      _ = try XMLReading.read(
        try XMLText.inUTF8(text), isPart: { parents, _ in parents.isEmpty }, take: { _, part in write(part) })
      return found
    } catch {
      return nil
    }
  }

  /// The same, as the library's parser has it.
  private final class Library: NSObject, XMLParserDelegate {
    var open: [(part: String, text: String, children: String)] = []
    var scopes: [[String: String]] = [["xml": RDFNames.xml, "": ""]]
    var found: String?
    var isFaulty = false

    static func read(_ text: [UInt8]) -> String? {
      let library = Library()
      guard let screened = try? XMLText.inUTF8(text) else { return nil }
      let parser = XMLParser(data: Data(screened))
      parser.delegate = library
      _ = parser.parse()
      return library.isFaulty ? nil : library.found
    }

    private func resolved(_ name: String, isAttribute: Bool) -> (String, String) {
      let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
      let scope = scopes[scopes.count - 1]
      if parts.count == 1 { return (isAttribute ? "" : scope[""] ?? "", name) }
      if scope[parts[0]] == nil { isFaulty = true }
      return (scope[parts[0]] ?? "", parts[1])
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      var scope = scopes[scopes.count - 1]
      for (key, value) in attributes {
        if key == "xmlns" { scope[""] = value }
        if key.hasPrefix("xmlns:") { scope[String(key.dropFirst(6))] = value }
      }
      scopes.append(scope)
      let (space, local) = resolved(name, isAttribute: false)
      let shown = attributes.filter { $0.key != "xmlns" && !$0.key.hasPrefix("xmlns:") }.map { key, value in
        let (space, local) = resolved(key, isAttribute: true)
        return (space, local, " {\(space)}\(local)=\(value)")
      }
      open.append(("<{\(space)}\(local)" + shown.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { $0.2 }.joined(), "", ""))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      scopes.removeLast()
      guard let last = open.popLast() else { return }
      let text = "\(last.part)>\(last.text)\(last.children)</>"
      if open.isEmpty { found = text } else { open[open.count - 1].children += text }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if !open.isEmpty { open[open.count - 1].text += string }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      // Line ends in CDATA are not normalised by the library, as section 2.11 of XML wants it.
      let text = String(decoding: block, as: UTF8.self).replacing("\r\n", with: "\n")
      if !open.isEmpty { open[open.count - 1].text += text }
    }

    /// The library reports warnings as errors; 99 and 100 are about namespaces that are no absolute IRIs.
    func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
      if ![99, 100].contains((parseError as NSError).code) { isFaulty = true }
    }
  }

  /// Whether a file has an instruction with nothing behind its name: at those the library's parser crashes.
  private func hasBareInstruction(_ text: [UInt8]) -> Bool {
    String(decoding: text, as: UTF8.self).contains(/<\?[^ \t\r\n?]*[ \t\r\n]*\?>/)
  }

  private static let samples = [
    ImportSamples.controlledList, ImportSamples.rdfXML,
    "<a xmlns='u' xmlns:p='v' b='1' p:b=\"2\">x<p:c\n d = 'e&#10;f\tg'/>&lt;&#x41;"
      + "<![CDATA[<&]]>\r\ny<!-- z --><?q r?></a >",
    "<é ü='&quot;&apos;&gt;'>\u{1F600}<b xmlns=''/><b xml:lang='en'/></é>",
  ]

  @Test func whatIsWellFormedIsReadAlike() {
    for sample in XMLOracleTests.samples {
      let text = Array(sample.utf8)
      let found = own(text)
      #expect(found != nil)
      #expect(found == Library.read(text))
    }
  }

  @Test func damagedFilesAreReadOrRefusedAlike() {
    var dice = Dice(seed: 1_122)
    let pieces = [
      "<", ">", "/", "</", "/>", "&", ";", "&amp;", "&#65;", "&#0;", "]]>", "<![CDATA[", "<!--", "-->", "--", "<?p",
      "?>",
      "=", "'", "\"", " ", "\n", "\r\n", "\t", "a", ":", "p:", "xmlns:p='u'", "b='1'", "<b/>", "<b>", "</b>", "é", "1",
      "-",
    ].map { Array($0.utf8) }
    var (tried, alike, read) = (0, 0, 0)
    for round in 0..<3000 {
      var text = Array(XMLOracleTests.samples[round % 4].utf8)
      for _ in 0...dice.number(below: 2) {
        let place = dice.number(below: text.count)
        let end = min(text.count, place + dice.number(below: 6))
        switch dice.number(below: 3) {
        case 0: text.removeSubrange(place..<end)
        case 1: text.insert(contentsOf: pieces[dice.number(below: pieces.count)], at: place)
        default: text.replaceSubrange(place..<end, with: pieces[dice.number(below: pieces.count)])
        }
      }
      if text.contains(Array("<?".utf8)) && hasBareInstruction(text) { continue }
      let (ours, theirs) = (own(text), Library.read(text))
      tried += 1
      if ours == theirs { alike += 1 } else { Issue.record("\(String(decoding: text, as: UTF8.self))") }
      if ours != nil { read += 1 }
    }
    #expect(alike == tried && tried > 2500)
    #expect((300..<2700).contains(read))
  }
}
