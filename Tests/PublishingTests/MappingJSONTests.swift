import Conversion
import Publishing
import Reporting
import TestSupport
import Testing

@Suite struct MappingJSONTests {
  private func read(_ text: String) -> (mapping: Mapping, faults: [MappingFault]) {
    var faults: [MappingFault] = []
    let mapping = Mapping(json: Array(text.utf8), file: "m.json", faults: &faults)
    return (mapping, faults)
  }

  @Test func aMappingComesBackAsItWas() {
    var dice = Dice(seed: 5)
    let columns = ["subject_label", "predicate_id", "object_id", "author_id", "confidence", "our own"]
    for round in 0..<100 {
      var mapping = Mapping()
      mapping.declare([Mapping.Prefix(name: "service", iri: "http://s/")])
      mapping.setMetadata("license", to: "x \(dice.text(of: "a\"\\:é", upTo: 5))")
      mapping.metadata += ["creator_id:", "  - \"a\"", "  - \"b\""]
      mapping.columns = columns
      for _ in 0...dice.number(below: 4) {
        let cells = ["v", "skos:exactMatch", "service:1", "a|b \\| c", "0.85", "x"].map { text in
          text + (text == "v" || text == "x" ? dice.text(of: "é\t\n\"|\\ ", upTo: 6) : "")
        }
        mapping.rows.append(Mapping.Row(cells: cells, line: 1))
      }
      let (again, faults) = read(mapping.json.text)
      #expect(faults.isEmpty, "\(round)")
      #expect(again.tsv == mapping.tsv)
    }
  }

  @Test func listsAndNumbersHaveTheirOwnForms() {
    let text = MappingSamples.text([["confidence": "0.90"], ["confidence": "1", "reviewer_id": "a|b"]])
    let json = MappingSamples.read(text).mapping.json.text
    for part in [
      "\"confidence\": 0.9", "\"confidence\": 1", "\"reviewer_id\": [\"a\", \"b\"]",
      "\"thing\": \"http://example.org/thing/\"",
    ] { #expect(json.contains(part), "\(part)") }
  }

  @Test func theContextStandsInForTheCurieMap() {
    let text = """
      {"@context": {"@vocab": "http://v/", "thing": "http://t/", "x": {"@id": "y"}}, "license": "l", "odd": {"a": 1},
       "mappings": [{"subject_label": "Bins", "predicate_id": "skos:exactMatch", "object_id": "http://t/1",
                     "comment": null, "confidence": 0.5}]}
      """
    let (mapping, faults) = read(text)
    #expect(mapping.prefixes == [Mapping.Prefix(name: "thing", iri: "http://t/")])
    #expect(mapping.rows.map { $0.object } == ["thing:1"] && mapping.rows.map { $0.line } == [1])
    #expect(mapping.columns.contains("comment") == false && mapping.metadata("license") == "l")
    #expect(faults.map { $0.kind } == [.unreadableMetadata])
  }

  @Test(arguments: [
    ("", "not-a-mapping"), ("[]", "not-a-mapping"), ("{}", "not-a-mapping"), ("{\"mappings\": 1}", "not-a-mapping"),
    ("{\"mappings\": [{}]}", "missing-slot"), ("{\"mappings\": [1]}", "missing-slot"),
    ("{\"mappings\": [{\"subject_label\": \"a\", \"predicate_id\": \"b\", \"object_id\": {}}]}", "damaged-row"),
    (
      "{\"mappings\": [{\"subject_label\": \"a\\u0000\", \"predicate_id\": \"b\", \"object_id\": \"c\"}]}",
      "damaged-row"
    ),
    ("{\"a\\nb\": \"c\", \"mappings\": []}", "unreadable-metadata"),
  ])
  func whatIsNoMappingIsRefused(_ text: String, _ kind: String) {
    #expect(read(text).faults.contains { $0.kind.rawValue == kind })
  }
}
