public import Vocabularies

extension DataRule {
  public static let unusedAcceptance = DataRule(
    "unused-acceptance", summary: "A vocabulary accepts a breach that is not there.",
    remedy: "Take it out of accepted, or put right the rule, release or notation that it names.")
}

/// The breaches that a vocabulary says are known and stay.
struct Acceptances {
  private let about: Vocabulary.Description
  private var used: Set<Int> = []
  /// A draft is one release of many: what it does not use, another may.
  var isForDraft = false

  init(_ about: Vocabulary.Description) {
    self.about = about
  }

  /// Why a finding stays, if this vocabulary says so.
  mutating func reason(for finding: LintFinding) -> String? {
    guard isForDraft || finding.file.hasPrefix("Vocabularies/\(about.name)/") else { return nil }
    for (index, acceptance) in about.accepted.enumerated() {
      guard acceptance.rule == finding.rule.name, acceptance.release == nil || acceptance.release == finding.release
      else { continue }
      if !acceptance.notations.isEmpty {
        guard let notation = finding.notation, acceptance.notations.contains(notation) else { continue }
      }
      used.insert(index)
      return acceptance.reason
    }
    return nil
  }

  /// What was accepted and is not there.
  var unused: [LintFinding] {
    if isForDraft { return [] }
    return about.accepted.indices.filter { !used.contains($0) }.map { index in
      let acceptance = about.accepted[index]
      let release = acceptance.release.map { shortened($0) }
      let message = words.lint.nothingBreaks(shortened(acceptance.rule), release: release, index: index)
      return LintFinding(
        .unusedAcceptance, file: "Vocabularies/\(about.name)/vocabulary.json", message, release: acceptance.release)
    }
  }
}

extension Lint {
  /// Sorts what was found: what must be put right, what should be, and what stays.
  static func outcome(of findings: LintFindings, by acceptances: [Acceptances]) -> Outcome {
    var outcome = Outcome()
    var acceptances = acceptances
    for finding in findings.all {
      var reason: String?
      for index in acceptances.indices where reason == nil { reason = acceptances[index].reason(for: finding) }
      if let reason {
        var accepted = finding
        accepted.acceptedBecause = reason
        outcome.accepted.append(accepted)
      } else {
        outcome.findings.append(finding)
      }
    }
    outcome.findings += acceptances.flatMap { $0.unused }
    outcome.findings.sort { ($0.rule.isRequired ? 0 : 1, $0.place) < ($1.rule.isRequired ? 0 : 1, $1.place) }
    outcome.accepted.sort { $0.place < $1.place }
    return outcome
  }
}

extension LintFinding {
  /// Where the finding stands among others: by file, line, rule and words.
  fileprivate var place: Place { Place(file: file, line: line ?? 0, rule: rule.name, message: message) }

  fileprivate struct Place: Comparable {
    let file: String
    let line: Int64
    let rule: String
    let message: String

    static func < (left: Place, right: Place) -> Bool {
      (left.file, left.line, left.rule, left.message) < (right.file, right.line, right.rule, right.message)
    }
  }
}
