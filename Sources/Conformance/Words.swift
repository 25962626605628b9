/// What the module says to people, in one place.
///
/// Another language is one more file, with a subclass of each of these classes.
struct Words: Sendable {
  var suites = SuiteWords()
  var answers = AnswerWords()
  var results = ResultWords()
  var certificates = CertificateWords()
}

/// The words in use.
let words = Words()

/// What is wrong with a suite.
class SuiteWords: @unchecked Sendable {
  var unreadable: String { "The file cannot be read." }
  var notJSON: String { "The file is not JSON." }
  var unusedFile: String { "No case names the file. Take it away, or write its case." }
  var caseIsNoObject: String { "A case is a JSON object." }
  var noRequirements: String { "requirements is a list of at least one id of requirements.csv." }
  var noExpectation: String { "expect is missing: an object that says what is to be found." }
  var badParts: String { "parts is a list of line numbers from 2 up, each greater than the one before." }
  var unknownVerdict: String { "expect.verdict is valid, invalid or not-fully-checked." }
  var unknownBump: String { "expect.bump is none, patch, minor or major." }
  var badCounts: String { "expect.kept, moved and needs_person are whole numbers from 0 up." }
  var requirementColumns: String { "The columns are not id,level,role,text,since,until." }
  var badRequirement: String {
    "A requirement has six cells: an id such as V-001 with its role's letter, must, should or may, its role, a text, "
      + "and the version since which it holds."
  }

  func unknownOperation(_ name: String) -> String {
    "\"\(name)\" is no operation. There is " + Operation.allCases.map { $0.rawValue }.joined(separator: ", ") + "."
  }

  func textMissing(_ key: String) -> String { "\(key) is missing, or is no text." }

  func unknownKey(_ key: String, _ operation: Operation) -> String {
    "The key \(key) means nothing in a case of \(operation.rawValue)."
  }

  func unknownExpectation(_ key: String) -> String { "expect.\(key) means nothing here." }

  func notBeside(_ key: String) -> String { "\(key) is not the name of a file in the folder of the case." }

  func badList(_ key: String) -> String {
    key == "events"
      ? "expect.events is a list of objects with type and notation."
      : "expect.\(key) is a list of objects with rule, and perhaps line from 1 and field."
  }

  func onLine(_ line: Int64, _ message: String) -> String { "line \(line): \(message)" }

  func repeatedRequirement(_ id: String) -> String { "\(id) is there twice." }

  func noSuchRequirement(_ id: String) -> String { "requirements.csv has no requirement \(id)." }

  func noSuchFile(_ path: String) -> String { "There is no file \(path)." }
}

/// What an answer lacks or has wrong, and what is wrong with the command that is to give it.
class AnswerWords: @unchecked Sendable {
  var answerIsNoObject: String { "The answer is not one JSON object." }
  var answerHasNoVerdict: String { "The answer has no verdict: valid, invalid or not-fully-checked." }
  var skipWithoutReason: String { "The answer skips the case without a reason." }
  var badBump: String { "The answer has no bump: none, patch, minor or major." }
  var badEvents: String { "The answer's events are not a list of objects with type and notation." }
  var badNumbers: String { "The answer's kept, moved and needs_person are not whole numbers." }
  var noOutput: String { "nothing was written to {output}" }

  func badPlaces(_ key: String) -> String {
    "The answer's \(key) are not a list of objects with rule, and perhaps line from 1 and field."
  }

  func tooFewSamples(_ rule: String, _ count: Int64, _ samples: Int) -> String {
    "\(rule) is counted \(count) times and has \(samples) samples: ask for more samples"
  }

  func wrongID(_ found: String?, _ wanted: Int) -> String {
    "The answer's id is \(found ?? "missing"), not \(wanted)."
  }

  func exitCode(_ code: Int32) -> String { "The process ended with exit code \(code), not 0, 1 or 2." }

  func endedEarly(_ code: Int32) -> String { "The process ended with exit code \(code) before it answered." }

  func tooLong(_ most: Int) -> String { "The answer is longer than \(most >> 20) MiB." }

  func cannotStart(_ word: String, _ reason: String) -> String { "\(word) cannot be started: \(reason)." }

  func signal(_ number: Int32) -> String { "ended by signal \(number)" }

  func seconds(_ seconds: Int) -> String { seconds == 1 ? "1 second" : "\(seconds) seconds" }

  var noOperation: String { "the command has no {operation}, so it is given cases of validate only" }

  // Differences.
  func verdict(_ text: String) -> String { "verdict \(text)" }
  func bump(_ text: String) -> String { "bump \(text)" }
  func said(_ text: String) -> String { "the text \"\(text)\", which must not be shown" }
  func differs(_ byte: Int, _ line: Int) -> String {
    "the output differs from byte \(byte), on line \(line)"
  }
  func recordDiffers(_ line: Int) -> String { "the output differs on line \(line)" }
  var otherOrder: String { "the rejects are not in the order of the file" }
  func more(_ count: Int) -> String { "and \(count) more" }

  func place(_ place: Place) -> String {
    place.rule + (place.line.map { ", line \($0)" } ?? "") + (place.field.map { ", field \($0)" } ?? "")
  }

  // The command, and the list of cases to skip.

  var openQuote: String { "The command has a quote or backslash that is not closed." }
  var noCommand: String { "The command is empty." }

  var skipColumns: String { "A list of cases to skip has the columns case,reason." }
  var noReason: String { "Say why the case is skipped." }
  func skipsNothing(_ prefix: String) -> String {
    "No case begins with \"\(prefix)\". Take the line out of the list."
  }
}

/// What is said of the results of a run.
class ResultWords: @unchecked Sendable {
  var byRequirement: String { "By role and requirement:" }
  var missing: String { "missing: " }
  var surplus: String { "too much: " }
  var requirementsLead: String { "requirements: " }
  var messagesLead: String { "it wrote: " }

  func suite(_ edition: Suite.Edition) -> String {
    "Conformance suite \(edition.version), SHA-256 \(edition.sha256)"
  }

  func skippedLead(_ count: Int) -> String { count == 1 ? "1 case skipped: " : "\(count) cases skipped: " }

  func failedCases(_ failed: Int, _ all: Int) -> String { "\(failed) of \(all) cases failed" }

  func state(_ state: RunReport.RequirementResult.State) -> String {
    switch state {
    case .passed: "passed"
    case .failed: "failed"
    case .skipped: "skipped"
    case .partly: "passed as far as selected"
    case .notRun: "not run"
    }
  }

  func listed(_ cases: Int, _ requirements: Int, _ edition: Suite.Edition) -> String {
    "\(cases) cases; suite \(edition.version), \(requirements) requirements."
  }

  func closing(passed: Int, failed: Int, skipped: Int) -> String {
    "\(passed) passed, \(failed) failed" + (skipped > 0 ? ", \(skipped) skipped" : "")
  }

  /// What a JUnit file says of a case with a wrong answer.
  var wrong: String { "wrong" }

  /// The heads of the table of coverage.
  var coverageHeads: [String] { ["requirement", "level", "role", "cases that meet it", "cases that break it"] }

  func coverage(requirements: Int, cases: Int) -> String { "\(requirements) requirements, \(cases) cases." }
}
