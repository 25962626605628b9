import Exchange
import Testing

@Suite struct FormatTests {
  @Test func formatsAreNamedAsTheCommandNamesThem() {
    let names = Format.allCases.map { $0.rawValue }
    #expect(names == ["turtle", "json-ld", "csvw", "frictionless", "fhir", "json", "csv"])
  }
}
