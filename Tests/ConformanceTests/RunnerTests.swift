import Foundation
import Reporting
import Testing

@testable import Conformance

/// The kinds of outcome, told apart with implementations that are a line of shell each.
@Suite struct RunnerTests {
  private static let valid = #"{\"verdict\": \"valid\", \"findings\": []}"#

  /// Runs a suite of one case against a line of shell.
  private func outcome(
    _ script: String, _ style: Adapter.Style = .oneShot, seconds: Int = 5, mostBytes: Int = 1 << 20
  ) throws -> CaseResult {
    let small = try SmallSuite()
    let suite = try small.load()
    let command = CommandTemplate(literal: ["/bin/sh", "-c", script, "{operation}"])
    let adapter = Adapter(command, style: style, seconds: seconds, mostBytes: mostBytes)
    let results = try Runner(suite, adapter, standards: nil, workers: 1).run(suite.cases)
    return try #require(results.first)
  }

  @Test func theRightAnswerPasses() throws {
    for code in 0...2 {
      #expect(try outcome("echo \"\(RunnerTests.valid)\"; exit \(code)").outcome == .pass)
    }
  }

  @Test func aWrongAnswerSaysWhatIsMissingAndWhatIsTooMuch() throws {
    let answer = #"{\"verdict\": \"invalid\", \"findings\": [{\"rule\": \"a\", \"line\": 3, \"field\": \"b\"}]}"#
    let expected = Outcome.Mismatch(missing: ["verdict valid"], surplus: ["verdict invalid", "a, line 3, field b"])
    #expect(try outcome("echo \"\(answer)\"").outcome == .wrong(expected))
  }

  @Test func deathBySignalIsACrashWhateverWasPrinted() throws {
    #expect(try outcome("echo \"\(RunnerTests.valid)\"; kill -SEGV $$").outcome == .crash("ended by signal 11"))
    #expect(try outcome("read line; kill -ABRT $$", .lines).outcome == .crash("ended by signal 6"))
    let after = "read line; echo '{\"id\": 1, \"verdict\": \"valid\", \"findings\": []}'; kill -SEGV $$"
    #expect(try outcome(after, .lines).outcome == .crash("ended by signal 11"))
  }

  @Test func anAnswerThatDoesNotComeIsATimeOut() throws {
    #expect(try outcome("sleep 60 & sleep 60", seconds: 1).outcome == .timeOut("1 second"))
    #expect(try outcome("read line; sleep 60", .lines, seconds: 1).outcome == .timeOut("1 second"))
  }

  @Test func whatWasStartedDoesNotOutliveTheCase() throws {
    let folder = try Folder()
    let mark = "\(folder.path)/mark"
    #expect(try outcome("(sleep 2; touch '\(mark)') & sleep 60", seconds: 1).outcome.kind == .timeOut)
    usleep(1_500_000)
    #expect(!FileManager.default.fileExists(atPath: mark))
  }

  @Test func aProcessThatLeavesAnotherBehindIsNotWaitedFor() throws {
    #expect(try outcome("sleep 60 & echo \"\(RunnerTests.valid)\"").outcome == .pass)
  }

  @Test func anythingElseBreaksTheContract() throws {
    let scripts = [
      "echo fine", "true", "echo '[]'", "echo '{\"findings\": []}'", "echo '{\"verdict\": \"valid\"}'",
      "echo \"\(RunnerTests.valid)\"; exit 3", "echo \"\(RunnerTests.valid) \(RunnerTests.valid)\"",
      "echo '{\"verdict\": \"good\", \"findings\": []}'", "echo '{\"skip\": \" \"}'", "echo '{\"skip\": true}'",
      "echo '{\"verdict\": \"valid\", \"findings\": [{\"line\": 1}]}'",
      "echo '{\"verdict\": \"valid\", \"findings\": [{\"rule\": \"a\", \"line\": \"1\"}]}'",
      "echo '{\"verdict\": \"valid\", \"findings\": [{\"rule\": \"a\", \"samples\": [{\"line\": 0}]}]}'",
    ]
    for script in scripts { #expect(try outcome(script).outcome.kind == .brokenContract, "\(script)") }
    for script in ["read line; echo '{\"id\": 2}'", "exit 3", "read line; exit 0", "read line; echo no"] {
      #expect(try outcome(script, .lines).outcome.kind == .brokenContract, "\(script)")
    }
  }

  @Test func anAnswerHasALimit() throws {
    let endless = "while :; do echo aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done"
    let most = 1 << 16
    #expect(try outcome(endless, mostBytes: most).outcome.kind == .brokenContract)
    #expect(try outcome("read line; tr '\\0' a < /dev/zero", .lines, mostBytes: most).outcome.kind == .brokenContract)
  }

  @Test func standardErrorIsKeptApartAndBounded() throws {
    let script = "yes noise | head -n 100000 >&2; echo last words >&2; echo \"\(RunnerTests.valid)\""
    let result = try outcome(script)
    #expect(result.outcome == .pass)
    #expect(result.messages.hasSuffix("noise\nlast words\n") && result.messages.utf8.count <= 4096)
  }

  @Test func whatCannotBeStartedIsNoCrash() throws {
    let small = try SmallSuite()
    let suite = try small.load()
    for style in Adapter.Style.allCases {
      let adapter = Adapter(try CommandTemplate("/nowhere/at-all {input}"), style: style)
      let results = try Runner(suite, adapter, standards: nil, workers: 2).run(suite.cases)
      let reason = "/nowhere/at-all cannot be started: no such file or directory."
      #expect(results.map { $0.outcome } == [.brokenContract(reason)])
    }
  }

  @Test func aReasonToSkipIsKept() throws {
    #expect(try outcome("echo '{\"skip\": \"no lists here\"}'").outcome == .skipped("no lists here"))
  }

  @Test func withoutAnOperationOnlyValidatingIsAsked() throws {
    let small = try SmallSuite()
    try small.folder.write("[]\n", to: "csv/a.ndjson")
    try small.folder.write("", to: "csv/a.csv")
    let text = """
      {"description": "x", "requirements": ["V-001"], "operation": "read", "expect": {"output": "a.ndjson"}}
      """
    try small.folder.write(text, to: "csv/a.json")
    let suite = try small.load()
    let adapter = Adapter(
      CommandTemplate(literal: ["/bin/echo", "{\"verdict\":\"valid\",\"findings\":[]}"]), style: .oneShot)
    let results = try Runner(suite, adapter, standards: nil, workers: 2).run(suite.cases)
    #expect(results.map { $0.outcome.kind } == [.skipped, .pass])
  }

  @Test func samplesStandForThemselvesAndMustBeAll() throws {
    let small = try SmallSuite()
    let wanted = "[{\"rule\": \"a\", \"line\": 2}, {\"rule\": \"a\", \"line\": 5}]"
    try small.write(SmallSuite.text("nothing", "[]}", wanted + "}"), named: "one")
    let suite = try small.load()
    func outcome(_ count: Int) throws -> Outcome {
      let text =
        "{\"verdict\": \"valid\", \"findings\": "
        + "[{\"rule\": \"a\", \"count\": \(count), \"samples\": [{\"line\": 5}, {\"line\": 2}]}]}"
      let response = Judge.Response(text: Array(text.utf8), output: nil)
      return Judge(suite: suite).outcome(of: suite.cases[0], response)
    }
    #expect(try outcome(2) == .pass)
    let shortfall = "a is counted 3 times and has 2 samples: ask for more samples"
    #expect(try outcome(3) == .wrong(.init(missing: [], surplus: [shortfall])))
  }

  /// An implementation in the long-lived protocol that dies after its answer to one of the cases.
  @Test func aCrashAfterAnAnswerIsThatCasesAndNotTheNextOnes() throws {
    let small = try SmallSuite()
    for name in ["three", "two", "zero"] { try small.write(SmallSuite.text(name), named: name) }
    let suite = try small.load()
    let script = """
      while read -r line; do
        id=${line#*:}; id=${id%%,*}
        echo "{\\"id\\": $id, \\"verdict\\": \\"valid\\", \\"findings\\": []}"
        case "$line" in *validate/three.json*) kill -SEGV $$;; esac
      done
      """
    let adapter = Adapter(CommandTemplate(literal: ["/bin/sh", "-c", script]), style: .lines)
    for workers in [1, 3] {
      let results = try Runner(suite, adapter, standards: nil, workers: workers).run(suite.cases)
      #expect(results.map { $0.item.path } == suite.cases.map { $0.path })
      #expect(results.map { $0.outcome.kind } == [.pass, .crash, .pass, .pass])
    }
  }

  @Test func whatIsSkippedByAListIsNotAsked() throws {
    let small = try SmallSuite()
    try small.write(SmallSuite.text("two"), named: "two")
    let suite = try small.load()
    let list = try SkipList(Array("case,reason\nvalidate/one,not ours\n".utf8), file: "skips.csv", of: suite)
    let adapter = Adapter(
      CommandTemplate(literal: ["/bin/echo", "{\"verdict\":\"valid\",\"findings\":[]}"]), style: .oneShot)
    let results = try Runner(suite, adapter, standards: nil, workers: 1).run(suite.cases, skipping: list.reasons)
    #expect(results.map { $0.outcome } == [.skipped("not ours"), .pass])
  }

  @Test(arguments: [
    ("a,b\n", "skips.csv: A list of cases to skip has the columns case,reason."),
    ("case,reason\nvalidate/one,\n", "skips.csv: line 2: Say why the case is skipped."),
    ("case,reason\nvalidate/one, \n", "skips.csv: line 2: Say why the case is skipped."),
    (
      "case,reason\nvalidate/one,x\nvalidate/none,x\n",
      "skips.csv: line 3: No case begins with \"validate/none\". Take the line out of the list."
    ),
  ])
  func aListOfSkipsHasReasonsAndIsUsed(_ text: String, _ fault: String) throws {
    let suite = try SmallSuite().load()
    var faults: [String] = []
    do throws(SkipList.Unfit) {
      _ = try SkipList(Array(text.utf8), file: "skips.csv", of: suite)
    } catch {
      faults = error.faults.map { $0.text }
    }
    #expect(faults == [fault])
  }
}
