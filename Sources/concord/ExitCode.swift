import Validation

/// How the command ends: verdicts first, then the codes of sysexits.
enum ExitCode: Int32, CaseIterable {
  /// Nothing worse than a warning.
  case fine = 0
  /// Errors were found in the data.
  case findings = 1
  /// No error was found, but not everything could be checked.
  case notFullyChecked = 2
  /// EX_USAGE: the command was not called as it can be.
  case usage = 64
  /// EX_DATAERR: the standards data are broken.
  case brokenStandards = 65
  /// EX_NOINPUT: the file to be read is not there.
  case noInput = 66
  /// EX_SOFTWARE: a fault of Concord's own.
  case software = 70
  /// EX_CANTCREAT: the output cannot be created.
  case cannotCreate = 73
  /// EX_IOERR: reading or writing failed.
  case inputOutput = 74
}

extension ExitCode {
  /// How a command ends that came to this verdict.
  init(_ verdict: Report.Verdict) {
    switch verdict {
    case .valid: self = .fine
    case .invalid: self = .findings
    case .notFullyChecked: self = .notFullyChecked
    }
  }

  /// Of several files, the one that counts for all: that something could not be run is worse than errors, and these
  /// are worse than what was not checked.
  func worse(than other: ExitCode) -> Bool { rank > other.rank }

  private var rank: Int {
    switch self {
    case .fine: 0
    case .notFullyChecked: 1
    case .findings: 2
    default: 3
    }
  }
}

/// Why the command could not do its work: never a fault of a council's data.
struct Failure: Error {
  let code: ExitCode
  /// What is wrong and what to do, as a sentence.
  let message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
