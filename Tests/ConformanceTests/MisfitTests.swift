import Testing

@testable import Conformance

/// Implementations that are wrong in one believable way each: the suite catches them, by the right requirement.
@Suite struct MisfitTests {
  /// A wrong implementation, the cases it is given, and what comes of it.
  struct Expected: CustomTestStringConvertible {
    let wrong: String
    /// The beginnings of the paths of the cases.
    let cases: [String]
    /// A requirement that fails.
    let requirement: String
    var outcome = Outcome.Kind.wrong
    var style = Adapter.Style.lines

    var testDescription: String { wrong }
  }

  static let all: [Expected] = [
    .init(
      wrong: "line-after-quoted-newline", cases: ["csv/lines/after-doubled-quotes", "csv/lines/last"],
      requirement: "V-105"),
    .init(wrong: "blank-lines-not-counted", cases: ["csv/lines/last-record", "csv/lines/mark"], requirement: "V-104"),
    .init(wrong: "header-as-record", cases: ["validate/no-records/header"], requirement: "V-002"),
    .init(
      wrong: "first-fault-of-a-record", cases: ["report/shape/faults", "report/shape/first"], requirement: "V-124"),
    .init(wrong: "loses-the-last-record", cases: ["csv/lines/last-record"], requirement: "V-105"),
    .init(
      wrong: "counts-twice-where-parts-meet", cases: ["report/merging/cell-of", "report/merging/nothing"],
      requirement: "V-150"),
    .init(
      wrong: "parts-know-nothing-of-each-other", cases: ["report/merging/key-on", "report/merging/nothing"],
      requirement: "V-151"),
    .init(wrong: "first-is-the-duplicate", cases: ["validate/duplicate-key/same-key"], requirement: "V-126"),
    .init(wrong: "three-places-at-most", cases: ["report/shape/every", "report/merging/many"], requirement: "V-131"),
    .init(wrong: "codes-as-of-today", cases: ["validate/withdrawn-code/ok-"], requirement: "V-120"),
    .init(wrong: "accepts-withdrawn-codes", cases: ["validate/withdrawn-code/council"], requirement: "V-028"),
    .init(
      wrong: "trims-without-a-word", cases: ["validate/surrounding-space/inside", "validate/surrounding-space/fixed"],
      requirement: "V-034"),
    .init(wrong: "warnings-are-invalid", cases: ["report/shape/warnings-only"], requirement: "V-130"),
    .init(
      wrong: "windows-1252-is-no-table", cases: ["validate/not-utf8/one-", "validate/not-utf8/emoji"],
      requirement: "V-004"),
    .init(
      wrong: "prints-a-personal-value", cases: ["report/redaction/address", "report/redaction/key-of"],
      requirement: "V-135"),
    .init(wrong: "takes-its-own-crash-for-a-rejection", cases: ["validate/null-byte/nul-"], requirement: "V-007"),
    .init(
      wrong: "dies-after-its-answer", cases: ["validate/no-records/header-alone", "validate/empty-file/zero"],
      requirement: "V-001",
      outcome: .crash, style: .oneShot),
    .init(wrong: "dies-after-its-answer", cases: ["validate/empty-file/zero"], requirement: "V-001", outcome: .crash),
    .init(
      wrong: "hangs-on-empty-files", cases: ["validate/empty-file/zero"], requirement: "V-001", outcome: .timeOut),
    .init(
      wrong: "answers-in-words", cases: ["validate/empty-file/zero"], requirement: "V-001", outcome: .brokenContract),
    .init(
      wrong: "ends-with-3", cases: ["validate/empty-file/zero"], requirement: "V-001", outcome: .brokenContract,
      style: .oneShot),
    .init(
      wrong: "answers-another-request", cases: ["validate/empty-file/zero"], requirement: "V-001",
      outcome: .brokenContract),
    .init(
      wrong: "skips-without-a-reason", cases: ["validate/empty-file/zero"], requirement: "V-001",
      outcome: .brokenContract),
    .init(
      wrong: "writes-without-end", cases: ["validate/empty-file/zero"], requirement: "V-001", outcome: .brokenContract),
    .init(
      wrong: "drops-rejects-without-a-word", cases: ["map/results/all", "map/results/three"], requirement: "M-001"),
    .init(
      wrong: "applies-narrow-matches", cases: ["map/codes/which", "map/codes/close-matches-alone"], requirement: "M-009"
    ),
    .init(wrong: "writes-crlf", cases: ["map/results/constant", "map/results/everything"], requirement: "M-003"),
    .init(wrong: "reads-trimmed-cells", cases: ["csv/quotes/space"], requirement: "V-106"),
    .init(
      wrong: "calls-a-removal-minor", cases: ["vocabularies/diff/gravest", "vocabularies/diff/added"],
      requirement: "L-020"),
    .init(
      wrong: "moves-what-needs-a-person", cases: ["vocabularies/migrate/no-successor", "vocabularies/migrate/codes"],
      requirement: "L-030"),
  ]

  private func results(
    _ wrong: String, _ cases: [String], _ style: Adapter.Style, seconds: Int = 30
  ) throws -> RunReport {
    let suite = Built.suite
    let members = style == .lines ? [] : CommandTemplate.placeholders.map { "\($0)={\($0)}" }
    let command = CommandTemplate(literal: [Built.misfit, wrong, Built.concord] + members)
    let adapter = Adapter(command, style: style, seconds: seconds, mostBytes: 1 << 19)
    let selected = try suite.cases(beginningWith: cases)
    let results = try Runner(suite, adapter, standards: nil, workers: 2).run(selected)
    return RunReport(suite, results, command: wrong, style: style)
  }

  @Test(arguments: all)
  func theSuiteCatchesIt(_ expected: Expected) throws {
    let seconds = expected.outcome == .timeOut ? 2 : 30
    let report = try results(expected.wrong, expected.cases, expected.style, seconds: seconds)
    let failed = report.requirements.filter { $0.state == .failed }.map { $0.requirement.id }
    #expect(failed.contains(expected.requirement), "\(failed)")
    let kinds = Set(report.results.map { $0.outcome }.filter { $0.isFailure }.map { $0.kind })
    #expect(kinds == [expected.outcome], "\(report.results.filter { $0.outcome.isFailure })")
    #expect(MisfitTests.all.count == 30)
  }

  /// What the others are measured by: the same program, when it spoils nothing.
  @Test func whatIsNotWrongPasses() throws {
    let cases = Set(MisfitTests.all.flatMap { $0.cases }).sorted()
    let report = try results("nothing", cases, .lines)
    #expect(report.failures == 0 && report.count(.pass) >= 45, "\(report.results.filter { $0.outcome.isFailure })")
    let once = try results("nothing", ["validate/empty-file/zero", "map/crm", "report/merging/many"], .oneShot)
    #expect(once.failures == 0 && once.count(.pass) == 3, "\(once.results.filter { $0.outcome.isFailure })")
  }
}
