public import Vocabularies

extension DataRule {
  public static let invalidURIPattern = DataRule(
    "invalid-uri-pattern", summary: "The pattern of a list's URIs does not make one URI for each entry.",
    remedy: "Write an absolute URI with {notation} once in it, such as http://example.org/list/{notation}.")
}

extension LintCheck {
  static let invalidURIPattern = LintCheck(
    rule: .invalidURIPattern,
    look: .vocabulary { vocabulary, findings in
      let uri = vocabulary.about.uri
      let parts = parts(of: uri, cutAt: "{notation}")
      let scheme = uri.utf8.prefix { $0 != UInt8(ascii: ":") }
      let isAbsolute = scheme.count >= 2 && scheme.count < uri.utf8.count && scheme.allSatisfy { isURIByte($0) }
      if parts.count == 2 && isAbsolute && parts.joined().utf8.allSatisfy({ isURIByte($0) }) { return }
      let message = "The URI pattern \"\(shortened(uri))\" is no absolute URI with {notation} once in it."
      findings.add(LintFinding(.invalidURIPattern, file: vocabulary.file, message))
    })
}

/// Whether a byte may stand in a URI as it is (RFC 3986, section 2).
private func isURIByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
  }
}
