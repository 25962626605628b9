import Standards
import TestSupport
import Testing
import Vocabularies

/// What holds for every release of every list.
@Suite struct ReleaseHistoryTests {
  private static let names = Repository.standards.vocabularyNames

  /// Every release of a list, oldest first. Loading one compares its SHA-256 with that of `vocabulary.json`.
  private func releases(_ name: String) throws -> [Release] {
    try Repository.standards.vocabulary(name).issues.map { try list(name, $0.version) }
  }

  @Test func theListsAreThere() {
    #expect(
      Set(ReleaseHistoryTests.names).isSuperset(of: [
        "authorities", "channels", "interactions", "profile-schemes", "services",
      ]))
  }

  @Test(arguments: names)
  func identifiersAreNeverDeleted(name: String) throws {
    let releases = try releases(name)
    #expect(!releases.isEmpty)
    for (older, newer) in zip(releases, releases.dropFirst()) {
      let lost = Set(older.notations).subtracting(newer.notations)
      #expect(lost == [], "\(name) \(newer.version) has lost what \(older.version) had: carry it, withdrawn")
      #expect(older.date < newer.date)
    }
  }

  @Test(arguments: names)
  func everyFileIsTheOneThatWasReleased(name: String) throws {
    let vocabulary = try Repository.standards.vocabulary(name)
    for issue in vocabulary.issues {
      let bytes = try Repository.bytes("Vocabularies/\(name)/\(issue.file)")
      #expect(SHA256.hash(bytes) == issue.sha256, "\(name) \(issue.version): a released file never changes")
    }
    let files = try Repository.files(below: "Vocabularies/\(name)", endingIn: ".csv")
    #expect(Set(files) == Set(vocabulary.issues.map { "Vocabularies/\(name)/\($0.file)" }))
  }

  @Test(arguments: names)
  func successorsAreLiveOrHaveSuccessors(name: String) throws {
    for release in try releases(name) {
      for entry in 0..<release.count {
        for successor in release.replacedBy(entry) {
          let next = try #require(release.index(of: successor))
          let isFollowed = release.isLive(next) || !release.replacedBy(next).isEmpty
          #expect(isFollowed, "\(name) \(release.version): \(release.notation(entry)) leads to nothing")
          #expect(
            !release.isLive(entry),
            "\(name) \(release.version): \(release.notation(entry)) is live and replaced")
        }
      }
    }
  }

  @Test func aReleasedFileThatWasChangedIsRefused() throws {
    let folder = try TemporaryStandards()
    let path = "Vocabularies/channels/1.0.csv"
    try folder.write(
      String(decoding: Repository.bytes(path), as: UTF8.self).replacing("Email", with: "E-post"), to: path)
    let faults = faults { _ = try folder.standards.vocabulary("channels") }
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("\(path): The file is not the one that was released") == true)
  }
}
