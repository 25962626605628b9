import CSV
import Publishing
import Standards
import TestSupport
import Testing
import Vocabularies

@Suite struct PublicationTests {
  private let day = Day("2027-03-01") ?? Day(number: 0)

  /// A draft of channels: the release as it is, changed.
  private func draft(_ change: (inout String) -> Void) throws -> [UInt8] {
    var text = String(decoding: try Repository.bytes("Vocabularies/channels/1.0.csv"), as: UTF8.self)
    change(&text)
    return Array(text.utf8)
  }

  private func publication(_ draft: [UInt8], in standards: Standards = Repository.standards) throws -> Publication {
    try Publication(of: draft, file: "draft.csv", as: "channels", on: day, in: standards)
  }

  private let teletext = "teletext,Teletext,On a page of a television set.,,,,,Ceefax\n"

  @Test func theVersionFollowsFromTheChanges() throws {
    let added = try publication(draft { $0 += teletext })
    #expect(added.version == "1.1" && added.lint.isFit)
    let reworded = try publication(draft { $0 = $0.replacing(" | By email", with: " | By e-mail message") })
    #expect(reworded.version == "1.0.1" && reworded.lint.isFit)
    #expect(added.objection(to: .init(date: day)) == nil)
  }

  @Test func whatIsReleasedPassesLintAndIsTheDraft() throws {
    let data = try TemporaryStandards()
    let publication = try publication(draft { $0 += teletext }, in: data.standards)
    var terms = Publication.Terms(date: day)
    terms.note = "Teletext is back."
    let files = publication.files(on: terms)
    #expect(files.map { $0.name } == ["1.1.csv", "1.0-to-1.1.sssom.tsv", "vocabulary.json"])
    for file in files {
      try data.write(String(decoding: file.bytes, as: UTF8.self), to: "Vocabularies/channels/\(file.name)")
    }
    let outcome = try Lint(data.standards).outcome(of: ["channels"])
    #expect(outcome.findings == [])
    let released = try data.standards.vocabulary("channels")
    #expect(released.release.version == "1.1" && released.release.date == day)
    #expect(released.issues.last?.note == "Teletext is back." && released.issues.last?.status == "released")
    #expect(released.about.accepted == (try Repository.standards.vocabulary("channels").about.accepted))
    #expect(files[0].bytes == (try draft { $0 += teletext }))
  }

  @Test func aDraftIsWrittenAsReleasesAre() throws {
    let tidy = try draft { $0 += teletext }
    let messy = try draft { text in
      text += teletext
      text = "\u{FEFF}" + text.replacing("\n", with: "\r\n").replacing("email,Email,", with: "\"email\",\"Email\",")
    }
    let files = try publication(messy).files(on: .init(date: day))
    #expect(files[0].bytes == tidy)
  }

  @Test func columnsMayComeInAnyOrder() throws {
    var reader = Reader(delimiter: .comma)
    let tidy = try draft { $0 += teletext }
    reader.feed(tidy.span)
    reader.finish()
    var record = Record()
    var writer = Writer()
    while reader.next(into: &record) == .record {
      writer.write((0..<record.count).reversed().map { record.string($0) })
    }
    #expect(try publication(writer.bytes).files(on: .init(date: day))[0].bytes == tidy)
  }

  @Test func aDraftWithEveryFaultAtOnceListsThemAll() throws {
    let faulty = try draft { text in
      text = text.replacing("email,Email,", with: "email,Post,")
      text = text.replacing("\nfax,", with: "\nFAX,")
      text += "web,Web again,Twice.,,,,,\n"
      text += "empty,,Nothing.,,,,,\n"
      text += "late,Late,Late.,,2027-02-30,,,\n"
      text += "lost,Lost,Lost.,nowhere,,,,\n"
      text += "gone,Gone,Gone.,,,2027-01-01,late,\n"
      text += "live,Live,Live.,,,,post,\n"
      text += "round,Round,Round.,round,,,,\n"
      text += "short,Short\n"
    }
    let publication = try publication(faulty)
    let found = Dictionary(grouping: publication.lint.findings) { $0.rule.name }
    let wanted = [
      "ambiguous-label", "deleted-notation", "invalid-notation", "duplicate-notation", "empty-label", "invalid-day",
      "unknown-reference", "missing-reason", "replaced-while-in-use", "self-reference", "wrong-cell-count",
      "reused-notation", "renamed-notation",
    ]
    for rule in wanted where rule != "deleted-notation" {
      #expect(found[rule]?.allSatisfy { $0.line != nil && $0.file == "draft.csv" } == true, "\(rule)")
    }
    #expect(!publication.lint.isFit)
  }

  @Test func whatTheDraftDoesNotCallForIsRefused() throws {
    let added = try publication(draft { $0 += teletext })
    var terms = Publication.Terms(date: day)
    terms.version = "1.0.1"
    #expect(added.objection(to: terms)?.contains("the version is 1.1, not 1.0.1") == true)
    terms.version = "2.0"
    #expect(added.objection(to: terms)?.contains("1.1") == true)
    let same = try publication(draft { _ in })
    #expect(same.objection(to: .init(date: day))?.contains("nothing to release") == true)
    let early = Publication.Terms(date: Day("2020-01-01") ?? day)
    #expect(added.objection(to: early)?.contains("cannot be of 2020-01-01") == true)
    var ripe = Publication.Terms(date: day)
    ripe.status = "ripe"
    #expect(added.objection(to: ripe)?.contains("ripe") == true)
  }

  @Test func theMapSaysWhatMayBeTakenWithoutLooking() {
    let old = release("1.0", "1,Bins,,,,,,\n2,Fax,,,,,,\n3,Papers,,,,,,\n4,Cards,,,,,,\n5,Parks,,,,,,\n6,Trees,,,,,,")
    let new = release(
      "2.0",
      "1,Bins,,,,2027-01-01,7 | 8,\n2,Fax,,,,2027-01-01,,\n3,Papers,,,,2027-01-01,7,\n4,Cards,,,,2027-01-01,7,\n"
        + "5,Green spaces,,,,,,Parks\n6,Trees,,,,2027-01-01,8,\n7,Black,,,,,,\n8,Green,,,,,,")
    var about = Vocabulary.Description()
    about.name = "services"
    about.uri = "http://example.org/service/{notation}"
    let map = Difference(of: "services", from: old, to: new).migrationMap(of: about, on: day)
    let lines = String(decoding: map, as: UTF8.self).split(separator: "\n").map { String($0) }
    #expect(lines.contains("#  service: \"http://example.org/service/\""))
    #expect(lines.contains("#mapping_date: \"2027-03-01\""))
    let rows = lines.filter { !$0.hasPrefix("#") }.dropFirst().map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[2]) \(cells[3])"
    }
    #expect(
      rows == [
        "service:1 skos:narrowMatch service:7", "service:1 skos:narrowMatch service:8",
        "service:2 skos:exactMatch sssom:NoTermFound", "service:3 skos:broadMatch service:7",
        "service:4 skos:broadMatch service:7", "service:5 skos:exactMatch service:5",
        "service:6 skos:exactMatch service:8",
      ])
  }
}
