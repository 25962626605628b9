import Comparing
import TestSupport
import Testing
import Validation
import Vocabularies

/// With waivers too, the fast path gives byte for byte the report of the exact path, on any number of threads.
@Suite struct WaivedPathsTests {
  private static let yardstick = Yardstick(schemas: Repository.schemas, resources: Repository.resources)

  /// Records of which every third or so has an error or two.
  private static let bytes: [UInt8] = {
    var text = "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n"
    for number in 0..<400 {
      let service = number % 3 == 0 ? "99\(90 + number % 7)" : "57"
      let cost = number % 5 == 0 ? "abc" : number % 11 == 0 ? " 2.50" : "2.5"
      let channel = number % 13 == 0 ? "Web" : "web"
      text += "T\(number % 350),E06000035,2026-03-14,\(service),8,\(channel),ME4 4TR,,\(cost),Number \(number % 200)\n"
    }
    return Array(text.utf8)
  }()

  /// Waivers for half of what the file shows, some expired, and one that nothing answers to.
  private static func waivers(samples: Int) throws -> Waivers {
    let report = try Repository.validate(bytes, schema: "service-transactions", samples: samples)
    let day = try #require(Day("2026-04-01"))
    let draft = WaiverDraft(
      of: report, on: .init(reason: "Known", author: "Team", expires: day), isPersonal: { _ in false },
      hash: Repository.hash)
    var rows = [Waivers.columns]
    for (number, row) in draft.rows.enumerated() where number % 2 == 0 {
      rows.append(row.dropLast(3) + ["Reason \(number % 5)", "Team", number % 9 == 0 ? "2026-03-31" : "2026-04-01"])
    }
    let value = Repository.hash(Waiver.hashedText(rule: "invalid-number", field: "cost", value: "abc"))
    rows.append(["", "invalid-number", "cost", value, "All of them", "Team", "2027-01-01"])
    rows.append([String(repeating: "7", count: 32), "unknown-code", "service", "", "None", "Team", "2027-01-01"])
    return try Repository.waivers(Array(rows.map { $0.joined(separator: ",") + "\n" }.joined().utf8))
  }

  @Test func bothPathsAgree() throws {
    for samples in [1_000_000, 3] {
      var settings = Comparison.Settings()
      (settings.schema, settings.samples) = ("service-transactions", samples)
      settings.waivers = try Self.waivers(samples: 1_000_000)
      let comparison = Comparison(Self.bytes, settings, by: Self.yardstick.short)
      let exact = try comparison.exact()
      for text in ["unused-waiver", "expired-waiver", "\"author\": \"Team\"", "All of them", "duplicate-key"] {
        #expect(exact.contains(text), "\(text)")
      }
      for manner in [
        Manner(threads: 1, chunkSize: 64), Manner(threads: 2, chunkSize: 100, budget: 1),
        Manner(threads: 3, chunkSize: 1000), Manner(threads: 8, chunkSize: 333, isPiped: true),
      ] {
        let difference = try comparison.difference(manner, from: exact)
        #expect(difference == nil, "\(manner): \(difference.map { "\($0)" } ?? "")")
      }
    }
  }
}
