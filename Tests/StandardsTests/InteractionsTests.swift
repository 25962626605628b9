import Testing
import Vocabularies

/// What is known for certain of the list of interactions.
@Suite struct InteractionsTests {
  @Test func theSecondReleaseAddsWithdrawsAndRelabels() throws {
    let (first, second) = try (list("interactions", "0.01"), list("interactions", "1.01"))
    #expect(Set(first.notations) == Set((0...19).map { String($0) }))
    #expect(Set(second.notations) == Set((0...34).map { String($0) }))
    #expect(Set(second.notations).subtracting(second.live) == ["18", "19"])
    #expect(second.withdrawal(of: "18") == "2009-02-02")
    let relabelled = first.notations.filter { first.label(of: $0) != second.label(of: $0) }
    #expect(Set(relabelled) == ["11", "12", "13"])
    #expect(second.label(of: "11") == "Changing circumstances")
    #expect(second.label(of: "12") == "Status checking")
    #expect(second.label(of: "13") == "Complaining")
    #expect(second.index(of: "18").map { second.replacedBy($0) } == ["20"])
    #expect(second.index(of: "19").map { second.replacedBy($0) } == ["28"])
  }

  @Test func anEarlierLabelStaysAnAlternative() throws {
    let (first, second) = try (list("interactions", "0.01"), list("interactions", "1.01"))
    for notation in ["11", "12", "13"] {
      let entry = try #require(second.index(of: notation))
      #expect(second.altLabels(entry).contains(first.label(of: notation) ?? "none"))
    }
  }
}
