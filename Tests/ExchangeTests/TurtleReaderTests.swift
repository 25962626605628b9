import Testing

@testable import Exchange

/// The grammar of RDF 1.1 Turtle.
@Suite struct TurtleReaderTests {
  /// The statements of a file, as N-Triples without the full stop, blank nodes numbered in order.
  private func triples(_ text: String) throws -> [String] {
    let graph = try TurtleReader.graph(Array(text.utf8))
    func shown(_ number: Int32) -> String {
      switch graph.terms[Int(number)] {
      case .iri(let iri): "<\(iri)>"
      case .blank(let number): "_:\(number)"
      case .literal(let text, let language, let datatype):
        "\"\(text)\"" + (language.map { "@\($0)" } ?? "") + (datatype.map { "^^<\($0)>" } ?? "")
      }
    }
    return graph.statements.map { "\(shown($0.subject)) \(shown($0.predicate)) \(shown($0.object))" }
  }

  private static let xsd = "http://www.w3.org/2001/XMLSchema#"
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

  @Test(
    arguments: [
      ("", []), ("# nothing", []),
      ("<a> <b> 'x' # c\n ^^ <t> , 'y' @en .", ["<a> <b> \"x\"^^<t>", "<a> <b> \"y\"@en"]),
      ("<a><b><c>.", ["<a> <b> <c>"]),
      ("@base <http://e.org/x/y> . <> <#f> <../z>.", ["<http://e.org/x/y> <http://e.org/x/y#f> <http://e.org/z>"]),
      ("BASE <http://e.org/x> <a> <//o.org> <?q>.", ["<http://e.org/a> <http://o.org> <http://e.org/x?q>"]),
      ("@prefix : <u:> . :a :b :c .", ["<u:a> <u:b> <u:c>"]),
      ("pReFiX p: <u:>\np:a p: p:c:d.e .", ["<u:a> <u:> <u:c:d.e>"]),
      ("@prefix p: <u:> . p:1-2 p:%41 p:a\\~b\\.c .", ["<u:1-2> <u:%41> <u:a~b.c>"]),
      (
        "<a> a <c> , <d> ; <e> <f> ;; <g> <h> ; .",
        ["<a> <\(rdf)type> <c>", "<a> <\(rdf)type> <d>", "<a> <e> <f>", "<a> <g> <h>"]
      ),
      ("_:x <b> _:y . _:x <c> [] .", ["_:1 <b> _:2", "_:1 <c> _:3"]), ("_:a.b <c> _:1 .", ["_:1 <c> _:2"]),
      ("[ <a> <b> ] .", ["_:1 <a> <b>"]),
      ("[] <a> [ <b> [ <c> 1 ] ] .", ["_:3 <c> \"1\"^^<\(xsd)integer>", "_:2 <b> _:3", "_:1 <a> _:2"]),
      ("<a> <b> () .", ["<a> <b> <\(rdf)nil>"]),
      ("<a> <b> ( 1 ) .", ["_:1 <\(rdf)first> \"1\"^^<\(xsd)integer>", "_:1 <\(rdf)rest> <\(rdf)nil>", "<a> <b> _:1"]),
      ("( 1 ) <b> <c> .", ["_:1 <\(rdf)first> \"1\"^^<\(xsd)integer>", "_:1 <\(rdf)rest> <\(rdf)nil>", "_:1 <b> <c>"]),
      (
        "<a> <b> \"x\", 'y', \"z\"@en-GB, 'w'^^<t> .",
        ["<a> <b> \"x\"", "<a> <b> \"y\"", "<a> <b> \"z\"@en-GB", "<a> <b> \"w\"^^<t>"]
      ),
      ("<a> <b> \"\"\"x\n\"y\"\" \\\"\"\"\" , '''it's''' .", ["<a> <b> \"x\n\"y\"\" \"\"", "<a> <b> \"it's\""]),
      ("<a> <b> \"\\t\\b\\n\\r\\f\\\"\\'\\\\\\u00e9\\U0001F600\" .", ["<a> <b> \"\t\u{8}\n\r\u{C}\"'\\é😀\""]),
      ("<a\\u00e9> <b> <c> .", ["<aé> <b> <c>"]),
      ("<a> <b> \"\" , '' , \"\"\"\"\"\" .", ["<a> <b> \"\"", "<a> <b> \"\"", "<a> <b> \"\""]),
      (
        "<a> <b> 1, -1, +1.5, .5, 1e3, 1.5E-3, 1.e1 .",
        [
          "<a> <b> \"1\"^^<\(xsd)integer>", "<a> <b> \"-1\"^^<\(xsd)integer>", "<a> <b> \"+1.5\"^^<\(xsd)decimal>",
          "<a> <b> \".5\"^^<\(xsd)decimal>", "<a> <b> \"1e3\"^^<\(xsd)double>", "<a> <b> \"1.5E-3\"^^<\(xsd)double>",
          "<a> <b> \"1.e1\"^^<\(xsd)double>",
        ]
      ),
      ("<a> <b> 1.", ["<a> <b> \"1\"^^<\(xsd)integer>"]),
      ("<a> <b> true , false.", ["<a> <b> \"true\"^^<\(xsd)boolean>", "<a> <b> \"false\"^^<\(xsd)boolean>"]),
      ("@prefix true: <u:> . <a> <b> true:x .", ["<a> <b> <u:x>"]),
      ("@prefix a: <u:> . <a> a:b a:c.", ["<a> <u:b> <u:c>"]),
      ("@prefix é: <u:> . é:ü <b> <c>#x\n.", ["<u:ü> <b> <c>"]),
      ("@prefix prefix: <u:> . prefix:a prefix:b prefix:c .", ["<u:a> <u:b> <u:c>"]),
      ("<a> <b> <c> . # comment without an end", ["<a> <b> <c>"]),
    ] as [(String, [String])])
  func everythingInTheGrammarIsRead(_ text: String, _ expected: [String]) throws {
    #expect(try triples(text) == expected)
  }

  @Test(arguments: [
    ("<a> <b> <c>", 1, "A statement ends in a full stop, but there is the end of the file."),
    ("<a> <b>\n\n .", 3, "A value is to stand here, not \".\"."),
    ("\n<a b> <c> <d> .", 2, "An IRI may not hold \" \"."),
    ("<a", 1, "The IRI that began here is never closed."), ("<a> \"b\" <c> .", 1, "A property is to stand here"),
    ("\"a\" <b> <c> .", 1, "A statement begins with an IRI"),
    ("x:a <b> <c> .", 1, "The prefix \"x:\" is not declared."),
    ("<a> <b> \"x\ny\" .", 1, "The text that begins here is not closed on its line."),
    ("<a> <b> '''x\ny .", 1, "The text that begins here is never closed."),
    ("<a> <b> \"\\x\" .", 1, "There is no such escape"),
    ("<a> <b> \"\\u00\" .", 1, "An escape needs 4 hexadecimal digits."),
    ("<a> <b> \"\\uD800\" .", 1, "The escape stands for no character."),
    ("<a> <b> \"\\U00110000\" .", 1, "The escape stands for no"),
    ("<a\\u0020b> <b> <c> .", 1, "An IRI may not hold \" \", not even escaped."),
    ("<a> <b> \"x\"@ .", 1, "A language tag begins with letters."),
    ("<a> <b> \"x\"@en- .", 1, "A part of the language tag is missing."),
    ("<a> <b> \"x\"^^y .", 1, "The datatype is to stand"),
    ("<a> <b> ( <c> .", 1, "A value is to stand here, not \".\"."),
    ("<a> <b> [ <c> <d> .", 1, "A blank node ends in ]"),
    ("[] .", 1, "A property is to stand here"), ("@prefix a <u:> .", 1, "A prefix and its colon are to stand here."),
    ("@prefix a: <u:>\n<a> <b> <c> .", 2, "A directive ends in a full stop"),
    ("@x <u:> .", 1, "Only @prefix and @base"),
    ("<a> <b> <c> <d> .", 1, "A statement ends in a full stop"), ("@prefix p: <u:> . p:%4 <b> <c> .", 1, "% needs two"),
    ("@prefix p: <u:> . p:a\\x <b> <c> .", 1, "A name has an escape"),
    ("_: <b> <c> .", 1, "A blank node needs a label."),
    ("<a> <b> truex .", 1, "A value is to stand here"), ("<a> <b> 1.2.3 .", 1, "A statement begins with an IRI"),
    ("<a> <b> <c> ,", 1, "A value is to stand here, not the end of the file."),
    ("<a> <b> \u{0} .", 1, "A value is to stand here"),
  ])
  func whatIsOutsideTheGrammarIsRefusedWhereItStands(_ text: String, _ line: Int, _ start: String) throws {
    do throws(ImportFault) {
      _ = try TurtleReader.graph(Array(text.utf8))
      Issue.record("\(text) was read.")
    } catch {
      #expect(error.line == line)
      #expect(error.message.hasPrefix(start), "\(error.message)")
    }
  }

  @Test func aFaultIsPlacedToTheCharacter() throws {
    let fault = try #require(ImportSamples.fault("<a> <b> \"é\" ,, .", as: .turtle))
    #expect(fault.message.hasSuffix("(at character 14 of the line)"))
    let crlf = try #require(ImportSamples.fault("<a>\r\n<b>\r'''x\r\ny''' x", as: .turtle))
    #expect(crlf.line == 4)
  }

  @Test func nestingIsBoundedToSixtyFour() throws {
    for (open, close) in [("[ <p> ", "1 ]"), ("( ", ")")] {
      func nested(_ depth: Int) -> String {
        "<a> <b> " + String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth) + " ."
      }
      if open == "( " { #expect(try triples(nested(64)).count == 129) }
      let fault = try #require(ImportSamples.fault(nested(65), as: .turtle))
      #expect(fault.message.hasPrefix("Brackets are nested more than 64 deep."))
      #expect(ImportSamples.fault(String(repeating: open, count: 200_000), as: .turtle) != nil)
    }
  }
}
