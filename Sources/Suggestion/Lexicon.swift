/// What the search knows of English as councils write it: words that say little, abbreviations, and words that mean
/// nearly the same. All of it is Concord's own.
struct Lexicon: Sendable {
  /// Words that are left out: articles, prepositions, pronouns.
  private(set) var ignored: Set<[UInt8]> = []
  /// The stems of words that say what somebody wants to do, such as "apply" and "report", not with which service.
  private(set) var actions: Set<[UInt8]> = []
  /// The stems of words that nearly every service could have, such as "council" and "help".
  private(set) var generalities: Set<[UInt8]> = []
  /// What an abbreviation is short for.
  private(set) var abbreviations: [[UInt8]: [[UInt8]]] = [:]
  /// The stems that stand near to a stem, each with a weight below 1.
  private(set) var related: [[UInt8]: [Related]] = [:]
  /// Words whose plural or root no rule finds.
  private(set) var irregular: [[UInt8]: [UInt8]] = [:]
  private var keptWhole: Set<[UInt8]> = []

  /// A stem that stands for another, and how well.
  struct Related: Sendable {
    let stem: [UInt8]
    let weight: Double
  }

  init() {
    for line in lines(LexiconText.irregular) {
      guard let root = line.last else { continue }
      for word in line { irregular[word] = root }
    }
    for line in lines(LexiconText.keptWhole) { for word in line { keptWhole.insert(word) } }
    for line in lines(LexiconText.ignored) { for word in line { ignored.insert(word) } }
    for line in lines(LexiconText.actions) { for word in line { actions.insert(stem(word, self)) } }
    for line in lines(LexiconText.generalities) { for word in line { generalities.insert(stem(word, self)) } }
    for line in lines(LexiconText.abbreviations) { abbreviations[line[0]] = Array(line.dropFirst()) }
    for line in lines(LexiconText.related) { relate(line) }
  }

  func isKeptWhole(_ word: [UInt8]) -> Bool { keptWhole.contains(word) }

  /// A line of the text holds a weight in hundredths and the words that are near to one another.
  private mutating func relate(_ line: [[UInt8]]) {
    var hundredths = 0
    for digit in line[0] { hundredths = hundredths * 10 + Int(digit) - 0x30 }
    let stems = line.dropFirst().map { stem($0, self) }
    for (place, one) in stems.enumerated() {
      for (otherPlace, other) in stems.enumerated() where place != otherPlace && one != other {
        related[one, default: []].append(Related(stem: other, weight: Double(hundredths) / 100))
      }
    }
  }

  /// The words of each line of a text.
  private func lines(_ text: StaticString) -> [[[UInt8]]] {
    var all: [[[UInt8]]] = []
    var (line, word): ([[UInt8]], [UInt8]) = ([], [])
    for index in 0...text.utf8CodeUnitCount {
      let byte = index < text.utf8CodeUnitCount ? unsafe text.utf8Start[index] : 0x0A
      if byte != 0x20 && byte != 0x0A {
        word.append(byte)
        continue
      }
      if !word.isEmpty { line.append(word) }
      word.removeAll()
      if byte == 0x0A {
        if !line.isEmpty { all.append(line) }
        line.removeAll()
      }
    }
    return all
  }
}
