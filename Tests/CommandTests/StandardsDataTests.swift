import Foundation
import Testing

/// The standards data that the command uses, and what it says of broken ones.
@Suite struct StandardsDataTests {
  @Test func theFolderIsTakenFromTheOptionOrTheEnvironment() throws {
    let data = try StandardsFolder()
    try data.replace("Services (LGSL", by: "Quite other (LGSL", in: "Vocabularies/services/vocabulary.json")
    let list = ["vocab", "list"]
    #expect(try data.folder.run(list + ["--standards", "standards"]).text.contains("Quite other"))
    #expect(try data.folder.run(list + ["--standards", data.path]).text.contains("Quite other"))
    let named = try data.folder.run(list) { $0.environment["CONCORD_STANDARDS"] = "standards" }
    #expect(named.text.contains("Quite other"))
    #expect(try !data.folder.run(list).text.contains("Quite other"))
    #expect(try data.folder.run(list) { $0.environment["CONCORD_STANDARDS"] = "" } == data.folder.run(list))
    let both = try data.folder.run(list + ["--standards", "standards"]) {
      $0.environment["CONCORD_STANDARDS"] = "none"
    }
    #expect(both.text.contains("Quite other"))
  }

  @Test func anUntouchedCopySaysWhatTheBuiltInOneSays() throws {
    let data = try StandardsFolder()
    try data.folder.write(Samples.good + Samples.record, to: "in.csv")
    let calls = [
      ["validate", "in.csv"] + Samples.asAt, ["vocab", "list"], ["schema", "list"], ["explain", "missing-value"],
    ]
    for call in calls {
      #expect(try data.folder.run(call + ["--standards", "standards"]) == data.folder.run(call))
    }
  }

  @Test func aFolderWithoutTheDataIsNoInput() throws {
    let folder = Folder()
    let option = try folder.run("vocab", "list", "--standards", "none")
    #expect(option.exitCode == 66 && option.output.isEmpty)
    #expect(option.message.contains("--standards names none, which has no folder Vocabularies."))
    let variable = try folder.run(["vocab", "list"]) { $0.environment["CONCORD_STANDARDS"] = "none" }
    #expect(variable.exitCode == 66 && variable.message.contains("CONCORD_STANDARDS names none"))
  }

  @Test(arguments: Tampering.all)
  func aFaultEndsTheCommandBeforeItsWork(_ tampering: Tampering) throws {
    let data = try StandardsFolder()
    try tampering.apply(data)
    try data.folder.write(Samples.good, to: "in.csv")
    let call = ["validate", "in.csv", "--standards", "standards"] + Samples.asAt
    let outcome = try data.folder.run(call)
    #expect(outcome.exitCode == 65)
    #expect(outcome.output.isEmpty)
    #expect(outcome.message.hasPrefix("concord: the standards data contradict themselves, so nothing was done:\n"))
    #expect(outcome.message.contains("\n  \(tampering.message)"), "\(outcome.message)")
    #expect(!outcome.message.contains(data.path))
    let written = try data.folder.run(call + ["-o", "out"])
    #expect(written.exitCode == 65 && data.folder.names == ["in.csv", "standards"])
  }

  @Test func everyTamperingIsTested() { #expect(Tampering.all.count == 13) }

  @Test func allFaultsAreListedAtOnce() throws {
    let data = try StandardsFolder()
    let several = Tampering.all.filter { $0.goesWithOthers }
    #expect(several.count == 9)
    for tampering in several { try tampering.apply(data) }
    try data.folder.write(Samples.good, to: "in.csv")
    let outcome = try data.folder.run(["validate", "in.csv", "--standards", "standards"] + Samples.asAt)
    #expect(outcome.exitCode == 65 && outcome.output.isEmpty)
    for tampering in several { #expect(outcome.message.contains("\n  \(tampering.message)"), "\(outcome.message)") }
  }

  @Test(arguments: [["vocab", "list"], ["vocab", "show", "channels"], ["vocab", "show", "channels", "web"]])
  func everyCommandThatLoadsAChangedFileRefuses(_ call: [String]) throws {
    let data = try StandardsFolder()
    try data.append("\n", to: "Vocabularies/channels/1.0.csv")
    let outcome = try data.folder.run(call + ["--standards", "standards"])
    #expect(outcome.exitCode == 65 && outcome.output.isEmpty)
    #expect(outcome.message.contains("Vocabularies/channels/1.0.csv: The file is not the one that was released"))
  }
}
