import Foundation
import TestSupport
import Testing
import Vocabularies

@testable import Standards

/// The copy inside the command against the files of the repository.
@Suite struct EmbeddedCopyTests {
  private let remedy = """
    The copy inside the command is stale. Build again; if a file was added or removed, touch Package.swift first, \
    so that the plugin looks for files anew.
    """

  @Test func holdsEveryFileAndNoMore() throws {
    var paths = try ["Schemas", "Vocabularies"].flatMap { folder in
      try [".csv", ".json", ".tsv"].flatMap { try Repository.files(below: folder, endingIn: $0) }
    }
    paths += ["conformance/requirements.csv", "conformance/suite.json"]
    #expect(paths.count >= 17)
    #expect(paths.contains("Schemas/report.schema.json"))
    #expect(embeddedFiles.map { $0.path }.sorted() == paths.sorted(), "\(remedy)")
  }

  @Test func holdsTheirBytes() throws {
    for file in embeddedFiles {
      let isSame = try DataSource.embedded.bytes(file.path) == Repository.bytes(file.path)
      #expect(isSame, "\(file.path) differs. \(remedy)")
    }
    #expect(DataSource.embedded.bytes("Vocabularies/none.json") == nil)
  }

  @Test func isListedAsTheFolderIs() throws {
    let (embedded, folder) = (Standards(.embedded), Repository.standards)
    #expect(embedded.vocabularyNames == folder.vocabularyNames)
    #expect(embedded.schemaNames == folder.schemaNames)
    #expect(embedded.schemaNames == ["profiled-volumes", "service-transactions"])
    for name in embedded.schemaNames { #expect(embedded.versions(of: name) == folder.versions(of: name)) }
    #expect(try embedded.vocabulary("services").release.count == folder.vocabulary("services").release.count)
  }
}
