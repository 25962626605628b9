import Foundation
import FoundationXML

/// A well-formed document: its elements in the order in which they begin, and the text right in each.
final class ParsedPage: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    /// The index of the element it stands in.
    let parent: Int?

    subscript(_ name: String) -> String? { attributes[name] }
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Nil where the text is not well-formed.
  init?(_ text: String) {
    super.init()
    // The parser of XML wants no document type; that of HTML has no content of its own.
    let body = text.hasPrefix("<!DOCTYPE html>\n") ? String(text.dropFirst("<!DOCTYPE html>\n".count)) : text
    let parser = XMLParser(data: Data(body.utf8))
    parser.delegate = self
    if !parser.parse() { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes, parent: open.last))
    open.append(elements.count - 1)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// The elements that an element is in.
  func ancestors(_ element: Element) -> [Element] {
    var found: [Element] = []
    var next = element.parent
    while let index = next {
      found.append(elements[index])
      next = elements[index].parent
    }
    return found
  }

  /// Where the table begins that an element is in; nil where it is in none.
  func table(of element: Element) -> Int? {
    var next = element.parent
    while let index = next {
      if elements[index].name == "table" { return index }
      next = elements[index].parent
    }
    return nil
  }

  /// All text, elements apart.
  var text: String { elements.map { $0.text }.joined(separator: "\n") }
}
