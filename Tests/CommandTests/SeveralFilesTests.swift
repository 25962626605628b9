import ArchiveSupport
import Foundation
import Standards
import TestSupport
import Testing

/// Several files in one call, and folders of them.
@Suite struct SeveralFilesTests {
  private func file(_ keys: String...) -> String {
    let lines = keys.enumerated().map { "\(Samples.record.replacing("T2026-000145", with: $1)) \($0)" }
    return ([Samples.header] + lines).joined(separator: "\n") + "\n"
  }

  /// Two months in a folder, a file of another year with a fault, and what is no table.
  private func folder() throws -> Folder {
    let folder = Folder()
    for name in ["data/2025", "data/.git"] {
      try FileManager.default.createDirectory(atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
    try folder.write(file("A1", "A2"), to: "data/april.csv")
    try folder.write(file("A2", "B1", "A2"), to: "data/may.csv")
    try folder.write(file("C1").replacing(",57,", with: ",99999,"), to: "data/2025/april.csv")
    for name in ["notes.txt", ".hidden.csv", "~$may.xlsx", ".git/x.csv"] { try folder.write("x", to: "data/\(name)") }
    return folder
  }

  private func validate(_ folder: Folder, _ arguments: String...) throws -> Command.Outcome {
    try folder.run(["validate"] + arguments + Samples.asAt)
  }

  private let leftOut = "concord: left out, since only files named like tables are read: notes.txt.\n"

  @Test func aFolderStandsForTheTablesInItInTheOrderOfTheirNames() throws {
    let folder = try folder()
    let outcome = try validate(folder, "data", "--summary", "csv", "--out-dir", "reports")
    #expect(outcome.exitCode == 1 && outcome.message == leftOut)
    #expect(
      outcome.text == """
        file,verdict,records,records_with_errors,errors,warnings,infos,report,reason
        2025/april.csv,invalid,1,1,1,0,0,2025/april.csv.txt,
        april.csv,valid,2,0,0,0,0,april.csv.txt,
        may.csv,invalid,3,1,1,0,0,may.csv.txt,

        """)
    #expect(folder.names == ["data", "reports"])
    let reports = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/reports").sorted()
    #expect(reports == ["2025", "2025/april.csv.txt", "april.csv.txt", "may.csv.txt"])
  }

  @Test func reportsHaveTheBytesThatTheyHaveByThemselves() throws {
    let folder = try folder()
    let forms = ["text", "json", "html", "sarif", "junit", "ndjson", "csv", "markdown", "annotated"]
    let endings = [
      ".txt", ".json", ".html", ".sarif", ".junit.xml", ".ndjson", ".findings.csv", ".md", ".annotated.csv",
    ]
    for (form, ending) in zip(forms, endings) {
      let outcome = try validate(folder, "data/may.csv", "data/april.csv", "--as", form, "--out-dir", "out/\(form)")
      #expect(outcome.exitCode == 1, "\(form): \(outcome.message)")
      for name in ["may.csv", "april.csv"] {
        let alone = try validate(folder, "data/\(name)", "--as", form)
        #expect(try folder.read("out/\(form)/\(name)\(ending)") == alone.output, "\(form) of \(name)")
      }
    }
  }

  @Test func withoutAFolderForThemReportsStandBeforeTheTable() throws {
    let folder = try folder()
    let outcome = try validate(folder, "data/may.csv", "data/april.csv", "none.csv")
    #expect(outcome.exitCode == 66)
    #expect(outcome.message == "concord: none.csv cannot be read: no such file or directory.\n")
    let reports = try ["may", "april"].map { try validate(folder, "data/\($0).csv").text }
    #expect(
      outcome.text == reports.joined(separator: "\n") + """

        File       Verdict        Records  With errors  Errors  Warnings
        may.csv    Invalid              3            1       1         0
        april.csv  Valid                2            0       0         0
        none.csv   Not validated

        3 files: 1 valid, 1 invalid, 1 not validated. 5 records, 1 of them with errors.

        """)
  }

  @Test func theSummaryForProgramsIsAsItsSchemaSays() throws {
    let folder = try folder()
    let outcome = try validate(folder, "data", "none.csv", "--summary", "json", "--out-dir", "reports", "--as", "json")
    let checker = SchemaChecker(
      root: try JSONDecoder().decode(Node.Value.self, from: Data(Repository.bytes("Schemas/summary.schema.json"))))
    #expect(checker.unknownKeywords() == [])
    #expect(checker.complaints(about: try JSONDecoder().decode(Node.Value.self, from: Data(outcome.output))) == [])
    let summary = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let totals = try #require(summary["totals"] as? [String: Int])
    #expect(totals["files"] == 4 && totals["invalid"] == 2 && totals["not_validated"] == 1 && totals["records"] == 6)
    let files = try #require(summary["files"] as? [[String: Any]])
    #expect(files[0]["report"] as? String == "2025/april.csv.json")
    #expect(files[3]["reason"] as? String == "none.csv cannot be read: no such file or directory.")
  }

  @Test func theSummaryInMarkdownHoldsNoMarkupOfAName() throws {
    let folder = Folder()
    try folder.write(file("A1"), to: "a|<b>.csv")
    let outcome = try validate(folder, "a|<b>.csv", "--summary", "markdown", "--out-dir", "reports")
    #expect(outcome.exitCode == 0)
    #expect(outcome.text.contains("\n| <code>a&#124;&#60;b&#62;.csv</code> | Valid | 1 | 0 | 0 | 0 |\n"))
  }

  @Test func theSummaryAsAPageLeadsToTheReports() throws {
    let folder = try folder()
    try folder.write(file("D1"), to: "data/a b&é%.csv")
    let outcome = try validate(
      folder, "data", "none<.csv", "--as", "html", "--summary", "html", "--out-dir", "r", "-o", "r/index.html")
    #expect(outcome.exitCode == 66 && outcome.output.isEmpty)
    let page = try folder.text("r/index.html")
    #expect(page.contains("<li>none&lt;.csv: none&lt;.csv cannot be read: no such file or directory.</li>"))
    let links = page.split(separator: "<a href=\"./").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(links == ["2025/april.csv.html", "a%20b%26%C3%A9%25.csv.html", "april.csv.html", "may.csv.html"])
    for link in links {
      let path = try #require(link.removingPercentEncoding)
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/r/\(path)"), "\(path)")
    }
  }

  @Test func aTableForProgramsStandsAlone() throws {
    let folder = try folder()
    let outcome = try validate(folder, "data", "--summary", "json")
    #expect(outcome.text.hasPrefix("{") && outcome.text.hasSuffix("}\n"))
    #expect(!outcome.text.contains("\"report\""))
  }

  @Test func acrossFindsTheKeysOfEarlierFilesAndSaysWhere() throws {
    let folder = try folder()
    let outcome = try validate(folder, "data/april.csv", "data/may.csv", "--across", "--as", "json", "--out-dir", "r")
    #expect(outcome.exitCode == 1 && outcome.message.isEmpty)
    #expect(outcome.text.contains("may.csv    Invalid        3            2       2         0\n"))
    let report = try Report(folder.read("r/may.csv.json"))
    #expect(report.findings.map { "\($0.rule) \($0.count)" } == ["duplicate-key 2"])
    #expect(report.findings[0].samples.map { $0.line } == [2, 4])
    let notes = [
      "2 records have the key of a record in april.csv: the first is on line 2, and that one on line 3 there."
    ]
    #expect(report.input.notes == notes)
    #expect(try folder.read("r/april.csv.json") == validate(folder, "data/april.csv", "--as", "json").output)
  }

  @Test func acrossIsInEveryFormAlike() throws {
    let folder = try folder()
    let files = ["data/april.csv", "data/may.csv"]
    for (form, ending) in [("ndjson", "ndjson"), ("csv", "findings.csv"), ("annotated", "annotated.csv")] {
      _ = try folder.run(["validate"] + files + ["--across", "--as", form, "--out-dir", "r"] + Samples.asAt)
      let text = try folder.text("r/may.csv.\(ending)")
      #expect(text.split(separator: "duplicate-key").count == 3, "\(form): \(text)")
    }
  }

  @Test func aWorkbookIsComparedWithATextAndItsRowsAreNamed() throws {
    let folder = try folder()
    let cells = file("A9", "A2").split(separator: "\n").map { $0.split(separator: ",").map { String($0) } }
    var rows = ""
    for (index, cells) in cells.enumerated() {
      let texts = cells.enumerated().map { place, text in
        "<c r=\"\(Character(UnicodeScalar(UInt8(65 + place))))\(index + 5)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      rows += "<row r=\"\(index + 5)\">\(texts.joined())</row>"
    }
    try folder.write(Book(rows: rows).bytes, to: "june.xlsx")
    let outcome = try validate(folder, "data/april.csv", "june.xlsx", "--across")
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.text.contains("1 record has the key of a record in april.csv: it is on line 7, and that one on line 3"))
  }

  @Test func theBytesAreTheSameWhateverTheNumberOfThreads() throws {
    let folder = try folder()
    for file in 0..<4 {
      let keys = (0..<300).map { "K\(($0 * (file + 3)) % 700)" }
      let lines = keys.enumerated().map { "\(Samples.record.replacing("T2026-000145", with: $1)) \($0)" }
      try folder.write(([Samples.header] + lines).joined(separator: "\n"), to: "data/2025/f\(file).csv")
    }
    let calls = try [1, 2, 5].map { threads in
      let outcome = try validate(folder, "data/2025", "--across", "--threads", "\(threads)", "--out-dir", "r\(threads)")
      return [outcome.output, outcome.messages] + (try (0..<4).map { try folder.read("r\(threads)/f\($0).csv.txt") })
    }
    #expect(calls[0] == calls[1] && calls[0] == calls[2])
    #expect(String(decoding: calls[0][5], as: UTF8.self).contains("have the key of a record in f0.csv"))
  }

  @Test func filesOfOneNameAreToldApartByTheirFolders() throws {
    let folder = try folder()
    let outcome = try validate(
      folder, "./data/april.csv", "data/2025/../2025/april.csv", "data/april.csv", "--out-dir", "r")
    #expect(outcome.text.contains("\ndata/april.csv") && outcome.text.contains("\n2025/april.csv"))
    #expect(outcome.text.contains("2 files: "))
    let reports = try FileManager.default.subpathsOfDirectory(atPath: "\(folder.path)/r").sorted()
    #expect(reports == ["2025", "2025/april.csv.txt", "data", "data/april.csv.txt"])
  }

  @Test func aFileIsReadOnceHoweverOftenItIsNamed() throws {
    let folder = try folder()
    #expect(symlink("may.csv", "\(folder.path)/data/latest") == 0)
    #expect(symlink("..", "\(folder.path)/data/loop") == 0 && mkfifo("\(folder.path)/data/pipe.csv", 0o600) == 0)
    let outcome = try validate(folder, "data/", "data", "data/may.csv", "./data/2025", "--summary", "csv")
    #expect(outcome.exitCode == 1 && outcome.text.split(separator: "\n").count == 4)
    #expect(outcome.message.hasSuffix(" are read: latest, loop, notes.txt, pipe.csv.\n"))
  }

  @Test func whatIsNoTableIsJudgedAndTheOthersAreStillValidated() throws {
    let folder = try folder()
    try folder.write("%PDF-1.4\n", to: "data/a.xls")
    try folder.write("colour,size\nred,2\n", to: "data/b.csv")
    let outcome = try validate(folder, "data", "--out-dir", "r", "--summary", "csv")
    #expect(outcome.exitCode == 64)
    #expect(outcome.text.contains("\na.xls,invalid,0,0,1,0,0,a.xls.txt,\n"))
    #expect(outcome.text.contains("\nb.csv,not-validated,,,,,,,The header of b.csv fits no schema: "))
    #expect(outcome.text.contains("\nmay.csv,invalid,3,1,1,0,0,may.csv.txt,\n"))
    #expect(outcome.message.contains("concord layout init data/b.csv --schema"))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/r/b.csv.txt"))
  }

  @Test(
    arguments: [
      (["data", "--out-dir", "data"], 64, "Give the reports a folder of their own."),
      (["data", "--as", "json"], 64, "say where they are to go: --out-dir DIR"),
      (["data", "--accepted", "x"], 64, "--accepted goes with one file."),
      (["data", "--waivers", "w.csv"], 64, "--waivers goes with one file."),
      (["data", "-"], 64, "Standard input is validated by itself."),
      (["data", "data", "--shard"], 64, "--shard goes with one file."),
      (["data/may.csv", "--across"], 64, "--across goes with several files, or a folder"),
      (["data/may.csv", "--summary", "csv"], 64, "--summary goes with several files, or a folder"),
      (
        ["data", "--summary", "pdf", "--out-dir", "r"], 64,
        "--summary is text, json, csv, markdown or html, not \"pdf\"."
      ),
      (["data/may.csv", "data/april.csv", "-o", "data/may.csv"], 64, "data/may.csv is a file to be read."),
      (["data", "--out-dir", "data/may.csv"], 73, "cannot be created"),
      (["empty"], 66, "empty holds no file whose name ends in .csv, .tsv"),
    ] as [([String], Int32, String)])
  func whatCannotBeDoneIsRefusedBeforeAnythingIsWritten(
    _ arguments: [String], _ code: Int32, _ message: String
  ) throws {
    let folder = try folder()
    try FileManager.default.createDirectory(atPath: "\(folder.path)/empty", withIntermediateDirectories: true)
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let outcome = try folder.run(["validate"] + arguments)
    #expect(outcome.exitCode == code && outcome.output.isEmpty)
    #expect(outcome.message.contains(message), "\(outcome.message)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path) == before)
  }

  @Test func aReportOfAnEarlierCallIsNotTakenForOne() throws {
    let folder = try folder()
    for isRight in [true, false] {
      try folder.write(isRight ? file("A1") : "colour,size\nred,2\n", to: "a.csv")
      let outcome = try validate(folder, "a.csv", "--out-dir", "r", "--summary", "json")
      #expect(outcome.exitCode == (isRight ? 0 : 64))
      #expect(outcome.text.contains("\"report\": \"a.csv.txt\"") == isRight)
      #expect(FileManager.default.fileExists(atPath: "\(folder.path)/r/a.csv.txt") == isRight)
    }
    try folder.write("%PDF-1.4\n", to: "a.csv")
    let annotated = try validate(folder, "a.csv", "--as", "annotated", "--out-dir", "r", "--summary", "json")
    #expect(annotated.exitCode == 1 && !annotated.text.contains("\"report\""))
  }

  @Test func reportsWithinTheFolderAreNotReadTheNextTime() throws {
    let folder = try folder()
    let calls = try (0..<2).map { _ in
      try validate(folder, "data", "--as", "csv", "--out-dir", "data/reports", "--summary", "csv").text
    }
    #expect(calls[0] == calls[1] && calls[0].split(separator: "\n").count == 4)
  }
}
