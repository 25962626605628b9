import Testing
import Vocabularies

/// What is known for certain of the list of services.
@Suite struct ServicesTests {
  @Test func earlyReleasesHaveTheKnownNumbers() throws {
    let (first, second) = try (list("services", "2.01"), list("services", "2.02"))
    #expect(first.count == 672)
    #expect(second.count == 698)
    let added = Set(second.notations).subtracting(first.notations)
    #expect(added == Set((Array(854...871) + Array(873...880)).map { String($0) }))
    #expect(Set(first.notations).isSubset(of: second.notations))
    #expect(first.live.count == 672 && second.live.count == 698)
  }

  @Test func theNewestReleaseCarriesWhatWasRetired() throws {
    let newest = try list("services")
    let retired = ["22", "39", "135", "172", "610", "694", "797", "834", "835", "1076"]
    #expect(newest.live.count >= 1519)
    for notation in retired {
      #expect(newest.index(of: notation) != nil, "\(notation) was deleted")
      #expect(newest.withdrawal(of: notation) != nil, "\(notation) is still live")
    }
    #expect(newest.count - newest.live.count >= retired.count)
    #expect(newest.live.contains("646"))
    #expect(newest.label(of: "646") == "Club premises certificate")
  }

  @Test func councilTaxKeepsItsNumberWhileItsLabelChanges() throws {
    #expect(try list("services").label(of: "57") == "Council tax annual notification")
    #expect(try list("services", "2.02").label(of: "57") == "Council tax (valuation, arrears, refunds etc.)")
    #expect(
      try list("services", "2.01").label(of: "57")
        == "General information (incl. valuation, arrears, refunds)")
  }

  @Test func numbersOutsideTheListAreNotMadeUp() throws {
    let newest = try list("services")
    for notation in ["100001", "1788", "1826", "1827", "0", ""] { #expect(newest.index(of: notation) == nil) }
  }
}
