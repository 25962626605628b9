/// The command of an implementation, with places for what a case gives.
public struct CommandTemplate: Sendable {
  /// The words of the command, placeholders included.
  public let words: [String]

  /// A command that cannot be split into words.
  public struct Unfit: Error {
    public let message: String
  }

  /// The names that may stand between braces.
  public static let placeholders = [
    "operation", "case", "input", "schema", "as_at", "standard", "standards", "layout", "mapping", "migration",
    "vocabulary", "old", "new", "draft", "previous", "to", "parts", "waivers",
    "output",
  ]

  /// Splits a command into words as a shell does: at spaces, but for those in quotes or behind a backslash.
  ///
  /// Nothing else that a shell does is done: no variables, no patterns, no pipes.
  public init(_ command: String) throws(Unfit) {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        if quote == "\"" && character != "\"" && character != "\\" { word = (word ?? "") + "\\" }
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\" && quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if quote != nil || isEscaped { throw Unfit(message: Conformance.words.answers.openQuote) }
    if let word { words.append(word) }
    if words.first?.isEmpty ?? true { throw Unfit(message: Conformance.words.answers.noCommand) }
    self.words = words
  }

  /// A command of these words, in which nothing is filled in.
  public init(literal words: [String]) { self.words = words }

  /// Whether the command is told what it is to do; if not, it can only be given cases of validating.
  var namesOperation: Bool { words.contains { $0.contains("{operation}") } }

  /// The words, each placeholder replaced by what a request has; by nothing where it has none.
  func filled(with request: Request) -> [String] {
    words.map { word in
      var result = ""
      var rest = word[...]
      while let open = rest.firstIndex(of: "{") {
        result += rest[..<open]
        rest = rest[open...]
        let close = rest.firstIndex(of: "}")
        let name = close.map { String(rest[rest.index(after: open)..<$0]) }
        if let close, let name, let value = request.word(name == "as-at" ? "as_at" : name) {
          result += value
          rest = rest[rest.index(after: close)...]
        } else {
          result += "{"
          rest = rest.dropFirst()
        }
      }
      return result + rest
    }
  }
}
