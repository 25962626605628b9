import Foundation

/// A request, the right answer to it, and what becomes of that.
struct Exchange {
  /// A finding by its place.
  struct Finding {
    var rule: String
    var severity: String
    var line: Int?
    var field: String?
    /// What an answer may say besides.
    var message: String?
  }

  let request: JSONObject
  private let concord: Concord
  /// The members of the answer besides verdict and findings.
  var answer: JSONObject
  var findings: [Finding]
  /// What is answered for the verdict whatever the findings; nil where it follows from them.
  var verdict: String?
  /// What is printed instead of an answer.
  var instead: String?
  /// Whether the process dies after the answer.
  var dies = false

  init(_ request: JSONObject, _ concord: Concord) throws {
    self.request = request
    self.concord = concord
    answer = try concord.ask(request)
    findings = Exchange.findings(of: answer)
  }

  /// What is asked for, such as `validate`.
  var operation: String { request["operation"] as? String ?? "" }

  /// The bytes of the file that is asked about.
  var input: [UInt8] { bytes("input") }

  func bytes(_ name: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: request[name] as? String ?? "") ?? Data())
  }

  /// The right answer to another request.
  func ask(_ other: JSONObject) throws -> JSONObject { try concord.ask(other) }

  /// The findings of a right answer, one for each place.
  static func findings(of answer: JSONObject) -> [Finding] {
    let groups = answer["findings"] as? [[String: Any]] ?? []
    return groups.flatMap { group -> [Finding] in
      let plain = Finding(
        rule: group["rule"] as? String ?? "", severity: group["severity"] as? String ?? "error",
        line: group["line"] as? Int, field: group["field"] as? String)
      guard let samples = group["samples"] as? [[String: Any]] else { return [plain] }
      return samples.map { sample in
        var finding = plain
        finding.line = sample["line"] as? Int
        return finding
      }
    }
  }

  /// The answer as it is printed, on one line.
  var text: String {
    if let instead { return instead }
    var result = answer
    result["id"] = request["id"]
    if ["validate", "merge"].contains(operation) {
      result = JSONObject()
      result["id"] = request["id"]
      let isInvalid = findings.contains { $0.severity == "error" }
      let isPartial = !(answer["not_checked"] as? [Any] ?? []).isEmpty
      result["verdict"] = verdict ?? (isInvalid ? "invalid" : isPartial ? "not-fully-checked" : "valid")
      result["findings"] = findings.map { finding in
        var members: [String: Any] = ["rule": finding.rule]
        if let line = finding.line { members["line"] = line }
        if let field = finding.field { members["field"] = field }
        if let message = finding.message { members["message"] = message }
        return members
      }
    }
    return (try? result.text) ?? "{}"
  }
}
