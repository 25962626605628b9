import Exchange
import Testing

/// Telling the form of a file, and what is said where it cannot be told.
@Suite struct ImportFormTests {
  @Test func everyFormHasASampleThatIsToldByItsContent() throws {
    #expect(Set(ImportSamples.all.map { $0.form }) == Set(ImportForm.allCases))
    for (form, text) in ImportSamples.all {
      let found = try ImportSamples.read(
        text, list: form == .frictionless ? "one" : nil, day: "2026-01-01",
        beside: ["list.csv": ImportSamples.releaseCSV])
      #expect(found.form == form)
      #expect(found.lines.count > 2)
    }
  }

  @Test func aFileReadAsWhatItIsNamedToBeIsTheSame() throws {
    for (form, text) in ImportSamples.all where form != .frictionless {
      let beside = ["list.csv": ImportSamples.releaseCSV]
      let told = try ImportSamples.read(text, day: "2026-01-01", beside: beside)
      let named = try ImportSamples.read(text, as: form, day: "2026-01-01", beside: beside)
      #expect(told.lines == named.lines)
    }
  }

  @Test func aByteOrderMarkAndUTF16ChangeNothing() throws {
    for (form, text) in ImportSamples.all {
      let list = form == .frictionless ? "one" : nil
      let beside = ["list.csv": ImportSamples.releaseCSV]
      // The declared encoding would contradict the bytes: what they are counts.
      let plain = try ImportSamples.read(text, list: list, day: "2026-01-01", beside: beside)
      let marked = try ImportSamples.read("\u{FEFF}" + text, list: list, day: "2026-01-01", beside: beside)
      #expect(marked.lines == plain.lines)
      for isLittle in [true, false] {
        let units = Array(("\u{FEFF}" + text).utf16)
        let bytes = units.flatMap { unit in
          isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        }
        let wide = try ImportSamples.read(bytes, list: list, day: "2026-01-01", beside: beside)
        #expect(wide.form == form)
        #expect(wide.lines == plain.lines)
      }
    }
  }

  @Test(arguments: [
    ("", "The file is empty."), (" \n\t ", "The file has nothing but spaces in it."),
    ("a,b\n1,2\n", "The first line, \"a\", \"b\", is not the header of a list"),
    ("{\"a\": 1}", "The JSON is no list that is known; its members are \"a\"."),
    ("[]", "The JSON is no list that is known."), ("<a/>", "The root of the XML is \"a\""),
    ("notation,label,Identifier\n1,2,3\n", "The file could be the CSV of a release or the register's CSV."),
    ("{\"entries\": [], \"resources\": []}", "The file could be a Frictionless data package or Concord's JSON."),
    ("Identifier,Mapped identifier\n1,2\n", "The file has a column \"Mapped identifier\": it is a mapping"),
    ("PK\u{3}\u{4}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "The file is no text but"),
    ("{\"resourceType\": \"ConceptMap\"}", "The file is a FHIR \"ConceptMap\" and no CodeSystem"),
    ("notation,label\n", "The file has a list without any entry."),
    ("<a> <b> <c> .", "The file has no skos:Concept and no skos:prefLabel (1 statements were read)"),
  ])
  func whatIsNoListIsRefusedInPlainWords(_ text: String, _ start: String) throws {
    let fault = try #require(ImportSamples.fault(text))
    #expect(fault.message.hasPrefix(start))
    #expect(!fault.isUsage)
  }

  @Test func theSameTextMayBeAnIRIOrATag() throws {
    for text in [
      "<http://example.org/1> a <b> .", "<a> <b> <c> .", "<#a> <b> <c> .", "<urn:x:1> <b> <c> .", "[] <b> <c> .",
    ] {
      let fault = try #require(ImportSamples.fault(text))
      #expect(fault.message.hasPrefix("The file has no skos:Concept"))
    }
    for text in ["<rdf:RDF x='1'/>", "<a>", "<a><b/></a>", "<?xml version='1.0'?><a/>", "<a b='c'/>"] {
      let fault = try #require(ImportSamples.fault(text))
      #expect(!fault.message.hasPrefix("The file has no skos:Concept"))
    }
  }

  @Test func ofALargeFileNothingIsRead() throws {
    let fault = try #require(ImportSamples.fault([UInt8](repeating: 0x41, count: ListImport.mostBytes + 1)))
    #expect(fault.message.hasPrefix("The file is larger than 256 MiB"))
  }
}
