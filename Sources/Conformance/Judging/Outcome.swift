/// What became of a case.
public enum Outcome: Sendable, Equatable {
  case pass
  /// The answer keeps to the contract, and is not what was expected.
  case wrong(Mismatch)
  /// The process was ended by a signal, whatever it had written before.
  case crash(String)
  /// There was no answer in time.
  case timeOut(String)
  /// There was no answer of the agreed form.
  case brokenContract(String)
  /// The case was not tried, for a reason.
  case skipped(String)

  /// What an answer and an expectation do not have in common.
  public struct Mismatch: Sendable, Equatable {
    /// What was expected and is not in the answer.
    public var missing: [String] = []
    /// What is in the answer and was not expected.
    public var surplus: [String] = []

    /// Whether there is no difference.
    var isEmpty: Bool { missing.isEmpty && surplus.isEmpty }
  }

  /// The kinds of outcome, in the order in which they are counted.
  public enum Kind: String, CaseIterable, Sendable {
    case pass
    case wrong
    case crash
    case timeOut = "time-out"
    case brokenContract = "broken-contract"
    case skipped
  }

  /// Which kind it is.
  public var kind: Kind {
    switch self {
    case .pass: .pass
    case .wrong: .wrong
    case .crash: .crash
    case .timeOut: .timeOut
    case .brokenContract: .brokenContract
    case .skipped: .skipped
    }
  }

  /// Whether the case was tried and not passed.
  public var isFailure: Bool { kind != .pass && kind != .skipped }

  /// What there is to say besides the kind; nil of a pass and of a wrong answer.
  public var reason: String? {
    switch self {
    case .pass, .wrong: nil
    case .crash(let reason), .timeOut(let reason), .brokenContract(let reason), .skipped(let reason): reason
    }
  }
}

/// A case and what became of it.
public struct CaseResult: Sendable {
  public let item: Case
  public internal(set) var outcome: Outcome
  /// The last that the implementation wrote to standard error; never judged.
  public internal(set) var messages = ""
}
