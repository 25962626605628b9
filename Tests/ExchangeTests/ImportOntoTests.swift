import Exchange
import Testing
import Vocabularies

/// A publisher's file laid over the last release.
@Suite struct ImportOntoTests {
  private let release = ImportSamples.release(
    """
    notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels,tier
    1,One,The first.,,2001-01-01,,,Uno | Erste,all
    2,Two,,1,,,,,
    3,Three,,,,2010-01-01,1,,
    4,Four,,,,2011-01-01,,,

    """)

  @Test func whatTheFileLacksIsWithdrawnAndTheRestKept() throws {
    let found = try ImportSamples.read(
      "Identifier,Label,Description,Created\n9,Nine,New.,2020-01-01\n1,Uno,,2019-01-01\n", day: "2026-04-01",
      onto: release)
    #expect(
      found.lines == [
        "notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels,tier,created",
        "1,Uno,The first.,,2001-01-01,,,One | Erste,all,2019-01-01", "2,Two,,1,,2026-04-01,,,,",
        "3,Three,,,,2010-01-01,1,,,", "4,Four,,,,2011-01-01,,,,", "9,Nine,New.,,,,,,,2020-01-01", "",
      ])
    #expect(found.says("1 entry of the release that the file lacks is withdrawn from 2026-04-01: \"2\"."))
    #expect(found.says("1 label changed, and the former one went to alt_labels: \"1 One\""))
    #expect(found.says("1 entry is new: \"9\""))
    #expect(found.says("1 label was an alternative label before and is not among them now: \"Uno\""))
  }

  @Test func aDayIsNeededOnlyWhereSomethingIsWithdrawn() throws {
    let whole = "Identifier,Label\n1,One\n2,Two\n"
    let kept = try ImportSamples.read(whole, onto: release)
    #expect(kept.lines[1] == "1,One,The first.,,2001-01-01,,,Uno | Erste,all")
    do throws(ImportFault) {
      _ = try ListImport.read(Array("Identifier,Label\n1,One\n".utf8), ListImport.Options(onto: release))
      Issue.record("The day is missing.")
    } catch {
      #expect(error.isUsage)
      #expect(error.message.hasPrefix("1 entry (\"2\") is in the release and no longer in the file."))
    }
  }

  @Test func aFileThatSaysWhatIsObsoleteDecides() throws {
    let text = """
      <ControlledList><Item Id="1" Obsolete="true"><Name>One</Name><UseItem Id="2"/></Item>
      <Item Id="2" Obsolete="false"><Name>Two</Name></Item><Item Id="3" Obsolete="false"><Name>Three</Name></Item>
      <Item Id="4" Obsolete="true"><Name>Four</Name></Item></ControlledList>
      """
    let found = try ImportSamples.read(text, day: "2026-04-01", onto: release)
    #expect(
      Array(found.lines[1...4]) == [
        "1,One,The first.,,2001-01-01,2026-04-01,2,Uno | Erste,all", "2,Two,,1,,,,,", "3,Three,,,,,,,",
        "4,Four,,,,2011-01-01,,,",
      ])
    #expect(found.says("1 entry was withdrawn in the release and is in use again in the file: \"3\""))
    #expect(found.says("1 entry that the file calls obsolete is withdrawn from 2026-04-01: \"1\"."))
  }

  @Test func aFileThatDoesNotSayLeavesWhatIsWithdrawn() throws {
    let found = try ImportSamples.read("Identifier,Label\n1,One\n2,Two\n3,Three\n", onto: release)
    #expect(found.lines[3] == "3,Three,,,,2010-01-01,1,,")
    #expect(found.says("1 entry is withdrawn in the release and stays so, though the file has it"))
  }

  @Test func alternativeLabelsOfTheReleaseAreNotLost() throws {
    let turtle = """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <1> a skos:Concept ; skos:prefLabel "One" ; skos:altLabel "Un" , "Uno" .
      <2> a skos:Concept ; skos:prefLabel "Two" .
      """
    let found = try ImportSamples.read(turtle, onto: release)
    #expect(found.lines[1] == "1,One,The first.,,2001-01-01,,,Un | Uno | Erste,all")
  }

  @Test func ourOwnFileOfTheSameReleaseGivesItAgain() throws {
    let csv = """
      notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels,tier
      1,One,The first.,,2001-01-01,,,Uno | Erste,all
      2,Two,,1,,,,,
      3,Three,,,,2010-01-01,1,,
      4,Four,,,,2011-01-01,,,

      """
    #expect(try ImportSamples.read(csv, onto: release).lines.joined(separator: "\n") == csv)
    let emptied = csv.replacing("Uno | Erste", with: "").replacing("The first.", with: "")
    #expect(try ImportSamples.read(emptied, onto: release).lines.joined(separator: "\n") == emptied)
  }

  @Test func aFileOfAnotherListIsNotLaidOverThisOne() throws {
    #expect(throws: ImportFault.self) {
      try ImportSamples.read("Identifier,Label\n77,One\n", day: "2026-04-01", onto: release)
    }
  }

  @Test func duplicatesInTheFileBothStay() throws {
    let found = try ImportSamples.read("Identifier,Label\n1,One\n2,Two\n1,Eins\n", onto: release)
    #expect(found.lines.filter { $0.hasPrefix("1,") }.count == 2)
    #expect(found.lines[5] == "1,Eins,,,,,,,")
  }

  @Test func aFormerLabelThatCannotStandInAListIsNamed() throws {
    let odd = ImportSamples.release("notation,label,valid_from,withdrawn,alt_labels\n1,a | b,,,\n")
    let found = try ImportSamples.read("Identifier,Label\n1,c\n", onto: odd)
    #expect(found.lines[0] == "notation,label,valid_from,withdrawn,alt_labels,definition,broader,replaced_by")
    #expect(found.lines[1] == "1,c,,,,,,")
    #expect(found.says("1 label has \" | \" in it"))
  }
}
