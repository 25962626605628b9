import Foundation
import TestSupport
import Testing

@testable import Standards

/// The published schema of layouts against what the loader takes and refuses.
@Suite struct LayoutSchemaTests {
  private static func decode(_ text: String) throws -> Node.Value {
    try JSONDecoder().decode(Node.Value.self, from: Data(text.utf8))
  }

  private func checker() throws -> SchemaChecker {
    let bytes = try Repository.bytes("Schemas/layout.schema.json")
    return SchemaChecker(root: try LayoutSchemaTests.decode(String(decoding: bytes, as: UTF8.self)))
  }

  @Test func usesOnlyKeywordsThatTheCheckerKnows() throws {
    #expect(try checker().unknownKeywords() == [])
  }

  @Test func allowsWhatTheLoaderTakes() throws {
    let checker = try checker()
    #expect(checker.complaints(about: try LayoutSchemaTests.decode(LayoutSamples.text)) == [])
    let other = try LayoutSamples.text(replacing: "\"reject\"", with: "{\"use\": \"57\"}")
    #expect(checker.complaints(about: try LayoutSchemaTests.decode(other)) == [])
  }

  /// Rules that depend on the shared format, on the words of a format, or on other files: no JSON Schema tells these.
  private static let beyond: Set = [
    "unknown-schema", "unknown-field", "field-not-filled", "columns-joined-for-no-text", "mapping-for-no-code",
    "unmapped-without-mapping", "accept-without-mapping", "blank-in-required-field", "unknown-replacement",
    "mapping-file-missing", "mapping-file-not-sssom", "format-for-no-date", "date-format-not-understood",
    "number-style-for-no-number", "number-marks-alike", "header-ignored-twice", "header-used-and-ignored",
    "source-column-repeated", "layout-key-repeated",
  ]

  @Test func refusesWhatIsNotUnderstood() throws {
    let checker = try checker()
    var refused = 0
    for (old, new, expected) in LayoutLoaderTests.plants {
      let rule = String(expected.split(separator: " ")[0])
      if LayoutSchemaTests.beyond.contains(rule) { continue }
      let text = try LayoutSamples.text(replacing: old, with: new)
      #expect(!checker.complaints(about: try LayoutSchemaTests.decode(text)).isEmpty, "\(new)")
      refused += 1
    }
    #expect(refused == 27)
  }
}
