import Foundation
import Reporting
import Standards
import TestSupport
import Testing

@testable import Conformance

/// The commands of the suite: what they print, and how they end.
@Suite struct ConformCommandTests {
  private let suite = ["--suite", Repository.root + "conformance"]

  @Test func concordPassesASelection() throws {
    let outcome = try Built.run(
      "conform", "run", "report/merging/nothing", "map/crm", "vocabularies/diff/added", "--suite", suite[1])
    #expect(outcome.code == 0 && outcome.message.isEmpty, "\(outcome.text)")
    let closing = try #require(outcome.text.split(separator: "\n").last)
    #expect(closing.wholeMatch(of: /[0-9]+ passed, 0 failed/) != nil)
  }

  @Test func aSelectionThatMatchesNothingIsAnError() throws {
    for command in ["list", "run"] {
      let outcome = try Built.run("conform", command, "report/merging", "validate/nothing-like-it", "--suite", suite[1])
      #expect(outcome.code == 64 && outcome.text.isEmpty)
      #expect(
        outcome.message == "concord: No case begins with \"validate/nothing-like-it\". See concord conform list.\n")
    }
  }

  @Test func aCommandLineThatCannotBeIsRefused() throws {
    let calls = [
      ["--protocol", "lines"], ["--against", "'a"], ["--against", "a", "--protocol", "smoke"], ["--timeout", "0"],
      ["--as", "html"], ["--skip", "\(Repository.root)README.md"],
    ]
    for call in calls {
      let child = try ChildProcess([Built.concord, "conform", "run"] + call + suite, takesInput: false)
      _ = child.exchange([], until: Instant(secondsFromNow: 60), most: 1 << 28) { _ in false }
      #expect(child.wait() == .exit(64), "\(call)")
    }
    #expect(try Built.run("conform", "run", "--suite", "/nowhere").code == 66)
  }

  @Test func aSuiteThatDoesNotHoldTogetherIs65() throws {
    let small = try SmallSuite()
    try small.folder.write("x", to: "map/left-over.csv")
    let outcome = try Built.run("conform", "run", "--suite", small.folder.path)
    #expect(outcome.code == 65 && outcome.message.contains("map/left-over.csv: No case names the file."))
  }

  @Test func failuresEndWith1AndAreExplained() throws {
    let small = try SmallSuite()
    let text = SmallSuite.text("nothing", "[]}", "[{\"rule\": \"no-such-thing\", \"line\": 2}]}")
    try small.write(text, named: "one")
    let outcome = try Built.run("conform", "run", "--suite", small.folder.path)
    #expect(outcome.code == 1)
    #expect(
      outcome.text.contains("missing: no-such-thing, line 2\n  too much: verdict invalid\n  too much: empty-file\n"))
    #expect(outcome.text.hasSuffix("\n0 passed, 1 failed\n"))
    let certified = try Built.run(
      "conform", "run", "--suite", small.folder.path, "--certificate", "\(small.folder.path)/cert.json")
    #expect(certified.code == 1 && certified.message.contains("V-001 is a must, and does not hold."))
    #expect(!FileManager.default.fileExists(atPath: "\(small.folder.path)/cert.json"))
  }

  /// An implementation that finds nothing in an empty file.
  private let good = "/bin/sh -c 'echo \"{\\\"verdict\\\": \\\"valid\\\", \\\"findings\\\": []}\"' {input}"

  @Test func anImplementationIsCertified() throws {
    let small = try SmallSuite()
    let path = "\(small.folder.path)/cert.json"
    let outcome = try Built.run(
      "conform", "run", "--suite", small.folder.path, "--against", good, "--certificate", path)
    #expect(outcome.code == 0 && outcome.text.hasSuffix("\n1 passed, 0 failed\n"), "\(outcome)")
    let bytes = Array(try small.folder.text("cert.json").utf8)
    let value = try JSONDecoder().decode(Node.Value.self, from: Data(bytes))
    let root = try JSONDecoder().decode(
      Node.Value.self, from: Data(try Repository.bytes("Schemas/certificate.schema.json")))
    #expect(SchemaChecker(root: root).complaints(about: value) == [])
    let node = try #require(Node(json: bytes, file: ""))
    #expect(node["roles"].elements.map { $0.string } == ["validator"])
    #expect(node["command"].string == good)
    #expect(try Built.run("conform", "verify", path, path).text.contains("it is of an implementation, not of files."))
  }

  @Test func aMustThatIsSkippedMeansNoCertificate() throws {
    let small = try SmallSuite()
    try small.folder.write("case,reason\nvalidate/,cannot\n", to: "skips.csv")
    let path = "\(small.folder.path)/cert.json"
    let skips = "\(small.folder.path)/skips.csv"
    let plain = try Built.run("conform", "run", "--suite", small.folder.path, "--against", good, "--skip", skips)
    #expect(plain.code == 0 && plain.text.hasSuffix("\n0 passed, 0 failed, 1 skipped\n"))
    #expect(plain.text.contains("1 case skipped: cannot\n"))
    let wanted = try Built.run(
      "conform", "run", "--suite", small.folder.path, "--against", good, "--skip", skips, "--certificate", path)
    #expect(wanted.code == 1 && wanted.message.contains("V-001 is a must, and was skipped."))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aRoleThatWasTriedInPartIsNotCertified() throws {
    let small = try SmallSuite()
    try small.write(SmallSuite.text("two"), named: "two")
    let path = "\(small.folder.path)/cert.json"
    let outcome = try Built.run(
      "conform", "run", "validate/one", "--suite", small.folder.path, "--against", good, "--certificate", path)
    #expect(outcome.code == 1 && outcome.message.contains("no role was tried in whole"))
  }

  @Test func resultsAreForBuildServersToo() throws {
    let small = try SmallSuite()
    try small.write(SmallSuite.text("<two> & \\\"three\\\""), named: "a&b")
    let arguments = ["--suite", small.folder.path, "--against", "/bin/sh -c 'echo no >&2; exit 9' {input}"]
    let xml = try Built.run("conform", "run", arguments[0], arguments[1], arguments[2], arguments[3], "--as", "junit")
    #expect(xml.code == 1)
    #expect(xml.text.contains("<testsuite name=\"validate\" tests=\"2\" failures=\"0\" errors=\"2\" skipped=\"0\">"))
    #expect(xml.text.contains("<testcase classname=\"validate\" name=\"a&amp;b\">"))
    #expect(xml.text.contains("<error type=\"broken-contract\" message=\"The process ended with exit code 9"))
    let json = try Built.run("conform", "run", arguments[0], arguments[1], arguments[2], arguments[3], "--as", "json")
    let node = try #require(Node(json: Array(json.text.utf8), file: ""))
    #expect(node["counts"]["broken_contract"].number == 2 && node["cases"].elements.count == 2)
    #expect(node["cases"].elements[0]["messages"].string == "no\n")
    #expect(node["requirements"].elements[0]["result"].string == "failed")
  }

  @Test func casesAreListed() throws {
    let text = try Built.run("conform", "list", "map/crm", "--suite", suite[1])
    #expect(text.code == 0 && text.text.hasPrefix("map/crm\n  case\n") && text.text.contains("1 cases; suite 1.0, "))
    let json = try Built.run("conform", "list", "map/", "--suite", suite[1], "--as", "json")
    let node = try #require(Node(json: Array(json.text.utf8), file: ""))
    #expect(node["cases"].elements.count >= 60)
    #expect(node["suite"]["sha256"].string == Built.suite.edition.sha256)
  }

  @Test func whatIsMadeFromTheSuiteIsWritten() throws {
    let small = try SmallSuite()
    try small.folder.write("# A suite\n", to: "README.md")
    #expect(try Built.run("conform", "list", "--write", "--suite", small.folder.path).code == 0)
    let page = try small.folder.text("README.md")
    #expect(page.hasPrefix("# A suite\n\n<!-- coverage: concord conform list --write -->\n"))
    #expect(page.contains("| V-001 | must | validator | 1 | 0 |") && page.contains("1 requirements, 1 cases."))
    let suite = try small.load()
    #expect(try small.folder.text("suite.json") == suite.edition.json.text)
    #expect(try Built.run("conform", "list", "--write", "--suite", small.folder.path).code == 0)
    #expect(try small.folder.text("README.md") == page)
  }

  @Test func theAdapterOfConcordAnswersALineALine() throws {
    let child = try ChildProcess([Built.concord, "conform", "answer"], takesInput: true)
    let file = "\(Repository.root)conformance/examples/medway-2026-03.csv"
    let request = """
      {"id": 4, "operation": "validate", "input": "\(file)", "schema": "service-transactions", "as_at": "2026-04-01"}
      {"id": 5, "operation": "validate", "input": "/nowhere", "schema": "service-transactions", "as_at": "2026-04-01"}
      {"id": 6, "operation": "dance"}

      """
    _ = child.exchange(Array(request.utf8), until: Instant(secondsFromNow: 20), most: 1 << 28) {
      $0.written.count { $0 == 0x0A } == 3
    }
    let lines = String(decoding: child.take(), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("{\"id\":4,"))
    #expect(lines[1] == "{\"id\":5,\"exit\":66}")
    #expect(lines[2] == "{\"id\":6,\"skip\":\"There is no operation dance.\"}")
    child.closeInput()
    #expect(child.wait() == .exit(0))
  }
}
