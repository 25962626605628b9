import Exchange
import Standards
import TestSupport
import Testing
import Vocabularies

/// CSV on the Web and Frictionless packages: CSV files with what describes them.
@Suite struct ExportTablesTests {
  @Test(arguments: [Format.csvw, .frictionless])
  func theListsAreTheReleasedFiles(_ format: Format) throws {
    let files = try ExportSamples.whole().files(as: format)
    for name in Repository.standards.vocabularyNames {
      let list = try Repository.standards.vocabulary(name)
      let released = try Repository.bytes("Vocabularies/\(name)/\(list.issues.last?.file ?? "")")
      #expect(files.first { $0.path == "\(name).csv" }?.bytes == released)
    }
    #expect(
      files.first { $0.path == "offers.csv" }?.bytes == (try Repository.bytes("Vocabularies/relationships/offers.csv")))
  }

  @Test func everyRelationshipOfTheTableGroupLeadsToTwoLists() throws {
    let group = try ExportSamples.whole().files(as: .csvw).json("csv-metadata.json")
    let tables = group["tables"].elements
    #expect(tables.count == 17)
    let urls = tables.compactMap { $0["url"].string }
    var count = 0
    for table in tables {
      for key in table["tableSchema"]["foreignKeys"].elements {
        #expect(urls.contains(key["reference"]["resource"].string ?? ""))
        #expect(key["reference"]["columnReference"].string == "notation")
        count += 1
      }
    }
    #expect(count == 16)
  }

  @Test func theMetadataSayWhatEveryColumnIs() throws {
    let files = try ExportSamples.one("authorities").files(as: .csvw)
    #expect(files.map { $0.path } == ["authorities.csv", "authorities.csv-metadata.json"])
    let metadata = files.json("authorities.csv-metadata.json")
    let schema = metadata["tableSchema"]
    #expect(schema["primaryKey"].string == "notation")
    #expect(schema["aboutUrl"].string == "http://statistics.data.gov.uk/id/statistical-geography/{notation}")
    let columns = schema["columns"].elements.filter { $0["virtual"].isNull }
    #expect(
      columns.compactMap { $0["titles"].string } == (try Repository.standards.vocabulary("authorities").release.columns)
    )
    let separated = columns.filter { $0["separator"].string == " | " }.compactMap { $0["name"].string }
    #expect(separated == ["broader", "replaced_by", "alt_labels"])
    let days = columns.filter { $0["datatype"].string == "date" }.compactMap { $0["name"].string }
    #expect(days == ["valid_from", "withdrawn"])
    #expect(columns[0]["datatype"]["format"].string == "^[EWSN][0-9]{8}$")
  }

  @Test func namesOfColumnsFitURITemplates() throws {
    let export = Export(model: try ExportSamples.odd())
    let columns = export.files(as: .csvw).json("services.csv-metadata.json")["tableSchema"]["columns"].elements
    let column = try #require(columns.first { $0["titles"].string == "a column" })
    #expect(column["name"].string == "a%20column")
    #expect(column["propertyUrl"].string == "urn:x-concord:term:services:a%20column")
  }

  @Test func codesOfTheSchemasAreHeldToTheCompleteLists() throws {
    let files = try ExportSamples.whole().files(as: .frictionless)
    let keys = { (name: String) in
      files.json("\(name).schema.json")["foreignKeys"].elements.map { key in
        "\(key["fields"].elements[0].string ?? "") \(key["reference"]["resource"].string ?? "")"
      }
    }
    let shared = ["authority authorities", "service services", "interaction interactions", "channel channels"]
    #expect(keys("service-transactions") == shared)
    #expect(keys("profiled-volumes") == shared)
    let header = "transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service\n"
    #expect(files.text("service-transactions.csv") == header)
    let schema = files.text("service-transactions.schema.json")
    let original = String(decoding: try Repository.bytes("Schemas/service-transactions/1.0.json"), as: UTF8.self)
    #expect(schema.hasPrefix(original.dropLast(3)))
  }

  @Test func thePackageNamesEveryResourceOnce() throws {
    let files = try ExportSamples.whole().files(as: .frictionless)
    let package = files.json("datapackage.json")
    #expect(package["profile"].string == "tabular-data-package")
    let resources = package["resources"].elements
    #expect(resources.count == 19)
    #expect(Set(resources.compactMap { $0["name"].string }).count == 19)
    let paths = Set(files.map { $0.path })
    for resource in resources { #expect(paths.contains(resource["path"].string ?? "")) }
    let keys = resources.flatMap { $0["schema"]["foreignKeys"].elements }
    #expect(keys.count == 16)
  }

  @Test func oneListIsAPackageOfItsOwn() throws {
    let files = try ExportSamples.one("services", release: "2.02").files(as: .frictionless)
    #expect(files.map { $0.path } == ["datapackage.json", "services.csv"])
    let package = files.json("datapackage.json")
    #expect(package["name"].string == "services" && package["version"].string == "2.02")
    #expect(package["resources"].elements.map { $0["concord"]["release"].string } == ["2.02"])
  }
}
