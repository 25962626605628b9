/// An IRI reference in its parts, and how it is resolved: RFC 3986 sections 3 and 5.2, with the letters of RFC 3987.
struct IRIReference {
  private var scheme: Substring?
  private var authority: Substring?
  private var path: Substring
  private var query: Substring?
  private var fragment: Substring?

  /// Takes a reference apart as appendix B of RFC 3986 does. Every text is one.
  init(_ text: String) {
    var rest = text[...]
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let end = IRIReference.schemeEnd(rest) {
      scheme = rest[..<end]
      rest = rest[rest.utf8.index(after: end)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    }
    path = rest
  }

  /// Whether a text is an IRI and not a relative reference.
  static func isAbsolute(_ text: String) -> Bool { schemeEnd(text[...]) != nil }

  /// The IRI that a reference stands for. Without a base, a relative one stays as it is.
  static func resolve(_ text: String, against base: String) -> String {
    if isAbsolute(text) || base.isEmpty { return text }
    let (own, base) = (IRIReference(text), IRIReference(base))
    var target = own
    target.scheme = base.scheme
    if own.authority != nil {
      target.path = withoutDots(own.path)
      return target.text
    }
    target.authority = base.authority
    if own.path.isEmpty {
      target.path = base.path
      target.query = own.query ?? base.query
    } else if own.path.utf8.first == UInt8(ascii: "/") {
      target.path = withoutDots(own.path)
    } else {
      target.path = withoutDots(base.merged(with: own.path))
    }
    return target.text
  }

  private func merged(with other: Substring) -> Substring {
    if authority != nil && path.isEmpty { return "/" + other }
    guard let last = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return other }
    return path[...last] + other
  }

  private var text: String {
    var text = ""
    if let scheme { text += scheme + ":" }
    if let authority { text += "//" + authority }
    text += path
    if let query { text += "?" + query }
    if let fragment { text += "#" + fragment }
    return text
  }

  private static func schemeEnd(_ text: Substring) -> String.Index? {
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == text.startIndex { return nil }
      case UInt8(ascii: ":"): return index == text.startIndex ? nil : index
      default: return nil
      }
    }
    return nil
  }

  /// A path without `.` and `..`, as section 5.2.4 takes them out.
  private static func withoutDots(_ path: Substring) -> Substring {
    var kept: [Substring] = []
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment == ".." {
        if kept.count > 1 || kept.first.map({ !$0.isEmpty }) ?? false { kept.removeLast() }
        if isLast { kept.append("") }
      } else if segment == "." {
        if isLast { kept.append("") }
      } else {
        kept.append(segment)
      }
    }
    return kept.joined(separator: "/")[...]
  }
}

/// What an entry is called in its URI: what stands behind the last `/`, `#` or `:`, with `%` escapes decoded.
func lastSegment(of iri: String) -> String {
  var rest = iri[...]
  while rest.utf8.last == UInt8(ascii: "/") || rest.utf8.last == UInt8(ascii: "#") { rest = rest.dropLast() }
  let marks: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: ":")]
  if let mark = rest.utf8.lastIndex(where: { marks.contains($0) }) { rest = rest[rest.utf8.index(after: mark)...] }
  return percentDecoded(String(rest))
}

/// A text with its `%` escapes decoded; as it is where they do not give UTF-8.
func percentDecoded(_ text: String) -> String {
  if !text.utf8.contains(UInt8(ascii: "%")) { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = hexDigit(bytes[index + 1]),
      let low = hexDigit(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? text
}

/// The value of a hexadecimal digit.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
