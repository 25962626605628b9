import Foundation
import Reporting
import Testing
import Validation

/// SARIF and JUnit XML against what their schemas ask for, as far as reports use them.
@Suite struct MachineFormatTests {
  private typealias Object = [String: Any]

  private func reports() throws -> [Report] {
    let some = SampleReports.ofCases.enumerated().filter { $0.offset % 2 == 0 }.map { $0.element }
    return try some + [SampleReports.example()] + SampleReports.hostile.map { try SampleReports.hostile($0) }
  }

  /// The properties that SARIF 2.1.0 gives an object, those that it must have first.
  private static let properties: [String: (required: Set<String>, optional: Set<String>)] = [
    "log": (["version", "runs"], ["$schema"]),
    "run": (["tool"], ["invocations", "artifacts", "results", "columnKind", "properties"]),
    "driver": (["name"], ["version", "semanticVersion", "rules"]),
    "rule": (["id"], ["shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"]),
    "result": (
      ["message"],
      [
        "ruleId", "ruleIndex", "kind", "level", "locations", "occurrenceCount", "partialFingerprints", "properties",
      ]
    ),
    "invocation": (["executionSuccessful"], ["toolExecutionNotifications"]),
    "notification": (["message"], ["level", "associatedRule"]),
    "artifact": ([], ["location", "length", "encoding", "hashes"]),
    "location": ([], ["physicalLocation", "logicalLocations", "message"]),
    "physicalLocation": (["artifactLocation"], ["region"]),
  ]

  private func check(_ value: Any?, _ kind: String) throws -> Object {
    let object = try #require(value as? Object, "\(kind)")
    let known = try #require(MachineFormatTests.properties[kind])
    #expect(known.required.isSubset(of: object.keys), "\(kind)")
    #expect(Set(object.keys).isSubset(of: known.required.union(known.optional)), "\(kind)")
    return object
  }

  @Test func sarifHasTheShapeOfItsSchema() throws {
    var results = 0
    for report in try reports() {
      let data = Data(SampleReports.render(report, .sarif).utf8)
      let log = try check(try JSONSerialization.jsonObject(with: data), "log")
      #expect(log["version"] as? String == "2.1.0")
      let run = try check((log["runs"] as? [Any])?.first, "run")
      #expect(["utf16CodeUnits", "unicodeCodePoints"].contains(run["columnKind"] as? String))
      let driver = try check((run["tool"] as? Object)?["driver"], "driver")
      let rules = try (driver["rules"] as? [Any] ?? []).map { try check($0, "rule")["id"] as? String }
      #expect(Set(rules).count == rules.count)
      let artifact = try check((run["artifacts"] as? [Any])?.first, "artifact")
      try checkURI((artifact["location"] as? Object)?["uri"])
      for notification in (try check((run["invocations"] as? [Any])?.first, "invocation"))["toolExecutionNotifications"]
        as? [Any] ?? []
      { _ = try check(notification, "notification") }
      for value in run["results"] as? [Any] ?? [] {
        try check(result: try check(value, "result"), rules)
        results += 1
      }
    }
    #expect(results > 100)
  }

  private func check(result: Object, _ rules: [String?]) throws {
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(result["ruleId"] as? String == rules[index])
    #expect(["error", "warning", "note"].contains(result["level"] as? String))
    #expect((result["occurrenceCount"] as? Int ?? 0) >= 1)
    let fingerprints = try #require(result["partialFingerprints"] as? [String: String])
    #expect(fingerprints["ruleAndField/v1"]?.count == 32)
    let locations = result["locations"] as? [Any] ?? []
    #expect(!locations.isEmpty)
    for location in locations {
      let physical = try check(try check(location, "location")["physicalLocation"], "physicalLocation")
      try checkURI((physical["artifactLocation"] as? Object)?["uri"])
      if let region = physical["region"] as? Object { #expect((region["startLine"] as? Int ?? 0) >= 1) }
    }
  }

  private func checkURI(_ value: Any?) throws {
    let text = try #require(value as? String)
    #expect(text.wholeMatch(of: /([A-Za-z0-9._~-]|%[0-9A-F]{2})+/) != nil, "\(text)")
  }

  @Test func junitHasTheShapeOfItsSchema() throws {
    var cases = 0
    let children: [String: Set<String>] = [
      "testsuites": ["testsuite"], "testsuite": ["properties", "testcase"], "properties": ["property"],
      "testcase": ["failure", "skipped", "system-out"],
    ]
    let counts: Set<String> = ["name", "tests", "failures", "errors", "time"]
    let attributes: [String: Set<String>] = [
      "testsuites": counts, "testsuite": counts.union(["skipped"]), "properties": [], "property": ["name", "value"],
      "testcase": ["name", "classname", "time"], "failure": ["message", "type"], "skipped": ["message"],
      "system-out": [],
    ]
    for report in try reports() {
      let page = try #require(ParsedPage(SampleReports.render(report, .junit)))
      for element in page.elements {
        let parent = page.ancestors(element).first?.name
        #expect(attributes[element.name] == Set(element.attributes.keys), "\(element.name)")
        #expect(parent.map { children[$0]?.contains(element.name) == true } ?? (element.name == "testsuites"))
      }
      let tests = page.all("testcase")
      let names = tests.map { "\($0["classname"] ?? "") \($0["name"] ?? "")" }
      #expect(Set(names).count == names.count, "\(names)")
      for suite in page.all("testsuite") + page.all("testsuites") {
        #expect(suite["tests"] == "\(tests.count)" && suite["failures"] == "\(page.all("failure").count)")
        #expect(suite["errors"] == "0" && suite["name"] != nil)
      }
      #expect(page.all("failure").isEmpty == (report.count(.error) == 0))
      #expect(page.all("testsuite")[0]["skipped"] == "\(report.notChecked.count)")
      #expect(page.all("skipped").count == report.notChecked.count && !tests.isEmpty)
      cases += tests.count
    }
    #expect(cases > 200)
  }

  @Test func aPlaceHasTheSameFingerprintWhereverItHasMovedTo() throws {
    let report = try SampleReports.example()
    let finding = try #require(report.findings.first { $0.rule.name == "invalid-number" })
    var sample = try #require(finding.samples.first)
    let fingerprint = try #require(finding.fingerprint(of: sample))
    sample.line = 9999
    sample.record = 9998
    #expect(finding.fingerprint(of: sample) == fingerprint && fingerprint.count == 32)
    sample.key = "ANOTHER"
    #expect(finding.fingerprint(of: sample) != fingerprint)
    (sample.key, sample.value) = (nil, nil)
    #expect(finding.fingerprint(of: sample) == nil)
  }
}
