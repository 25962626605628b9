import Foundation
import Testing

/// `mapping check`, `mapping migrate` and `mapping review` as people call them.
@Suite struct MappingCommandTests {
  private static let interactions = """
    #curie_map:
    #  interaction: "http://id.esd.org.uk/interaction/"
    #mapping_set_version: "3"
    #object_source_version: "0.01"
    subject_label\tpredicate_id\tpredicate_modifier\tobject_id\tobject_label\tmapping_justification\treviewer_label
    Eligible?\tskos:exactMatch\t\tinteraction:18\tEntitlement checking\tsemapv:ManualMappingCuration\tJo
    Licence\tskos:broadMatch\t\tinteraction:19\tRegistration and Licensing\tsemapv:ManualMappingCuration\tJo
    Change\tskos:exactMatch\t\tinteraction:11\tChanges in circumstances\tsemapv:ManualMappingCuration\tJo
    Progress\tskos:exactMatch\t\tinteraction:12\tChecking status\tsemapv:ManualMappingCuration\tJo
    Moan\tskos:exactMatch\t\tinteraction:13\tComplaints\tsemapv:ManualMappingCuration\tJo
    Fax\tskos:exactMatch\t\tsssom:NoTermFound\t\tsemapv:ManualMappingCuration\tJo
    Fax\tskos:exactMatch\tNot\tinteraction:18\t\tsemapv:ManualMappingCuration\tJo

    """

  private static let march = """
    Ref;Category;Type
    1;Waste;Missed bin
    2;Waste;Missed bin
    3;Trees;Pruning
    4;Waste;Skip hire
    5;Contact;jane@example.org

    """

  private func folder() throws -> Folder {
    let folder = Folder()
    try folder.write(MappingCommandTests.interactions, to: "old.sssom.tsv")
    try folder.write(MappingCommandTests.march, to: "march.csv")
    return folder
  }

  private func review(
    _ folder: Folder, _ answers: String, _ more: [String] = [], mapping: String = "ours.sssom.tsv"
  ) throws -> Command.Outcome {
    let call = ["mapping", "review", mapping, "--from", "march.csv", "--column", "Category,Type"]
    return try folder.run(call + more) { $0.input = Array(answers.utf8) }
  }

  @Test func aMappingIsChecked() throws {
    let folder = try folder()
    let outcome = try folder.run("mapping", "check", "old.sssom.tsv")
    #expect(outcome.exitCode == 1 && outcome.message == "")
    #expect(
      outcome.text.hasPrefix("old.sssom.tsv: 7 rows, held to interactions 1.01.1, as at the date of the release\n"))
    let line =
      "  old.sssom.tsv:6: withdrawn-target: interaction:18 (Entitlement checking) is withdrawn from 2009-02-02;"
    #expect(outcome.text.contains(line))
    #expect(outcome.text.hasSuffix("2 errors, 3 warnings, 0 good to know.\n"))
    let early = try folder.run("mapping", "check", "old.sssom.tsv", "--as-at", "2008-01-01")
    #expect(early.exitCode == 0 && early.text.contains("0 errors, 5 warnings"))
    let json = try folder.run("mapping", "check", "-", "--as", "json") {
      $0.input = Array(MappingCommandTests.interactions.utf8)
    }
    let report = try #require(JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any])
    #expect((report["findings"] as? [[String: Any]])?.count == 5 && report["mapping"] as? String == "standard input")
    let other = try folder.run("mapping", "check", "old.sssom.tsv", "--vocabulary", "services")
    #expect(other.exitCode == 0 && other.text.contains("foreign-target"))
    let slip = try folder.run("mapping", "check", "old.sssom.tsv", "--vocabulary", "servics")
    #expect(slip.exitCode == 64 && slip.message.contains("Did you mean services?"))
  }

  @Test func aMappingIsHeldAgainstAFile() throws {
    let folder = try folder()
    let call = ["mapping", "check", "old.sssom.tsv", "--as-at", "2008-01-01", "--against", "march.csv"]
    let outcome = try folder.run(call + ["--column", "Category,Type"])
    #expect(outcome.exitCode == 0 && outcome.text.contains("0 of 5 records (0.0 %) are covered."))
    #expect(outcome.text.contains("  unmapped-value: “Waste | Missed bin” has no row: 2 records, 40.0 %."))
    #expect(outcome.text.contains("unused-row: “Moan” does not occur in the file."))
    #expect(!outcome.text.contains("jane@"))
    #expect(try folder.run(call + ["--column", "Category,Type", "--show-values"]).text.contains("jane@"))
    let slip = try folder.run(call + ["--column", "Categry"])
    #expect(slip.exitCode == 64 && slip.message.contains("no column \"Categry\". Did you mean Category?"))
    #expect(try folder.run(call).exitCode == 64)
    #expect(try folder.run("mapping", "check", "old.sssom.tsv", "--column", "Type").exitCode == 64)
  }

  @Test(arguments: ["contradictory-rows", "unmapped-value"])
  func theRulesAreExplained(_ rule: String) throws {
    let text = try Command("explain", rule).run()
    #expect(text.exitCode == 0 && text.text.hasPrefix("\(rule): ") && text.text.contains("What to do:"))
    #expect(try Command("explain", rule, "--as", "json").run().text.contains("\"remedy\""))
  }

  @Test func aMappingIsCarriedToAnotherRelease() throws {
    let folder = try folder()
    let outcome = try folder.run(
      "mapping", "migrate", "old.sssom.tsv", "--to", "interactions@1.01.1", "-o", "new.sssom.tsv")
    #expect(outcome.exitCode == 0 && outcome.message == "")
    let piles = """
      interactions 0.01 → 1.01.1: 7 rows

        kept            3, 3 of them with the present label
        moved           2
        need a person   0
        not of the list 2, left as they are
        mapping_set_version "3" is taken away: it named the mapping as it was.

      Moved:
        line 6: “Eligible?”: interaction:18 → 20 (Entitlement/eligibility checking)
        line 7: “Licence”: interaction:19 → 28 (Issuing (licence, consent or permit))

      """
    #expect(outcome.text == piles)
    #expect(try folder.text("old.sssom.tsv") == MappingCommandTests.interactions)
    #expect(folder.names == ["march.csv", "new.sssom.tsv", "old.sssom.tsv"])
    let check = try folder.run("mapping", "check", "new.sssom.tsv")
    #expect(check.exitCode == 0 && check.text.contains("unreviewed-rows: 2 of 6 applied rows"))
    let new = try folder.text("new.sssom.tsv")
    #expect(new.contains("Moan\tskos:exactMatch\t\tinteraction:13\tComplaining\tsemapv:ManualMappingCuration\tJo\t\n"))
    // Once more from there changes nothing, and the same call writes the same bytes.
    _ = try folder.run("mapping", "migrate", "new.sssom.tsv", "--to", "interactions", "-o", "again.sssom.tsv")
    #expect(try folder.text("again.sssom.tsv") == new)
    _ = try folder.run("mapping", "migrate", "old.sssom.tsv", "--to", "interactions", "-o", "other.sssom.tsv")
    #expect(try folder.text("other.sssom.tsv") == new)
    // As JSON it is the same mapping.
    let asJSON = ["mapping", "migrate", "new.sssom.tsv", "--to", "interactions", "-o", "new.json"]
    #expect(try folder.run(asJSON).exitCode == 0)
    _ = try folder.run("mapping", "migrate", "new.json", "--to", "interactions", "-o", "back.sssom.tsv")
    #expect(try folder.text("back.sssom.tsv") == new)
  }

  @Test func whatNeedsAPersonIsListedAndLeft() throws {
    let folder = try folder()
    try folder.write(
      MappingCommandTests.interactions + "Odd\tskos:exactMatch\t\tinteraction:77\t\tsemapv:ManualMappingCuration\tJo\n",
      to: "old.sssom.tsv")
    let outcome = try folder.run(
      "mapping", "migrate", "old.sssom.tsv", "--to", "interactions", "-o", "new.sssom.tsv", "--as", "json",
      "--version", "4")
    #expect(outcome.exitCode == 1 && outcome.text.contains("\"undecided\": 1 }") == false)
    #expect(outcome.text.contains("\"undecided\": 1"))
    #expect(try folder.text("new.sssom.tsv").contains("\nOdd\tskos:exactMatch\t\tinteraction:77\t"))
    #expect(try folder.text("new.sssom.tsv").contains("#mapping_set_version: \"4\"\n"))
  }

  @Test func nothingIsWrittenWhereSomethingWouldBeLost() throws {
    let folder = try folder()
    let over = try folder.run("mapping", "migrate", "old.sssom.tsv", "--to", "interactions", "-o", "old.sssom.tsv")
    #expect(over.exitCode == 64 && over.message.contains("is the file to be read"))
    let none = try folder.run("mapping", "migrate", "old.sssom.tsv", "--to", "interactions")
    #expect(none.exitCode == 64)
    let back = try folder.run(
      "mapping", "migrate", "old.sssom.tsv", "--to", "interactions@0.01", "--from", "1.01", "-o", "x")
    #expect(back.exitCode == 64 && back.message.contains("newer than 0.01"))
    let unknown = try folder.run("mapping", "migrate", "old.sssom.tsv", "--to", "services", "-o", "x")
    #expect(unknown.exitCode == 64 && unknown.message.contains("is \"0.01\", no release of services"))
    try folder.write(MappingCommandTests.interactions + "\"cut", to: "cut.sssom.tsv")
    let cut = try folder.run("mapping", "migrate", "cut.sssom.tsv", "--to", "interactions", "-o", "x")
    #expect(cut.exitCode == 1 && cut.message.contains("cut.sssom.tsv:13: The row has a quote"))
    let review = try review(folder, "1\n", mapping: "cut.sssom.tsv")
    let left = try folder.text("cut.sssom.tsv")
    #expect(review.exitCode == 1 && left.hasSuffix("\"cut"))
    #expect(folder.names == ["cut.sssom.tsv", "march.csv", "old.sssom.tsv"])
  }

  @Test func valuesAreMappedOverAPipe() throws {
    let folder = try folder()
    let first = try review(
      folder, "c 524\nr 1\ns tree\nc 505\nu\n", ["--author", "Jane Smith", "--date", "2026-11-22"])
    #expect(first.exitCode == 0 && first.message == "")
    #expect(first.text.hasPrefix("services 2015-03.1: 4 values in 5 rows\n0 of 5 rows (0.0 %) mapped\n"))
    #expect(first.text.contains("[1 of 4] “Waste | Missed bin”: 2 rows\n"))
    #expect(first.text.contains("(a value that looks personal, withheld): 1 row\n"))
    #expect(first.text.hasSuffix("2 of 5 rows (40.0 %) mapped. Saved: ours.sssom.tsv\n"))
    #expect(!first.text.contains("\u{1B}") && !first.text.contains("jane@"))
    #expect(folder.names == ["march.csv", "old.sssom.tsv", "ours.sssom.tsv"])
    let saved = try folder.text("ours.sssom.tsv").split(separator: "\n").map { String($0) }
    #expect(saved.count == 9)
    #expect(
      saved[7] == "Waste | Missed bin\tskos:exactMatch\t\tservice:524\tHousehold waste collection\t"
        + "semapv:ManualMappingCuration\tJane Smith\trdfs literal\t2026-11-22")
    #expect(saved[8].hasPrefix("Contact | jane@example.org\tskos:exactMatch\tNot\tservice:"))
    // The last line needs no end, and what is decided is not asked again.
    let second = try review(folder, "k\r\nc 505\nn\nq\n1\n")
    #expect(second.text.contains("[2 of 4]") && !second.text.contains("[1 of 4]"))
    #expect(second.text.hasSuffix("3 of 5 rows (60.0 %) mapped, 1 known to have no code. Saved: ours.sssom.tsv\n"))
    let third = try review(folder, "b 1")
    #expect(third.text.contains("4 of 5 rows (80.0 %) mapped"))
    let check = try folder.run(
      "mapping", "check", "ours.sssom.tsv", "--against", "march.csv", "--column", "Category,Type")
    #expect(check.exitCode == 0 && check.text.contains("5 of 5 records (100.0 %) are covered."))
    let bytes = try folder.read("ours.sssom.tsv")
    let last = try review(folder, "")
    #expect(last.exitCode == 0 && last.text.contains("No value is left"))
    #expect(try folder.read("ours.sssom.tsv") == bytes)
  }

  @Test func aReviewCanBeWrittenElsewhereAndIsTheSameEachTime() throws {
    let (folder, other) = (try folder(), try self.folder())
    let answers = "1\nb 2\nr 1\nn\nk\nu\nu\n2\n"
    let one = try review(folder, answers, ["-o", "a.sssom.tsv", "--show-values"])
    let two = try review(other, answers, ["-o", "a.sssom.tsv", "--show-values"])
    #expect(one == two)
    #expect(one.text.contains("jane@example.org"))
    let bytes = (try folder.read("a.sssom.tsv"), try other.read("a.sssom.tsv"))
    #expect(bytes.0 == bytes.1)
    #expect(folder.names == ["a.sssom.tsv", "march.csv", "old.sssom.tsv"])
  }

  @Test func aReviewThatCannotBeginSaysWhy() throws {
    let folder = try folder()
    let calls: [([String], Int32, String)] = [
      (["m"], 64, "--from FILE"), (["m", "--from", "march.csv"], 64, "--column"),
      (["-", "--from", "march.csv", "--column", "Type"], 64, "Name files"),
      (["march.csv", "--from", "march.csv", "--column", "Type"], 1, "no header of a mapping"),
      (["m", "--from", "march.csv", "--column", "Type", "-o", "march.csv"], 64, "is the file to be read"),
      (["m", "--from", "none.csv", "--column", "Type"], 66, "none.csv cannot be read"),
      (["m", "--from", "march.csv", "--column", "Type", "--date", "today"], 64, "YYYY-MM-DD"),
      (["none/m", "--from", "march.csv", "--column", "Type"], 73, "cannot be created"),
    ]
    for (words, code, message) in calls {
      let outcome = try folder.run(["mapping", "review"] + words)
      #expect(outcome.exitCode == code && outcome.message.contains(message), "\(words): \(outcome.message)")
    }
    #expect(folder.names == ["march.csv", "old.sssom.tsv"])
  }

  @Test func hostileFilesAreReported() throws {
    let folder = try folder()
    let files: [[UInt8]] = [
      [], [0], Array("{".utf8), Array("#".utf8), [0xFF, 0xFE, 0x41, 0], [UInt8](repeating: 0x22, count: 100_000),
      Array("subject_label\tpredicate_id\tobject_id\n".utf8) + [UInt8](repeating: 0x61, count: 1 << 20),
    ]
    for bytes in files {
      try folder.write(bytes, to: "bad.sssom.tsv")
      let outcome = try folder.run("mapping", "check", "bad.sssom.tsv")
      #expect(outcome.exitCode == 1 && outcome.message == "" && outcome.text.contains("bad.sssom.tsv:"))
    }
  }
}
