import Vocabularies

/// The words of a text, as a search compares them: lower case, without apostrophes and without a plural's s.
struct SearchWords: Sendable {
  /// Every word.
  private(set) var all: [[UInt8]]
  /// The words that tell something; all of them where none does.
  private(set) var telling: [[UInt8]]

  init(_ text: Span<UInt8>) {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in folded(text) + [0x20] {
      if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80 {
        word.append(byte)
      } else if byte != 0x27 {
        if !word.isEmpty { words.append(word) }
        word = []
      }
    }
    all = words
    let telling = words.filter { !SearchWords.silent.contains($0) }
    self.telling = telling.isEmpty ? words : telling
  }

  mutating func add(_ other: SearchWords) {
    all += other.all
    telling += other.telling
  }

  /// How closely a name has all these words, smaller being closer: how many it only begins with, and how many words
  /// it has besides. Nil where it lacks one.
  func closeness(to name: SearchWords) -> [Int]? {
    var begun = 0
    for word in telling {
      if name.all.contains(where: { SearchWords.stem($0) == SearchWords.stem(word) }) { continue }
      if word.count < 2 || !name.all.contains(where: { $0.starts(with: word) }) { return nil }
      begun += 1
    }
    return [begun, max(0, name.telling.count - telling.count)]
  }

  /// A word without the s of a plural.
  static func stem(_ word: [UInt8]) -> ArraySlice<UInt8> {
    word.count > 3 && word.last == 0x73 && word[word.count - 2] != 0x73 ? word.dropLast() : word[...]
  }

  /// Words that people put between those that tell what they mean.
  private static let silent: Set<[UInt8]> = Set(
    [
      "a", "an", "and", "are", "at", "been", "by", "for", "from", "get", "got", "had", "has", "have", "having", "how",
      "i", "im", "in", "is", "ive", "me", "my", "of", "on", "or", "our", "the", "to", "we", "what", "when", "where",
      "with", "you", "your",
    ].map { Array($0.utf8) })
}
