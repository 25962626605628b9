import Exchange
import Testing

/// The old XML, the register's exports and Concord's own forms: what each cell is made of.
@Suite struct ImportListTests {
  @Test func theOldXMLKeepsHistoryHierarchyAndSuccessors() throws {
    let found = try ImportSamples.read(ImportSamples.controlledList, day: "2026-01-01")
    #expect(
      found.lines == [
        ImportSamples.header + ",history_notes,added_in_version,last_updated_in_version,concept_id",
        "1,Home schooling & café,Rules for <parents>,3,,,,,Renamed in version 2.00.,1.00,2.00,",
        "2,Old,,,,2026-01-01,1,,,1.00,,", "3,Education,,,,,,,,,,30", "",
      ])
    #expect(found.says("1 Colour of an item was not taken: \"3\" (line 12)."))
    #expect(found.says("1 entry that the file calls obsolete is withdrawn from 2026-01-01: \"2\"."))
  }

  @Test func obsoleteItemsNeedADayUnlessTheFileGivesOne() throws {
    let fault = try #require(ImportSamples.fault(ImportSamples.controlledList))
    #expect(fault.isUsage)
    #expect(fault.message.hasPrefix("1 entry (\"2\") is obsolete in the file, which does not say since when."))
    let dated = ImportSamples.controlledList.replacing("<Title>", with: "<Issued>2009-04-06</Issued><Title>")
    let found = try ImportSamples.read(dated)
    #expect(found.lines[2] == "2,Old,,,,2009-04-06,1,,,1.00,,")
    #expect(
      found.says("1 entry that the file calls obsolete is withdrawn from 2009-04-06, the day that the file gives"))
  }

  @Test func itemsMayBeReferredToByIdConceptOrName() throws {
    for reference in [
      "<UseItem Id='1'/>", "<UseItem ConceptId='10'/>", "<UseItem>1</UseItem>", "<UseItem> One </UseItem>",
    ] {
      let text = """
        <l:ControlledList xmlns:l="urn:l"><l:Items><l:Item><l:Id>1</l:Id><l:ConceptId>10</l:ConceptId>
        <l:Name>One</l:Name></l:Item><l:Item Id="2" Obsolete="1"><l:Name>Two</l:Name>
        \(reference.replacing("UseItem", with: "l:UseItem"))</l:Item>
        </l:Items></l:ControlledList>
        """
      let found = try ImportSamples.read(text, day: "2026-01-01")
      #expect(found.lines[2] == "2,Two,,,,2026-01-01,1,,")
    }
  }

  @Test func anItemInUseThatNamesAnotherIsAnotherNameOfIt() throws {
    let text = """
      <ControlledList><Item Id="1"><Name>One</Name></Item><Item Id="2"><Name>Uno</Name><UseItem Id="1"/></Item>
      <Item Id="3"><Name>a | b</Name><UseItem Id="1"/></Item><Item Id="4"><Name>x</Name><UseItem Id="9"/></Item>
      <Item><Name>no identifier</Name></Item><Item Id="5"/></ControlledList>
      """
    let found = try ImportSamples.read(text)
    #expect(found.lines == [ImportSamples.header, "1,One,,,,,,Uno", "5,,,,,,,", ""])
    #expect(found.says("1 label has \" | \" in it"))
    #expect(found.says("1 item in use whose UseItem is unknown was not taken: \"x\""))
    #expect(found.says("1 item without an Id was not taken: \"no identifier\""))
    #expect(found.says("1 entry has no label in English"))
  }

  @Test func theRegistersCSVGoesToOwnColumnsAndNotToValidFrom() throws {
    let found = try ImportSamples.read(ImportSamples.registerCSV)
    #expect(
      found.lines == [
        ImportSamples.header + ",created,modified,history_notes",
        "1614,16 to 19 bursary fund,\"For those aged 16 to 19, perhaps.\",,,,,,"
          + "2013-04-03,2013-04-03,Added in version 4.00.",
        "1,Home schooling,,,,,,,2013-04-03,2014-02-20,", "",
      ])
    #expect(found.says("Created is the day on which the register made the entry"))
    #expect(found.says("The column \"Type\" says \"Service\" of every entry and was left out."))
  }

  @Test func parentsOfTheRegistersCSVAreBroader() throws {
    let text =
      "Identifier,Label,Parent identifiers,Parent labels\n1,One,,\n2,Two,\"1, 3\",\"One, Three\"\n3,Three,1;9,One\n"
    let found = try ImportSamples.read(text)
    #expect(found.lines == [ImportSamples.header, "1,One,,,,,,", "2,Two,,1 | 3,,,,", "3,Three,,1,,,,", ""])
    #expect(found.says("1 broader entry that the list does not have was not taken: \"9\" (line 4)."))
  }

  @Test func theRegistersJSONSaysWhatItCannotGive() throws {
    let found = try ImportSamples.read(ImportSamples.registerJSON)
    #expect(found.lines == [ImportSamples.header, "1,One,,,,,,", "2,Two,,1,,,,", ""])
    #expect(found.says("1 \"mappings\" of an entry was not taken: \"1\" (line 2)."))
    #expect(found.says("2 \"lists\" of entries were not taken"))
    let held = try ImportSamples.read("{\"count\": 2, \"services\": \(ImportSamples.registerJSON)}")
    #expect(held.lines == found.lines)
  }

  @Test func concordsOwnFormsGiveTheReleaseAgain() throws {
    let files = [
      ImportSamples.releaseCSV, ImportSamples.json, ImportSamples.fhir, ImportSamples.jsonLD, ImportSamples.csvw,
    ]
    for text in files {
      let found = try ImportSamples.read(text, beside: ["list.csv": ImportSamples.releaseCSV])
      #expect(found.lines.joined(separator: "\n") == ImportSamples.releaseCSV)
      #expect(found.notes.isEmpty)
    }
  }

  @Test func aPackageWithSeveralListsHasToBeToldWhich() throws {
    let fault = try #require(ImportSamples.fault(ImportSamples.frictionless))
    #expect(fault.message == "The file names 2 lists: one, two. Choose one with --list NAME.")
    let found = try ImportSamples.read(
      ImportSamples.frictionless, list: "two", beside: ["two.csv": ImportSamples.releaseCSV])
    #expect(found.lines.joined(separator: "\n") == ImportSamples.releaseCSV)
  }

  @Test(arguments: [
    "/etc/passwd", "../x.csv", "a/../../x.csv", "http://example.org/x.csv", "..%2Fx.csv", "a\\\\b.csv", "",
  ])
  func aPackageReadsNothingOutsideItsFolder(_ path: String) throws {
    let text = ImportSamples.csvw.replacing("list.csv", with: path)
    var asked: [String] = []
    #expect(throws: ImportFault.self) {
      try ListImport.read(Array(text.utf8)) { name in
        asked.append(name)
        return nil
      }
    }
    #expect(asked.isEmpty)
  }

  @Test(arguments: [
    (
      "\"prefLabel\": {\"@id\": \"skos:prefLabel\", \"@language\": \"en\"}",
      "\"prefLabel\": {\"@id\": \"skos:altLabel\", \"@language\": \"en\"}"
    ),
    ("\"notation\": \"skos:notation\"", "\"notation\": {\"@id\": \"skos:notation\", \"@type\": \"@id\"}"),
    ("\"notation\": \"skos:notation\"", "\"notation\": \"skos:notation\", \"@vocab\": \"http://example.org/\""),
    ("\"notation\": \"skos:notation\"", "\"notation\": \"skos:notation\", \"name\": \"skos:prefLabel\""),
    ("\"own:tier\": \"all\"", "\"tier\": \"all\""), ("\"own:tier\": \"all\"", "\"own:tier\": null"),
    ("\"@graph\": [", "\"x\": 1, \"@graph\": ["), ("\"own:tier\": \"all\"", "\"@reverse\": {}"),
  ])
  func jsonLDWithAnyOtherContextIsRefused(_ ours: String, _ other: String) throws {
    #expect(ImportSamples.jsonLD.contains(ours))
    let fault = try #require(ImportSamples.fault(ImportSamples.jsonLD.replacing(ours, with: other)))
    #expect(fault.message.hasPrefix("This is not JSON-LD as Concord writes it"))
    #expect(fault.message.contains("Turtle"))
  }

  @Test(arguments: [
    "a\"b,One\n", "\"1,One\n", "1\n", "1,One,2\n", "1,\u{0}\n",
  ])
  func aTableWithALineOutOfPlaceIsRefusedAtThatLine(_ line: String) throws {
    let fault = try #require(ImportSamples.fault("notation,label\n7,Seven\n" + line))
    #expect(fault.line == 3)
  }

  @Test func duplicatesStayAsTheyAre() throws {
    let found = try ImportSamples.read("Identifier,Label\n1,One\n1,Uno\n")
    #expect(found.lines == [ImportSamples.header, "1,One,,,,,,", "1,Uno,,,,,,", ""])
  }

  @Test func cellsThatNoListHoldsAreLeftEmptyAndNamed() throws {
    let long = String(repeating: "é", count: 10_001)
    let found = try ImportSamples.read(
      "[{\"identifier\": 1, \"label\": \"\(long)\"}, {\"identifier\": 2, \"label\": \"a\\u0000b\"}]")
    #expect(found.lines == [ImportSamples.header, "1,,,,,,,", "2,,,,,,,", ""])
    #expect(found.says("1 cell has more than 10000 characters and was left empty: \"1, label\""))
    #expect(found.says("1 cell has control characters in it and was left empty: \"2, label\""))
  }
}
