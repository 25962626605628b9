import Comparing
import Schemas
import TestSupport
import Testing

/// Converting rows many at a time against converting records one by one.
@Suite struct ConversionComparisonTests {
  /// A record of a made file, of which nearly all cells are right.
  private func record(_ number: Int, _ dice: inout Dice) -> String {
    let mark = ["", "", "", " ", "\"", "£", ","][dice.number(below: 7)]
    let quoted = dice.number(below: 40)
    let code = ["web", "email", "WEB", "pigeon", "web "][dice.number(below: 5)]
    let date = ["2025-01-31", "2025-1-5", "31/12/2024", "2025-02-30", ""][min(4, dice.number(below: 9))]
    let cells = [
      "R\(dice.number(below: 30) == 0 ? 7 : number)", "E06000035", date, "\(dice.number(below: 30))", "8", code,
      "ME4 4TR", "",
      ["5", "1,234.50", "£5", "x", "0.25"][dice.number(below: 5)], "plain\(mark)",
    ]
    return cells.enumerated().map { $1.contains(",") || $0 == quoted ? "\"\($1)\"" : $1 }.joined(separator: ",")
  }

  @Test func manyAtATimeAndOneByOneComeToTheSame() throws {
    let yardstick = Yardstick(schemas: Repository.schemas, resources: Repository.resources).short
    let schema = try #require(yardstick.schemas.first { $0.name == "service-transactions" })
    var dice = Dice(seed: 11)
    var written: Int64 = 0
    for round in 0..<60 {
      let lines = (0..<60).map { record($0, &dice) }
      let text = schema.fields.map { $0.name }.joined(separator: ",") + "\n" + lines.joined(separator: "\n")
      let bytes = Array(text.utf8)
      let form = LocalForm(bytes, to: schema, yardstick) { dice.number(below: $0) }
      let comparison = ConversionComparison(bytes, form, to: schema, by: yardstick)
      let exact = try comparison.exact()
      let manner = Manner(
        threads: round % 3 + 1, chunkSize: [64, 333, 4096][round % 3], budget: [1, 1 << 20][round % 2])
      let difference = try comparison.difference(manner, from: exact)
      #expect(difference == nil, "round \(round)")
      written += exact.written
    }
    #expect(written > 50)
  }
}
