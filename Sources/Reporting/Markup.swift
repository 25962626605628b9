/// A document of elements, well-formed both as XML and as HTML; every text in it is escaped.
struct Markup {
  private(set) var text = ""

  typealias Attributes = [(name: String, value: String)]

  /// Adds what is markup already.
  mutating func add(markup: String) { text += markup }

  /// Adds a text.
  mutating func add(_ words: String) { text += escaped(words) }

  /// Adds an element that holds a text.
  mutating func add(_ name: String, _ words: String) { add(name, [], words) }

  /// Adds an element that holds a text.
  mutating func add(_ name: String, _ attributes: Attributes, _ words: String) {
    open(name, attributes)
    add(words)
    close(name)
  }

  /// Adds an element that holds what `content` adds, on lines of its own.
  mutating func add(_ name: String, _ attributes: Attributes = [], content: (inout Markup) -> Void) {
    open(name, attributes)
    text += "\n"
    content(&self)
    close(name)
  }

  /// Adds an element with nothing in it.
  mutating func addEmpty(_ name: String, _ attributes: Attributes = []) {
    tag(name, attributes)
    text += "/>\n"
  }

  /// Begins an element whose content stands on the same line.
  mutating func open(_ name: String, _ attributes: Attributes = []) {
    tag(name, attributes)
    text += ">"
  }

  mutating func close(_ name: String) {
    text += "</\(name)>\n"
  }

  /// Adds an element in the middle of a line.
  mutating func span(_ name: String, _ attributes: Attributes, _ words: String) {
    open(name, attributes)
    add(words)
    text += "</\(name)>"
  }

  private mutating func tag(_ name: String, _ attributes: Attributes) {
    text += "<\(name)"
    for attribute in attributes { text += " \(attribute.name)=\"\(escaped(attribute.value))\"" }
  }
}

/// A text as it may stand in an element or an attribute. What nobody could see is written out.
func escaped(_ text: String) -> String {
  let needsWork = text.unicodeScalars.contains { scalar in
    isInvisible(scalar.value) || scalar == "&" || scalar == "<" || scalar == ">" || scalar == "\"" || scalar == "'"
  }
  if !needsWork { return text }
  var result = ""
  for scalar in printable(text).unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
