import Foundation
import Reporting
import Schemas
import Standards
import TestSupport
import Testing
import Validation
import Vocabularies

@testable import Conformance

/// Levels, and the certificates that say them.
@Suite struct CertificateTests {
  /// A valid file of service transactions, with lines changed.
  static func transactions(_ old: String = "", _ new: String = "") -> String {
    let text = """
      transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service
      T1,E06000035,2026-03-14,57,8,web,ME4 4TR,,2.59,Bins
      T2,E06000035,2026-03-15,57,8,web,ME4 4TR,,2.59,Bins

      """
    return old.isEmpty ? text : text.replacingOccurrences(of: old, with: new)
  }

  static let volumes = """
    authority,month,service,interaction,channel,profile_scheme,profile_group,profile_type,count,cost
    E06000035,2026-03,57,8,web,mosaic-public-sector-2009,B,B05,42,108.78

    """

  private func file(_ text: String, _ schema: String = "service-transactions") throws -> CertifiedFile {
    var report = try Repository.validate(Array(text.utf8), schema: schema, samples: 0)
    report.input.sha256 = SHA256.hash(Array(text.utf8))
    return CertifiedFile(report, schema: Repository.schemas.first { $0.name == schema })
  }

  private func certificate(_ files: [CertifiedFile]) throws -> SubmissionCertificate {
    let asAt = try #require(Day("2026-04-01"))
    return SubmissionCertificate(
      version: "0.1.0", standard: "2026.1", asAt: asAt, suite: try BuiltInSuite(), files: files)
  }

  @Test(arguments: [
    ("", "", Level.complete, [String]()), ("web,", "Web,", .readable, ["label-instead-of-code channel"]),
    ("2026-03-14", "14/03/2026", .readable, ["invalid-date date"]),
    ("2026-03-14", "2062-03-14", .readable, ["date-out-of-range date"]),
    (",8,web", ",,web", .readable, ["missing-value interaction"]),
    ("2.59", "2.591", .coded, ["invalid-number cost"]), ("T2", "T1", .coded, ["duplicate-key transaction_id"]),
    (",Bins", ",Bins ", .complete, []),
    ("channel,", "way,", nil, ["missing-column channel"]), (",Bins\nT2", "\nT2", nil, ["wrong-field-count "]),
    ("T1,", "T1\",", .complete, []), ("T1,", "T\u{0}1,", nil, ["null-byte "]),
  ])
  func theLevelIsWhatNothingStandsBefore(
    _ old: String, _ new: String, _ level: Level?, _ obstacles: [String]
  ) throws {
    let found = try file(CertificateTests.transactions(old, new))
    #expect(found.level == level, "\(found.report.findings.map { $0.rule.name })")
    let broken = (found.next?.obstacles ?? []).filter { $0.count != nil }
    #expect(broken.map { "\($0.rule) \($0.field ?? "")" } == obstacles)
    #expect((found.next == nil) == (level == .complete))
  }

  @Test(arguments: ["", "\n\n", "PK\u{3}\u{4}\u{14}\u{0}\u{6}\u{0}", "T1,E06000035,2026-03-14\n"])
  func whatIsNoTableOfTheseColumnsHasNoLevel(_ text: String) throws {
    let found = try file(text)
    #expect(found.level == nil && found.next?.level == .readable)
    let json = try certificate([found]).json.text
    #expect(json.contains("\"level\": null"))
    // What was not looked at is not said to be met.
    let late = found.report.columns.isEmpty || !found.report.notChecked.isEmpty
    #expect(late && json.contains("not-checked"))
  }

  @Test func onlyProfiledFiguresReachProfiled() throws {
    #expect(try file(CertificateTests.volumes, "profiled-volumes").level == .profiled)
    let wrong = CertificateTests.volumes.replacingOccurrences(of: "B05", with: "C01")
    let found = try file(wrong, "profiled-volumes")
    #expect(found.level == .readable && found.next?.level == .coded)
    let less = CertificateTests.volumes.replacingOccurrences(of: ",42,", with: ",0,")
    #expect(try file(less, "profiled-volumes").level == .coded)
  }

  @Test func whatWasNotCheckedStandsInTheWay() throws {
    let other = CertificateTests.volumes.replacingOccurrences(
      of: "mosaic-public-sector-2009,B,B05", with: "acorn-2013,B,B05")
    let found = try file(other, "profiled-volumes")
    let unchecked = found.report.notChecked
    if unchecked.isEmpty { return #expect(found.level != .profiled) }
    #expect(found.level == .readable && found.next?.obstacles.allSatisfy { $0.reason != nil } == true)
  }

  @Test func whatAFileMayDoIsNotHeldAgainstIt() throws {
    let found = try file("\u{FEFF}" + CertificateTests.transactions("57,8", " 57,8"))
    #expect(found.report.findings.map { $0.rule.severity } == [.warning, .info])
    let results = try BuiltInSuite().ofFiles.filter { found.result(of: $0) == .notMet }
    #expect(results.map { $0.level } == [.should])
  }

  @Test func theLowestLevelIsThatOfAll() throws {
    let good = try file(CertificateTests.transactions())
    let bad = try file(CertificateTests.transactions("web,", "Web,"))
    #expect(try certificate([good, good]).level == .complete)
    #expect(try certificate([good, bad]).level == .readable)
    #expect(try certificate([good, file("")]).level == nil)
  }

  @Test func aCertificateIsAsItsSchemaSays() throws {
    let checker = SchemaChecker(root: try value(Repository.bytes("Schemas/certificate.schema.json")))
    #expect(checker.unknownKeywords() == [])
    let texts = [
      CertificateTests.transactions(), CertificateTests.transactions("web,", "Web,"), "", "a,b\n",
      CertificateTests.transactions("channel,", "way,"), "T1,E06000035,2026-03-14\n",
    ]
    let whole = try certificate(texts.map { try file($0) } + [file(CertificateTests.volumes, "profiled-volumes")])
    #expect(checker.complaints(about: try value(Array(whole.json.text.utf8))) == [])
    let other = whole.json.text.replacingOccurrences(of: "\"standard\"", with: "\"standards\"")
    #expect(!checker.complaints(about: try value(Array(other.utf8))).isEmpty)
  }

  private func value(_ bytes: [UInt8]) throws -> Node.Value {
    try JSONDecoder().decode(Node.Value.self, from: Data(bytes))
  }

  @Test func noValueOfAFileStandsInItsCertificate() throws {
    let secrets = ["Zebedee", "zq@example.org", "SECRET"]
    let text = CertificateTests.transactions("local_service\n", "local_service,Zebedee\n")
      .replacingOccurrences(of: ",Bins\n", with: ",zq@example.org,SECRET\n")
      .replacingOccurrences(of: "T2,", with: "Zebedee,").replacingOccurrences(of: "ME4 4TR", with: "SECRET")
    let found = try certificate([file(text), file("Zebedee,SECRET,2026-03-14\n1,2,3\n")])
    for text in [found.json.text, found.html] {
      for secret in secrets { #expect(!text.contains(secret)) }
    }
  }

  @Test func thePageIsWholeAndSaysWhatTheCertificateSays() throws {
    var report = try file(CertificateTests.transactions("web,", "Web,")).report
    report.input.name = "<script>&\"'.csv"
    let schema = Repository.schemas.first { $0.name == "service-transactions" }
    let certificate = try certificate([CertifiedFile(report, schema: schema)])
    let page = certificate.html
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    #expect(!page.contains("<script") && !page.contains("http") && !page.contains("src="))
    #expect(page.contains("&lt;script&gt;&amp;&quot;&#39;.csv"))
    for text in ["<title>", "<h1>", "<caption>", "<th scope=\"col\">", "Level: readable.", "label-instead-of-code"] {
      #expect(page.contains(text), "\(text)")
    }
    for requirement in certificate.suite.ofFiles { #expect(page.contains("<th scope=\"row\">\(requirement.id)</th>")) }
    let opened = page.matches(of: /<([a-z0-9]+)[ >]/).map { String($0.output.1) }.filter { $0 != "meta" }
    let closed = page.matches(of: /<\/([a-z0-9]+)>/).map { String($0.output.1) }
    #expect(opened.sorted() == closed.sorted())
  }
}
