import Foundation
import Reporting
import Testing
import Validation

/// SARIF and JUnit XML against what their schemas ask for, as far as reports use them.
@Suite struct MachineFormatTests {
  private typealias Object = [String: Any]

  private func reports() throws -> [Report] {
    try SampleReports.ofCases + [SampleReports.example()] + SampleReports.hostile.map { try SampleReports.hostile($0) }
  }

  private func log(_ report: Report) throws -> Object {
    let data = Data(SampleReports.render(report, .sarif).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? Object)
  }

  @Test func sarifIsAsItsSchemaSays() throws {
    var results = 0
    var suppressed = 0
    for report in try reports() {
      let log = try log(report)
      #expect(SARIFShape.complaints(about: log) == [])
      let run = try #require((log["runs"] as? [Object])?.first)
      let driver = try #require((run["tool"] as? Object)?["driver"] as? Object)
      let rules = (driver["rules"] as? [Object] ?? []).map { $0["id"] as? String }
      #expect(Set(rules).count == rules.count)
      try checkURI(((run["artifacts"] as? [Object])?.first?["location"] as? Object)?["uri"])
      for result in run["results"] as? [Object] ?? [] {
        try check(result: result, rules)
        results += 1
        if result["suppressions"] != nil { suppressed += 1 }
      }
    }
    #expect(results > 200 && suppressed > 0)
  }

  @Test func whatTheSchemaDoesNotAllowIsNoticed() throws {
    let log = try log(SampleReports.example())
    let changes: [(String, (inout Object) -> Void)] = [
      ("log lacks version", { $0["version"] = nil }), ("log has comment", { $0["comment"] = "" }),
      ("log.version is none of [\"2.1.0\"]", { $0["version"] = "2.2" }), ("log.runs is no list", { $0["runs"] = "" }),
      ("log.runs[0] lacks tool", { $0["runs"] = [Object()] }),
    ]
    for (complaint, change) in changes {
      var changed = log
      change(&changed)
      #expect(SARIFShape.complaints(about: changed) == [complaint])
    }
    let bad: Object = [
      "message": ["text": 1], "occurrenceCount": 0, "level": "info", "properties": ["tags": ["a", "a"]],
    ]
    let run: Object = ["tool": ["driver": ["name": "x"]], "results": [bad]]
    #expect(
      SARIFShape.complaints(about: ["version": "2.1.0", "runs": [run]]) == [
        "log.runs[0].results[0].level is none of [\"none\", \"note\", \"warning\", \"error\"]",
        "log.runs[0].results[0].message.text is no text",
        "log.runs[0].results[0].occurrenceCount is no number from 1 up",
        "log.runs[0].results[0].properties.tags has something twice",
      ])
  }

  private func check(result: Object, _ rules: [String?]) throws {
    let index = try #require(result["ruleIndex"] as? Int)
    #expect(result["ruleId"] as? String == rules[index])
    let fingerprints = try #require(result["partialFingerprints"] as? [String: String])
    #expect(fingerprints["ruleAndField/v1"]?.count == 32)
    let locations = result["locations"] as? [Object] ?? []
    #expect(!locations.isEmpty)
    for location in locations {
      let physical = try #require(location["physicalLocation"] as? Object)
      try checkURI((physical["artifactLocation"] as? Object)?["uri"])
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
      // What is waived is no failure, and has not passed.
      let skipped = report.notChecked.count + (report.waived ?? []).count
      #expect(page.all("testsuite")[0]["skipped"] == "\(skipped)")
      #expect(page.all("skipped").count == skipped && !tests.isEmpty)
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
