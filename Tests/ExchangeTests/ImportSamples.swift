import Exchange
import Vocabularies

/// Small files in every form that is read, and how tests read them.
enum ImportSamples {
  /// What an import came to: its draft in lines, and its notes.
  struct Outcome {
    let form: ImportForm
    let lines: [String]
    let notes: [String]

    /// Whether one of the notes begins so.
    func says(_ start: String) -> Bool { notes.contains { $0.hasPrefix(start) } }
  }

  static let header = "notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels"

  /// Imports a text.
  static func read(
    _ text: String, as form: ImportForm? = nil, list: String? = nil, day: String? = nil, onto: Release? = nil,
    beside: [String: String] = [:]
  ) throws -> Outcome {
    try read(Array(text.utf8), as: form, list: list, day: day, onto: onto, beside: beside)
  }

  static func read(
    _ bytes: [UInt8], as form: ImportForm? = nil, list: String? = nil, day: String? = nil, onto: Release? = nil,
    beside: [String: String] = [:]
  ) throws -> Outcome {
    let options = ListImport.Options(form: form, list: list, day: day.flatMap { Day($0) }, onto: onto)
    let found = try ListImport.read(bytes, options) { name in beside[name].map { Array($0.utf8) } }
    let lines = String(decoding: found.csv, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return Outcome(form: found.form, lines: lines.map { String($0) }, notes: found.notes)
  }

  /// The fault that importing a text meets; nil where it meets none.
  static func fault(_ text: String, as form: ImportForm? = nil, day: String? = nil) -> ImportFault? {
    fault(Array(text.utf8), as: form, day: day)
  }

  static func fault(_ bytes: [UInt8], as form: ImportForm? = nil, day: String? = nil) -> ImportFault? {
    do throws(ImportFault) {
      _ = try ListImport.read(bytes, ListImport.Options(form: form, day: day.flatMap { Day($0) }))
      return nil
    } catch {
      return error
    }
  }

  /// A release of these lines of CSV.
  static func release(_ csv: String) -> Release {
    var faults: [DataFault] = []
    let bytes = Array(csv.utf8)
    let release = Release(
      version: "1", date: Day(number: 0), sha256: "", csv: bytes.span, file: "1.csv", notations: nil, faults: &faults)
    precondition(faults.isEmpty, "The release of the test is broken.")
    return release
  }

  static let controlledList = """
    <?xml version="1.0" encoding="utf-8"?>
    <!-- This comment may say <!DOCTYPE x>. -->
    <ControlledList xmlns="http://www.example.org/standards">
      <Metadata><Title>Example</Title></Metadata>
      <Item Id="1" ConceptId="1" Obsolete="false" AddedInVersion="1.00" LastUpdatedInVersion="2.00">
        <Name>Home schooling &amp; caf&#233;</Name>
        <ScopeNotes><![CDATA[Rules for <parents>]]></ScopeNotes>
        <HistoryNotes>Renamed in version 2.00.</HistoryNotes>
        <BroaderItem Id="3">Education</BroaderItem>
      </Item>
      <Item Id="2" ConceptId="2" Obsolete="true" AddedInVersion="1.00"><Name>Old</Name><UseItem Id="1"/></Item>
      <Item Id="3" ConceptId="30" Obsolete="false"><Name>Education</Name><Colour>red</Colour></Item>
    </ControlledList>

    """

  static let rdfXML = """
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:skos="http://www.w3.org/2004/02/skos/core#" xml:base="http://example.org/list" xml:lang="en">
      <skos:ConceptScheme rdf:about="">
        <skos:hasTopConcept><skos:Concept rdf:ID="a" skos:notation="1" skos:prefLabel="One"/></skos:hasTopConcept>
      </skos:ConceptScheme>
      <rdf:Description rdf:about="#b">
        <rdf:type rdf:resource="http://www.w3.org/2004/02/skos/core#Concept"/>
        <skos:prefLabel>Two</skos:prefLabel><skos:prefLabel xml:lang="cy">Dau</skos:prefLabel>
        <skos:broader rdf:resource="#a"/>
      </rdf:Description>
    </rdf:RDF>

    """

  static let turtle = """
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix dct: <http://purl.org/dc/terms/> .
    @base <http://example.org/list/> .
    <1> a skos:Concept ; skos:prefLabel "Home schooling"@en , "Addysg gartref"@cy ;
      skos:altLabel "Home | schooling"@en , "Teaching at home" ; skos:scopeNote "Rules for parents"@en-GB ;
      skos:historyNote "Renamed."@en ; skos:related <2> ; skos:exactMatch <http://example.com/1> .
    <2> a skos:Concept ; skos:notation "2a" ; skos:prefLabel 'Two' ; skos:broader <1> ; owl:deprecated true ;
      dct:isReplacedBy <1> ; skos:hiddenLabel "Tow" .

    """

  static let registerCSV = """
    Identifier,Label,Description,Created,Modified,History notes,Type,
    1614,16 to 19 bursary fund,"For those aged 16 to 19, perhaps.",2013-04-03,2013-04-03,Added in version 4.00.,Service,
    1,Home schooling,,2013-04-03,2014-02-20,,Service,

    """

  static let registerJSON = """
    [{"identifier": "1", "label": "One", "uri": "http://id.example.org/service/1", "parents": [],
      "mappings": {"other": ["7"]}, "lists": [{"identifier": "x"}]},
     {"identifier": "2", "label": "Two", "uri": "http://id.example.org/service/2",
      "parents": [{"identifier": "1", "label": "One"}], "mappings": {}, "lists": [{"identifier": "x"}]}]

    """

  static let releaseCSV = """
    notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels,tier
    1,One,"First, of two",,2001-01-01,,,Uno | Un,all
    2,Two,,1,,2020-01-01,1,,

    """

  static let json = """
    {"name": "example", "release": "1", "entries": [
      {"notation": "1", "label": "One", "uri": "u:1", "definition": "First, of two", "broader": [],
       "valid_from": "2001-01-01", "withdrawn": null, "replaced_by": [], "alt_labels": ["Uno", "Un"], "tier": "all"},
      {"notation": "2", "label": "Two", "uri": "u:2", "definition": "", "broader": ["1"], "valid_from": null,
       "withdrawn": "2020-01-01", "replaced_by": ["1"], "alt_labels": [], "tier": ""}]}

    """

  static let fhir = """
    {"resourceType": "CodeSystem", "url": "http://example.org/list", "property": [
       {"code": "withdrawn", "uri": "urn:x-concord:term:withdrawn", "type": "dateTime"},
       {"code": "column.tier", "uri": "urn:x-concord:term:example:tier", "type": "string"}],
     "concept": [
       {"code": "1", "display": "One", "definition": "First, of two",
        "designation": [{"language": "en", "value": "Uno"}, {"language": "en", "value": "Un"}],
        "property": [{"code": "valid-from", "valueDateTime": "2001-01-01"},
          {"code": "column.tier", "valueString": "all"}],
        "concept": [{"code": "2", "display": "Two", "property": [{"code": "withdrawn", "valueDateTime": "2020-01-01"},
          {"code": "inactive", "valueBoolean": true}, {"code": "replaced-by", "valueCode": "1"}]}]}]}

    """

  static let jsonLD = """
    {"@context": {"id": "@id", "type": "@type", "skos": "http://www.w3.org/2004/02/skos/core#",
       "term": "urn:x-concord:term:", "dct": "http://purl.org/dc/terms/", "e": "http://example.org/",
       "xsd": "http://www.w3.org/2001/XMLSchema#", "own": "urn:x-concord:term:example:",
       "identifier": "dct:identifier", "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
       "columns": {"@id": "term:columns", "@container": "@list"}, "notation": "skos:notation",
       "prefLabel": {"@id": "skos:prefLabel", "@language": "en"},
       "altLabel": {"@id": "skos:altLabel", "@language": "en"},
       "definition": {"@id": "skos:definition", "@language": "en"},
       "broader": {"@id": "skos:broader", "@type": "@id"},
       "isReplacedBy": {"@id": "dct:isReplacedBy", "@type": "@id"},
       "validFrom": {"@id": "term:valid-from", "@type": "xsd:date"},
       "withdrawn": {"@id": "term:withdrawn", "@type": "xsd:date"}},
     "@graph": [
       {"id": "http://example.org/list", "type": "skos:ConceptScheme", "identifier": "example", "columns": ["notation",
        "label", "definition", "broader", "valid_from", "withdrawn", "replaced_by", "alt_labels", "tier"]},
       {"id": "e:1", "type": "skos:Concept", "inScheme": "http://example.org/list", "notation": "1", "prefLabel": "One",
        "altLabel": ["Uno", "Un"], "definition": "First, of two", "validFrom": "2001-01-01", "own:tier": "all"},
       {"id": "e:2", "type": "skos:Concept", "inScheme": "http://example.org/list", "notation": "2", "prefLabel": "Two",
        "broader": "e:1", "withdrawn": "2020-01-01", "isReplacedBy": "e:1"}]}

    """

  static let csvw = """
    {"@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}], "url": "list.csv",
     "tableSchema": {"columns": [{"name": "notation"}, {"name": "label", "titles": "label"}]}}

    """

  static let frictionless = """
    {"name": "p", "resources": [
      {"name": "one", "path": "list.csv", "schema": {"fields": [{"name": "notation"}, {"name": "label"}]}},
      {"name": "two", "path": "two.csv", "schema": {"fields": [{"name": "notation"}, {"name": "label"}]}},
      {"name": "pairs", "path": "pairs.csv", "schema": {"fields": [{"name": "from"}, {"name": "to"}]}}]}

    """

  /// A file of every form, and the form.
  static let all: [(form: ImportForm, text: String)] = [
    (.controlledList, controlledList), (.rdfXML, rdfXML), (.turtle, turtle), (.registerCSV, registerCSV),
    (.registerJSON, registerJSON), (.csv, releaseCSV), (.json, json), (.fhir, fhir), (.jsonLD, jsonLD), (.csvw, csvw),
    (.frictionless, frictionless),
  ]
}
