import Foundation

/// A JSON report as far as tests look at it.
struct Report: Decodable {
  let verdict: String
  let input: Input
  let findings: [Finding]
  let notChecked: [NotChecked]

  enum CodingKeys: String, CodingKey {
    case verdict, input, findings
    case notChecked = "not_checked"
  }

  struct NotChecked: Decodable {
    let rule: String
    let field: String?
  }

  struct Input: Decodable {
    let name: String
    let bytes: Int
    let records: Int
    let encoding: String?
    let sha256: String?
    let notes: [String]?
  }

  struct Finding: Decodable {
    let rule: String
    let field: String?
    let count: Int
    let samples: [Sample]
  }

  struct Sample: Decodable {
    let line: Int?
    let key: String?
    let value: String?
  }

  /// Reads the report that a command printed.
  init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(Report.self, from: Data(bytes))
  }

  var rules: Set<String> { Set(findings.map { $0.rule }) }

  /// How often a rule was broken.
  func count(_ rule: String) -> Int { findings.reduce(0) { $0 + ($1.rule == rule ? $1.count : 0) } }
}
