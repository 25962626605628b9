import Foundation
import Testing

/// One fault put into the standards data, and what is said of it.
struct Tampering: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let message: String
  /// Whether the fault can be found beside those of the others.
  var goesWithOthers = false
  let apply: @Sendable (StandardsFolder) throws -> Void

  private static let pins = "Vocabularies/standards.json"
  private static let services = "Vocabularies/services/2015-03.1.csv"

  /// A fault in the file of the list of services, its SHA-256 put right.
  private static func services(
    _ name: String, _ message: String, goesWithOthers: Bool = false, line: String
  ) -> Tampering {
    Tampering(testDescription: name, message: message, goesWithOthers: goesWithOthers) { data in
      let old = try data.sum("services", "2015-03.1.csv")
      try data.append(line + "\n", to: services)
      try data.seal("services", "2015-03.1.csv", as: old)
    }
  }

  static let all = [
    Tampering(
      testDescription: "a released file that changed",
      message: "Vocabularies/channels/1.0.csv: The file is not the one", goesWithOthers: true
    ) { try $0.append("\n", to: "Vocabularies/channels/1.0.csv") },
    Tampering(
      testDescription: "a missing file", message: "Vocabularies/interactions/1.01.1.csv: The file is missing",
      goesWithOthers: true
    ) { try $0.remove("Vocabularies/interactions/1.01.1.csv") },
    services("a notation twice", "\(services):", goesWithOthers: true, line: "57,Twice,,,,,,,"),
    services("a bad date", "\(services):", goesWithOthers: true, line: "9991,Late,,,2026-02-30,,,,"),
    services("an unresolved successor", "\(services):", goesWithOthers: true, line: "9992,Gone,,,,2015-01-01,9999,,"),
    services("an entry without a label", "\(services):", goesWithOthers: true, line: "9993,,,,,,,,"),
    Tampering(
      testDescription: "a schema that is no JSON", message: "Schemas/profiled-volumes/1.0.json: The file is not JSON.",
      goesWithOthers: true
    ) { try $0.append("}", to: "Schemas/profiled-volumes/1.0.json") },
    Tampering(
      testDescription: "an unknown constraint", message: "Schemas/service-transactions/1.0.json: ", goesWithOthers: true
    ) { data in
      let file = "Schemas/service-transactions/1.0.json"
      try data.replace("\"maxLength\": 200 }\n", by: "\"enum\": [\"x\"] }\n", in: file)
    },
    Tampering(
      testDescription: "a release that is pinned and unknown",
      message: "\(pins): There is no release of profile-schemes 7.0.", goesWithOthers: true
    ) { try $0.replace("\"profile-schemes\": \"1.0\"", by: "\"profile-schemes\": \"7.0\"", in: pins) },
    Tampering(
      testDescription: "a schema that is pinned and unknown",
      message: "\(pins): There is no version of profiled-volumes 7.0."
    ) { try $0.replace("\"profiled-volumes\": \"1.0\"", by: "\"profiled-volumes\": \"7.0\"", in: pins) },
    Tampering(
      testDescription: "a relationship to an entry that is not there",
      message: "Vocabularies/relationships/offers.csv:"
    ) { try $0.append("99999,8,,\n", to: "Vocabularies/relationships/offers.csv") },
    Tampering(testDescription: "standards that are no JSON", message: "\(pins): The file is not JSON.") {
      try $0.append("]", to: pins)
    },
    Tampering(testDescription: "a standard without a date", message: "\(pins): A date written YYYY-MM-DD is missing") {
      try $0.replace("\"date\": \"2026-11-22\"", by: "\"date\": \"22 November\"", in: pins)
    },
  ]
}
