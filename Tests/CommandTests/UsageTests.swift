import Foundation
import Testing

/// Calls that cannot be: each is told what is wrong, what may be meant, and ends with 64.
@Suite struct UsageTests {
  /// A call, and what the message says.
  struct Misuse: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let message: String

    init(_ call: String, _ message: String) {
      arguments = call.split(separator: " ").map { String($0) }
      self.message = message
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let misuses = [
    Misuse("validat in.csv", "Did you mean concord validate?"),
    Misuse("valdiate in.csv", "Did you mean concord validate?"),
    Misuse("vocab shwo services", "Did you mean concord vocab show?"),
    Misuse("quux", "There is no command \"quux\". See concord --help."),
    Misuse("help vlidate", "Did you mean validate?"),
    Misuse("vocab", "concord vocab needs to know what to do: vocab list, vocab show, vocab "),
    Misuse("schema", "schema list or schema show"),
    Misuse("--as json validate in.csv", "Options come behind it"),
    Misuse("read in.csv other.csv", "cannot do anything with \"other.csv\""),
    Misuse("vocab show services 57 58", "cannot do anything with \"58\""),
    Misuse("report", "report merge, report render or report compare."),
    Misuse("report merge", "concord report merge needs PART [PART…]."),
    Misuse("report merge -", "Parts are read more than once"),
    Misuse("validate in.csv --part 2", "--part goes with --shard"),
    Misuse("validate in.csv --header in.csv", "--header goes with --shard"),
    Misuse("validate in.csv --shard --as json", "--as does not go with --shard"),
    Misuse("validate in.csv --shard --part 0", "--part is a whole number from 1"),
    Misuse("rules all", "cannot do anything with \"all\""),
    Misuse("validate in.csv --shema x", "Did you mean --schema?"),
    Misuse("validate in.csv --quux", "concord validate has no option --quux."),
    Misuse("validate in.csv -x", "concord validate has no option -x."),
    Misuse("validate in.csv --quux=3", "concord validate has no option --quux."),
    Misuse("validate in.csv --as", "--as needs a value: FORMAT."),
    Misuse("validate in.csv -o", "--output needs a value: FILE."),
    Misuse("validate in.csv --as json --as json", "--as is given twice."),
    Misuse("validate in.csv --show-values --show-values", "--show-values is given twice."),
    Misuse("validate in.csv --show-values=yes", "--show-values takes no value."),
    Misuse("validate in.csv --as jsn", "csv or markdown, not \"jsn\". Did you mean json?"),
    Misuse("rules --as xml", "--as is text or json, not \"xml\"."),
    Misuse("validate in.csv --samples x", "--samples is a whole number from 0 to 1000000, not \"x\"."),
    Misuse("validate in.csv --samples -1", "not \"-1\""),
    Misuse("validate in.csv --samples 99999999999999999999", "whole number"),
    Misuse("validate in.csv --as-at 2026-02-30", "--as-at is a day written YYYY-MM-DD, not \"2026-02-30\"."),
    Misuse("validate in.csv --as-at=", "not \"\""),
    Misuse("validate in.csv --schema service-transaction", "Did you mean service-transactions?"),
    Misuse("validate in.csv --schema quux", "There is profiled-volumes and service-transactions."),
    Misuse("validate in.csv --standard 2026.2", "Did you mean 2026.1?"),
    Misuse("schema show service-transactions@2.0", "There is no version of service-transactions \"2.0\"."),
    Misuse("explain stray-qoute", "Did you mean stray-quote?"),
    Misuse("explain quux", "There is no rule \"quux\". See concord rules."),
    Misuse("vocab show servics", "Did you mean services?"),
    Misuse("vocab show services@9.99", "There is no release of services \"9.99\"."),
    Misuse("generate --records many", "--records is a whole number"),
    Misuse("generate --from 2026-13", "--from is a month written YYYY-MM"),
  ]

  @Test func theTableOfMisusesIsWhole() { #expect(UsageTests.misuses.count == 44) }

  @Test(arguments: misuses)
  func isRefusedWithAHint(_ misuse: Misuse) throws {
    let folder = Folder()
    try folder.write(Samples.good, to: "in.csv")
    let outcome = try folder.run(misuse.arguments)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.message.hasPrefix("concord: "))
    #expect(outcome.message.contains(misuse.message), "\(outcome.message)")
    #expect(outcome.message.filter { $0 == "\n" }.count == 1)
  }

  @Test func oddWordsAreSurvived() throws {
    let calls = [
      [""], ["--"], ["-"], ["--="], ["-="], ["", ""], ["validate", ""], ["help", "", ""], ["validate", "--="],
    ]
    for words in calls {
      var command = Command()
      command.arguments = words
      let outcome = try command.run()
      #expect([64, 66].contains(outcome.exitCode), "\(words)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func optionsMayStandAnywhereAndHoldTheirValue() throws {
    let folder = Folder()
    try folder.write(Samples.good, to: "-in.csv")
    let plain = try folder.run("validate", "--as", "json", "--as-at", "2026-04-01", "./-in.csv")
    #expect(plain.exitCode == 0)
    #expect(try folder.run("validate", "./-in.csv", "--as-at=2026-04-01", "--as=json") == plain)
    #expect(try folder.run("validate", "--as=json", "--as-at=2026-04-01", "--", "-in.csv") == plain)
  }
}
