import Standards
import TestSupport
import Testing

/// What a schema says that is not understood is refused, and the place named: it would go unchecked.
@Suite struct SchemaFaultTests {
  private let path = "Schemas/service-transactions/1.0.json"

  /// The faults of the schema of transactions with one text in its file replaced.
  private func faults(replacing old: String, with new: String) throws -> [String] {
    let folder = try TemporaryStandards()
    try folder.replace(old, with: new, in: path)
    return refusals {
      _ = try folder.standards.schema("service-transactions")
    }
  }

  private static let date = "\"constraints\": { \"required\": true, \"minimum\": \"1900-01-01\" }"
  private static let dateExtras = "\"concord\": { \"notAfter\": \"as-at\" }"
  private static let text = "\"constraints\": { \"maxLength\": 200 }"
  private static let key = "\"constraints\": { \"required\": true, \"unique\": true, \"maxLength\": 200 }"
  private static let uprn = "\"constraints\": { \"pattern\": \"[0-9]{1,12}\" }"
  private static let money = "\"concord\": { \"decimals\": 2, \"unit\": \"GBP\" }"
  private static let postcode = "\"concord\": { \"type\": \"postcode\", \"personal\": true }"
  private static let tie = "{ \"name\": \"offers\", \"from\": \"service\", \"to\": \"interaction\" }"

  static let changes: [(String, String, String)] = [
    (text, "\"constraints\": { \"minLength\": 2 }", "fields[9].constraints.minLength is not understood"),
    (text, "\"constraints\": { \"enum\": [\"a\"] }", "fields[9].constraints.enum is not understood"),
    (text, "\"constraints\": { \"pattern\": \"[a-z]+\" }", "at fields[9]."),
    (text, "\"constraints\": { \"minimum\": 2 }", "at fields[9].constraints cannot be read"),
    (
      text, "\"constraints\": { \"maxLength\": \"200\" }",
      "fields[9].constraints.maxLength is not a whole number"
    ),
    (text, "\"constraints\": { \"maxLength\": -1 }", "fields[9].constraints.maxLength is not a whole number"),
    (
      text, "\"constraints\": { \"maxLength\": 1e300 }",
      "fields[9].constraints.maxLength is not a whole number"
    ),
    (text, "\"constraints\": { \"required\": \"yes\" }", "fields[9].constraints.required is neither"),
    (text, "\"constraints\": { \"unique\": true }", "at fields[9]."),
    (text, "\"constraints\": [1]", "not an object"),
    (text, "\"format\": \"uri\"", "fields[9].format is not understood"),
    (text, "\"concord\": { \"decimals\": 2 }", "at fields[9]."),
    (text, "\"concord\": { \"notAfter\": \"as-at\" }", "fields[9]"),
    (text, "\"concord\": { \"judgedOn\": \"date\" }", "at fields[9]."),
    (text, "\"concord\": { \"vocabulary\": 5 }", "fields[9].concord.vocabulary"),
    (
      text, "\"concord\": { \"vocabulary\": \"services\", \"judgedOn\": \"cost\" }",
      "fields[9].concord.judgedOn"
    ),
    (
      text, "\"concord\": { \"vocabulary\": \"services\", \"judgedOn\": \"day\" }",
      "fields[9].concord.judgedOn"
    ),
    (
      text, "\"concord\": { \"vocabulary\": \"services\", \"type\": \"uprn\" }",
      "fields[9].concord says in two ways"
    ),
    (
      text, "\"concord\": { \"member\": { \"of\": \"cost\", \"level\": \"group\" } }",
      "fields[9].concord.member.of"
    ),
    (
      text, "\"concord\": { \"member\": { \"of\": \"channel\", \"level\": \"kind\" } }",
      "fields[9].concord.member.level"
    ),
    (text, "\"concord\": { \"colour\": \"red\" }", "fields[9].concord.colour is not understood"),
    (text, "\"concord\": { \"type\": \"email\" }", "The type at fields[9] is not one"),
    (text, "\"concord\": { \"keyPattern\": \"(a|b)\" }", "fields[9].concord.keyPattern"),
    (date, "\"constraints\": { \"minimum\": \"1900\" }", "fields[2].constraints cannot be read"),
    (date, "\"constraints\": { \"minimum\": 1900 }", "fields[2].constraints cannot be read"),
    (date, "\"constraints\": { \"maximum\": \"2026-02-30\" }", "fields[2].constraints cannot be read"),
    (date, "\"constraints\": { \"maxLength\": 10 }", "at fields[2]."),
    (dateExtras, "\"concord\": { \"notAfter\": \"today\" }", "fields[2].concord.notAfter"),
    ("\"type\": \"date\"", "\"type\": \"datetime\"", "The type at fields[2] is not one"),
    ("\"type\": \"date\"", "\"type\": \"any\"", "The type at fields[2] is not one"),
    ("\"name\": \"local_service\",", "", "A text is missing at fields[9].name"),
    ("\"name\": \"local_service\",", "\"name\": \"cost\",", "Two fields have the same name."),
    (key, "\"constraints\": { \"required\": 1 }", "fields[0].constraints.required is neither"),
    (uprn, "\"constraints\": { \"pattern\": \"[0-9]{1,11}\" }", "at fields[7]."),
    (money, "\"concord\": { \"decimals\": 7 }", "fields[8].concord.decimals is not a whole number"),
    (money, "\"concord\": { \"decimals\": 1.5 }", "fields[8].concord.decimals is not a whole number"),
    ("\"minimum\": 0 }", "\"minimum\": \"0\" }", "fields[8].constraints cannot be read"),
    ("\"minimum\": 0 }", "\"minimum\": 1e300 }", "fields[8].constraints cannot be read"),
    (
      postcode, "\"concord\": { \"type\": \"postcode\", \"personal\": \"true\" }",
      "fields[6].concord.personal is neither"
    ),
    (postcode, "\"concord\": { \"type\": 4 }", "The type at fields[6] is not one"),
    ("\"primaryKey\": [\"transaction_id\"]", "\"primaryKey\": [\"id\"]", "primaryKey[0]"),
    ("\"missingValues\": [\"\"]", "\"missingValues\": [\"\", \"n/a\"]", "missingValues"),
    ("\"missingValues\": [\"\"]", "\"foreignKeys\": []", "foreignKeys is not understood"),
    ("\"since\": \"0.1.0\"", "\"colour\": 1", "concord.colour is not understood"),
    ("[[\"postcode\", \"uprn\"]]", "[[\"postcode\", \"place\"]]", "concord.atLeastOne[0][1]"),
    ("[[\"postcode\", \"uprn\"]]", "[\"postcode\"]", "concord.atLeastOne[0] is not a list"),
    (tie, "{ \"name\": \"offers\", \"from\": \"service\", \"to\": \"cost\" }", "concord.relationships[0].to"),
    (tie, "{ \"from\": \"service\", \"to\": \"interaction\" }", "concord.relationships[0].name"),
    (
      tie, "{ \"name\": \"offers\", \"from\": \"service\", \"with\": \"cost\" }",
      "concord.relationships[0].with"
    ),
    ("\"duplicateRecords\": true", "\"duplicateRecords\": \"yes\"", "concord.duplicateRecords is neither"),
    (
      "\"duplicateRecords\": true", "\"periods\": { \"field\": \"date\", \"of\": \"authority\" }",
      "concord.periods.field"
    ),
    ("\"title\": \"Service transactions\"", "\"title\": \"\"", "A text is missing at title"),
    ("\"version\": \"1.0\"", "\"version\": \"1.1\"", "not those of the file's place"),
  ]

  @Test(arguments: changes.indices)
  func isRefusedWithItsPlace(index: Int) throws {
    let (old, new, expected) = SchemaFaultTests.changes[index]
    let found = try faults(replacing: old, with: new)
    #expect(found.contains { $0.hasPrefix("\(path): ") && $0.contains(expected) }, "\(new): \(found)")
  }

  @Test func aFileThatIsNoJSONIsRefused() throws {
    #expect(
      try faults(replacing: "\"fields\": [", with: "\"fields\": [[") == ["\(path): The file is not JSON."])
  }

  @Test func aSchemaWithoutFieldsIsRefused() throws {
    let folder = try TemporaryStandards()
    try folder.write(
      "{ \"name\": \"none\", \"version\": \"1.0\", \"title\": \"None\" }", to: "Schemas/none/1.0.json")
    let found = refusals { _ = try folder.standards.schema("none") }
    #expect(found == ["Schemas/none/1.0.json: The schema has no fields."])
  }
}
