import Reporting
import Standards
import Suggestion
import Validation
import Vocabularies

let suggestCommand = CommandDefinition(
  name: "suggest", summary: "suggest the entry of a list that a local label means", operands: "[TEXT]",
  mostOperands: 1,
  options: [
    .init(name: "vocabulary", value: "NAME", summary: "the list, as NAME or NAME@RELEASE (default: services)"),
    .init(name: "from", value: "FILE", summary: "suggest for the values of a column of FILE instead of for TEXT"),
    SharedOption.sheet,
    .init(name: "column", value: "NAME", summary: "the column, or several as \"A,B\", joined by \" | \""),
    .init(name: "top", value: "N", summary: "how many suggestions to make for each value (default: 5)"),
    .init(name: "tier", value: "TIER", summary: "the kind of council: district, county or unitary"),
    .init(name: "authority", value: "GSS", summary: "the council, whose tier and nation are then known"),
    .init(
      name: "as", value: "FORMAT",
      summary: "text for people (default), json, csv, or sssom for a mapping to review"),
    SharedOption.standard, SharedOption.output,
    .init(name: "show-values", summary: "also take values that may say something about a person"),
  ],
  notes: [
    "Scores go from 0 to 1 and can be compared: of suggestions with \(Suggested.sureEnough) or more, about 19 in 20 are",
    "right. Withdrawn entries are never suggested. Services of other tiers are ranked lower.",
    "Values come in the order of the rows they cover. Columns of csv: value,rows,rank,code,label,score.",
    "sssom has the best suggestion for each value, not yet reviewed; values without one are in its comment.",
    "For example: concord suggest \"missed bin\", or for a mapping to review",
    "concord suggest --from march.csv --column Category --as sssom -o services.sssom.tsv",
  ],
  run: { try suggest($0) })

private func suggest(_ invocation: Invocation) throws -> ExitCode {
  guard let format = SuggestionFormat(rawValue: try invocation.choice("as", among: SuggestionFormat.names)) else {
    throw Failure(.software, words.common.unknownFormat)
  }
  let top = try invocation.number("top", in: 1...100, default: 5)
  try checkQuestion(invocation)
  let standards = try invocation.standards()
  let standard = try withStandards { () throws(StandardsError) in try standards.standard(invocation["standard"]) }
  let vocabulary = try wantedVocabulary(invocation, standards, standard)
  let council = try council(invocation, standards, standard)
  let (values, exitCode) = try values(invocation)
  let index = try suggestionIndex(invocation, vocabulary)
  let suggestions = Suggestions(
    vocabulary: vocabulary,
    values: values.map { value in
      let found = index.suggestions(for: Array(value.text.utf8).span, limit: top, council: council)
      return Suggestions.Value(text: value.text, rows: value.rows, found: found)
    })
  var output = try Output(invocation["output"])
  try output.write(suggestions.bytes(as: format, style: invocation.style))
  try output.finish()
  return exitCode
}

/// The entries of a list, ready to be asked what a text means.
func suggestionIndex(_ invocation: Invocation, _ vocabulary: Vocabulary) throws -> SuggestionIndex {
  let standards = try invocation.standards()
  return try withStandards { () throws(StandardsError) in
    let standard = try standards.standard(invocation["standard"])
    return SuggestionIndex(vocabulary.release, context: try standards.suggestionContext(for: vocabulary, in: standard))
  }
}

/// Throws where it is not clear for what suggestions are wanted.
private func checkQuestion(_ invocation: Invocation) throws {
  let hasText = !invocation.operands.isEmpty
  if hasText == invocation.has("from") {
    throw Failure(.usage, words.suggestions.textOrFile)
  }
  if invocation.has("from") != invocation.has("column") {
    throw Failure(.usage, words.suggestions.fileAndColumn)
  }
}

/// The list that is asked for, at the release that is asked for or that the standard pins.
private func wantedVocabulary(
  _ invocation: Invocation, _ standards: Standards, _ standard: Standards.Standard
) throws -> Vocabulary {
  let wanted = (invocation["vocabulary"] ?? "services").split(
    separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
  let name = String(wanted[0])
  return try withStandards { () throws(StandardsError) in
    try standards.vocabulary(name, release: wanted.count == 2 ? String(wanted[1]) : standard.vocabularies[name])
  }
}

/// The kind of council that suggestions are for.
private func council(
  _ invocation: Invocation, _ standards: Standards, _ standard: Standards.Standard
) throws -> Council {
  var council = Council()
  if let code = invocation["authority"] {
    let release = try withStandards { () throws(StandardsError) in
      try standards.vocabulary("authorities", release: standard.vocabularies["authorities"]).release
    }
    guard let entry = release.index(of: code) else {
      throw Failure(.usage, words.suggestions.noAuthority(code, in: "authorities", release: release.version))
    }
    council.tier = Council.Tier(rawValue: release.cell(entry, column: "tier") ?? "")
    council.nation = Council.Nation(rawValue: release.cell(entry, column: "nation") ?? "")
  }
  if invocation.has("tier") {
    council.tier = Council.Tier(
      rawValue: try invocation.choice("tier", among: Council.Tier.allCases.map { $0.rawValue }))
  }
  return council
}

/// The values that suggestions are wanted for, and how the command is to end for the faults of their file.
private func values(_ invocation: Invocation) throws -> ([CountedValues.Value], ExitCode) {
  guard let path = invocation["from"], let column = invocation["column"] else {
    return ([CountedValues.Value(text: invocation.operands[0], rows: 1)], .fine)
  }
  let input = try Input(table: path, choice: invocation["sheet"])
  try input.refuseToBeReplaced(by: invocation["output"])
  let read = try CountedValues(of: column, in: input, showsValues: invocation.has("show-values"))
  for finding in read.findings { say(finding.line(in: input.name)) }
  if read.withheldRows > 0 {
    say(words.suggestions.withheld(rows: read.withheldRows))
  }
  return (read.values, read.findings.contains { $0.severity == .error } ? .findings : .fine)
}

extension Vocabulary {
  /// A search for the three entries that a text may mean: made when the first is wanted, from the release alone.
  var nearestByMeaning: (_ text: Span<UInt8>) -> [Int] {
    var context = SuggestionContext()
    context.discountsActions = Standards.discountsActions(in: name)
    let index = SuggestionIndex(release, context: context)
    return { text in
      index.suggestions(for: text, limit: 3).filter { $0.score >= Suggested.tooWeak }.map { $0.entry }
    }
  }
}
