import Reporting
import TestSupport
import Testing
import Validation

/// What became of findings between two reports.
@Suite struct ComparisonTests {
  private static let header =
    "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n"

  /// A report on records of which each is a key, and what stands in its columns of cost and postcode.
  private func report(_ records: [(key: String, cost: String, postcode: String)], samples: Int = 1000) throws -> Report
  {
    let lines = records.map { "\($0.key),E06000035,2026-03-14,57,8,web,\($0.postcode),,\($0.cost),\n" }
    return try Repository.validate(Array((Self.header + lines.joined()).utf8), schema: nil, samples: samples)
  }

  private func records(_ keys: [Int], cost: String = "x") -> [(key: String, cost: String, postcode: String)] {
    keys.map { ("T\($0)", cost, "ME4 \($0 % 10)TR") }
  }

  /// The changes in the rule, as `new`, `fixed` and `still`.
  private func changes(_ old: Report, _ new: Report, _ rule: String = "invalid-number") -> [Int64] {
    let comparison = Report.Comparison(of: old, with: new)
    return [comparison.new, comparison.fixed, comparison.still].map { list in
      list.filter { $0.rule.name == rule }.reduce(0) { $0 + $1.count }
    }
  }

  @Test func aReportComparedWithItselfHasNothingNew() throws {
    for report in SampleReports.ofCases {
      let comparison = Report.Comparison(of: report, with: report)
      #expect(comparison.new.isEmpty && comparison.fixed.isEmpty && comparison.newErrors == 0)
      let still = comparison.still.reduce(0) { $0 + $1.count } + comparison.notChecked.reduce(0) { $0 + $1.count }
      #expect(still == Severity.allCases.reduce(0) { $0 + report.count($1) })
    }
  }

  @Test func placesAreKnownAgainWhereverTheyHaveMovedTo() throws {
    let old = try report(records([1, 2, 3]))
    let good = records([100, 101], cost: "1")
    #expect(
      changes(
        old, try report(good + records([3, 1]) + good.map { ($0.key + "b", $0.cost, $0.postcode) } + records([2]))) == [
          0, 0, 3,
        ])
    #expect(changes(old, try report(records([2, 4, 3]))) == [1, 1, 2])
    #expect(changes(old, try report(good)) == [0, 3, 0])
    #expect(changes(try report(good), old) == [3, 0, 0])
  }

  @Test func aValueMayChangeAndTheRecordStays() throws {
    #expect(changes(try report(records([1])), try report(records([1], cost: "y"))) == [0, 0, 1])
  }

  @Test func whatIsWithheldIsComparedByNumber() throws {
    let (old, new) = try (
      report([("T1", "1", "XX"), ("T2", "1", "YY")]),
      report([("T1", "1", "XX"), ("T3", "1", "YY"), ("T4", "1", "ZZ")])
    )
    #expect(changes(old, new, "invalid-postcode") == [1, 0, 2])
    let comparison = Report.Comparison(of: old, with: new)
    let change = try #require(comparison.new.first)
    #expect(!change.isExact && change.places.isEmpty && change.severity == .error)
  }

  @Test func countsBeyondTheSamplesAreComparedAsCounts() throws {
    let old = try report(records(Array(1...10)), samples: 3)
    let new = try report(records(Array(2...13)), samples: 3)
    #expect(changes(old, new) == [2, 0, 10])
    #expect(try changes(old, report(records(Array(5...10)), samples: 3)) == [0, 4, 6])
    // All of the old places are shown, so a place that is not among them is new, however many there are.
    let whole = try report(records([1, 2, 3]), samples: 3)
    #expect(try changes(whole, report(records([7, 8, 9, 1]), samples: 3)) == [3, 2, 1])
    let change = try #require(Report.Comparison(of: old, with: new).new.first { $0.rule.name == "invalid-number" })
    #expect(!change.isExact && change.places.isEmpty)
  }

  @Test func numbersAlwaysAddUp() throws {
    var dice = Dice(seed: 7)
    for _ in 0..<60 {
      let reports = try (0..<2).map { _ in
        let keys = (0..<Int(dice.next() % 8)).map { _ in Int(dice.next() % 9) }
        return try report(records(keys), samples: Int(dice.next() % 6))
      }
      let (old, new) = (reports[0], reports[1])
      for rule in ["invalid-number", "duplicate-key"] {
        let counts = [old, new].map { report in
          report.findings.reduce(0) { $0 + ($1.rule.name == rule ? $1.count : 0) }
        }
        let change = changes(old, new, rule)
        #expect(change[2] + change[1] == counts[0] && change[2] + change[0] == counts[1])
        #expect(change.allSatisfy { $0 >= 0 })
      }
    }
  }

  @Test func whatWasNotCheckedIsNotCalledFixed() throws {
    let old = try report(records([1]))
    let new = try Repository.validate([0x50, 0x4B, 3, 4], schema: "service-transactions")
    let comparison = Report.Comparison(of: old, with: new)
    #expect(comparison.fixed.isEmpty && comparison.notChecked.map { $0.rule.name } == ["invalid-number"])
    #expect(comparison.newErrors == 1)
  }
}
