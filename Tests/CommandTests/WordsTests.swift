import TestSupport
import Testing

/// Texts in one place: what people read stands in the catalogue of its module, so that another language is one more
/// file.
@Suite struct WordsTests {
  /// A module that has such a catalogue, in the files whose names begin with `Words`.
  struct Module: CustomStringConvertible, Sendable {
    let name: String
    /// What texts for people are handed to.
    let calls: [String]
    /// Texts that a format fixes, in whatever language.
    var fixed: Set<String> = []
    /// The files whose sentences are still to be moved.
    var exceptions: Set<String> = []

    var description: String { name }
  }

  private static let modules = [
    Module(
      name: "concord", calls: ["Failure", "say", "print", "tell", ".write", ".add"], fixed: ["rdfs literal"])
  ]

  @Test(arguments: modules)
  func sentencesStandInTheCatalogue(_ module: Module) throws {
    let paths = try Repository.files(below: "Sources/\(module.name)", endingIn: ".swift")
    let names = paths.map { String($0.split(separator: "/").last ?? "") }
    #expect(names.contains { $0.hasPrefix("Words") }, "\(module) has no catalogue")
    #expect(module.exceptions.isSubset(of: names), "an exception of \(module) is no file of it")
    var found: Set<String> = []
    for (path, name) in zip(paths, names) where !name.hasPrefix("Words") {
      let source = String(decoding: try Repository.bytes(path), as: UTF8.self)
      let texts = SpokenTexts(in: source, handedTo: module.calls).sentences
      let sentences = texts.filter { !module.fixed.contains($0) }
      found.formUnion(texts)
      if module.exceptions.contains(name) {
        #expect(!sentences.isEmpty, "\(path) has no sentence any more: take it off the exceptions")
      } else {
        #expect(sentences == [], "these texts of \(path) belong into the catalogue of \(module)")
      }
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
