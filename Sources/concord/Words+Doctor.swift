import Vocabularies

/// What the doctor says.
class DoctorWords: @unchecked Sendable {
  var builtInData: String { "Standards data: built in" }

  /// - Parameter source: the option or variable that names the folder.
  func data(in folder: String, source: String) -> String { "Standards data: from \(folder), as \(source) says" }

  func standard(_ name: String, status: String, date: Day, title: String) -> String {
    "standard \(name), \(status), \(date): \(title)"
  }

  func list(_ name: String, release: String, entries: Int, sha256: String) -> String {
    "list \(name) \(release): \(entries) entries, SHA-256 \(sha256)"
  }

  func relationship(_ name: String, sha256: String) -> String { "relationship \(name): SHA-256 \(sha256)" }

  func schema(_ name: String, version: String, sha256: String) -> String {
    "schema \(name) \(version): SHA-256 \(sha256)"
  }

  func broken(_ fault: String) -> String { "BROKEN: \(fault)" }

  func builtIn(files: Int, sha256: String) -> String { "built in: \(files) files, SHA-256 \(sha256)" }

  func selfCheck(right: Int, of all: Int) -> String { "Self-check: \(right) of \(all) examples judged rightly" }

  func wrong(_ sentence: String) -> String { "WRONG: \(sentence)" }

  func wrongSchema(_ name: String) -> String { "the example of the schema \(name) is not found to be right" }

  func missesExample(_ rule: String) -> String { "\(rule) does not find its own example" }

  func findsTooMuch(_ rule: String) -> String { "\(rule) is found where it is not broken" }

  var machineHeading: String { "This machine" }

  func temporaryFiles(freeMegabytes: Int64?) -> String {
    "temporary files: can be written" + (freeMegabytes.map { ", \($0) MB free" } ?? "")
  }

  var noTemporaryFiles: String { "temporary files: CANNOT be written. Name another folder in TMPDIR." }

  func processors(_ count: Int) -> String { "processors: \(count)" }

  func text(locale: String?, isUTF8: Bool) -> String {
    let shown = locale.map { "locale \($0)" } ?? "no locale set"
    let note = isUTF8 ? "" : ". Reports are in UTF-8: quotation marks may look odd at a terminal that is not."
    return "text: \(shown)\(note)"
  }

  func output(isTerminal: Bool) -> String { "standard output: " + (isTerminal ? "a terminal" : "not a terminal") }

  var dataBroken: String {
    "BROKEN: the standards data contradict themselves. Nothing can be validated with them."
  }

  var judgesWrongly: String {
    "BROKEN: Concord does not judge as it should. Build or copy it anew; do not use this one."
  }

  var noRoom: String { "In order, but there is no room for temporary files." }

  var inOrder: String { "All is in order." }
}
