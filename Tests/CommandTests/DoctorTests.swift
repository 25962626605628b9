import Foundation
import Standards
import TestSupport
import Testing
import Validation
import Vocabularies

@testable import concord

/// `concord doctor`: whether Concord, its data and the machine are in order.
@Suite struct DoctorTests {
  private struct Answer: Decodable {
    let fine: Bool
    let standards: Data
    let builtIn: BuiltIn
    let selfCheck: Check
    let machine: Machine

    struct Data: Decodable {
      let source: String
      let standard: String?
      let vocabularies: [Pinned]
      let relationships: [Pinned]
      let schemas: [Pinned]
      let faults: [String]
    }
    struct Pinned: Decodable {
      let name: String
      let release: String?
      let sha256: String
    }
    struct BuiltIn: Decodable {
      let files: Int
      let sha256: String
    }
    struct Check: Decodable {
      let examples: Int
      let wrong: [String]
    }
    struct Machine: Decodable {
      let temporaryFiles: Temporary
      let processors: Int
      let locale: String?
      let utf8: Bool
    }
    struct Temporary: Decodable {
      let writable: Bool
    }
  }

  private func answer(_ outcome: Command.Outcome) throws -> Answer {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Answer.self, from: Data(outcome.output))
  }

  @Test func allIsInOrder() throws {
    let folder = Folder()
    let text = try folder.run("doctor")
    #expect(text.exitCode == 0 && text.message == "")
    #expect(text.text.hasPrefix("concord \(concordVersion)\n\nStandards data: built in\n"))
    #expect(text.text.hasSuffix("\nAll is in order.\n"))
    let outcome = try folder.run("doctor", "--as", "json") { $0.environment["LANG"] = "en_GB.UTF-8" }
    let answer = try answer(outcome)
    #expect(outcome.exitCode == 0 && answer.fine)
    #expect(answer.standards.source == "built-in" && answer.standards.faults.isEmpty)
    let standard = try Repository.standards.standard()
    #expect(answer.standards.standard == standard.name)
    #expect(answer.standards.vocabularies.map { $0.name } == standard.vocabularies.keys.sorted())
    for list in answer.standards.vocabularies {
      let release = try Repository.standards.vocabulary(list.name, release: list.release).release
      #expect(list.sha256 == release.sha256 && list.release == standard.vocabularies[list.name])
    }
    #expect(answer.standards.relationships.count == standard.relationships.count)
    #expect(answer.standards.schemas.map { $0.name } == standard.schemas.keys.sorted())
    #expect(answer.selfCheck.examples == 2 * Rule.all.count + standard.schemas.count)
    #expect(answer.machine.processors >= 1 && answer.machine.temporaryFiles.writable)
    #expect(answer.machine.locale == "en_GB.UTF-8" && answer.machine.utf8)
    #expect(!outcome.text.contains("\"/") && !outcome.text.contains("tmp"))
  }

  /// The fingerprint of the data built in is what `sha256sum` makes of the files of the project.
  @Test func theFingerprintIsThatOfTheFiles() throws {
    var files = ["conformance/requirements.csv", "conformance/suite.json"]
    for (folder, ending) in [("Schemas", ".csv"), ("Schemas", ".json"), ("Schemas", ".tsv")] {
      files += try Repository.files(below: folder, endingIn: ending)
    }
    for ending in [".csv", ".json", ".tsv"] { files += try Repository.files(below: "Vocabularies", endingIn: ending) }
    let sums = "cd \"$0\" && sha256sum \"$@\" | sha256sum"
    let sum = try CommandTests.answer(of: "sh", ["-c", sums, Repository.root] + files.sorted(), in: Folder()).prefix(64)
    let answer = try answer(try Command("doctor", "--as", "json").run())
    #expect(answer.builtIn.files == files.count)
    #expect(answer.builtIn.sha256 == sum)
  }

  @Test func otherDataAreNamedByWhoNamedThem() throws {
    let data = try StandardsFolder()
    let option = try data.folder.run("doctor", "--standards", "standards", "--as", "json")
    #expect(try option.exitCode == 0 && answer(option).standards.source == "option")
    let variable = try data.folder.run(["doctor", "--as", "json"]) { $0.environment["CONCORD_STANDARDS"] = data.path }
    #expect(try variable.exitCode == 0 && answer(variable).standards.source == "environment")
    #expect(!variable.text.contains(data.path))
    let text = try data.folder.run(["doctor"]) { $0.environment["CONCORD_STANDARDS"] = "standards" }
    #expect(text.text.contains("Standards data: from standards, as CONCORD_STANDARDS says\n"))
    #expect(try data.folder.run("doctor", "--standards", "none").exitCode == 66)
    #expect(try data.folder.run("doctor", "--standard", "1999.1").exitCode == 64)
  }

  @Test func brokenDataAreNamed() throws {
    let data = try StandardsFolder()
    try data.append("\n", to: "Vocabularies/channels/1.0.csv")
    let outcome = try data.folder.run("doctor", "--standards", "standards")
    #expect(outcome.exitCode == 65)
    #expect(
      outcome.text.contains("\n  BROKEN: Vocabularies/channels/1.0.csv: The file is not the one that was released"))
    #expect(outcome.text.contains("\nBROKEN: the standards data contradict themselves."))
    let json = try data.folder.run("doctor", "--standards", "standards", "--as", "json")
    #expect(json.exitCode == 65)
    let answer = try answer(json)
    #expect(!answer.fine && answer.standards.faults.count >= 1 && answer.selfCheck.wrong.isEmpty)
  }

  @Test func withoutRoomForTemporaryFilesThatIsSaid() throws {
    let outcome = try Command("doctor").run { $0.environment["TMPDIR"] = "/none" }
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.contains("temporary files: CANNOT be written."))
    #expect(outcome.text.hasSuffix("In order, but there is no room for temporary files.\n"))
  }

  /// Judged as of another day, examples come out otherwise: the check notices.
  @Test func aWrongJudgementIsNoticed() throws {
    let right = try SelfCheck()
    #expect(right.wrong.isEmpty && right.count == 2 * Rule.all.count + Repository.schemas.count)
    let wrong = try SelfCheck(asAt: Day("1990-01-01"))
    #expect(wrong.count == right.count)
    #expect(wrong.wrong.contains("the example of the schema service-transactions is not found to be right"))
  }
}

extension Command {
  fileprivate func run(changed change: (inout Command) -> Void) throws -> Outcome {
    var command = self
    change(&command)
    return try command.run()
  }
}
