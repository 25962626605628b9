import Exchange
import Standards
import TestSupport
import Testing
import Vocabularies

/// Turtle and JSON-LD of lists that hold whatever a list may hold.
///
/// The texts were read with rdflib and PyLD, which find the same graph in both.
@Suite struct ExportGraphTests {
  @Test func hostileEntriesInTurtle() throws {
    let text = try Export(model: ExportSamples.odd()).files(as: .turtle).text("services.ttl")
    let expected = #"""
      service:1
        a skos:Concept ;
        skos:inScheme <http://example.org/s%20t> ;
        skos:notation "1" ;
        skos:prefLabel "Plain"@en ;
        skos:narrower <http://example.org/s%20t/a%22b%5C%3C%3E%2F%7B%7D>, <http://example.org/s%20t/%2541> ;
        skos:topConceptOf <http://example.org/s%20t> ;
        term:valid-from "2001-02-03"^^xsd:date ;
        rel:offers <urn:x-concord:list:interactions:x%20y>, interaction:z .

      <http://example.org/s%20t/a%22b%5C%3C%3E%2F%7B%7D>
        a skos:Concept ;
        skos:inScheme <http://example.org/s%20t> ;
        skos:notation "a\"b\\<>/{}" ;
        skos:prefLabel "Say \"hi\" \\ or\nnot\t𝄞\u200F\u0001"@en ;
        skos:altLabel "one"@en, "two"@en ;
        skos:definition "<p>"@en ;
        skos:broader service:1 ;
        skos:narrower <http://example.org/s%20t/%2541> ;
        term:withdrawn "2020-01-01"^^xsd:date ;
        owl:deprecated true ;
        dct:isReplacedBy service:1, <http://example.org/s%20t/%2541> ;
        <urn:x-concord:term:services:a%20column> "x,\"y\"" .

      <http://example.org/s%20t/%2541>
        a skos:Concept ;
        skos:inScheme <http://example.org/s%20t> ;
        skos:notation "%41" ;
        skos:prefLabel "Per cent"@en ;
        skos:broader service:1, <http://example.org/s%20t/a%22b%5C%3C%3E%2F%7B%7D> ;
        own:tier "all" .

      """#
    #expect(text.utf8.suffix(expected.utf8.count).elementsEqual(expected.utf8), "\(text)")
  }

  @Test func hostileEntriesInJSONLD() throws {
    let text = try Export(model: ExportSamples.odd()).files(as: .jsonLD).text("services.jsonld")
    let expected = #"""
          {
            "id": "service:1",
            "type": "skos:Concept",
            "inScheme": "http://example.org/s%20t",
            "notation": "1",
            "prefLabel": "Plain",
            "narrower": ["http://example.org/s%20t/a%22b%5C%3C%3E%2F%7B%7D", "http://example.org/s%20t/%2541"],
            "topConceptOf": "http://example.org/s%20t",
            "validFrom": "2001-02-03",
            "rel:offers": [{ "id": "urn:x-concord:list:interactions:x%20y" }, { "id": "interaction:z" }]
          },
          {
            "id": "http://example.org/s%20t/a%22b%5C%3C%3E%2F%7B%7D",
            "type": "skos:Concept",
            "inScheme": "http://example.org/s%20t",
            "notation": "a\"b\\<>/{}",
            "prefLabel": "Say \"hi\" \\ or\nnot\t𝄞\u200f\u0001",
            "altLabel": ["one", "two"],
            "definition": "<p>",
            "broader": "service:1",
            "narrower": "http://example.org/s%20t/%2541",
            "withdrawn": "2020-01-01",
            "deprecated": true,
            "isReplacedBy": ["service:1", "http://example.org/s%20t/%2541"],
            "urn:x-concord:term:services:a%20column": "x,\"y\""
          },
          {
            "id": "http://example.org/s%20t/%2541",
            "type": "skos:Concept",
            "inScheme": "http://example.org/s%20t",
            "notation": "%41",
            "prefLabel": "Per cent",
            "broader": ["service:1", "http://example.org/s%20t/a%22b%5C%3C%3E%2F%7B%7D"],
            "own:tier": "all"
          }
        ]
      }

      """#
    #expect(text.utf8.suffix(expected.utf8.count).elementsEqual(expected.utf8), "\(text)")
  }

  @Test func aListSaysWhatItIsAndWhatCameBefore() throws {
    let text = try Export(model: ExportSamples.odd()).files(as: .turtle).text("services.ttl")
    let expected = #"""
      <http://example.org/s%20t>
        a skos:ConceptScheme ;
        dct:identifier "services" ;
        dct:title "The \"services\""@en ;
        rdfs:label "The \"services\""@en ;
        dc:publisher "Nobody"@en ;
        owl:versionInfo "1" ;
        dct:issued "2020-01-01"^^xsd:date ;
        dct:hasVersion <urn:x-concord:release:services:1> ;
        term:complete true ;
        term:columns ( "notation" "label" "definition" "broader" "valid_from" "withdrawn" "replaced_by" "alt_labels" "a column" "tier" ) ;
        skos:hasTopConcept service:1 .

      <urn:x-concord:release:services:1>
        a prov:Entity ;
        dct:isVersionOf <http://example.org/s%20t> ;
        owl:versionInfo "1" ;
        dct:issued "2020-01-01"^^xsd:date ;
        term:sha256 "d0ac03d30cb91c4d5d01724f745bce960cb5ecf4e9e4a56e3f1ebb468e90d772" ;
        term:status "proposed" ;
        dct:replaces <urn:x-concord:release:services:0%209> ;
        prov:wasRevisionOf <urn:x-concord:release:services:0%209> ;
        dct:provenance [
          a dct:ProvenanceStatement ;
          rdfs:label "First\nnote."@en
        ] .


      """#
    #expect(text.contains(expected), "\(text)")
  }

  @Test func aListWithoutAURIGetsOneOfOurs() throws {
    let text = try Export(model: ExportSamples.odd()).files(as: .turtle).text("interactions.ttl")
    #expect(text.contains("\n<urn:x-concord:list:interactions>\n  a skos:ConceptScheme ;\n"))
    #expect(text.contains("\n<urn:x-concord:list:interactions:x%20y>\n  a skos:Concept ;\n"))
    #expect(text.contains("\ninteraction:z\n  a skos:Concept ;\n"))
  }

  @Test func everyRelationshipIsDeclaredWhereItIsUsed() throws {
    let model = try ExportSamples.model()
    let files = try ExportSamples.whole().files(as: .turtle)
    for relationship in model.relationships {
      let text = files.text("\(relationship.kind.from).ttl")
      #expect(
        text.contains("\nrel:\(relationship.name)\n  a rdf:Property ;\n  rdfs:label \"\(relationship.kind.title)\"@en"))
      #expect(text.contains("\n  rel:\(relationship.name)\n") || text.contains("\n  rel:\(relationship.name) "))
    }
    #expect(model.relationships.count == 8)
  }

  @Test func hierarchiesAreSaidBothWays() throws {
    for name in ["interactions", "functions", "needs"] {
      let files = try ExportSamples.one(name).files(as: .jsonLD)
      let entries = files.json("\(name).jsonld")["@graph"].elements.filter { $0["type"].string == "skos:Concept" }
      let ends = { (entry: Node, key: String) in
        entry[key].string.map { [$0] } ?? entry[key].elements.compactMap { $0.string }
      }
      let pairs = { (key: String) in
        entries.flatMap { entry in ends(entry, key).map { "\(entry["id"].string ?? "") \($0)" } }
      }
      let up = pairs("broader").map { $0.split(separator: " ").reversed().joined(separator: " ") }
      #expect(Set(up) == Set(pairs("narrower")) && !up.isEmpty)
      let top = entries.filter { !$0["topConceptOf"].isNull }.count
      let wide = entries.filter { !$0["broader"].isNull }.count
      #expect(top + wide == entries.count && entries.count > 30)
    }
  }
}
