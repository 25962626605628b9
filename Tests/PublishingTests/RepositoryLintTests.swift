import Publishing
import Standards
import TestSupport
import Testing
import Vocabularies

/// The project's own lists, relationships and standards.
@Suite struct RepositoryLintTests {
  @Test func nothingIsToBePutRight() throws {
    let outcome = try Lint(Repository.standards).outcome()
    #expect(outcome.findings == [])
    #expect(outcome.isFit)
  }

  @Test func whatIsAcceptedHasAReason() throws {
    let accepted = try Lint(Repository.standards).outcome().accepted
    #expect(accepted.count > 100)
    for finding in accepted { #expect(finding.acceptedBecause?.isEmpty == false, "\(finding.message)") }
    let ambiguous = accepted.filter { $0.rule == .ambiguousLabel && $0.file == "Vocabularies/services/2.01.csv" }
    #expect(ambiguous.count == 9)
  }

  @Test func theCopyInsideTheCommandPassesToo() throws {
    #expect(try Lint(Standards(.embedded)).outcome() == Lint(Repository.standards).outcome())
  }
}
