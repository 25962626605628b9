/// What is wrong with a file as JSON.
class JSONWords: @unchecked Sendable {
  var moreText: String { "The JSON ends here, but there is more text." }

  var noName: String { "A member begins with its name in double quotes." }

  var noColon: String { "Behind the name of a member stands a colon." }

  func tooDeep(_ most: Int) -> String { "Values are nested more than \(most) deep. A list never is." }

  var noComma: String { "A comma is missing here." }

  var unclosedBracket: String { "The file is cut short: a bracket is not closed." }

  var nothingBehindComma: String { "Behind a comma another value is to stand." }

  var noValue: String { "No JSON value stands here." }

  var missingValue: String { "The file is cut short: a value is missing." }

  var unclosedText: String { "The file is cut short: a text is not closed." }

  var controlCharacter: String { "A text may not hold a line end or another control character." }

  var unknownEscape: String { "There is no such escape as \\ before what follows here." }

  var halfCharacter: String { "The escape stands for half a character." }

  var noDigits: String { "\\u takes four hexadecimal digits." }
}

/// What is wrong with a file as XML. Names come as they are to be shown.
class XMLWords: @unchecked Sendable {
  var nulCharacters: String { "The file has NUL characters in it, so it is no XML." }

  func unknownEncoding(_ name: String) -> String {
    "The file is in the encoding \(name), which is not read. Save it in UTF-8."
  }

  var documentType: String {
    "The file has a document type (<!DOCTYPE …>), which is refused: it can make a small file a huge one. Take it out, "
      + "and write out the entities that it declares."
  }

  var noElement: String { "The XML has no element." }

  var textOutside: String { "Text stands outside the root of the XML." }

  var secondRoot: String { "Behind the root of the XML another element begins." }

  func tooDeep(_ most: Int) -> String { "Elements are nested more than \(most) deep. A list never is." }

  func unclosedElement(_ name: String) -> String { "The element \(name) is never closed." }

  /// `open` is the innermost open element and its line; nil where none is open.
  func wrongEndTag(_ name: String, open: (name: String, line: Int)?) -> String {
    let wanted = open.map { "\($0.name) of line \($0.line) is open" } ?? "none is open"
    return "The element \(name) is closed here, but \(wanted)."
  }

  func badDeclaration(_ name: String) -> String { "\(name) declares no prefix, or no namespace for it." }

  func undeclaredPrefix(_ name: String) -> String { "The prefix of \(name) is not declared." }

  func attributeTwice(_ name: String) -> String { "The attribute \(name) stands twice in a tag." }

  func tooManyAttributes(_ most: Int) -> String {
    "A tag has more than \(most) attributes. That of a list never has."
  }

  var sectionEnd: String { "]]> stands in text. Write it as ]]&gt;." }

  var forbiddenCharacter: String { "The line has a character that no XML may hold." }

  var bareAmpersand: String { "An & begins no entity. Write it as &amp;." }

  func unknownEntity(_ name: String) -> String { "\(name) is no entity that is known. Write & as &amp;." }

  var hyphensInComment: String { "-- stands in a comment." }

  var lateDeclaration: String { "An XML declaration stands elsewhere than at the start." }

  var badInstruction: String { "A processing instruction is not written as it should be." }

  var cutShort: String { "What begins here is never closed: the file is cut short." }

  var badTag: String { "A tag holds something that is neither an attribute nor its end." }

  var badEndTag: String { "An end tag holds more than a name, or is never closed." }

  var noName: String { "A name is to stand here. Write < as &lt; where it is text." }

  var noEqualsSign: String { "Behind the name of an attribute stands =." }

  var noQuotes: String { "The value of an attribute stands in quotes." }

  var bareLessThan: String { "The value of an attribute holds <. Write it as &lt;." }
}

/// What is wrong with a file as Turtle. Names, and what stands in the file, come as they are to be shown.
class TurtleWords: @unchecked Sendable {
  /// A fault with its place on the line.
  func at(_ column: Int, _ message: String) -> String { "\(message) (at character \(column) of the line)" }

  /// What stands where the file ends.
  var endOfFile: String { "the end of the file" }

  func wrongEnd(of piece: TurtleReader.Piece, found: String) -> String {
    switch piece {
    case .statement: "A statement ends in a full stop, but there is \(found)."
    case .directive: "A directive ends in a full stop, but there is \(found)."
    case .blankNode: "A blank node ends in ], but there is \(found)."
    }
  }

  var unknownDirective: String { "Only @prefix and @base stand at the start of a statement." }

  var noPrefix: String { "A prefix and its colon are to stand here." }

  func undeclaredPrefix(_ prefix: String) -> String { "The prefix \(prefix) is not declared." }

  func noSubject(_ found: String) -> String {
    "A statement begins with an IRI, a blank node or a collection, not with \(found)."
  }

  func noProperty(_ found: String) -> String {
    "A property is to stand here, as an IRI, a prefixed name or the word a; not \(found)."
  }

  func noValue(_ found: String) -> String { "A value is to stand here, not \(found)." }

  var noDatatype: String { "The datatype is to stand here as an IRI." }

  func tooDeep(_ most: Int) -> String { "Brackets are nested more than \(most) deep. A list never is." }

  var noIRI: String { "An IRI in < and > is to stand here." }

  var unclosedIRI: String { "The IRI that began here is never closed." }

  func badIRI(_ found: String) -> String { "An IRI may not hold \(found)." }

  func badEscapeInIRI(_ character: String) -> String { "An IRI may not hold \(character), not even escaped." }

  var unknownEscape: String { "There is no such escape as \\ before what follows here." }

  func noDigits(_ count: Int) -> String { "An escape needs \(count) hexadecimal digits." }

  var noCharacter: String { "The escape stands for no character." }

  var unclosedText: String { "The text that begins here is never closed." }

  var unclosedOnLine: String {
    "The text that begins here is not closed on its line. Longer ones take three quotes."
  }

  var noLanguage: String { "A language tag begins with letters." }

  var emptyLanguagePart: String { "A part of the language tag is missing." }

  var noLabel: String { "A blank node needs a label." }

  var badEscapeInName: String { "A name has an escape that it may not." }

  var noPercentDigits: String { "% needs two hexadecimal digits." }
}
