public import Standards
public import Vocabularies

/// Holds the standards data to their rules: every list, every release, every relationship and standard.
///
/// It covers what of the SKOS reference's integrity conditions and of qSKOS's quality issues applies to lists such as
/// these; `Vocabularies/README.md` says which and why.
public struct Lint {
  let standards: Standards

  public init(_ standards: Standards) {
    self.standards = standards
  }

  /// What lint found.
  public struct Outcome: Sendable, Equatable {
    /// What is to be put right, those that must be first, then by file and line.
    public var findings: [LintFinding] = []
    /// What is known and stays, each with its reason.
    public var accepted: [LintFinding] = []

    /// Whether nothing was found that must be put right.
    public var isFit: Bool { !findings.contains { $0.rule.isRequired } }
  }

  /// Looks at everything; with names, at these vocabularies only.
  public func outcome(of names: [String]? = nil) throws(StandardsError) -> Outcome {
    var findings = LintFindings()
    var acceptances: [Acceptances] = []
    for name in names ?? standards.vocabularyNames {
      acceptances.append(Acceptances(try look(at: name, &findings)))
    }
    if names == nil { lookAtStandards(&findings) }
    return Lint.outcome(of: findings, by: acceptances)
  }

  /// Looks at a draft as the next release of a list. `file` is how findings name it.
  public func outcome(
    ofDraft draft: Release, faults: [DataFault], of about: Vocabulary.Description, file: String, previous: Release?
  ) -> Outcome {
    var findings = LintFindings()
    for fault in faults { findings.add(fault, release: draft.version) }
    Lint.look(at: LintedRelease(about, draft, file: file, previous: previous), &findings)
    var acceptances = Acceptances(about)
    acceptances.isForDraft = true
    return Lint.outcome(of: findings, by: [acceptances])
  }

  private static func look(at release: LintedRelease, _ findings: inout LintFindings) {
    if release.release.columns.isEmpty { return }
    for check in LintCheck.all {
      if case .release(let look) = check.look { look(release, &findings) }
    }
  }

  /// Looks at a vocabulary: its description, its folder and each of its releases.
  private func look(
    at name: String, _ findings: inout LintFindings
  ) throws(StandardsError) -> Vocabulary.Description {
    var faults: [DataFault] = []
    let description = try standards.description(of: name, &faults)
    for fault in faults { findings.add(fault) }
    guard let about = description else { return Vocabulary.Description() }
    var releases: [Release] = []
    for issue in about.issues {
      var faults: [DataFault] = []
      let release = standards.load(issue, of: about, &faults)
      if let migration = issue.migration {
        _ = standards.releasedFile(migration.file, sha256: migration.sha256, of: name, &faults)
      }
      for fault in faults { findings.add(fault, release: issue.version) }
      guard let release else { continue }
      let file = "Vocabularies/\(name)/\(issue.file)"
      Lint.look(at: LintedRelease(about, release, file: file, previous: releases.last), &findings)
      releases.append(release)
    }
    let vocabulary = LintedVocabulary(about: about, releases: releases)
    for check in LintCheck.all {
      if case .vocabulary(let look) = check.look { look(vocabulary, &findings) }
    }
    lookAtLabelHistory(of: vocabulary, &findings)
    lookAtFolder(of: about, &findings)
    return about
  }
}
