import Exchange
import Testing

/// SKOS, in Turtle and in RDF/XML.
@Suite struct ImportSKOSTests {
  private static let prefixes = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix dct: <http://purl.org/dc/terms/> . @prefix term: <urn:x-concord:term:> . @prefix e: <http://e.org/> .

    """

  private func read(_ turtle: String, list: String? = nil) throws -> ImportSamples.Outcome {
    try ImportSamples.read(ImportSKOSTests.prefixes + turtle, list: list, day: "2026-01-01")
  }

  @Test func turtleGivesCellsAndSaysWhatIsNotTaken() throws {
    let found = try ImportSamples.read(ImportSamples.turtle, day: "2026-01-01")
    #expect(
      found.lines == [
        ImportSamples.header + ",history_notes", "1,Home schooling,Rules for parents,,,,,Teaching at home,Renamed.",
        "2a,Two,,1,,2026-01-01,1,Tow,", "",
      ])
    for note in [
      "1 statement with skos:related was not taken: \"1\" (line 7).", "1 statement with skos:exactMatch was not taken",
      "1 text in another language than English was not taken: \"Addysg gartref (cy)\" (line 5).",
      "1 label has \" | \" in it", "1 skos:hiddenLabel was put among alt_labels: \"Tow\"",
    ] {
      #expect(found.says(note))
    }
  }

  @Test func rdfXMLGivesTheSameAsTurtle() throws {
    let found = try ImportSamples.read(ImportSamples.rdfXML)
    #expect(found.lines == [ImportSamples.header, "1,One,,,,,,", "b,Two,,1,,,,", ""])
    let same = try read(
      "e:a a skos:Concept ; skos:notation '1' ; skos:prefLabel 'One' . e:b a skos:Concept ; "
        + "skos:prefLabel 'Two' ; skos:broader e:a ."
    )
    #expect(same.lines == found.lines)
  }

  @Test func narrowerIsBroaderTheOtherWayRound() throws {
    let found = try read(
      "e:1 a skos:Concept ; skos:prefLabel '1' ; skos:narrower e:2 , e:3 . e:2 a skos:Concept ; skos:prefLabel '2' ; "
        + "skos:broader e:1 . e:3 a skos:Concept ; skos:prefLabel '3' .")
    #expect(found.lines == [ImportSamples.header, "1,1,,,,,,", "2,2,,1,,,,", "3,3,,1,,,,", ""])
  }

  @Test func englishComesInOrderOfFitness() throws {
    let found = try read("e:1 a skos:Concept ; skos:prefLabel 'us'@en-US , 'plain' , 'gb'@en-gb , 'en'@EN , 'fr'@fr .")
    #expect(found.lines[1] == "1,en,,,,,,")
    #expect(found.says("3 further texts in skos:prefLabel were not taken: \"gb\""))
    let foreign = try read("e:1 a skos:Concept ; skos:prefLabel 'un'@fr .")
    #expect(foreign.lines[1] == "1,,,,,,,")
    #expect(foreign.says("1 entry has no label in English"))
  }

  @Test func aDefinitionComesBeforeAScopeNote() throws {
    let found = try read("e:1 a skos:Concept ; skos:prefLabel 'a' ; skos:scopeNote 's' ; skos:definition 'd' .")
    #expect(found.lines[1] == "1,a,d,,,,,")
    #expect(found.says("1 skos:scopeNote beside a definition was not taken: \"s\""))
  }

  @Test func whatConcordWroteIsReadWithItsOwnTerms() throws {
    let found = try read(
      """
      e:list a skos:ConceptScheme ; dct:identifier "example" ; term:columns ( "notation" "label" "definition" "broader"
        "valid_from" "withdrawn" "replaced_by" "alt_labels" "tier" "no%t" ) .
      e:1 a skos:Concept ; skos:inScheme e:list ; skos:notation "1" ; skos:prefLabel "One"@en ;
        term:valid-from "2001-01-01" ; <urn:x-concord:term:example:no%25t> "x" .
      e:2 a skos:Concept ; skos:inScheme e:list ; skos:notation "2" ; skos:prefLabel "Two"@en ; owl:deprecated true ;
        term:withdrawn "2020-01-01" ; dct:isReplacedBy e:1 ; <urn:x-concord:term:relationships:offers> e:9 .
      """)
    #expect(
      found.lines == [ImportSamples.header + ",tier,no%t", "1,One,,,2001-01-01,,,,,x", "2,Two,,,,2020-01-01,1,,,", ""])
    #expect(found.notes.count == 1)
    #expect(
      found.says("1 statement with rel:offers was not taken") || found.says("1 statement with term:relationships"))
  }

  @Test func ofSeveralSchemesOneIsChosen() throws {
    let text =
      "e:a a skos:ConceptScheme . e:b a skos:ConceptScheme . e:1 a skos:Concept ; skos:inScheme e:a ; "
      + "skos:prefLabel 'A' . "
      + "e:2 a skos:Concept ; skos:topConceptOf e:b ; skos:prefLabel 'B' ."
    #expect(throws: ImportFault.self) { try read(text) }
    #expect(try read(text, list: "b").lines == [ImportSamples.header, "2,B,,,,,,", ""])
    #expect(try read(text, list: "http://e.org/a").lines == [ImportSamples.header, "1,A,,,,,,", ""])
    #expect(throws: ImportFault.self) { try read(text, list: "c") }
  }

  private static let concept = "http://www.w3.org/2004/02/skos/core#Concept"

  @Test(arguments: [
    "<skos:Concept rdf:about='1'><skos:prefLabel>One</skos:prefLabel></skos:Concept>",
    "<rdf:Description rdf:about='1' skos:prefLabel='One'><rdf:type rdf:resource='\(concept)'/></rdf:Description>",
    "<rdf:Description rdf:about='1' rdf:type='\(concept)' skos:prefLabel='One'/>",
    "<skos:Concept rdf:ID='1' skos:prefLabel='One'/>",
    "<skos:Concept xml:base='http://x.org/' rdf:about='1'>"
      + "<skos:prefLabel rdf:datatype='d'>One</skos:prefLabel></skos:Concept>",
    "<skos:Collection><skos:member><skos:Concept rdf:about='1' skos:prefLabel='One'/></skos:member></skos:Collection>",
    "<skos:Set><skos:m rdf:parseType='Collection'>"
      + "<skos:Concept rdf:about='1' skos:prefLabel='One'/></skos:m></skos:Set>",
    "<rdf:Seq><rdf:li><skos:Concept rdf:nodeID='n'/></rdf:li></rdf:Seq>"
      + "<rdf:Description rdf:nodeID='n' skos:notation='1' skos:prefLabel='One'/>",
    "<skos:Concept rdf:about='1'><skos:prefLabel xml:lang='cy'>Un</skos:prefLabel>"
      + "<skos:prefLabel xml:lang=''>One</skos:prefLabel></skos:Concept>",
  ])
  func everyWayOfWritingANodeIsRead(_ node: String) throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#"
        xml:base="http://e.org/x" xml:lang="en">\(node)</rdf:RDF>
      """
    #expect(try ImportSamples.read(text).lines == [ImportSamples.header, "1,One,,,,,,", ""])
  }

  @Test func piecesOfXMLAreSaidToBeNotTaken() throws {
    let text = ImportSamples.rdfXML.replacing(
      "<skos:broader",
      with: "<skos:definition rdf:parseType='Literal'><b>x</b></skos:definition>"
        + "<skos:note rdf:parseType='Resource'><skos:altLabel>y</skos:altLabel></skos:note><skos:broader")
    let found = try ImportSamples.read(text)
    #expect(found.lines[2] == "b,Two,,1,,,,")
    #expect(found.says("1 value with rdf:parseType was not taken: \"definition\""))
    #expect(found.says("1 statement with skos:note was not taken"))
  }

  @Test(arguments: [
    "<skos:Concept rdf:about='1'>One</skos:Concept>", "<skos:Concept rdf:about='1' rdf:ID='2'/>", "One",
    "<skos:Concept rdf:about='1'><skos:broader><skos:Concept/>One</skos:broader></skos:Concept>",
    "<skos:Concept rdf:about='1'><skos:broader><skos:Concept/><skos:Concept/></skos:broader></skos:Concept>",
    "<skos:Concept rdf:about='1' prefLabel='One'/>", "<skos:Concept rdf:aboutEach='1'/>",
    "<skos:Concept rdf:about='1'><skos:broader rdf:resource='2' rdf:nodeID='n'/></skos:Concept>",
    "<skos:Concept rdf:about='1'><skos:m rdf:parseType='Collection'>One</skos:m></skos:Concept>",
  ])
  func rdfXMLThatWouldLoseSomethingIsRefused(_ node: String) throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#"
        xml:base="http://e.org/x">
      <skos:Concept rdf:about="0" skos:prefLabel="x"/>\(node)</rdf:RDF>
      """
    #expect(try #require(ImportSamples.fault(text)).line != nil)
  }
}
