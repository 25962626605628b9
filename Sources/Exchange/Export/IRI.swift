import Vocabularies

/// The IRIs of an export (RFC 3987).
///
/// A list's URI pattern and notations come from files, so whatever an IRI may not hold is percent-encoded.
enum IRI {
  /// Where Concord's own terms are.
  static let terms = "urn:x-concord:term:"
  /// Where the relationships of the business model are.
  static let relationships = terms + "relationships:"

  /// A text as one segment of an IRI: all but unreserved characters encoded (RFC 6570, simple expansion).
  static func segment(_ text: String) -> String { encoded(text) { isUnreserved($0) } }

  /// A text that is an IRI or part of one: what Turtle's `IRIREF` does not take is encoded, non-ASCII is kept.
  static func whole(_ text: String) -> String {
    encoded(text) { $0 > 0x20 && $0 != 0x7F && !"<>\"{}|^`\\".utf8.contains($0) }
  }

  /// The IRI of an own column of a list. Columns of one name may mean different things in two lists.
  static func columns(of list: String) -> String { terms + segment(list) + ":" }

  /// The IRI of a release of a list.
  static func release(_ version: String, of list: String) -> String {
    "urn:x-concord:release:\(segment(list)):\(segment(version))"
  }

  /// The scheme of an IRI (RFC 3986, 3.1); empty where it has none.
  static func scheme(_ text: String) -> String {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return "" }
    let scheme = Array(text.utf8[..<colon])
    let isPlain = scheme.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
      default: false
      }
    }
    guard isPlain, let first = scheme.first, first >= 0x41 else { return "" }
    return String(decoding: scheme, as: UTF8.self)
  }

  private static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        bytes.append(contentsOf: "%\(byte < 16 ? "0" : "")\(digits)".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }
}

extension Vocabulary.Description {
  /// What stands before and after the notation in the IRIs of the entries.
  ///
  /// A pattern that is no absolute IRI, or has no place for the notation, would give entries IRIs that clash or
  /// mean something else in every place; one whose scheme is a prefix of ours would be read as a short form. Then
  /// they are URNs of ours.
  var iriParts: (head: String, tail: String) {
    let marker = Array("{notation}".utf8)
    let bytes = Array(uri.utf8)
    let scheme = IRI.scheme(listURI)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: marker) }), !scheme.utf8.isEmpty,
      !Term.namespaces.contains(where: { $0.name == scheme })
    else { return ("urn:x-concord:list:\(IRI.segment(name)):", "") }
    let head = String(decoding: bytes[..<start], as: UTF8.self)
    let tail = String(decoding: bytes[(start + marker.count)...], as: UTF8.self)
    return (IRI.whole(head), IRI.whole(tail))
  }

  /// The IRI of the entry with this notation.
  func iri(of notation: String) -> String { iriParts.head + IRI.segment(notation) + iriParts.tail }

  /// The IRI of the list: that of its entries without the notation and what stands before it.
  var listIRI: String {
    var head = Array(iriParts.head.utf8)
    while let last = head.last, "/:#".utf8.contains(last) { head.removeLast() }
    return String(decoding: head, as: UTF8.self)
  }
}
