import Conversion
import Reporting
import Vocabularies

extension MappingReview {
  /// What a line came to.
  public struct Answer: Sendable, Equatable {
    /// What is to be shown.
    public let text: String
    /// Whether the mapping is another one now, and to be written.
    public let isChanged: Bool
  }

  /// What is shown at the start: how much there is to do, and the first question.
  public var opening: String {
    let list = "\(vocabulary.name) \(vocabulary.release.version)"
    return "\(words.review.opening(list, values: values.count, records: records))\n\(coverage)\n\(question)"
  }

  /// How many records are mapped: `812 of 1,000 rows (81.2 %) mapped`.
  public var coverage: String {
    let share = percentage(covered.mapped, of: records)
    return words.review.coverage(mapped: covered.mapped, without: covered.without, of: records, share: share)
  }

  /// The present value and what is offered for it.
  public var question: String {
    if place >= values.count { return "\n\(words.review.nothingLeft)\n" }
    let value = values[place]
    let text = shown(value.text, showsValues: terms.showsValues)
    let question = words.review.question(place + 1, of: values.count, text, records: value.records)
    return "\n\(printable(question))\n\(offerLines)"
  }

  private var offerLines: String {
    if offers.isEmpty { return "  \(words.review.nothingNear)\n" }
    return offers.enumerated().map { index, offer in
      let score = offer.score.map { "  \($0) %" } ?? ""
      return printable("  \(index + 1)  \(offer.label) (\(offer.code))\(score)") + "\n"
    }.joined()
  }

  /// What can be answered.
  public static var help: String { words.review.help }

  /// Takes a line that the person typed, without its end.
  public mutating func take(_ line: String) -> Answer {
    let parts = line.split(separator: " ", maxSplits: 1).map { String($0) }
    guard let word = parts.first else { return Answer(text: question, isChanged: false) }
    let rest = parts.count == 2 ? parts[1].trimmed : ""
    switch word {
    case "q", "Q":
      isOver = true
      return Answer(text: "", isChanged: false)
    case "?", "h": return Answer(text: MappingReview.help, isChanged: false)
    case "u":
      let count = mapping.rows.count
      guard undo() else { return Answer(words.review.nothingToTakeBack) }
      let isChanged = mapping.rows.count != count
      return Answer(text: "\(words.review.takenBack(coverage))\n\(question)", isChanged: isChanged)
    default: break
    }
    if place >= values.count { return Answer(text: question, isChanged: false) }
    switch word {
    case "k": return skipped()
    case "n":
      decide("skos:exactMatch", nil, label: "")
      return decided
    case "s": return search(rest)
    case "c": return takeCode(rest)
    case "b", "r": return takeOffer(rest, as: word)
    default: return takeOffer(line.trimmed, as: "")
    }
  }

  private var decided: Answer { Answer(text: "\(coverage)\n\(question)", isChanged: true) }

  private mutating func skipped() -> Answer {
    skip()
    return Answer(text: question, isChanged: false)
  }

  private mutating func search(_ text: String) -> Answer {
    if text.isEmpty { return Answer(words.review.searchNeedsText) }
    offers = offered(suggest(text))
    return Answer(text: offerLines, isChanged: false)
  }

  private mutating func takeOffer(_ text: String, as word: String) -> Answer {
    guard let number = Int(text) else {
      return Answer(word.isEmpty ? words.review.noAnswer(text) : words.review.needsNumber(word))
    }
    guard offers.indices.contains(number - 1) else {
      return Answer(words.review.noSuchOffer(number, offers: offers.count))
    }
    let offer = offers[number - 1]
    if word == "r" {
      reject(offer)
      return Answer(text: question, isChanged: true)
    }
    decide(word == "b" ? "skos:broadMatch" : "skos:exactMatch", offer.code, label: offer.label)
    return decided
  }

  private mutating func takeCode(_ text: String) -> Answer {
    let code = text.hasPrefix(prefix + ":") ? String(text.dropFirst(prefix.count + 1)) : text
    let release = vocabulary.release
    guard let entry = release.index(of: code) else {
      return Answer(words.review.noSuchCode(vocabulary.name, release.version, code))
    }
    if !release.isLive(entry) {
      let heirs = release.replacedBy(entry).map { "\($0) (\(release.label($0)))" }
      return Answer(words.review.withdrawn(code, release.label(entry), heirs: heirs))
    }
    if rejected.contains(MappingReview.key(values[place].text, "\(prefix):\(code)")) {
      return Answer(words.review.rejectedBefore(code))
    }
    decide("skos:exactMatch", code, label: release.label(entry))
    return decided
  }
}

extension MappingReview.Answer {
  /// Something that is said and changes nothing.
  fileprivate init(_ sentence: String) {
    self.init(text: printable(sentence) + "\n", isChanged: false)
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
    return String(text)
  }
}
