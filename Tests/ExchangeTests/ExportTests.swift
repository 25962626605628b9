import Exchange
import Reporting
import Standards
import TestSupport
import Testing
import Vocabularies

@Suite struct ExportTests {
  @Test func everyReleaseAsCSVIsTheReleasedFile() throws {
    var count = 0
    for name in Repository.standards.vocabularyNames {
      for issue in try Repository.standards.vocabulary(name).issues {
        let files = try ExportSamples.one(name, release: issue.version).files(as: .csv)
        let released = try Repository.bytes("Vocabularies/\(name)/\(issue.file)")
        #expect(files == [ExportedFile(path: "\(name).csv", bytes: released)], "\(name) \(issue.version)")
        count += 1
      }
    }
    #expect(count >= 12)
  }

  @Test(arguments: [
    (Format.turtle, 9), (.jsonLD, 9), (.json, 9), (.csv, 9), (.csvw, 27), (.frictionless, 22), (.fhir, 19),
  ])
  func everyFileHasAPathOfItsOwn(_ format: Format, _ count: Int) throws {
    let paths = try ExportSamples.whole().files(as: format).map { $0.path }
    #expect(paths == Set(paths).sorted())
    #expect(paths.count == count)
  }

  @Test(arguments: [
    (Format.turtle, "\n  skos:notation \""), (.jsonLD, "\n      \"notation\": \""), (.json, "\"notation\": \""),
    (.csv, "\n"),
  ])
  func everyEntryIsThereWithdrawnOnesToo(_ format: Format, _ mark: String) throws {
    let list = try Repository.standards.vocabulary("services")
    let files = try ExportSamples.one("services").files(as: format)
    #expect(files.count == 1)
    let count = files.count(of: mark, in: files[0].path)
    let heads = format == .csv ? 1 : 0
    #expect(count - heads == list.release.count)
    #expect(list.release.count == 1529)
  }

  @Test func jsonIsWhatShowPrints() throws {
    let list = try Repository.standards.vocabulary("services", release: "2.02")
    let text = try ExportSamples.one("services", release: "2.02").files(as: .json).text("services.json")
    #expect(text == list.jsonWithEntries.text)
  }

  @Test func aListAtAnotherReleaseHasNoPairs() throws {
    let pinned = try ExportSamples.one("services").files(as: .turtle).text("services.ttl")
    #expect(pinned.contains("  rel:belongs-to function:26"))
    let older = try ExportSamples.one("services", release: "2.02").files(as: .turtle).text("services.ttl")
    #expect(older.contains("owl:versionInfo \"2.02\""))
    #expect(!older.contains("rel:belongs-to") && !older.contains("rel:offers"))
  }

  @Test func everyOwnColumnIsCarriedByEveryForm() throws {
    var count = 0
    let whole = try ExportSamples.whole()
    let turtle = whole.files(as: .turtle)
    let jsonLD = whole.files(as: .jsonLD)
    let fhir = whole.files(as: .fhir)
    let json = whole.files(as: .json)
    for name in Repository.standards.vocabularyNames {
      let list = try Repository.standards.vocabulary(name)
      for column in list.release.ownColumns {
        let cells = (0..<list.release.count).compactMap { list.release.cell($0, column: column) }
        let filled = cells.filter { !$0.isEmpty }.count
        #expect(turtle.count(of: "\n  own:\(column) \"", in: "\(name).ttl") == filled)
        #expect(jsonLD.count(of: "\"own:\(column)\": \"", in: "\(name).jsonld") == filled)
        let concepts = fhir.json("CodeSystem-\(name).json")["concept"].elements
        let properties = concepts.flatMap { $0["property"].elements }
        let carried = properties.count { $0["code"].string == "column.\(column)" && $0["valueString"].string != nil }
        #expect(carried == filled)
        #expect(json.count(of: "\"\(column)\": ", in: "\(name).json") == cells.count)
        count += 1
      }
    }
    #expect(count == 12)
  }
}
