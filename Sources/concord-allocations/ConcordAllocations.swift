import Glibc
import Standards
import Validation
import Vocabularies

/// Counts how often validating asks for memory: for ten times the records, hardly more often.
@main struct ConcordAllocations {
  private static let records = 30_000

  static func main() throws {
    let standards = Standards(.embedded)
    let loaded = try standards.load(schema: "service-transactions", of: standards.standard())
    var isFine = true
    for content in Content.allCases {
      let files = try [records, records * 10].map { try MadeExample(records: $0, content) }
      for path in Path.allCases {
        let counts = try files.map { file in
          let validator = Validator(schemas: loaded.schemas, resources: loaded.resources, options: options)
          return try path.allocations(of: file, validator)
        }
        let more = counts[1] - counts[0]
        let most = content.most(further: records * 9, bytes: files[1].byteCount - files[0].byteCount, on: path)
        isFine = isFine && more <= most
        print(
          "\(path.rawValue), \(content.rawValue): \(counts[0]) for \(records) records, \(more) more for "
            + "\(records * 10); \(most) at most")
      }
    }
    let conversions = Conversions(loaded)
    let converted = try [records, records * 10].map { try conversions.allocations(records: $0) }
    // A rejected record is described, and a chunk of records has a few buffers.
    let most = records * 9 / 100 * 25 + 2000
    isFine = isFine && converted[1] - converted[0] <= most
    print(
      "converting, 1 % rejected: \(converted[0]) for \(records) records, \(converted[1] - converted[0]) more for "
        + "\(records * 10); \(most) at most")
    let lookUps = LookUps.allocations()
    isFine = isFine && lookUps.count == 0 && lookUps.found == 1_000_000
    print(
      "looking up codes: \(lookUps.count) for 2,000,000 in a list of 1,000,000, of which \(lookUps.found) were found; 0 at most"
    )
    print("allocations: \(isFine ? "within" : "BEYOND") their bounds")
    exit(isFine ? 0 : 1)
  }

  /// A few places are kept, and all further ones are only counted.
  private static var options: Validator.Options {
    .init(inputName: "example.csv", asAt: Day("2026-04-01") ?? Day(number: 0), samples: 5)
  }
}
