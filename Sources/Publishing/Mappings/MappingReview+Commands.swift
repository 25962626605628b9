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
    let count = counted(Int64(values.count), "value")
    return "\(vocabulary.name) \(vocabulary.release.version): \(count) in \(counted(records, "row"))\n"
      + "\(coverage)\n\(question)"
  }

  /// How many records are mapped: `812 of 1,000 rows (81.2 %) mapped`.
  public var coverage: String {
    let share = percentage(covered.mapped, of: records)
    let none = covered.without == 0 ? "" : ", \(grouped(covered.without)) known to have no code"
    return "\(grouped(covered.mapped)) of \(grouped(records)) rows (\(share)) mapped\(none)"
  }

  /// The present value and what is offered for it.
  public var question: String {
    if place >= values.count {
      return "\nNo value is left to be asked about. q leaves, u takes the last answer back.\n"
    }
    let value = values[place]
    let text = shown(value.text, showsValues: terms.showsValues)
    return "\n" + printable("[\(place + 1) of \(values.count)] \(text): \(counted(value.records, "row"))") + "\n"
      + offerLines
  }

  private var offerLines: String {
    if offers.isEmpty { return "  Nothing is near. s TEXT searches, c CODE takes a code, n: there is none, k skips.\n" }
    return offers.enumerated().map { index, offer in
      let score = offer.score.map { "  \($0) %" } ?? ""
      return printable("  \(index + 1)  \(offer.label) (\(offer.code))\(score)") + "\n"
    }.joined()
  }

  /// What can be answered.
  public static let help = """
      NUMBER    the value means the same as this entry
      b NUMBER  this entry is broader than the value
      r NUMBER  not this entry: it is not offered for the value again
      c CODE    the value means the same as the entry with this code
      s TEXT    search the list
      n         the list has nothing for the value
      k         skip the value for now
      u         take the last answer back
      q         save and leave
      ?         this help

    """

  /// Takes a line that the person typed, without its end.
  public mutating func take(_ line: String) -> Answer {
    let words = line.split(separator: " ", maxSplits: 1).map { String($0) }
    guard let word = words.first else { return Answer(text: question, isChanged: false) }
    let rest = words.count == 2 ? words[1].trimmed : ""
    switch word {
    case "q", "Q":
      isOver = true
      return Answer(text: "", isChanged: false)
    case "?", "h": return Answer(text: MappingReview.help, isChanged: false)
    case "u":
      let count = mapping.rows.count
      guard undo() else { return Answer(text: "There is nothing to take back.\n", isChanged: false) }
      return Answer(text: "Taken back. \(coverage)\n\(question)", isChanged: mapping.rows.count != count)
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
    if text.isEmpty { return Answer(text: "s needs a text to search for.\n", isChanged: false) }
    offers = offered(suggest(text))
    return Answer(text: offerLines, isChanged: false)
  }

  private mutating func takeOffer(_ text: String, as word: String) -> Answer {
    guard let number = Int(text) else {
      let what = word.isEmpty ? "\"\(text)\" is no answer" : "\(word) needs the number of an offer"
      return Answer(text: printable("\(what). ? shows what there is.") + "\n", isChanged: false)
    }
    guard offers.indices.contains(number - 1) else {
      let range = offers.isEmpty ? "Nothing is offered" : "Offers go from 1 to \(offers.count)"
      return Answer(text: "\(range). c \(number) takes the code \(number).\n", isChanged: false)
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
      let message = "\(vocabulary.name) \(release.version) has no \"\(code)\". s TEXT searches."
      return Answer(text: printable(message) + "\n", isChanged: false)
    }
    if !release.isLive(entry) {
      let heirs = release.replacedBy(entry).map { "\($0) (\(release.label($0)))" }
      let place = heirs.isEmpty ? "Nothing takes its place" : "Its place was taken by \(heirs.joined(separator: ", "))"
      let message = "\(code) (\(release.label(entry))) is withdrawn. \(place)."
      return Answer(text: printable(message) + "\n", isChanged: false)
    }
    if rejected.contains(MappingReview.key(values[place].text, "\(prefix):\(code)")) {
      let message = "\(code) was rejected for this value. Take the row with Not out of the mapping first."
      return Answer(text: printable(message) + "\n", isChanged: false)
    }
    decide("skos:exactMatch", code, label: release.label(entry))
    return decided
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
