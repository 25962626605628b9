/// What the module says to people, in one place.
enum Words {
  static let verdicts = ["valid", "invalid", "not-fully-checked"]
  static let bumps = ["none", "patch", "minor", "major"]

  // Faults of a suite.
  static let unreadable = "The file cannot be read."
  static let notJSON = "The file is not JSON."
  static let unusedFile = "No case names the file. Take it away, or write its case."
  static let caseIsNoObject = "A case is a JSON object."
  static let noRequirements = "requirements is a list of at least one id of requirements.csv."
  static let noExpectation = "expect is missing: an object that says what is to be found."
  static let badParts = "parts is a list of line numbers from 2 up, each greater than the one before."
  static let unknownVerdict = "expect.verdict is valid, invalid or not-fully-checked."
  static let unknownBump = "expect.bump is none, patch, minor or major."
  static let badCounts = "expect.kept, moved and needs_person are whole numbers from 0 up."
  static let requirementColumns = "The columns are not id,level,role,text,since,until."
  static let badRequirement =
    "A requirement has six cells: an id such as V-001 with its role's letter, must, should or may, its role, a text, "
    + "and the version since which it holds."

  static func unknownOperation(_ name: String) -> String {
    "\"\(name)\" is no operation. There is " + Operation.allCases.map { $0.rawValue }.joined(separator: ", ") + "."
  }

  static func textMissing(_ key: String) -> String { "\(key) is missing, or is no text." }

  static func unknownKey(_ key: String, _ operation: Operation) -> String {
    "The key \(key) means nothing in a case of \(operation.rawValue)."
  }

  static func unknownExpectation(_ key: String) -> String { "expect.\(key) means nothing here." }

  static func notBeside(_ key: String) -> String { "\(key) is not the name of a file in the folder of the case." }

  static func badList(_ key: String) -> String {
    key == "events"
      ? "expect.events is a list of objects with type and notation."
      : "expect.\(key) is a list of objects with rule, and perhaps line from 1 and field."
  }

  static func onLine(_ line: Int64, _ message: String) -> String { "line \(line): \(message)" }

  static func repeatedRequirement(_ id: String) -> String { "\(id) is there twice." }

  static func noSuchRequirement(_ id: String) -> String { "requirements.csv has no requirement \(id)." }

  static func noSuchFile(_ path: String) -> String { "There is no file \(path)." }

  // What an answer lacks.
  static let answerIsNoObject = "The answer is not one JSON object."
  static let answerHasNoVerdict = "The answer has no verdict: valid, invalid or not-fully-checked."
  static let skipWithoutReason = "The answer skips the case without a reason."
  static let badBump = "The answer has no bump: none, patch, minor or major."
  static let badEvents = "The answer's events are not a list of objects with type and notation."
  static let badNumbers = "The answer's kept, moved and needs_person are not whole numbers."
  static let noOutput = "nothing was written to {output}"

  static func badPlaces(_ key: String) -> String {
    "The answer's \(key) are not a list of objects with rule, and perhaps line from 1 and field."
  }

  static func tooFewSamples(_ rule: String, _ count: Int64, _ samples: Int) -> String {
    "\(rule) is counted \(count) times and has \(samples) samples: ask for more samples"
  }

  static func wrongID(_ found: String, _ wanted: Int) -> String { "The answer's id is \(found), not \(wanted)." }

  static func exitCode(_ code: Int32) -> String { "The process ended with exit code \(code), not 0, 1 or 2." }

  static func endedEarly(_ code: Int32) -> String { "The process ended with exit code \(code) before it answered." }

  static func tooLong(_ most: Int) -> String { "The answer is longer than \(most >> 20) MiB." }

  static func cannotStart(_ word: String, _ reason: String) -> String { "\(word) cannot be started: \(reason)." }

  static func signal(_ number: Int32) -> String { "ended by signal \(number)" }

  static func seconds(_ seconds: Int) -> String { seconds == 1 ? "1 second" : "\(seconds) seconds" }

  static let noOperation = "the command has no {operation}, so it is given cases of validate only"

  // Differences.
  static func verdict(_ text: String) -> String { "verdict \(text)" }
  static func bump(_ text: String) -> String { "bump \(text)" }
  static func said(_ text: String) -> String { "the text \"\(text)\", which must not be shown" }
  static func differs(_ byte: Int, _ line: Int) -> String {
    "the output differs from byte \(byte), on line \(line)"
  }
  static func recordDiffers(_ line: Int) -> String { "the output differs on line \(line)" }
  static let otherOrder = "the rejects are not in the order of the file"
  static func more(_ count: Int) -> String { "and \(count) more" }

  static func place(_ place: Place) -> String {
    place.rule + (place.line.map { ", line \($0)" } ?? "") + (place.field.map { ", field \($0)" } ?? "")
  }
}

extension Words {
  static let openQuote = "The command has a quote or backslash that is not closed."
  static let noCommand = "The command is empty."
}

extension Words {
  static let skipColumns = "A list of cases to skip has the columns case,reason."
  static let noReason = "Say why the case is skipped."
  static func skipsNothing(_ prefix: String) -> String {
    "No case begins with \"\(prefix)\". Take the line out of the list."
  }
}

extension Words {
  static let byRequirement = "By role and requirement:"
  static let missing = "missing: "
  static let surplus = "too much: "
  static let requirementsLead = "requirements: "
  static let messagesLead = "it wrote: "

  static func suite(_ edition: Suite.Edition) -> String {
    "Conformance suite \(edition.version), SHA-256 \(edition.sha256)"
  }

  static func skippedLead(_ count: Int) -> String { count == 1 ? "1 case skipped: " : "\(count) cases skipped: " }

  static func failedCases(_ failed: Int, _ all: Int) -> String { "\(failed) of \(all) cases failed" }

  static func state(_ state: RunReport.RequirementResult.State) -> String {
    switch state {
    case .passed: "passed"
    case .failed: "failed"
    case .skipped: "skipped"
    case .partly: "passed as far as selected"
    case .notRun: "not run"
    }
  }

  /// A text filled up with spaces to a width.
  static func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

extension Words {
  static func listed(_ cases: Int, _ requirements: Int, _ edition: Suite.Edition) -> String {
    "\(cases) cases; suite \(edition.version), \(requirements) requirements."
  }
}
