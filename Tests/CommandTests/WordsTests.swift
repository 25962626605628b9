import TestSupport
import Testing

/// Texts in one place: what people read stands in the catalogue of its module, so that another language is one more
/// file.
@Suite struct WordsTests {
  /// A module that has such a catalogue, in the files whose names begin with `Words`.
  struct Module: CustomStringConvertible, Sendable {
    let name: String
    /// What texts for people are handed to; nil where every text counts.
    var calls: [String]?
    /// Texts that a format fixes, in whatever language.
    var fixed: Set<String> = []
    /// The files that define rules, whose texts stand with them, or hold names that are data.
    var rules: Set<String> = []

    var description: String { name }
  }

  private static let modules = [
    Module(name: "concord", calls: ["Failure", "say", "print", "tell", ".write", ".add"], fixed: ["rdfs literal"]),
    Module(name: "CSV"), Module(name: "Conformance"),
    Module(name: "Conversion", fixed: ["rdfs literal"], rules: ["RejectRule.swift"]),
    Module(
      name: "Exchange",
      fixed: [
        "mapped identifier", "mapped identifiers", "parent identifiers", "parent identifier", "parent labels",
        "parent label",
      ]),
    Module(name: "Execution", fixed: ["There is no memory left."]),
    Module(
      name: "Publishing", fixed: ["rdfs literal", " hh:mm a", " h:mm a", " hh:mm:ss a", " h:mm:ss a"],
      rules: [
        "MappingRule+All.swift", "Lint+Standards.swift", "Lint+Folder.swift", "Acceptances.swift", "HeaderNames.swift",
      ]),
    Module(name: "Reporting", fixed: ["light dark"]), Module(name: "Shards"), Module(name: "Spreadsheets"),
    Module(name: "Standards", rules: ["LayoutLoader+Rules.swift"]), Module(name: "Unpacking"),
    Module(name: "Validation", fixed: ["Known to the supplier,A. Clerk, \\n"]),
    Module(name: "Vocabularies", rules: ["DataRule.swift"]),
  ]

  @Test(arguments: modules)
  func sentencesStandInTheCatalogue(_ module: Module) throws {
    let paths = try Repository.files(below: "Sources/\(module.name)", endingIn: ".swift")
    let names = paths.map { String($0.split(separator: "/").last ?? "") }
    #expect(names.contains { $0.hasPrefix("Words") }, "\(module) has no catalogue")
    #expect(module.rules.isSubset(of: names), "a file of rules of \(module) is not there")
    var found: Set<String> = []
    for (path, name) in zip(paths, names) {
      if name.hasPrefix("Words") || path.contains("/Rules/") || module.rules.contains(name) { continue }
      let source = String(decoding: try Repository.bytes(path), as: UTF8.self)
      let texts = SpokenTexts(in: source, handedTo: module.calls).sentences
      found.formUnion(texts)
      let sentences = texts.filter { !module.fixed.contains($0) }
      #expect(sentences == [], "these texts of \(path) belong into the catalogue of \(module)")
    }
    #expect(module.fixed.isSubset(of: found), "a fixed text of \(module) is said no more")
  }

  @Test(arguments: [
    (#"say("it is so")"#, ["it is so"]),
    (#"say("\(name): not so, \(listed(names, "or else"))")"#, ["or else", " : not so,  "]),
    (#"throw Failure(.usage, hint.isEmpty ? "A file is lost (\(path))." : "")"#, ["A file is lost ( )."]),
    ("try output.write(\n  \"\"\"\n  of two\n  lines\n  \"\"\")", ["\n  of two\n  lines\n  "]),
    (#"say(first + "\"quoted\" and this" + "so on")"#, [#"\"quoted\" and this"#, "so on"]),
    (#"essay("it is so"); write("it is so"); let text = "it is so" // say("it is so")"#, []),
    (#"say("\(name): \(count)") ; say("two\nlines", at: "2 pm")"#, []),
  ])
  func theSearchFindsSentencesInCalls(_ source: String, _ sentences: [String]) {
    #expect(SpokenTexts(in: source, handedTo: ["Failure", "say", ".write"]).sentences == sentences)
  }
}
