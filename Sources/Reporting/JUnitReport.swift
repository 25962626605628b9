public import Validation
import Vocabularies

extension Report {
  /// The report as JUnit XML, for whatever shows the results of tests.
  ///
  /// A test case is a rule and field with findings; it fails where one of them is an error. Warnings and what is good
  /// to know pass, with their text as output, since a failure would stop what an error alone is to stop. A check that
  /// was not made is a skipped test case, and so is what is waived. Where there is neither, one test case that passes
  /// says so. The totals are properties of the suite.
  public func junit(words: Words = .english) -> String {
    let cases = testCases
    let waived = waived ?? []
    let skipped = notChecked.count + waived.count
    let failures = Int64(cases.filter { $0.isFailure }.count)
    let totals: Markup.Attributes = [
      ("tests", String(max(1, cases.count + skipped))), ("failures", String(failures)), ("errors", "0"),
      ("time", "0"),
    ]
    var markup = Markup()
    markup.add(markup: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    markup.add("testsuites", [("name", "concord")] + totals) { markup in
      markup.add("testsuite", [("name", input.name), ("skipped", String(skipped))] + totals) { markup in
        markup.add("properties") { markup in
          for (name, value) in properties { markup.addEmpty("property", [("name", name), ("value", value)]) }
        }
        for testCase in cases { add(testCase, words, to: &markup) }
        for check in notChecked {
          markup.add("testcase", attributes(check.rule, check.field)) { markup in
            markup.addEmpty("skipped", [("message", check.reason)])
          }
        }
        for item in waived {
          markup.add("testcase", attributes(item.finding.rule.name, item.finding.field)) { markup in
            let times = words.times(item.finding, of: input.records)
            let message = "\(words.waiving.grounds(item.grounds)) (\(times): \(item.finding.message))"
            markup.addEmpty("skipped", [("message", message)])
          }
        }
        if cases.isEmpty && skipped == 0 {
          markup.addEmpty("testcase", attributes(words.common.nothingFound, nil))
        }
      }
    }
    return markup.text
  }

  private struct TestCase {
    let rule: Rule
    let field: String?
    var findings: [Finding]

    var isFailure: Bool { findings.contains { $0.severity == .error } }
  }

  /// The findings, those of one rule and field together.
  private var testCases: [TestCase] {
    var cases: [TestCase] = []
    for finding in findings {
      if let index = cases.firstIndex(where: { $0.rule.name == finding.rule.name && $0.field == finding.field }) {
        cases[index].findings.append(finding)
      } else {
        cases.append(TestCase(rule: finding.rule, field: finding.field, findings: [finding]))
      }
    }
    return cases
  }

  private var properties: [(String, String)] {
    var properties = [
      ("concord.verdict", verdict.rawValue), ("concord.as_at", asAt.description),
      ("concord.records", String(input.records)), ("concord.records.clean", String(records.clean)),
      ("concord.records.with_errors", String(records.withErrors)),
      ("concord.records.with_warnings_only", String(records.withWarningsOnly)),
    ]
    for severity in Severity.allCases { properties.append(("concord.\(severity.rawValue)", String(count(severity)))) }
    if waived != nil {
      for severity in Severity.allCases {
        properties.append(("concord.waived.\(severity.rawValue)", String(waivedCount(severity))))
      }
    }
    return properties
  }

  private func attributes(_ rule: String, _ field: String?) -> Markup.Attributes {
    let suite = schema.map { "\($0.name) \($0.version)" } ?? "concord"
    return [("classname", suite), ("name", field.map { "\(rule) \($0)" } ?? rule), ("time", "0")]
  }

  private func add(_ testCase: TestCase, _ words: Words, to markup: inout Markup) {
    markup.add("testcase", attributes(testCase.rule.name, testCase.field)) { markup in
      for finding in testCase.findings {
        let title =
          "\(words.common.severity(finding.severity)), \(words.times(finding, of: input.records)): \(finding.message)"
        if finding.severity == .error {
          markup.open("failure", [("message", title), ("type", testCase.rule.name)])
        } else {
          markup.open("system-out")
          markup.add(title)
          markup.add(markup: "\n")
        }
        // A line end is one between places; within a place it is written out.
        for sample in finding.samples {
          guard let place = words.place(sample) else { continue }
          markup.add(place)
          markup.add(markup: "\n")
        }
        let rest = finding.count - Int64(finding.samples.count)
        if rest > 0 && !finding.samples.isEmpty {
          markup.add(words.common.andMore(rest))
          markup.add(markup: "\n")
        }
        markup.add(finding.rule.remedy)
        markup.close(finding.severity == .error ? "failure" : "system-out")
      }
    }
  }
}
