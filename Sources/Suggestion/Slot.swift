import Vocabularies

/// One word of a text that is searched for: every stem that may stand for it, and how much it counts.
struct Slot {
  /// The stems' numbers, the best first, with how well each stands for the word, from 0 to 1.
  private(set) var stems: [(number: Int, fit: Double)] = []
  var weight = 0.0

  /// Adds a stem, unless it is there already and fits as well.
  mutating func add(_ number: Int?, _ fit: Double) {
    guard let number else { return }
    if let place = stems.firstIndex(where: { $0.number == number }) {
      if stems[place].fit >= fit { return }
      stems.remove(at: place)
    }
    let place = stems.firstIndex { ($0.fit, number) < (fit, $0.number) } ?? stems.count
    stems.insert((number, fit), at: place)
  }

  /// Whether it stands for just the same as another.
  func isSame(as other: Slot) -> Bool {
    stems.count == other.stems.count && !stems.isEmpty
      && zip(stems, other.stems).allSatisfy { $0.number == $1.number && $0.fit == $1.fit }
  }
}

extension SuggestionIndex {
  /// The words of a text, each with what may stand for it.
  func slots(of words: Words) -> [Slot] {
    let spelt = spellOut(words.all)
    var slots: [Slot] = []
    for place in spelt.indices where !lexicon.ignored.contains(spelt[place].word) {
      for slot in self.slots(of: spelt, at: place) where !slots.contains(where: { $0.isSame(as: slot) }) {
        slots.append(slot)
      }
    }
    return slots
  }

  /// A word as it is looked for, with the abbreviation that it was read from.
  private struct Spelt {
    var word: [UInt8]
    var abbreviation: [UInt8]?
  }

  /// Puts what abbreviations are short for in their place; "c tax" and "h m o" are taken for one word.
  private func spellOut(_ words: [[UInt8]]) -> [Spelt] {
    var spelt: [Spelt] = []
    var place = 0
    while place < words.count {
      var (word, length) = (words[place], 1)
      var joined = word
      for next in 1..<4 where word.count == 1 && place + next < words.count && lexicon.abbreviations[word] == nil {
        joined += words[place + next]
        if lexicon.abbreviations[joined] != nil { (word, length) = (joined, next + 1) }
      }
      place += length
      guard let full = lexicon.abbreviations[word] else {
        spelt.append(Spelt(word: word))
        continue
      }
      for part in full { spelt.append(Spelt(word: part, abbreviation: word)) }
    }
    return spelt
  }

  /// What may stand for the word at a place: one slot, or two for a word that the list has in two halves.
  private func slots(of spelt: [Spelt], at place: Int) -> [Slot] {
    let own = stem(spelt[place].word, lexicon)
    let number = table.number(own)
    let compound = compounds[hash(own.span)].map { (first: Int($0.first), second: Int($0.second)) }
    if number == nil, let compound {
      return [compound.first, compound.second].map { half in
        var slot = Slot()
        slot.add(half, 1)
        slot.weight = weights[half]
        return slot
      }
    }
    var slot = Slot()
    slot.add(number, 1)
    if let abbreviation = spelt[place].abbreviation { slot.add(table.number(stem(abbreviation, lexicon)), 1) }
    for related in lexicon.related[own] ?? [] { slot.add(table.number(related.stem), related.weight) }
    addNeighbours(of: spelt, at: place, to: &slot)
    slot.add(compound?.first, Weights.half)
    slot.add(compound?.second, Weights.half)
    if !own.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      for other in table.kin(of: own) { slot.add(other, Weights.kin) }
      if number == nil && own.count >= 4 && !slot.stems.contains(where: { $0.fit >= 0.7 }) {
        for other in table.near(own) { slot.add(other.number, other.nearness * Weights.misspelt) }
      }
    }
    if let number {
      slot.weight = weights[number]
    } else {
      slot.weight = greatestWeight * Weights.unknown * share(of: own)
      if let best = slot.stems.first { slot.weight = max(slot.weight, weights[best.number] * best.fit) }
    }
    return [slot]
  }

  /// Adds what the word is when written as one with the word before or behind it.
  private func addNeighbours(of spelt: [Spelt], at place: Int, to slot: inout Slot) {
    for first in [place - 1, place] where first >= 0 && first + 1 < spelt.count {
      let (left, right) = (spelt[first].word, spelt[first + 1].word)
      if lexicon.ignored.contains(left) || lexicon.ignored.contains(right) { continue }
      slot.add(table.number(stem(left + right, lexicon)), 1)
    }
  }
}
