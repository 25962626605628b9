/// A text that RDF says of a concept.
struct SKOSText {
  let text: String
  let language: String?
  let line: Int

  /// How fit the text is for a list in English, the fittest 0; nil where it is in another language.
  private var rank: Int? {
    guard let language = language?.lowercased() else { return 2 }
    if language == "en" { return 0 }
    if language == "en-gb" { return 1 }
    return language.hasPrefix("en-") ? 3 : nil
  }

  /// The texts in English, the fittest first and otherwise in the order of the file; the others are noted.
  static func english(_ texts: [SKOSText], of notation: String, _ notes: inout ImportNotes) -> [String] {
    var found: [(rank: Int, text: String)] = []
    for text in texts {
      if let rank = text.rank {
        found.append((rank, text.text))
      } else {
        notes.add(.notTaken(.foreignText), "\(text.text) (\(text.language ?? ""))", line: text.line)
      }
    }
    if found.count < 2 || found.allSatisfy({ $0.rank == found[0].rank }) { return found.map { $0.text } }
    return (0...3).flatMap { rank in found.filter { $0.rank == rank }.map { $0.text } }
  }
}
