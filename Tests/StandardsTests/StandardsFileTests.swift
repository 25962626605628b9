import Schemas
import Standards
import TestSupport
import Testing
import Validation
import Vocabularies

/// What `Vocabularies/standards.json` pins.
@Suite struct StandardsFileTests {
  @Test func everyPinNamesSomethingThatExists() throws {
    let standards = Repository.standards
    let standard = try standards.standard("2026.1")
    #expect(Set(standard.vocabularies.keys) == Set(standards.vocabularyNames))
    for (name, version) in standard.vocabularies {
      #expect(try standards.vocabulary(name, release: version).release.version == version)
    }
    #expect(Set(standard.schemas.keys) == Set(standards.schemaNames))
    for (name, version) in standard.schemas {
      #expect(try standards.schema(name, version: version).version == version)
    }
    #expect(!standard.relationships.isEmpty)
    for pin in standard.relationships {
      #expect(try !Repository.bytes("Vocabularies/relationships/\(pin.file)").isEmpty)
    }
  }

  @Test func theListsThatTheSchemasUseLoadTogether() throws {
    let resources = try Repository.standards.resources(
      for: Repository.schemas, in: Repository.standards.standard())
    #expect(
      Set(resources.vocabularies.keys) == ["services", "interactions", "channels", "authorities", "profile-schemes"])
    #expect(resources.relationships["offers"] != nil)
  }

  @Test func whatDoesNotExistIsUnknown() {
    let standards = Repository.standards
    let attempts: [() throws -> Void] = [
      { _ = try standards.standard("2025.1") },
      { _ = try standards.vocabulary("colours") },
      { _ = try standards.vocabulary("services", release: "9.99") },
      { _ = try standards.vocabulary("relationships") },
      { _ = try standards.schema("potholes") },
      { _ = try standards.schema("service-transactions", version: "9.9") },
    ]
    for (index, attempt) in attempts.enumerated() {
      do {
        try attempt()
        Issue.record("attempt \(index) found something")
      } catch {
        guard case StandardsError.unknown(_, _, let known) = error else {
          Issue.record("attempt \(index): \(error)")
          continue
        }
        #expect(!known.isEmpty)
      }
    }
  }

  @Test func aFolderWithoutDataIsBroken() {
    let standards = Standards(.folder("/nonexistent"))
    let faults = refusals { _ = try standards.standard() }
    #expect(faults == ["Vocabularies/standards.json: The file is missing or cannot be read."])
  }
}
