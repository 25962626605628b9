import Exchange
import Standards
import TestSupport
import Testing
import Vocabularies

@Suite struct ExportFHIRTests {
  @Test func aCodeSystemHasEveryEntry() throws {
    let model = try ExportSamples.model()
    let files = Export(model: model).files(as: .fhir)
    var count = 0
    for (name, list) in model.vocabularies {
      let path = "CodeSystem-\(name).json"
      #expect(files.count(of: "\"display\": \"", in: path) == list.release.count)
      #expect(files.text(path).contains("\n  \"version\": \"\(list.release.version)\",\n"))
      #expect(files.text(path).contains("\n  \"content\": \"complete\",\n  \"count\": \(list.release.count),\n"))
      count += 1
    }
    #expect(count == 9)
    for relationship in model.relationships {
      let pairs = files.count(of: "\"equivalence\": \"relatedto\"", in: "ConceptMap-\(relationship.name).json")
      #expect(pairs == relationship.rows.count)
    }
    #expect(model.relationships.count == 8)
  }

  @Test func conceptsAreInTheOrderOfTheRelease() throws {
    let release = try Repository.standards.vocabulary("interactions").release
    let system = try ExportSamples.one("interactions").files(as: .fhir).json("CodeSystem-interactions.json")
    let codes = system["concept"].elements.compactMap { $0["code"].string }
    #expect(codes == (0..<release.count).map { release.notation($0) })
    #expect(system["caseSensitive"].bool == true)
  }

  @Test func aWithdrawnEntrySaysWhenAndWhatFollowed() throws {
    let files = try ExportSamples.one("authorities").files(as: .fhir)
    let concepts = files.json("CodeSystem-authorities.json")["concept"].elements
    let concept = try #require(concepts.first { $0["code"].string == "E07000026" })
    #expect(concept["designation"].elements.map { $0["value"].string } == ["Allerdale"])
    let properties = concept["property"].elements.map { $0["code"].string }
    let own = [
      "column.tier", "column.nation", "column.parent", "column.snac", "column.end_date", "column.withdrawn_reason",
    ]
    #expect(properties == ["inactive", "withdrawn", "replaced-by"] + own)
    #expect(concept["property"].elements[1]["valueDateTime"].string == "2023-04-01")
    #expect(concept["property"].elements[2]["valueCode"].string == "E06000063")
    let group = files.json("ConceptMap-authorities-successions.json")["group"].elements[0]
    let element = try #require(group["element"].elements.first { $0["code"].string == "E07000026" })
    #expect(element["target"].elements.map { $0["code"].string } == ["E06000063"])
    #expect(element["target"].elements[0]["equivalence"].string == "relatedto")
  }

  @Test func pairsAreMappedWhereBothListsAreThere() throws {
    let model = try ExportSamples.model()
    let lists = ["channels", "interactions"].compactMap { model.vocabulary($0) }
    let files = Export(of: lists, model: model).files(as: .fhir)
    let paths = ["CodeSystem-channels.json", "CodeSystem-interactions.json"]
    #expect(files.map { $0.path } == paths + ["ConceptMap-interactions-successions.json", "ConceptMap-suits.json"])
    let map = files.json("ConceptMap-suits.json")
    #expect(map["status"].string == "draft")
    let group = map["group"].elements[0]
    #expect(group["source"].string == "urn:x-concord:channel" && group["sourceVersion"].string == "1.0")
    #expect(group["target"].string == "http://id.esd.org.uk/interaction")
    let web = group["element"].elements.first { $0["code"].string == "web" }
    let targets = web?["target"].elements.compactMap { $0["code"].string }
    let suits = try #require(model.relationships.first { $0.name == "suits" })
    #expect(targets == suits.targets(of: "web"))
  }

  @Test func namesAreThoseThatFHIRTakes() throws {
    let files = Export(model: try ExportSamples.odd()).files(as: .fhir)
    let system = files.json("CodeSystem-interactions.json")
    #expect(system["name"].string == "Interactions" && system["id"].string == "interactions")
    #expect(system["url"].string == "urn:x-concord:list:interactions")
    #expect(system["status"].string == "draft" && system["hierarchyMeaning"].isNull)
    let services = files.json("CodeSystem-services.json")
    #expect(services["hierarchyMeaning"].string == "grouped-by")
    let codes = services["property"].elements.compactMap { $0["code"].string }
    #expect(codes.suffix(2) == ["column.a%20column", "column.tier"])
    let life = try ExportSamples.one("life-events").files(as: .fhir).json("CodeSystem-life-events.json")
    #expect(life["name"].string == "LifeEvents")
  }
}
