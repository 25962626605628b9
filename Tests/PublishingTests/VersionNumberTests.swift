import Publishing
import Testing
import Vocabularies

@Suite struct VersionNumberTests {
  @Test(arguments: [
    ("1.0", Bump.patch, "1.0.1"), ("1.0.1", .patch, "1.0.2"), ("1.0.1", .minor, "1.1"), ("1.4.2", .major, "2.0"),
    ("2.02", .patch, "2.02.1"), ("2.02", .minor, "2.03"), ("2.99", .minor, "2.100"), ("0.01", .major, "1.00"),
    ("2015-03", .patch, "2015-03.1"), ("2015-03.1", .patch, "2015-03.2"), ("2015-03.1", .minor, "2026-11"),
    ("2026-11", .major, "2026-11.1"), ("2026-12", .minor, "2026-12.1"), ("1.0", .none, "1.0"),
    ("2015-03.4", .none, "2015-03.4"),
  ])
  func theNextOneFollowsFromTheChanges(version: String, bump: Bump, next: String) throws {
    let day = try #require(Day("2026-11-22"))
    #expect(VersionNumber(version)?.next(bump, on: day) == next)
  }

  @Test(arguments: [
    "", "1", "1.", ".1", "1.0.0.0", "1.x", "2015-13", "2015-03.0", "2015-03.x", "v1.0", "1.0000000", "-1.0", "1.+1",
  ])
  func whatIsNoVersionIsRefused(_ text: String) { #expect(VersionNumber(text) == nil) }

  @Test func aStepIsAsLargeAsTheFirstNumberThatRose() throws {
    let old = try #require(VersionNumber("1.2.3"))
    for (text, bump) in [("2.0", Bump.major), ("1.3", .minor), ("1.2.4", .patch)] {
      let new = try #require(VersionNumber(text))
      #expect(old.bump(to: new) == bump)
    }
    for text in ["1.2.3", "1.2", "1.1.9", "0.9", "2015-03"] {
      let new = try #require(VersionNumber(text))
      #expect(old.bump(to: new) == nil, "\(text)")
    }
  }
}
