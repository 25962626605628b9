import Publishing
import Reporting
import Standards
import Vocabularies

let vocabPathsCommand = CommandDefinition(
  name: "vocab paths", summary: "from what happens to people to the services that help, and back", operands: "CODE",
  leastOperands: 1, mostOperands: 1,
  options: [
    .init(
      name: "as", value: "FORMAT",
      summary: "text for people (default), json for programs, or dot for a picture made by Graphviz"),
    SharedOption.standard, SharedOption.output,
  ],
  notes: [
    "CODE is a notation that only one list has, or one with its list: service:57, life-event:becoming-a-parent,",
    "circumstance:unemployed, need:employment, interaction:8, channel:web, function:56.",
    "For example: concord vocab paths becoming-unemployed, or concord vocab paths service:319.",
  ],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json", "dot"])
    let model = try invocation.businessModel()
    let paths = Paths(from: try entry(invocation.operands[0], in: model), in: model)
    switch format {
    case "json": try invocation.write(paths.json.text)
    case "dot": try invocation.write(paths.dot)
    default: try invocation.write(paths.text(style: invocation.style))
    }
    return .fine
  })

extension Invocation {
  /// The lists and relationships of the standard that is asked for; without one, of the newest.
  func businessModel() throws -> BusinessModel {
    let standards = try standards()
    return try withStandards { () throws(StandardsError) in
      try standards.businessModel(of: standards.standard(self["standard"]))
    }
  }
}

/// The entry that a code means. Throws with what it may mean where that is not clear.
func entry(_ code: String, in model: BusinessModel) throws -> EntryName {
  switch model.meaning(of: code) {
  case .one(let name): return name
  case .several(let names):
    let choices = names.map { "\(model.compactURI($0)) (\(model.label($0)))" }
    throw Failure(.usage, words.vocab.severalLists(printable(code), entries: choices))
  case .notInList(let list):
    let notation = String(code.split(separator: ":", maxSplits: 1).last ?? "")
    let lists = model.lists.filter { $0.name == list }
    let hint = offers(near: notation, among: lists)
    throw Failure(.usage, words.vocab.noEntry(printable(notation), in: list, hint: hint))
  case .unknown:
    let prefix = code.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if prefix.count == 2 {
      let names = model.lists.map { $0.about.entryName }
      let hint = hint(String(prefix[0]), among: names, prefix: "")
      throw Failure(.usage, words.vocab.noList(printable(String(prefix[0])), prefixes: names, hint: hint))
    }
    throw Failure(.usage, words.vocab.noListHas(printable(code), hint: offers(near: code, among: model.lists)))
  }
}
