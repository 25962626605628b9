import Reporting

/// What is said of the conformance suite, of certificates, and by the adapter of Concord itself.
class ConformanceWords: @unchecked Sendable {
  func brokenSuite(_ folder: String, faults: [String]) -> String {
    "the suite in \(folder) does not hold together:\(below(faults))"
  }

  func noSuite(in folders: [String]) -> String {
    "There is no suite in \(listed(folders, "or")): no requirements.csv. Name its folder: --suite DIR."
  }

  func noCase(_ prefix: String) -> String { "No case begins with \"\(prefix)\". See concord conform list." }

  var protocolWithoutCommand: String { "--protocol goes with --against." }

  func commandCannotBeUsed(_ reason: String) -> String { "--against cannot be used. \(reason)" }

  func skipsCannotBeTold(faults: [String]) -> String { "the cases to be skipped cannot be told:\(below(faults))" }

  var noCertificate: String { "no certificate was written:" }

  var oneFileForCertificateAndPage: String { "The certificate and its page need a file each." }

  func requirementsCannotBeRead(faults: [String]) -> String {
    "the requirements that are built in cannot be read:\(below(faults))"
  }

  func cannotBeChecked(_ certificate: String, _ reason: String) -> String {
    "\(certificate) cannot be checked: \(reason)"
  }

  func otherCount(_ certificate: String, files: Int) -> String {
    "\(certificate) is of \(counted(Int64(files), "file")). Name as many, in its order."
  }

  func otherStandard(_ certificate: String, _ standard: String, known: [String]) -> String {
    "\(certificate) was made with the standard \(standard); this Concord has \(listed(known, "and"))."
  }

  func otherSchema(_ certificate: String, _ schema: String, known: [String]) -> String {
    "\(certificate) was made with the schema \(schema); this Concord has \(listed(known, "and"))."
  }

  func isNotCertificate(_ certificate: String, of files: [String]) -> String {
    "\(certificate) is not the certificate of \(listed(files, "and")):"
  }

  func isCertificate(_ certificate: String, of files: [String], level: String?) -> String {
    "\(certificate) is the certificate of \(listed(files, "and")): \(level ?? "no level")."
  }

  var noRequest: String { "A request is a line with a JSON object and an id." }

  func requestLacks(_ key: String) -> String { "The request has no \(key)." }

  func noOperation(_ name: String) -> String { "There is no operation \(name)." }

  var answerCannotBeWritten: String { "The answer cannot be written." }
}
