import Foundation
import TestSupport
import Testing

/// `vocab lint`, `vocab diff`, `vocab release` and `vocab impact` as a maintainer calls them.
@Suite struct VocabPublishTests {
  private let teletext = "teletext,Teletext,On a page of a television set.,,,,,Ceefax\n"

  /// A folder with the standards data and a draft of channels with an entry more.
  private func data() throws -> StandardsFolder {
    let data = try StandardsFolder()
    let channels = try data.folder.text("standards/Vocabularies/channels/1.0.csv")
    try data.folder.write(channels + teletext, to: "draft.csv")
    return data
  }

  private func names(_ data: StandardsFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: data.path + "/Vocabularies/channels").sorted()
  }

  private func release(_ data: StandardsFolder, _ more: String...) throws -> Command.Outcome {
    let call = [
      "vocab", "release", "channels", "--from", "draft.csv", "--date", "2027-03-01", "--standards", "standards",
    ]
    return try data.folder.run(call + more)
  }

  @Test func lintPassesOnWhatIsBuiltIn() throws {
    let outcome = try Command("vocab", "lint").run()
    #expect(outcome.exitCode == 0 && outcome.message == "")
    #expect(outcome.text.hasPrefix("0 errors, 0 warnings, "))
    let json = try Command("vocab", "lint", "channels", "--as", "json").run()
    #expect(json.exitCode == 0 && json.text.contains("\"findings\": []"))
    #expect(json.text.contains("\"reason\": \"A channel that is not divided further stands alone.\""))
  }

  @Test func lintNamesTheFileTheLineAndWhatToDo() throws {
    let data = try data()
    let old = try data.sum("channels", "1.0.csv")
    try data.append("web,Web again,Twice.,,,,,\n", to: "Vocabularies/channels/1.0.csv")
    let tampered = try data.folder.run("vocab", "lint", "--standards", "standards")
    #expect(tampered.exitCode == 1)
    #expect(tampered.text.contains("Vocabularies/channels/1.0.csv: released-file-changed: The file is not the one"))
    try data.seal("channels", "1.0.csv", as: old)
    let outcome = try data.folder.run("vocab", "lint", "channels", "--standards", "standards")
    #expect(outcome.exitCode == 1)
    let line = "Vocabularies/channels/1.0.csv:20: duplicate-notation: The notation \"web\" stands on line 18 already."
    #expect(outcome.text.contains(line))
    #expect(outcome.text.contains("duplicate-notation: Keep one of them"))
    #expect(outcome.text.contains("2 errors") || outcome.text.contains("1 error"))
  }

  @Test func aDraftIsLintedBeforeItIsReleased() throws {
    let data = try data()
    let fine = try data.folder.run("vocab", "lint", "channels", "--from", "draft.csv", "--standards", "standards")
    #expect(fine.exitCode == 0)
    try data.folder.write("notation,label\nweb\n", to: "draft.csv")
    let faulty = try data.folder.run("vocab", "lint", "channels", "--from", "draft.csv", "--standards", "standards")
    #expect(faulty.exitCode == 1 && faulty.text.contains("draft.csv:1: missing-list-column"))
    #expect(try data.folder.run("vocab", "lint", "--from", "draft.csv").exitCode == 64)
    #expect(try data.folder.run("vocab", "lint", "channels", "--from", "none.csv").exitCode == 66)
  }

  @Test func aReleaseIsWrittenAndLoads() throws {
    let data = try data()
    let outcome = try release(data, "--version", "1.1", "--note", "Teletext is back.")
    #expect(outcome.exitCode == 0 && outcome.message == "")
    #expect(outcome.text.contains("Added (1)\n  teletext  Teletext\n"))
    let last = "Released: channels 1.1 of 2027-03-01: 1.1.csv, 1.0-to-1.1.sssom.tsv and vocabulary.json.\n"
    #expect(outcome.text.hasSuffix(last))
    #expect(try names(data) == ["1.0-to-1.1.sssom.tsv", "1.0.csv", "1.1.csv", "vocabulary.json"])
    let shown = try data.folder.run("vocab", "show", "channels", "teletext", "--standards", "standards")
    #expect(shown.exitCode == 0 && shown.text.contains("Teletext"))
    #expect(try data.folder.run("vocab", "lint", "--standards", "standards").exitCode == 0)
    // The same draft again changes nothing.
    let again = try release(data)
    #expect(again.exitCode == 1 && again.message.contains("there is nothing to release"))
  }

  @Test func aDryRunWritesNothing() throws {
    let data = try data()
    let outcome = try release(data, "--dry-run")
    #expect(outcome.exitCode == 0 && outcome.text.contains("Would be released: channels 1.1"))
    #expect(try names(data) == ["1.0.csv", "vocabulary.json"])
  }

  @Test func aRefusedDraftWritesNothing() throws {
    let data = try data()
    let wrong = try release(data, "--version", "1.0.1")
    #expect(wrong.exitCode == 1 && wrong.message.contains("the version is 1.1, not 1.0.1"))
    try data.folder.write("notation,label\n", to: "draft.csv")
    let faulty = try release(data)
    #expect(faulty.exitCode == 1 && faulty.text.hasSuffix("Refused: nothing was written.\n"))
    #expect(try names(data) == ["1.0.csv", "vocabulary.json"])
  }

  @Test func whereOneFileCannotBeWrittenNoneIs() throws {
    for obstacle in ["1.1.csv", "1.0-to-1.1.sssom.tsv"] {
      let data = try data()
      try FileManager.default.createDirectory(
        atPath: data.path + "/Vocabularies/channels/\(obstacle)", withIntermediateDirectories: false)
      let before = try data.folder.text("standards/Vocabularies/channels/vocabulary.json")
      let outcome = try release(data)
      #expect(outcome.exitCode == 73 && outcome.message.contains("is a folder"))
      #expect(try names(data) == ([obstacle, "1.0.csv", "vocabulary.json"]).sorted())
      #expect(try data.folder.text("standards/Vocabularies/channels/vocabulary.json") == before)
    }
  }

  @Test func theBuiltInCopyCannotBeReleasedInto() throws {
    let data = try data()
    let outcome = try data.folder.run("vocab", "release", "channels", "--from", "draft.csv", "--date", "2027-03-01")
    #expect(outcome.exitCode == 64 && outcome.message.contains("--standards DIR"))
    let dateless = try data.folder.run(
      "vocab", "release", "channels", "--from", "draft.csv", "--standards", "standards")
    #expect(dateless.exitCode == 64 && dateless.message.contains("--date"))
  }

  @Test func aDiffTakesReleasesAndDrafts() throws {
    let outcome = try Command("vocab", "diff", "services", "2.01", "2.02").run()
    #expect(outcome.exitCode == 0 && outcome.text.contains("Added (26)\n  854  "))
    let data = try data()
    let draft = try data.folder.run("vocab", "diff", "channels", "1.0", "draft.csv", "--as", "json")
    #expect(draft.exitCode == 0)
    #expect(draft.text.contains("{ \"type\": \"added\", \"notation\": \"teletext\", \"new_label\": \"Teletext\" }"))
    let map = try Command("vocab", "diff", "interactions", "0.01", "1.01", "--as", "sssom").run()
    #expect(map.text.contains("interaction:18\tEntitlement checking\tskos:exactMatch\tinteraction:20\t"))
    #expect(try Command("vocab", "diff", "services", "2.01", "9.99").run().exitCode == 64)
  }

  @Test func impactTellsWhatADraftDoesToAFile() throws {
    let data = try StandardsFolder()
    let channels = try data.folder.text("standards/Vocabularies/channels/1.0.csv")
    let lines = channels.split(separator: "\n").map { line in
      line.hasPrefix("fax,")
        ? String(line).replacingOccurrences(of: ",,,,,", with: ",,,2026-03-02,email,") : String(line)
    }
    try data.folder.write(lines.joined(separator: "\n") + "\n", to: "draft.csv")
    let file = "date,channel\n2026-03-01,fax\n2026-03-02,fax\n2026-03-03,web\n"
    try data.folder.write(file, to: "in.csv")
    let call = ["vocab", "impact", "--new", "channels@draft.csv", "in.csv", "--standards", "standards"]
    let outcome = try data.folder.run(call)
    #expect(outcome.exitCode == 1 && outcome.message == "", "\(outcome.message)")
    #expect(outcome.text.contains("channels: 1.0 → draft (major)"))
    #expect(
      outcome.text.contains("channels fax (Fax): withdrawn from 2026-03-02; take email (Email); 2 records, 1 on or"))
    #expect(outcome.text.contains("1 record of 3 would be wrong"))
    let json = try data.folder.run(call + ["--as", "json"])
    #expect(json.text.contains("\"action\": \"replace\"") && json.text.contains("\"affected\": 1"))
    let none = try data.folder.run("vocab", "impact", "--new", "channels@1.0", "in.csv")
    #expect(none.exitCode == 0 && none.text.contains("Nothing in it is made wrong."))
    try data.folder.write("name\nx\n", to: "other.csv")
    #expect(try data.folder.run("vocab", "impact", "--new", "channels@1.0", "other.csv").exitCode == 64)
    #expect(try data.folder.run("vocab", "impact", "in.csv").exitCode == 64)
  }
}
