import Standards
public import Vocabularies

extension DataRule {
  public static let unpinnedRelationship = DataRule(
    "unpinned-relationship", summary: "A released standard names a relationship that may change unseen.",
    remedy: "Give the file and its SHA-256 in standards.json.")
  public static let unpinnedVocabulary = DataRule(
    "unpinned-vocabulary", isRequired: false, summary: "The newest standard leaves out a vocabulary.",
    remedy: "Name a release of it in standards.json.")
}

extension Lint {
  /// Looks at what each standard pins, and at the relationships between the lists.
  func lookAtStandards(_ findings: inout LintFindings) {
    let all: [Standards.Standard]
    do throws(StandardsError) {
      all = try standards.all()
    } catch {
      for fault in error.faults(in: Standards.pinsFile) { findings.add(fault) }
      return
    }
    var files: Set<String> = []
    for standard in all {
      look(at: standard, isNewest: standard.name == all.last?.name, &findings)
      files.formUnion(standard.relationships.map { $0.file })
    }
    for file in standards.files(in: "Vocabularies/relationships") where !files.contains(file) {
      let path = "Vocabularies/relationships/\(file)"
      findings.add(LintFinding(.unlistedFile, file: path, words.lint.relationshipNotNamed))
    }
  }

  private func look(at standard: Standards.Standard, isNewest: Bool, _ findings: inout LintFindings) {
    var vocabularies: [String: Vocabulary] = [:]
    for (name, version) in standard.vocabularies.sorted(by: { $0.key < $1.key }) {
      do throws(StandardsError) {
        vocabularies[name] = try standards.vocabulary(name, release: version)
      } catch .unknown(let kind, let name, _) {
        let message = words.lint.noSuch(kind, shortened(name), standard: standard.name)
        findings.add(LintFinding(.unknownPin, file: Standards.pinsFile, message))
      } catch {
        // The faults of the list itself were found when it was looked at.
      }
    }
    for (name, version) in standard.schemas.sorted(by: { $0.key < $1.key }) {
      do throws(StandardsError) {
        _ = try standards.schema(name, version: version)
      } catch {
        for fault in error.faults(in: Standards.pinsFile) { findings.add(fault) }
      }
    }
    var faults: [DataFault] = []
    let relationships = standards.relationships(of: standard, between: vocabularies, &faults)
    for fault in faults { findings.add(fault) }
    for relationship in relationships { look(at: relationship, of: standard, vocabularies, &findings) }
    for pin in standard.relationships where pin.sha256 == nil && standard.status == "released" {
      let message = words.lint.withoutHash(pin.name, standard: standard.name)
      findings.add(LintFinding(.unpinnedRelationship, file: Standards.pinsFile, message))
    }
    for name in standards.vocabularyNames where isNewest && standard.vocabularies[name] == nil {
      let message = words.lint.leftOut(name, standard: standard.name)
      findings.add(LintFinding(.unpinnedVocabulary, file: Standards.pinsFile, message))
    }
    for (name, vocabulary) in vocabularies.sorted(by: { $0.key < $1.key }) {
      let file = vocabulary.issues.first { $0.version == vocabulary.release.version }?.file ?? ""
      Lint.lookWhereItLeads(vocabulary, file: "Vocabularies/\(name)/\(file)", by: relationships, &findings)
    }
  }

  private func look(
    at relationship: Relationship, of standard: Standards.Standard, _ vocabularies: [String: Vocabulary],
    _ findings: inout LintFindings
  ) {
    let file = standard.relationships.first { $0.name == relationship.name }?.file ?? ""
    let linted = LintedRelationship(
      relationship: relationship, file: "Vocabularies/relationships/\(file)",
      from: vocabularies[relationship.kind.from]?.release, to: vocabularies[relationship.kind.to]?.release)
    for check in LintCheck.all {
      if case .relationship(let look) = check.look { look(linted, &findings) }
    }
  }
}
