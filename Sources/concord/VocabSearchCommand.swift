import Publishing
import Reporting
import Standards
import Vocabularies

let vocabSearchCommand = CommandDefinition(
  name: "vocab search", summary: "find entries of every list by what people call them", operands: "TEXT…",
  leastOperands: 1, mostOperands: .max,
  options: [
    .init(name: "vocabulary", value: "NAME", summary: "search this list only"),
    .init(name: "top", value: "N", summary: "how many entries to show, the best first (default: 10)"),
    SharedOption.textOrJSON, SharedOption.standard, SharedOption.output,
  ],
  notes: [
    "Names and other names, notations and definitions are searched; slips of the keyboard are forgiven.",
    "For example: concord vocab search blue badge, or concord vocab search lost my job --vocabulary life-events.",
  ],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    let top = try invocation.number("top", in: 1...1000, default: 10)
    let text = invocation.operands.joined(separator: " ")
    if text.utf8.count > Search.mostBytes {
      throw Failure(.usage, words.vocab.textTooLong(most: Search.mostBytes))
    }
    let model = try invocation.businessModel()
    var lists = model.lists
    if let name = invocation["vocabulary"] {
      lists = lists.filter { $0.name == name }
      if lists.isEmpty {
        let known = model.lists.map { $0.name }
        throw Failure(
          .usage,
          words.vocab.noVocabulary(
            printable(name), in: model.standard.name, known: known.sorted(),
            hint: hint(name, among: known, prefix: "")))
      }
    }
    let hits = Search(lists).hits(for: text)
    try invocation.write(
      format == "json"
        ? SearchHit.json(hits, for: text, top: top).text
        : SearchHit.text(hits, for: text, top: top, style: invocation.style))
    return .fine
  })

/// A space and a sentence that offers the entries nearest to a text; empty where none is near.
func offers(near text: String, among lists: [Vocabulary]) -> String {
  let hits = Search(lists).hits(for: text).prefix(3)
  let offers = hits.map { hit in
    let release = hit.list.release
    return "\(hit.list.about.entryName):\(release.notation(hit.entry)) (\(release.label(hit.entry)))"
  }
  return offers.isEmpty ? "" : " " + words.common.perhaps(Array(offers))
}
