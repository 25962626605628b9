/// The texts that Swift code hands to certain calls, found in its source.
struct SpokenTexts {
  /// What is called, without its parenthesis: `say`, or `.write` for a member of anything.
  private let calls: [[UInt8]]
  private let source: [UInt8]
  /// The literals among the arguments of those calls, at any depth; what is interpolated is one space.
  private(set) var literals: [String] = []

  /// - Parameter calls: what texts are handed to; nil where any text counts.
  init(in source: String, handedTo calls: [String]?) {
    self.calls = (calls ?? []).map { Array($0.utf8) }
    self.source = Array(source.utf8)
    var place = 0
    while place < self.source.count { place = readCode(from: place, isSpoken: calls == nil) }
  }

  /// The literals in which two words in lower case stand side by side, as in any sentence; without markup and code.
  var sentences: [String] {
    literals.filter { literal in
      let bytes = Array(literal.utf8)
      if bytes.contains(where: { [UInt8(ascii: "<"), UInt8(ascii: "{")].contains($0) }) { return false }
      return bytes.indices.dropFirst().dropLast().contains { index in
        bytes[index] == UInt8(ascii: " ") && isLowercase(bytes[index - 1]) && isLowercase(bytes[index + 1])
      }
    }
  }

  private func isLowercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  /// Reads on behind the parenthesis that closes what is read.
  private mutating func readCode(from start: Int, isSpoken: Bool) -> Int {
    var place = start
    while place < source.count {
      switch source[place] {
      case UInt8(ascii: "/") where starts("//", at: place):
        while place < source.count && source[place] != UInt8(ascii: "\n") { place += 1 }
      case UInt8(ascii: "\""): place = readLiteral(from: place, isSpoken: isSpoken)
      case UInt8(ascii: "("): place = readCode(from: place + 1, isSpoken: isSpoken || isCall(before: place))
      case UInt8(ascii: ")"): return place + 1
      default: place += 1
      }
    }
    return place
  }

  private mutating func readLiteral(from start: Int, isSpoken: Bool) -> Int {
    let mark = starts("\"\"\"", at: start) ? "\"\"\"" : "\""
    var place = start + mark.utf8.count
    var text: [UInt8] = []
    while place < source.count && !starts(mark, at: place) {
      if starts("\\(", at: place) {
        text.append(UInt8(ascii: " "))
        place = readCode(from: place + 2, isSpoken: isSpoken)
      } else {
        let length = source[place] == UInt8(ascii: "\\") ? 2 : 1
        text += source[place..<min(place + length, source.count)]
        place += length
      }
    }
    if isSpoken { literals.append(String(decoding: text, as: UTF8.self)) }
    return place + mark.utf8.count
  }

  private func starts(_ text: String, at place: Int) -> Bool { source[place...].starts(with: text.utf8) }

  private func isCall(before place: Int) -> Bool {
    calls.contains { name in
      let before = source[..<place]
      guard before.suffix(name.count).elementsEqual(name) else { return false }
      guard name.first != UInt8(ascii: "."), let last = before.dropLast(name.count).last else { return true }
      return !isLowercase(last) && !isLowercase(last | 0x20)
    }
  }
}
