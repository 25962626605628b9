import Conversion
import TestSupport
import Testing

@Suite struct MappingReadingTests {
  private func read(_ bytes: [UInt8]) -> (mapping: Mapping, faults: [MappingFault]) {
    var faults: [MappingFault] = []
    let mapping = Mapping(tsv: bytes.span, file: "m.sssom.tsv", faults: &faults)
    return (mapping, faults)
  }

  private func read(_ text: String) -> (mapping: Mapping, faults: [MappingFault]) { read(Array(text.utf8)) }

  private let header = "subject_label\tpredicate_id\tobject_id\n"

  @Test func rowsSayWhatTheirCellsSay() {
    let text = """
      #curie_map:
      #  service: "http://id.esd.org.uk/service/"
      #license: x
      subject_label\tpredicate_id\tpredicate_modifier\tobject_id
      Waste | Bins\tskos:exactMatch\t\tservice:57
      "a ""quoted""\nvalue"\thttp://www.w3.org/2004/02/skos/core#broadMatch\tNot\thttp://id.esd.org.uk/service/58
      Fax\tskos:exactMatch\tnot\tsssom:NoTermFound

      """
    let (mapping, faults) = read(text)
    #expect(faults.isEmpty)
    #expect(mapping.rows.map { $0.line } == [5, 6, 8])
    #expect(mapping.rows.map { $0.value } == ["Waste | Bins", "a \"quoted\"\nvalue", "Fax"])
    #expect(mapping.rows.map { $0.predicate } == ["skos:exactMatch", "skos:broadMatch", "skos:exactMatch"])
    #expect(mapping.rows.map { $0.isRejected } == [false, true, false])
    #expect(mapping.rows.map { $0.object } == ["service:57", "service:58", Mapping.noTerm])
    #expect(mapping.prefixes == [Mapping.Prefix(name: "service", iri: "http://id.esd.org.uk/service/")])
  }

  @Test func theLongestPrefixMakesAnAddressCompact() {
    let start = "#curie_map:\n#  a: http://a/\n#  ab: http://a/b/\n#  c: nothing\n" + header
    let addresses = ["http://a/b/1", "http://a/2", "http://a/b/", "http://a/", "https://a/b/1", "nothing1", "a:1"]
    let rows = addresses.map { "\($0)\tskos:exactMatch\t\($0)\n" }.joined()
    let mapping = read(start + rows).mapping
    let compact = ["ab:1", "a:2", "a:b/", "http://a/", "https://a/b/1", "nothing1", "a:1"]
    #expect(mapping.rows.map { $0.object } == compact)
    #expect(mapping.rows.map { $0.value } == addresses)
  }

  @Test func lineEndsMakeNoDifference() {
    let text = "#license: x\n#comment: y\n\(header)Bins\tskos:exactMatch\tservice:1\n"
    let wanted = read(text).mapping
    for end in ["\r\n", "\r"] {
      let other = String(text.map { $0 == "\n" ? Character(end) : $0 })
      #expect(read(other).mapping == wanted, "\(end.debugDescription)")
    }
    #expect(wanted.rows[0].line == 4)
    #expect(read(String(text.dropLast())).mapping == wanted)
  }

  @Test func theTypeOfTheSubjectDecidesWhetherItIsLookedUp() {
    let table = "subject_label\tpredicate_id\tobject_id\tsubject_type\n"
    let rows = "Bins\tskos:exactMatch\tservice:1\trdfs literal\nTrees\tskos:exactMatch\tservice:2\tskos concept\n"
    let own = read("#subject_type: skos concept\n" + table + rows).mapping
    #expect(own.rows.map { $0.isLiteral } == [true, false])
    #expect(own.rows.map { $0.value } == ["Bins", ""])
    #expect(own.rows.map { $0.isApplied(acceptsCloseMatches: false) } == [true, false])
    let common = read("#subject_type: skos concept\n\(header)Bins\tskos:exactMatch\tservice:1\n").mapping
    #expect(common.rows.map { $0.isLiteral } == [false])
    let literal = read("#subject_type: \"rdfs literal\"\n\(header)Bins\tskos:exactMatch\tservice:1\n").mapping
    #expect(literal.rows.map { $0.value } == ["Bins"])
  }

  @Test func metadataAreUnderstoodAsFarAsTheyGo() {
    let text = """
      # curie_map:
      #   a: 'http://a/''s'  # a note
      #   b: http://b/#c # a note
      # mapping_set_title: "A \\"title\\" \\\\ of: it"
      # creator_id:
      #   - "orcid:1"
      # - orcid:2
      # mapping_set_version: 1.0
      # comment: |
      #   Two lines
      #   of text.
      # strange
      \(header)
      """
    let (mapping, faults) = read(text)
    #expect(mapping.prefixes.map { $0.iri } == ["http://a/'s", "http://b/#c"])
    #expect(mapping.metadata("mapping_set_title") == "A \"title\" \\ of: it")
    #expect(mapping.metadata("mapping_set_version") == "1.0")
    #expect(mapping.metadataSlots[2].items == ["orcid:1", "orcid:2"])
    #expect(mapping.metadata("none") == nil)
    #expect(faults.isEmpty)
    let strange = read("#what\n#license: x\n#  more\n\(header)").faults
    #expect(strange.map { $0.kind } == [.unreadableMetadata, .unreadableMetadata])
    #expect(strange.map { $0.line } == [1, 3])
    #expect(read("#curie_map: {a: b}\n\(header)").faults.map { $0.text }[0].hasPrefix("m.sssom.tsv:1: The prefixes"))
  }

  @Test func metadataAreSet() {
    var mapping = read("#license: x\n#creator_id:\n#  - a\n#comment: z\n\(header)").mapping
    mapping.setMetadata("creator_id", to: "b \"c\"")
    mapping.setMetadata("comment", to: nil)
    mapping.setMetadata("object_source_version", to: "1.0")
    mapping.setMetadata("none", to: nil)
    mapping.setMetadata("other", to: "two\nlines\tand a tab")
    #expect(mapping.metadata("other") == "two\nlines\tand a tab" && mapping.metadata.count == 4)
    mapping.setMetadata("other", to: nil)
    mapping.declare([Mapping.Prefix(name: "a", iri: "http://a/")])
    mapping.declare([Mapping.Prefix(name: "a", iri: "http://b/"), Mapping.Prefix(name: "b", iri: "http://b/")])
    #expect(mapping.metadata("creator_id") == "b \"c\"")
    #expect(mapping.prefixes.map { $0.iri }.sorted() == ["http://a/", "http://b/"])
    let lines = String(decoding: mapping.tsv, as: UTF8.self).split(separator: "\n")
    #expect(
      lines.map { $0.prefix(8) } == [
        "#curie_m", "#  b: \"h", "#  a: \"h", "#creator", "#license", "#object_", "subject_",
      ])
  }

  @Test func columnsAndMetadataAreWrittenInTheOrderOfTheSlots() {
    let text = """
      #x_own: 1
      #license: x
      #  below
      #curie_map:
      #  a: http://a/
      comment\tour_column\tobject_id\tpredicate_id\tsubject_label
      "no need"\t"a\tb"\ta:1\tskos:exactMatch\tBins

      """
    let written = String(decoding: read(text).mapping.tsv, as: UTF8.self)
    #expect(
      written == """
        #curie_map:
        #  a: http://a/
        #license: x
        #  below
        #x_own: 1
        subject_label\tpredicate_id\tobject_id\tcomment\tour_column
        Bins\tskos:exactMatch\ta:1\tno need\t"a\tb"

        """)
  }

  @Test func whatIsWrittenIsReadAsItWas() {
    var dice = Dice(seed: 7)
    let names = Mapping.slots + ["own", "other own", "x\ty"]
    for round in 0..<300 {
      var mapping = Mapping()
      var columns = ["subject_label", "predicate_id", "object_id"]
      for _ in 0..<dice.number(below: 6) {
        let name = names[dice.number(below: names.count)]
        if !columns.contains(name) && name != "subject_type" { columns.append(name) }
      }
      columns.shuffle(using: &dice)
      mapping.columns = columns
      mapping.setMetadata("license", to: dice.text(of: "a \"'\\:#\n|é", upTo: 12))
      mapping.declare([Mapping.Prefix(name: "service", iri: "http://s/")])
      for _ in 0..<dice.number(below: 8) {
        let cells = columns.map { _ in dice.text(of: "ab \"\t\n\r'#,é€😀|\\-:", upTo: 9) }
        mapping.rows.append(Mapping.Row(cells: cells, line: 1))
      }
      let bytes = mapping.tsv
      let (again, faults) = read(bytes)
      #expect(faults.isEmpty, "\(round)")
      #expect(again.tsv == bytes)
      #expect(again.rows.count == mapping.rows.count)
      for (row, former) in zip(again.rows, mapping.rows) {
        for name in columns { #expect(again.cell(row, name).utf8.elementsEqual(mapping.cell(former, name).utf8)) }
        #expect(row.value.utf8.elementsEqual(mapping.cell(former, "subject_label").utf8))
      }
    }
  }

  @Test func aCellThatIsSetChangesTheRow() {
    var mapping = read(header + "Bins\tskos:exactMatch\tservice:1\n").mapping
    mapping.set("object_id", of: 0, to: "service:2")
    mapping.set("predicate_modifier", of: 0, to: "Not")
    mapping.set("comment", of: 0, to: "")
    #expect(mapping.columns == ["subject_label", "predicate_id", "object_id", "predicate_modifier"])
    #expect(mapping.rows[0].object == "service:2" && mapping.rows[0].isRejected)
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let kinds: [MappingFault.Kind]
    let line: Int64
    let bytes: [UInt8]

    init(_ name: String, _ kinds: [MappingFault.Kind], line: Int64, _ text: String) {
      self.init(name, kinds, line: line, bytes: Array(text.utf8))
    }

    init(_ name: String, _ kinds: [MappingFault.Kind], line: Int64, bytes: [UInt8]) {
      (testDescription, self.kinds, self.line, self.bytes) = (name, kinds, line, bytes)
    }
  }

  static let start = "#license: x\nsubject_label\tpredicate_id\tobject_id\n"
  static let hostile = [
    Hostile("empty", [.notAMapping], line: 1, ""),
    Hostile("metadata only", [.notAMapping], line: 2, "#license: x"),
    Hostile("no header", [.notAMapping], line: 1, "Bins\tskos:exactMatch\tservice:1\n"),
    Hostile("commas", [.notAMapping], line: 1, "subject_label,predicate_id,object_id\n"),
    Hostile("a column missing", [.missingSlot], line: 2, "#license: x\nsubject_label\tpredicate_id\n"),
    Hostile("a column twice", [.duplicateSlot], line: 1, "subject_label\tpredicate_id\tobject_id\tobject_id\n"),
    Hostile("JSON", [.notAMapping], line: 1, "{\"mappings\": []}"),
    Hostile(
      "a zip archive", [.notAMapping], line: 1, bytes: [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 90)),
    Hostile("NUL", [.damagedRow], line: 3, start + "Bi\u{0}ns\tskos:exactMatch\tservice:1\n"),
    Hostile("all NUL", [.notAMapping], line: 1, bytes: [UInt8](repeating: 0, count: 5000)),
    Hostile("UTF-16", [.notAMapping], line: 1, bytes: [0xFF, 0xFE] + start.utf8.flatMap { [$0, 0] }),
    Hostile("UTF-16 without a mark", [.notAMapping], line: 1, bytes: start.utf8.flatMap { [$0, 0] }),
    Hostile("a byte order mark", [.markedMapping], line: 1, "\u{FEFF}" + start),
    Hostile("an unclosed quote", [.damagedRow], line: 3, start + "\"Bins\tskos:exactMatch\tservice:1\n"),
    Hostile("a stray quote", [.damagedRow], line: 3, start + "\"Bins\" x\tskos:exactMatch\tservice:1\n"),
    Hostile("too few cells", [.wrongSlotCount], line: 3, start + "Bins\n"),
    Hostile("too many cells", [.wrongSlotCount], line: 3, start + "Bins\ta\tb\tc\n"),
    Hostile("Windows-1252", [.damagedRow], line: 3, bytes: Array(start.utf8) + [0xE9] + Array("\ta\tb\n".utf8)),
    Hostile(
      "Windows-1252 above", [.damagedRow], line: 1, bytes: [0x23, 0x61, 0x3A, 0x20, 0xE9] + Array(("\n" + start).utf8)),
    Hostile(
      "a megabyte in quotes", [.damagedRow], line: 3,
      start + "\"" + String(repeating: "a\n", count: 600_000) + "\"\ta\tb\n"),
  ]

  @Test(arguments: hostile)
  func aHostileFileIsRefusedWithItsLine(_ file: Hostile) {
    let (mapping, faults) = read(file.bytes)
    #expect(Array(faults.map { $0.kind }.prefix(1)) == file.kinds)
    #expect(faults.first?.line == file.line)
    #expect(mapping.rows.isEmpty)
    #expect(faults.count <= MappingFault.Kind.allCases.count * 1001)
  }

  @Test func theHostileFilesAreAllThere() { #expect(MappingReadingTests.hostile.count == 20) }

  @Test func aLongCellIsKept() {
    let value = String(repeating: "é", count: 500_000)
    let (mapping, faults) = read(header + "\(value)\tskos:exactMatch\tservice:1\n")
    #expect(faults.isEmpty && mapping.rows[0].value == value)
  }

  @Test func faultsAreBoundedAndCounted() {
    let faults = read(header + String(repeating: "x\n", count: 5000)).faults
    #expect(faults.count == 1001)
    #expect(faults.last?.count == 4000 && faults.last?.message == "There are 4000 more of the kind.")
  }

  @Test func noBytesDoHarm() {
    var dice = Dice(seed: 11)
    let alphabet = Array("#\"\t\n\r:- a|\\{[".utf8) + [0, 0xFF, 0xC3, 0xA9]
    for _ in 0..<400 {
      let bytes = Array(MappingReadingTests.start.utf8.prefix(dice.number(below: 70))) + dice.bytes(60, of: alphabet)
      let first = read(bytes).mapping
      if first.columns.isEmpty { continue }
      let again = read(first.tsv)
      if again.faults.contains(where: { $0.kind.isGrave }) { continue }
      #expect(read(again.mapping.tsv).mapping.tsv == again.mapping.tsv)
    }
  }
}
