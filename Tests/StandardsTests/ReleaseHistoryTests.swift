import Standards
import TestSupport
import Testing
import Vocabularies

/// What holds for every release of every list. `vocab lint` looks at all else.
@Suite struct ReleaseHistoryTests {
  @Test func aReleasedFileThatWasChangedIsRefused() throws {
    let folder = try TemporaryStandards()
    let path = "Vocabularies/channels/1.0.csv"
    try folder.write(
      String(decoding: Repository.bytes(path), as: UTF8.self).replacing("Email", with: "E-post"), to: path)
    let faults = refusals { _ = try folder.standards.vocabulary("channels") }
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("\(path): The file is not the one that was released") == true)
  }
}
