import Foundation
import TestSupport
import Testing

@testable import Conformance

/// Certificates made and checked by the command, and every way in which one may not hold.
@Suite struct VerificationTests {
  private let folder: Folder
  private let file: String
  private let certificate: String

  init() throws {
    folder = try Folder()
    file = try folder.write(CertificateTests.transactions("2.59,Bins\nT2", "£2,Bins\nT2"), to: "march.csv")
    certificate = "\(folder.path)/march.json"
  }

  private func certify(_ more: String...) throws -> (code: Int32?, text: String, message: String) {
    let child = try ChildProcess(
      [Built.concord, "conform", "certify", file, "--as-at", "2026-04-01", "-o", certificate] + more, takesInput: false)
    _ = child.exchange([], until: Instant(secondsFromNow: 60), most: 1 << 28) { _ in false }
    guard case .exit(let code) = child.wait() else { return (nil, "", "") }
    return (code, String(decoding: child.take(), as: UTF8.self), String(decoding: child.messages, as: UTF8.self))
  }

  @Test func aCertificateIsThatOfItsFile() throws {
    let made = try certify("--html", "\(folder.path)/march.html")
    #expect(made.code == 1 && made.text.isEmpty)
    #expect(made.message.hasPrefix("march.csv: coded. To be put right before it is complete: invalid-number in cost"))
    #expect(try folder.text("march.json").contains("\"level\": \"coded\""))
    #expect(try folder.text("march.html").contains("<h1>Certificate of march.csv</h1>"))
    let outcome = try Built.run("conform", "verify", certificate, file)
    #expect(outcome.code == 0 && outcome.text == "march.json is the certificate of march.csv: coded.\n")
    let again = try folder.text("march.json")
    #expect(try certify("--threads", "1").code == 1)
    #expect(try folder.text("march.json") == again)
  }

  @Test func aValidFileEndsWith0() throws {
    let good = try folder.write(CertificateTests.transactions(), to: "good.csv")
    let outcome = try Built.run("conform", "certify", good, "--as-at", "2026-04-01")
    #expect(outcome.code == 0 && outcome.text.contains("\"level\": \"complete\""))
    let both = try Built.run("conform", "certify", good, file, "--as-at", "2026-04-01")
    #expect(both.code == 1 && both.text.contains("\"level\": \"coded\",\n  \"as_at\""))
  }

  @Test func anotherFileIsNoticed() throws {
    _ = try certify()
    let other = try folder.write(CertificateTests.transactions(), to: "april.csv")
    let outcome = try Built.run("conform", "verify", certificate, other)
    #expect(outcome.code == 1)
    #expect(
      outcome.text == "march.json is not the certificate of april.csv:\n"
        + "  april.csv is not the file that was certified: its SHA-256 is another.\n")
  }

  @Test(arguments: [
    (
      "\"level\": \"coded\",\n  \"as_at\"", "\"level\": \"complete\",\n  \"as_at\"",
      "level is \"complete\" in the certificate"
    ),
    ("\"result\": \"not-met\"", "\"result\": \"met\"", ".result is \"met\" in the certificate, and \"not-met\""),
    ("\"error\": 1", "\"error\": 0", "files[0].counts.error is 0 in the certificate, and 1 by checking anew."),
    ("\"name\": \"march.csv\"", "\"name\": \"may.csv\"", "files[0].name is \"may.csv\""),
    ("\"2026-04-01\"", "\"2026-03-01\"", "files[0].counts.error is 1 in the certificate, and 3"),
    ("\"bytes\"", "\"extra\": 1, \"bytes\"", "files[0].extra is 1 in the certificate, and null by checking anew."),
    ("\"concord\": \"0.1.0\"", "\"concord\": \"0.0.9\"", "It was made with Concord \"0.0.9\"; this is Concord"),
    ("\"suite\": { \"version\": \"1.0\"", "\"suite\": { \"version\": \"0.9\"", "It was made with suite \"0.9\""),
    (
      "\"name\": \"channels\",\n          \"release\": \"1.0\"", "\"name\": \"channels\", \"release\": \"0.9\"",
      "made with channels 0.9"
    ),
    ("\"standard\": \"2026.1\"", "\"standard\": \"2031.1\"", "made with the standard 2031.1; this Concord has 2026.1."),
    ("\"service-transactions\"", "\"service-operations\"", "made with the schema service-operations; this Concord has"),
    ("\"submission/1.0\"", "\"submission/2.0\"", "cannot be checked: its certificate is not submission/1.0."),
    ("\"as_at\"", "\"asat\"", "cannot be checked: it lacks its as-at date, its standard or its files."),
    ("{", "[", "cannot be checked: it is not a JSON object."),
  ])
  func whatWasTamperedWithIsNamed(_ old: String, _ new: String, _ message: String) throws {
    _ = try certify()
    let text = try folder.text("march.json")
    try #require(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "march.json")
    let outcome = try Built.run("conform", "verify", certificate, file)
    #expect(outcome.code == 1 && outcome.text.contains(message), "\(outcome.text) \(outcome.message)")
  }

  @Test func whatCannotBeReadIsSaidSo() throws {
    _ = try certify()
    #expect(try Built.run("conform", "verify", certificate, "/nowhere").code == 66)
    #expect(try Built.run("conform", "verify", "/nowhere", file).code == 66)
    #expect(try Built.run("conform", "verify", certificate, file, file).code == 64)
    #expect(try Built.run("conform", "certify", "/nowhere").code == 66)
    #expect(try Built.run("conform", "certify", file, "--html", file).code == 64)
  }
}
