import Foundation
import TestSupport
import Testing

@testable import concord

/// `concord suggest`: for a text, or for the values of a column.
@Suite struct SuggestTests {
  private static let file = """
    id,Category,Type
    1,Waste,Missed bin
    2,Waste,Missed bin
    3,Roads,Pothole
    4,Waste,"Bulky, ""large"" items"
    5,,
    6,Odd,Xqzzk
    7,Contact,jane@example.com

    """

  @Test func aTextGetsATable() throws {
    let outcome = try Command("suggest", "Missed bin collection", "--top", "2").run()
    #expect(outcome.exitCode == 0 && outcome.message == "")
    let lines = outcome.text.split(separator: "\n").map { String($0) }
    #expect(lines.first == "Missed bin collection")
    #expect(lines[1].hasPrefix("  1  524   Household waste collection") && lines[2].hasPrefix("  2  "))
    #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
    let nothing = try Command("suggest", "xqzzk").run()
    #expect(nothing == .init(exitCode: 0, output: Array("xqzzk\n  Nothing in services is near to this.\n".utf8)))
  }

  @Test func aColumnComesInTheOrderOfItsRows() throws {
    let folder = Folder()
    try folder.write(SuggestTests.file, to: "cases.csv")
    let outcome = try folder.run("suggest", "--from", "cases.csv", "--column", "Type", "--as", "csv", "--top", "1")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.message == "1 row holds a value that looks like personal data, which was left out. "
        + "--show-values takes it too.\n")
    let lines = outcome.text.split(separator: "\n").map { String($0) }
    #expect(lines.count == 4 && lines[0] == "value,rows,rank,code,label,score")
    #expect(lines[1].hasPrefix("Missed bin,2,1,524,Household waste collection,0."))
    #expect(lines[2].hasPrefix("\"Bulky, \"\"large\"\" items\",1,1,528,"))
    #expect(lines[3].hasPrefix("Pothole,1,1,557,Road maintenance,0."))
    #expect(lines.dropFirst().allSatisfy { $0.split(separator: ".").last?.count == 3 })
    let shown = try folder.run(
      "suggest", "--from", "cases.csv", "--column", "Type", "--as", "json", "--show-values", "-o", "out.json")
    #expect(shown == .init(exitCode: 0))
    #expect(try folder.text("out.json").contains("jane@example.com"))
  }

  @Test func aMappingIsADraftToReview() throws {
    let folder = Folder()
    try folder.write(SuggestTests.file, to: "cases.csv")
    let outcome = try folder.run("suggest", "--from", "cases.csv", "--column", "Category,Type", "--as", "sssom")
    #expect(outcome.exitCode == 0)
    let lines = outcome.text.split(separator: "\n").map { String($0) }
    let head = lines.filter { $0.hasPrefix("#") }
    #expect(head.first == "#curie_map:" && head.contains("#  service: \"http://id.esd.org.uk/service/\""))
    #expect(head.last?.contains("Values without a suggestion: 'Odd | Xqzzk'.") == true)
    #expect(!outcome.text.contains("jane@example.com"))
    let rows = lines.dropFirst(head.count).map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(
      rows.first?.joined(separator: " ")
        == "subject_label subject_type predicate_id object_id object_label mapping_justification author_id "
        + "reviewer_id mapping_date confidence comment other")
    #expect(rows.count == 4 && rows.allSatisfy { $0.count == 12 })
    let row = rows[1].map { String($0) }
    #expect(
      row[0...5].joined(separator: "|")
        == "Waste | Missed bin|rdfs literal|skos:exactMatch|service:524|Household waste collection|semapv:LexicalMatching"
    )
    #expect(row[6] + row[7] + row[8] == "" && row[10] == "2 rows" && row[11] == "status=unreviewed")
    let confidence = try #require(Double(row[9]))
    #expect((0...1).contains(confidence))
  }

  @Test func theCouncilCounts() throws {
    let scores = try [["--tier", "county"], ["--tier", "district"], ["--authority", "E10000014"], []].map { options in
      var command = Command()
      command.arguments = ["suggest", "street care", "--as", "csv", "--top", "20"] + options
      return try command.run()
    }
    #expect(scores.allSatisfy { $0.exitCode == 0 })
    #expect(scores[0] == scores[2] && scores[0] != scores[1] && scores[0] != scores[3])
  }

  @Test(arguments: [
    ("channels", "phone call", "telephone"), ("interactions", "report it online", "17"),
    ("authorities", "leeds", "E08000035"), ("life-events", "baby on the way", "expecting-a-baby"),
    ("services@2.01", "school meals", "4"),
  ])
  func otherListsAreSearchedToo(_ list: String, _ text: String, _ code: String) throws {
    let outcome = try Command("suggest", text, "--vocabulary", list, "--as", "csv", "--top", "1").run()
    #expect(outcome.exitCode == 0 && outcome.text.contains(",1,1,\(code),"), "\(outcome.text)")
  }

  @Test func anyKindOfCSVIsRead() throws {
    let folder = Folder()
    try folder.write([0xEF, 0xBB, 0xBF] + Array("nr;Art\r\n1;Caf\u{E9} licence\r\n".utf8), to: "bom.csv")
    try folder.write(Array("nr;Art\r\n1;Caf".utf8) + [0xE9] + Array(" licence\r\n".utf8), to: "ansi.csv")
    let results = try ["bom.csv", "ansi.csv"].map { name in
      try folder.run("suggest", "--from", name, "--column", "Art", "--as", "csv", "--top", "1")
    }
    #expect(results[0].exitCode == 0 && results[0].output == results[1].output)
    #expect(results[0].text.contains("Café licence,1,1,742,"))
  }

  @Test(arguments: [
    (["suggest"], "needs either a text or a file"),
    (["suggest", "bins", "--from", "x.csv"], "either a text or a file"),
    (["suggest", "--from", "cases.csv"], "--from FILE and --column NAME go together"),
    (["suggest", "bins", "--column", "Type"], "go together"),
    (["suggest", "--from", "cases.csv", "--column", "Kind"], "has \"id\", \"Category\" and \"Type\""),
    (["suggest", "bins", "--tier", "parish"], "--tier is district, county or unitary"),
    (["suggest", "bins", "--authority", "X1"], "has no entry \"X1\""),
    (["suggest", "bins", "--top", "0"], "--top is a whole number from 1 to 100"),
    (["suggest", "bins", "--as", "xml"], "--as is text, json, csv or sssom"),
    (["suggest", "bins", "--vocabulary", "servics"], "Did you mean services?"),
    (["suggest", "--from", "empty.csv", "--column", "Type"], "[empty-file]"),
  ])
  func aCallThatCannotBeIsRefused(_ arguments: [String], _ message: String) throws {
    let folder = Folder()
    try folder.write(SuggestTests.file, to: "cases.csv")
    try folder.write("", to: "empty.csv")
    let outcome = try folder.run(arguments)
    #expect(outcome.exitCode == (message == "[empty-file]" ? 1 : 64))
    #expect(outcome.message.contains(message), "\(outcome.message)")
  }

  @Test func aColumnOfManyValuesIsRefused() throws {
    let folder = Folder()
    var text = "id,Type\n"
    for row in 0...CountedValues.mostValues { text += "\(row),v\(row)\n" }
    try folder.write(text, to: "many.csv")
    let outcome = try folder.run("suggest", "--from", "many.csv", "--column", "Type")
    #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    #expect(outcome.message.contains("has more different values than names of services"))
    #expect(try folder.run("suggest", "--from", "missing.csv", "--column", "Type").exitCode == 66)
  }
}
