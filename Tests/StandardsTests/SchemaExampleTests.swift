import Foundation
import Schemas
import Standards
import TestSupport
import Testing
import Validation

/// The shipped schemas.
@Suite struct SchemaExampleTests {
  private static let names = Repository.standards.schemaNames

  @Test(arguments: names)
  func theExamplesFormARecordInWhichNothingIsFound(name: String) throws {
    let schema = try Repository.standards.schema(name)
    for field in schema.fields {
      #expect(!field.example.isEmpty && !field.title.isEmpty && !field.description.isEmpty, "\(field.name)")
    }
    let header = schema.fields.map { $0.name }.joined(separator: ",")
    let record = schema.fields.map { $0.example }.joined(separator: ",")
    let report = try Repository.validate(Array("\(header)\n\(record)\n".utf8), schema: nil)
    #expect(report.schema?.name == name)
    #expect(report.findings.map { "\($0.rule.name) \($0.field ?? "")" } == [])
    #expect(report.verdict == .valid)
    #expect(report.records.clean == 1)
  }

  @Test func theFieldsAreThoseOfTheDesign() throws {
    let transactions = try Repository.standards.schema("service-transactions", version: "1.0")
    #expect(
      transactions.fields.map { $0.name } == [
        "transaction_id", "authority", "date", "service", "interaction", "channel", "postcode", "uprn",
        "cost",
        "local_service",
      ])
    #expect(transactions.fields.filter { $0.isPersonal }.map { $0.name } == ["postcode", "uprn"])
    #expect(transactions.key == [0])
    let volumes = try Repository.standards.schema("profiled-volumes", version: "1.0")
    #expect(volumes.key.map { volumes.fields[$0].name } == volumes.fields.dropLast(2).map { $0.name })
    #expect(volumes.fields.filter { !$0.isRequired }.map { $0.name } == ["cost"])
  }

  @Test func theReadmeListsEveryColumn() throws {
    let text = try String(decoding: Repository.bytes("Schemas/README.md"), as: UTF8.self)
    for schema in Repository.schemas {
      let table = try #require(text.components(separatedBy: "**\(schema.name) \(schema.version).**").last)
      for field in schema.fields {
        let row = "| `\(field.name)` | \(field.isRequired ? "yes" : "no") |"
        #expect(table.contains(row), "Schemas/README.md lacks \(row)")
      }
    }
  }
}
