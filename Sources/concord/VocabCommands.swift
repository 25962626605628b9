import Publishing
import Reporting
import Standards
import Vocabularies

let vocabListCommand = CommandDefinition(
  name: "vocab list", summary: "list the vocabularies and their releases",
  options: [SharedOption.textOrJSON, SharedOption.output],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    let standards = try invocation.standards()
    let vocabularies = try withStandards { () throws(StandardsError) in try standards.vocabularies() }
    try invocation.write(
      format == "json"
        ? JSON.object([("vocabularies", .array(vocabularies.map { $0.json }))]).text
        : Vocabulary.table(vocabularies, style: invocation.style))
    return .fine
  })

let vocabShowCommand = CommandDefinition(
  name: "vocab show", summary: "show a vocabulary, or one of its entries", operands: "NAME[@RELEASE] [CODE]",
  leastOperands: 1, mostOperands: 2, options: [SharedOption.textOrJSON, SharedOption.output],
  notes: [
    "For example: concord vocab show services 57, concord vocab show service:57, or concord vocab show services@2.01.",
    "An entry is shown with its labels by version and with what the newest standard ties it to.",
  ],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    let standards = try invocation.standards()
    let (name, release, code) = try wanted(invocation.operands, in: standards)
    let vocabulary = try withStandards { () throws(StandardsError) in
      try standards.vocabulary(name, release: release)
    }
    guard let code else {
      try invocation.write(
        format == "json" ? vocabulary.jsonWithEntries.text : vocabulary.text(style: invocation.style))
      return .fine
    }
    guard let entry = vocabulary.release.index(of: code) else { throw noEntry(code, in: vocabulary) }
    let account = try withStandards { () throws(StandardsError) in
      let model = try standards.businessModel(of: standards.standard())
      return try EntryAccount(of: entry, in: vocabulary, model: model, from: standards)
    }
    try invocation.write(
      format == "json"
        ? vocabulary.json(entry, account).text : vocabulary.text(entry, account, style: invocation.style))
    return .fine
  })

/// What is to be shown: `services`, `services 57` or `service:57`, each with a release behind `@` where one is named.
private func wanted(
  _ operands: [String], in standards: Standards
) throws -> (name: String, release: String?, code: String?) {
  let parts = operands[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
  let (name, release) = (String(parts[0]), parts.count == 2 ? String(parts[1]) : nil)
  if operands.count == 2 || !name.utf8.contains(UInt8(ascii: ":")) {
    return (name, release, operands.count == 2 ? operands[1] : nil)
  }
  let model = try withStandards { () throws(StandardsError) in
    try standards.businessModel(of: standards.standard())
  }
  let found = try entry(name, in: model)
  return (found.list, release, found.notation)
}

private func noEntry(_ code: String, in vocabulary: Vocabulary) -> Failure {
  let near = NearestEntries(vocabulary.release).entries(near: Array(code.utf8).span, limit: 3)
  let offers = near.map { "\(vocabulary.release.notation($0)) (\(vocabulary.release.label($0)))" }
  let hint = offers.isEmpty ? "" : " " + words.common.perhaps(offers)
  let release = vocabulary.release.version
  return Failure(.usage, words.vocab.noEntry(printable(code), in: vocabulary.name, release: release, hint: hint))
}
