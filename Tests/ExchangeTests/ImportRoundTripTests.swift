import Exchange
import Standards
import TestSupport
import Testing
import Vocabularies

/// What an export writes, an import reads: the same release comes back, byte for byte.
@Suite struct ImportRoundTripTests {
  /// The files from which an export of one list in a format is imported.
  private func start(_ format: Format, _ list: String) -> String {
    switch format {
    case .turtle: "\(list).ttl"
    case .jsonLD: "\(list).jsonld"
    case .csvw: "\(list).csv-metadata.json"
    case .frictionless: "datapackage.json"
    case .fhir: "CodeSystem-\(list).json"
    case .json: "\(list).json"
    case .csv: "\(list).csv"
    }
  }

  private static let model = Result {
    try Repository.standards.businessModel(of: try Repository.standards.standard())
  }

  /// The bytes of the release of a list, as they are in the repository.
  private func released(_ list: Vocabulary) throws -> [UInt8] {
    let issue = try #require(list.issues.first { $0.version == list.release.version })
    return try Repository.bytes("Vocabularies/\(list.name)/\(issue.file)")
  }

  @Test(arguments: Format.allCases)
  func everyListComesBackFromEveryFormat(_ format: Format) throws {
    let model = try ImportRoundTripTests.model.get()
    let lists = model.vocabularies.values.sorted { $0.name < $1.name }
    #expect(lists.count >= 8)
    let files = Dictionary(
      Export(model: model).files(as: format).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    for list in lists {
      let bytes = try #require(files[start(format, list.name)])
      let name = format == .frictionless ? list.name : nil
      let found = try ListImport.read(bytes, .init(list: name)) { files[$0] }
      let isSame = found.csv == (try released(list))
      #expect(isSame, "\(list.name) as \(format.rawValue)")
    }
  }

  @Test func aListLaidOverItsOwnReleaseIsThatRelease() throws {
    let model = try ImportRoundTripTests.model.get()
    var count = 0
    for file in Export(model: model).files(as: .turtle) {
      let list = try #require(model.vocabulary(String(file.path.dropLast(4))))
      let found = try ListImport.read(file.bytes, .init(onto: list.release))
      let isSame = found.csv == (try released(list))
      #expect(isSame, "\(list.name)")
      count += 1
    }
    #expect(count >= 8)
  }
}
