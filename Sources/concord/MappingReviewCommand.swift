import CSV
import Conversion
import Glibc
import Publishing
import Reporting
import Standards
import Suggestion
import Vocabularies

let mappingReviewCommand = CommandDefinition(
  name: "mapping review", summary: "map the values of a file one by one, the most frequent first", operands: "MAPPING",
  leastOperands: 1, mostOperands: 1,
  options: [
    .init(name: "from", value: "FILE", summary: "the file with the local values"),
    LocalValues.column, LocalValues.layout, LocalValues.field, SharedOption.sheet,
    .init(name: "vocabulary", value: "NAME", summary: "the list to map to (default: services)"),
    SharedOption.standard,
    .init(name: "author", value: "ID", summary: "who decides: such as orcid:0000-0000-0000-0000, or a name"),
    .init(name: "reviewer", value: "ID", summary: "who else looks at it, where somebody does"),
    .init(name: "date", value: "DATE", summary: "the day of the decisions, for mapping_date"),
    .init(name: "show-values", summary: "show values that may say something about a person"),
    .init(name: "output", short: "o", value: "FILE", summary: "write to FILE instead of MAPPING"),
  ],
  notes: [
    "MAPPING may be new. It is written after every answer; to go on another day, call the same again.",
    "Answers:",
  ] + MappingReview.help.split(separator: "\n").map { String($0) } + [
    "For example: concord mapping review ours.sssom.tsv --from march.csv --column \"Category,Type\"."
  ],
  run: { try review($0) })

private func review(_ invocation: Invocation) throws -> ExitCode {
  let path = invocation.operands[0]
  let output = invocation["output"] ?? path
  guard let source = invocation["from"] else {
    throw Failure(.usage, words.mappings.valuesMissing)
  }
  if [path, output, source].contains("-") {
    throw Failure(.usage, words.mappings.answersFromStandardInput)
  }
  var terms = MappingReview.Terms()
  (terms.author, terms.reviewer) = (invocation["author"] ?? "", invocation["reviewer"] ?? "")
  (terms.date, terms.showsValues) = (try invocation.day("date"), invocation.has("show-values"))
  let isNew = access(path, F_OK) != 0 && errno == ENOENT
  var mapping = Mapping()
  if !isNew {
    let read = try ReadMapping(path)
    if read.refusesToBeWritten() { return .findings }
    mapping = read.mapping
  }
  let values = try LocalValues(invocation, mapping: path, of: source).counted(in: source, replacedBy: output)
  let vocabulary = try list(invocation)
  let index = try suggestionIndex(invocation, vocabulary)
  let review = MappingReview(of: mapping, values: values, vocabulary: vocabulary, terms: terms) { text in
    let bytes = Array(text.utf8)
    return index.suggestions(for: bytes.span, limit: 6).map { found in
      .init(
        code: vocabulary.release.notation(found.entry), label: vocabulary.release.label(found.entry),
        score: Int((found.score * 100).rounded()))
    }
  }
  try run(review, into: output, isNew: isNew)
  return .fine
}

private func list(_ invocation: Invocation) throws -> Vocabulary {
  let standards = try invocation.standards()
  let name = invocation["vocabulary"] ?? "services"
  return try withStandards { () throws(StandardsError) in
    let pins = try standards.standard(invocation["standard"]).vocabularies
    guard let version = pins[name] else {
      throw StandardsError.unknown(kind: "vocabulary", name: name, known: pins.keys.sorted())
    }
    return try standards.vocabulary(name, release: version)
  }
}

/// Asks until the person has had enough or there is no more input; writes the mapping after every answer.
private func run(_ review: MappingReview, into path: String, isNew: Bool) throws {
  var review = review
  var screen = try Output(nil)
  var lines = TypedLines()
  let isTerminal = isatty(0) == 1 && isatty(1) == 1
  try screen.write(review.opening)
  if isNew { try save(review.mapping, to: path) }
  while !review.isOver {
    if isTerminal { try screen.write("> ") }
    guard let line = try lines.next() else { break }
    let answer = review.take(line)
    if answer.isChanged { try save(review.mapping, to: path) }
    try screen.write(answer.text)
  }
  try screen.write(words.mappings.saved(printable(path), coverage: review.coverage) + "\n")
  try screen.finish()
}

private func save(_ mapping: Mapping, to path: String) throws {
  var file = try Output(path)
  try file.write(mapping.bytes(for: path))
  try file.finish()
}

/// The lines that somebody types, or that come through a pipe: each as soon as it is there.
private struct TypedLines {
  /// How long an answer may be; whatever follows on its line is not looked at.
  private static let longest = 4096
  private var waiting: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// The next line without its end; nil where there is none.
  mutating func next() throws -> String? {
    var line: [UInt8] = []
    while true {
      while let byte = waiting.popFirst() {
        if byte == 0x0A { return text(line) }
        if line.count < TypedLines.longest { line.append(byte) }
      }
      if isAtEnd { return line.isEmpty ? nil : text(line) }
      var block = [UInt8](repeating: 0, count: 4096)
      let got = Glibc.read(0, &block, block.count)
      if got < 0 && errno != EINTR {
        let reason = systemMessage(errno)
        throw Failure(.inputOutput, words.files.cannotBeRead(words.files.standardInput, reason))
      }
      if got == 0 { isAtEnd = true }
      if got > 0 { waiting = block[..<got] }
    }
  }

  private func text(_ line: [UInt8]) -> String {
    String(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self)
  }
}
