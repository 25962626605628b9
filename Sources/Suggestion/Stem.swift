/// What remains of a word without its ending, so that "parks", "parked" and "park" are one: a light stemmer for the
/// English of council services.
///
/// It takes off plurals, `-ing`, `-ed` and a few endings of nouns, and never reads a meaning into what is left.
/// Words that would fall together with others of another meaning are kept whole: "parking" is no "park".
func stem(_ word: [UInt8], _ lexicon: Lexicon) -> [UInt8] {
  if word.count <= 3 { return word }
  if let root = lexicon.irregular[word] { return root }
  if lexicon.isKeptWhole(word) { return word }
  if word.last == 0x73 && lexicon.isKeptWhole(Array(word.dropLast())) { return Array(word.dropLast()) }
  var stem = word
  takeOffPlural(&stem)
  if stem.count > 5 && ends(stem, "ing") {
    stem.removeLast(3)
  } else if stem.count > 4 && ends(stem, "ed") {
    stem.removeLast(2)
  }
  if stem.count > 4 && stem.last == 0x65 {
    stem.removeLast()
  } else if stem.count > 4 && stem.last == 0x79 {
    stem[stem.count - 1] = 0x69
  }
  takeOffNounEnding(&stem)
  if stem.count > 4, let last = stem.last, stem[stem.count - 2] == last, last != 0x73, last != 0x6C {
    stem.removeLast()
  }
  return stem
}

private func takeOffPlural(_ stem: inout [UInt8]) {
  if stem.count > 4 && ends(stem, "ies") {
    stem.removeLast(3)
    stem.append(0x79)
  } else if ends(stem, "sses") || ends(stem, "shes") || ends(stem, "ches") || ends(stem, "xes") || ends(stem, "zes") {
    stem.removeLast(2)
  } else if stem.last == 0x73 && !ends(stem, "ss") && !ends(stem, "us") && !ends(stem, "is") {
    stem.removeLast()
  }
}

private func takeOffNounEnding(_ stem: inout [UInt8]) {
  let count = stem.count
  if count > 7 && ends(stem, "ation") {
    stem.removeLast(5)
  } else if count > 6 && ends(stem, "at") {
    stem.removeLast(2)
  } else if count > 6 && ends(stem, "ion") {
    stem.removeLast(3)
  } else if count > 7 && ends(stem, "ment") {
    stem.removeLast(4)
  } else if count > 6 && (ends(stem, "er") || ends(stem, "or") || ends(stem, "al")) {
    stem.removeLast(2)
  }
}

private func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
  let length = ending.utf8CodeUnitCount
  if word.count < length { return false }
  for index in 0..<length where unsafe word[word.count - length + index] != ending.utf8Start[index] { return false }
  return true
}
