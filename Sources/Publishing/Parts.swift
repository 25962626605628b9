/// The parts of a text between the places where `separator` stands, empty ones too.
func parts(of text: String, cutAt separator: String) -> [String] {
  var parts: [String] = []
  var rest = Substring(text)
  while let cut = rest.firstRange(of: separator) {
    parts.append(String(rest[..<cut.lowerBound]))
    rest = rest[cut.upperBound...]
  }
  return parts + [String(rest)]
}
