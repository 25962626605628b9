import Vocabularies

/// An object that is read member by member. What nobody took is not known, and refused in the end.
struct Members {
  let words: Words
  private let place: String
  private var rest: [(String, JSON)]

  /// Throws where the value is no object. `place` says where it stands; empty for the whole.
  init(_ json: JSON, _ place: String, _ words: Words) throws(ReportFault) {
    guard case .object(let members) = json else {
      throw ReportFault(message: words.faults.wrong(place, words.faults.object))
    }
    (rest, self.place, self.words) = (members, place, words)
  }

  /// Throws where a member is left that nobody took.
  func finish() throws(ReportFault) {
    if let member = rest.first { throw ReportFault(message: words.faults.unknown(printable(path(member.0)))) }
  }

  func has(_ name: String) -> Bool { rest.contains { $0.0 == name } }

  /// What to say of a member that is not what it must be.
  func wrong(_ name: String, _ wanted: String) -> ReportFault {
    ReportFault(message: words.faults.wrong(path(name), wanted))
  }

  private func path(_ name: String) -> String { place.utf8.isEmpty ? name : "\(place).\(name)" }

  private mutating func take(_ name: String) throws(ReportFault) -> JSON {
    guard let index = rest.firstIndex(where: { $0.0 == name }) else {
      throw ReportFault(message: words.faults.missing(path(name)))
    }
    return rest.remove(at: index).1
  }

  // MARK: - Objects

  mutating func object<Value>(
    _ name: String, _ read: (inout Members) throws(ReportFault) -> Value
  ) throws(ReportFault) -> Value {
    var members = try Members(try take(name), path(name), words)
    let value = try read(&members)
    try members.finish()
    return value
  }

  mutating func objectOrNull<Value>(
    _ name: String, _ read: (inout Members) throws(ReportFault) -> Value
  ) throws(ReportFault) -> Value? {
    if case .null? = rest.first(where: { $0.0 == name })?.1 {
      _ = try take(name)
      return nil
    }
    return try object(name, read)
  }

  mutating func objectIfAny<Value>(
    _ name: String, _ read: (inout Members) throws(ReportFault) -> Value
  ) throws(ReportFault) -> Value? {
    has(name) ? try object(name, read) : nil
  }

  /// The objects of a list, at most so many.
  mutating func objects<Value>(
    _ name: String, most: Int = .max, _ read: (inout Members) throws(ReportFault) -> Value
  ) throws(ReportFault) -> [Value] {
    guard case .array(let elements) = try take(name) else { throw wrong(name, words.faults.list) }
    if elements.count > most { throw wrong(name, words.faults.listUpTo(most)) }
    var values: [Value] = []
    for (index, element) in elements.enumerated() {
      var members = try Members(element, path(name) + "[\(index)]", words)
      values.append(try read(&members))
      try members.finish()
    }
    return values
  }

  // MARK: - Texts

  /// A text of so many Unicode scalars.
  mutating func string(_ name: String, least: Int = 1, most: Int = 200) throws(ReportFault) -> String {
    guard case .string(let text) = try take(name) else { throw wrong(name, words.faults.text) }
    let count = text.unicodeScalars.count
    if count < least || count > most { throw wrong(name, words.faults.length(least, most)) }
    return text
  }

  /// A list of texts.
  mutating func strings(_ name: String) throws(ReportFault) -> [String] {
    guard case .array(let elements) = try take(name) else { throw wrong(name, words.faults.list) }
    var texts: [String] = []
    for element in elements {
      guard case .string(let text) = element, text.unicodeScalars.count <= 8192 else {
        throw wrong(name, words.faults.text)
      }
      texts.append(text)
    }
    return texts
  }

  /// A name or version: letters, digits, hyphens and points of ASCII.
  mutating func name(_ name: String) throws(ReportFault) -> String {
    let text = try string(name)
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x30 && byte <= 0x39 || byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A || byte == 0x2D || byte == 0x2E
    }
    if !isPlain { throw wrong(name, words.faults.name) }
    return text
  }

  /// A text, which may be empty, or null.
  mutating func stringOrNull(_ name: String) throws(ReportFault) -> String? {
    switch try take(name) {
    case .null: return nil
    case .string(let text) where text.unicodeScalars.count <= 4096: return text
    default: throw wrong(name, words.faults.text)
    }
  }

  mutating func stringOrNull(_ name: String, among choices: [String]) throws(ReportFault) -> String? {
    guard let text = try stringOrNull(name) else { return nil }
    if !choices.contains(text) { throw wrong(name, words.faults.oneOf(choices)) }
    return text
  }

  /// A SHA-256.
  mutating func hash(_ name: String) throws(ReportFault) -> String {
    let text = try string(name)
    let isRight = text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x66 }
    if text.utf8.count != 64 || !isRight { throw wrong(name, words.faults.hash) }
    return text
  }

  mutating func day(_ name: String) throws(ReportFault) -> Day {
    guard let day = Day(try string(name)) else { throw wrong(name, words.faults.day) }
    return day
  }

  // MARK: - Numbers

  /// A whole number from 0 up to 2^53, above which programs that read JSON differ.
  mutating func count(_ name: String) throws(ReportFault) -> Int64 {
    guard case .integer(let number) = try take(name), number >= 0, number <= 1 << 53 else {
      throw wrong(name, words.faults.count)
    }
    return number
  }

  mutating func countOrNull(_ name: String) throws(ReportFault) -> Int64? {
    if case .null? = rest.first(where: { $0.0 == name })?.1 {
      _ = try take(name)
      return nil
    }
    return try count(name)
  }

  /// A whole number above 0, where it is given.
  mutating func positive(_ name: String) throws(ReportFault) -> Int64? {
    if !has(name) { return nil }
    let number = try count(name)
    if number == 0 { throw wrong(name, words.faults.positive) }
    return number
  }
}
