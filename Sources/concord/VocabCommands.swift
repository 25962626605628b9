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
  notes: ["For example: concord vocab show services 57, or concord vocab show services@2.01."],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    let standards = try invocation.standards()
    let parts = invocation.operands[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let release = parts.count == 2 ? String(parts[1]) : nil
    let vocabulary = try withStandards { () throws(StandardsError) in
      try standards.vocabulary(String(parts[0]), release: release)
    }
    guard invocation.operands.count == 2 else {
      try invocation.write(
        format == "json" ? vocabulary.jsonWithEntries.text : vocabulary.text(style: invocation.style))
      return .fine
    }
    let code = invocation.operands[1]
    guard let entry = vocabulary.release.index(of: code) else {
      let near = NearestEntries(vocabulary.release).entries(near: Array(code.utf8).span, limit: 3)
      let offers = near.map { "\(vocabulary.release.notation($0)) (\(vocabulary.release.label($0)))" }
      let hint = offers.isEmpty ? "" : " Perhaps \(listed(offers, "or"))?"
      throw Failure(
        .usage, "\(vocabulary.name) \(vocabulary.release.version) has no entry \"\(code)\".\(hint)")
    }
    try invocation.write(
      format == "json" ? vocabulary.json(entry).text : vocabulary.text(entry, style: invocation.style))
    return .fine
  })
