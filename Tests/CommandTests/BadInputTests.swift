import Foundation
import TestSupport
import Testing

/// Files that nobody meant to send: each gets a report or a plain refusal, soon, and never ends the command.
@Suite struct BadInputTests {
  @Test func theTableOfBadInputsIsWhole() { #expect(BadInput.all.count == 28) }

  @Test(arguments: BadInput.all)
  func isHeldToASchema(_ bad: BadInput) throws {
    let folder = Folder()
    let bytes = bad.bytes()
    try folder.write(bytes, to: "in.csv")
    let outcome = try folder.run(["validate", "in.csv", "--as", "json"] + Samples.asAt + Samples.schema)
    #expect(outcome.exitCode == bad.exitCode)
    #expect(outcome.message == "")
    let report = try Report(outcome.output)
    if let rule = bad.rule { #expect(report.rules.contains(rule)) }
    #expect(report.verdict == (bad.exitCode == 0 ? "valid" : "invalid"))
    #expect(report.input.bytes == bytes.count)
    #expect(outcome.output.count < 20_000_000)
  }

  @Test(arguments: BadInput.all)
  func isJudgedByItsHeader(_ bad: BadInput) throws {
    let folder = Folder()
    let outcome = try folder.run(["validate", "-", "--as", "json"] + Samples.asAt) { $0.input = bad.bytes() }
    #expect(outcome.exitCode == (bad.fitsNone ? 64 : bad.exitCode))
    if bad.fitsNone {
      #expect(outcome.output.isEmpty)
      #expect(outcome.message.contains("The header of standard input fits no schema"))
      #expect(outcome.message.contains("--schema service-transactions"))
    } else {
      #expect(outcome.message == "")
      if let rule = bad.rule { #expect(try Report(outcome.output).rules.contains(rule)) }
    }
  }

  @Test func theNearestSchemaIsNamedWithWhatItNeeds() throws {
    let outcome = try Folder().run(["validate", "-"] + Samples.asAt) {
      $0.input = Array("transaction_id,date,service,interaction,postcode\n1,2,3,4,5\n".utf8)
    }
    #expect(outcome.exitCode == 64)
    #expect(outcome.message.contains("The nearest is service-transactions, which also needs authority and channel."))
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [1, 10, 100, 1000, 8000], [UInt64(1), 2])
  func randomBytesAreSurvived(_ size: Int, _ seed: UInt64) throws {
    var dice = Dice(seed: seed &* 1_000_003 &+ UInt64(size))
    let alphabets = [[], Array("\",\n\r;a1é\0".utf8), Array(Samples.header.utf8) + Array("\"\n".utf8)]
    let folder = Folder()
    for alphabet in alphabets {
      let start = alphabet.isEmpty ? [] : Array((Samples.header + "\n").utf8)
      try folder.write(start + dice.bytes(size, of: alphabet), to: "random.csv")
      for schema in [Samples.schema, []] {
        let outcome = try folder.run(["validate", "random.csv", "--as", "json"] + Samples.asAt + schema)
        #expect([0, 1, 2, 64].contains(outcome.exitCode))
        if outcome.exitCode != 64 { #expect(try Report(outcome.output).input.bytes == start.count + size) }
      }
    }
  }

  @Test func anUnclosedQuoteDoesNotSwallowABigFile() throws {
    let folder = Folder()
    #expect(try folder.run("generate", "--records", "50000", "-o", "big.csv").exitCode == 0)
    var bytes = try folder.read("big.csv")
    let lineEnd = try #require(bytes.firstIndex(of: 0x0A))
    bytes.insert(0x22, at: lineEnd + 1)
    try folder.write(bytes, to: "big.csv")
    let outcome = try folder.run(["validate", "big.csv", "--as", "json"] + Samples.asAt)
    #expect(outcome.exitCode == 1)
    let report = try Report(outcome.output)
    #expect(report.input.records == 50_000)
    #expect(report.rules == ["unclosed-quote"])
    #expect(report.findings.first?.samples.first?.line == 2)
    #expect(report.count("unclosed-quote") == 1)
  }
}
