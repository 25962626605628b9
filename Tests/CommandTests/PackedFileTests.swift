import ArchiveSupport
import CSV
import Foundation
import TestSupport
import Testing

/// Tables in workbooks and archives, as every command reads them.
@Suite struct PackedFileTests {
  /// A workbook with these records on its first sheet, from a cell on.
  private func workbook(_ records: [[String]], fromRow first: Int = 1, column: Int = 0) -> [UInt8] {
    var rows = ""
    for (index, cells) in records.enumerated() {
      rows += "<row r=\"\(first + index)\">"
      for (place, text) in cells.enumerated() where !text.isEmpty {
        let escaped = text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
        rows += "<c r=\"\(columnLetters(column + place))\(first + index)\" t=\"inlineStr\">"
        rows += "<is><t xml:space=\"preserve\">\(escaped)</t></is></c>"
      }
      rows += "</row>"
    }
    return Book(rows: rows).bytes
  }

  private func records(_ csv: [UInt8]) -> [[String]] {
    var reader = Reader()
    reader.feed(csv.span)
    reader.finish()
    var record = Record()
    var records: [[String]] = []
    while reader.next(into: &record) == .record { records.append((0..<record.count).map { record.string($0) }) }
    return records
  }

  /// The findings of a JSON report, without where and with what they were found.
  private func report(_ folder: Folder, _ file: String, _ more: String...) throws -> [String: Any] {
    let outcome = try folder.run(["validate", file, "--as-at", "2026-04-01", "--as", "json"] + more)
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
  }

  /// What was found and where, but for a stray quote, which only the CSV can have.
  private func cells(_ report: [String: Any]) -> [String] {
    let findings = report["findings"] as? [[String: Any]] ?? []
    return findings.filter { $0["rule"] as? String != "stray-quote" }.flatMap { finding in
      (finding["samples"] as? [[String: Any]] ?? []).map { sample in
        "\(finding["rule"] ?? "") \(finding["count"] ?? 0) \(sample["cell"] ?? "-") \(sample["key"] ?? "-")"
      }
    }
  }

  private static let example = "conformance/examples/medway-2026-03.csv"

  @Test func aWorkbookHasTheFindingsOfItsCSVCellForCell() throws {
    let folder = Folder()
    let csv = try Repository.bytes(PackedFileTests.example)
    try folder.write(csv, to: "a.csv")
    try folder.write(workbook(records(csv)), to: "a.xlsx")
    let (plain, packed) = (try report(folder, "a.csv"), try report(folder, "a.xlsx", "--checksum"))
    #expect(cells(packed) == cells(plain) && cells(plain).count == 50)
    let input = try #require(packed["input"] as? [String: Any])
    #expect(input["sheet"] as? String == "Data" && input["records"] as? Int == 1000)
    #expect(try input["bytes"] as? Int == folder.read("a.xlsx").count)
    try folder.write(folder.run("validate", "a.xlsx", "--as-at", "2026-04-01", "--as", "json").output, to: "r.json")
    for format in ["json", "text", "html", "markdown"] {
      let rendered = try folder.run("report", "render", "r.json", "--as", format)
      let direct = try folder.run("validate", "a.xlsx", "--as-at", "2026-04-01", "--as", format)
      #expect(rendered.output == direct.output && !direct.output.isEmpty, "\(format)")
    }
  }

  @Test func cellsAreTheSheetsOwnWhereverTheTableStands() throws {
    let folder = Folder()
    var table = records(try Repository.bytes(PackedFileTests.example)).prefix(4).map { $0 }
    table[3][2] = "31/12/2025"
    try folder.write(workbook(table, fromRow: 5, column: 2), to: "a.xlsx")
    let found = try report(folder, "a.xlsx")
    #expect(cells(found) == ["invalid-date 1 E8 \(table[3][0])"], "\(cells(found))")
    let columns = try #require(found["columns"] as? [[String: Any]])
    #expect(columns.first?["column"] as? String == "C")
  }

  @Test func archivesAreReadThrough() throws {
    let folder = Folder()
    let csv = try Repository.bytes(PackedFileTests.example)
    let book = workbook(records(csv))
    try folder.write(csv, to: "a.csv")
    let plain = cells(try report(folder, "a.csv"))
    try folder.write(gzip(csv), to: "a.csv.gz")
    try folder.write(Zip([.init("in/a.csv", csv), .init("__MACOSX/._a.csv", "x")]).bytes, to: "one.zip")
    try folder.write(Zip([.init("a.xlsx", book)]).bytes, to: "book.zip")
    try folder.write(Zip([.init("a.csv", csv), .init("b.csv", csv)]).bytes, to: "two.zip")
    for file in ["a.csv.gz", "one.zip", "book.zip"] { #expect(cells(try report(folder, file)) == plain, "\(file)") }
    #expect(cells(try report(folder, "two.zip", "--sheet", "b.csv")) == plain)
    let several = try folder.run("validate", "two.zip")
    #expect(several.exitCode == 64 && several.message.contains("“a.csv”, “b.csv”. Say which is meant with --sheet"))
    try folder.write(gzip(gzip(csv)), to: "twice.gz")
    #expect(try folder.run("validate", "twice.gz").text.contains("an archive within an archive"))
    let wrong = try folder.run("validate", "book.zip", "--sheet", "April")
    #expect(wrong.exitCode == 64 && wrong.message.contains("no sheet “April”. Its sheets: “Data”"))
    #expect(try folder.run("validate", "a.csv", "--sheet", "March").exitCode == 64)
  }

  @Test func throughAPipeTheyAreReadAlike() throws {
    let folder = Folder()
    let csv = try Repository.bytes(PackedFileTests.example)
    let files = [("a.csv", csv), ("a.gz", gzip(csv)), ("a.xlsx", workbook(records(csv)))]
    for (name, bytes) in files {
      try folder.write(bytes, to: name)
      for format in ["json", "ndjson", "annotated"] {
        let arguments = ["--as-at", "2026-04-01", "--as", format, "--checksum"]
        let plain = try folder.run(["validate", name] + arguments)
        let piped = try folder.run(["validate", "-"] + arguments) { $0.input = bytes }
        #expect(piped.text.replacing("standard input", with: name) == plain.text, "\(name) as \(format)")
        #expect(piped.exitCode == 1 && piped.message.replacing("standard input", with: name) == plain.message)
      }
      let read = try folder.run("read", "-") { $0.input = bytes }
      #expect(try read.output == folder.run("read", name).output && read.output.count > 10_000)
    }
    let cut = try folder.run("validate", "-") { $0.input = Array(files[2].1.dropLast(200)) }
    #expect(cut.exitCode == 1 && cut.text.contains("that cannot be read"))
    for (text, line) in [("a", "[\"a\"]\n"), ("a,b", "[\"a\",\"b\"]\n"), ("", "")] {
      let short = try folder.run("read", "-") { $0.input = Array(text.utf8) }
      #expect(short.text.replacing(" ", with: "") == line)
    }
    let unfit = try folder.run("validate", "-", "--sheet", "x") { $0.input = csv }
    #expect(unfit.exitCode == 64 && unfit.message.contains("--sheet names a sheet of a workbook"))
  }

  @Test func valuesForAMappingComeFromTheSheetThatIsNamed() throws {
    let folder = Folder()
    let files = Zip([.init("a.csv", "Type\nbins\n"), .init("b.csv", "Type\nroads\nroads\n")])
    try folder.write(files.bytes, to: "two.zip")
    for (name, value) in [("a.csv", "bins"), ("b.csv", "roads")] {
      let arguments = ["--from", "two.zip", "--sheet", name, "--column", "Type", "--show-values"]
      let review = try folder.run(["mapping", "review", "\(name).tsv"] + arguments) { $0.input = Array("q\n".utf8) }
      #expect(review.exitCode == 0 && review.text.contains(value), "\(review.message)\(review.text)")
    }
    let check = try folder.run("mapping", "check", "a.csv.tsv", "--sheet", "a.csv")
    #expect(check.exitCode == 64 && check.message.contains("--sheet"))
  }

  @Test func whatIsNoTableIsNamedWithTheWayOut() throws {
    let folder = Folder()
    let book = workbook([["a", "b"], ["1", "2"]])
    var broken = book
    for index in 300..<340 { broken[index] ^= 0x55 }
    let files: [(String, [UInt8], String)] = [
      ("cut.xlsx", Array(book.dropLast(200)), "that cannot be read"), ("broken.xlsx", broken, "that cannot be read"),
      ("cut.gz", Array(gzip(Array("a,b\n1,2\n".utf8)).dropLast(6)), "a gzip file that cannot be read: it is cut short"),
      ("old.xls", try Repository.bytes("Tests/SpreadsheetsTests/Fixtures/libreoffice.xls"), "an old .xls workbook"),
      ("letter.pdf", Array("%PDF-1.7\nx".utf8), "a PDF document"),
      ("empty.zip", Zip([]).bytes, "an archive with no file in it"),
    ]
    for (name, bytes, nature) in files {
      try folder.write(bytes, to: name)
      let outcome = try folder.run("validate", name, "--schema", "service-transactions")
      #expect(outcome.exitCode == 1 && outcome.text.contains("not-a-table"), "\(name)")
      let text = outcome.text.replacingOccurrences(of: "\n", with: " ").replacingOccurrences(of: "    ", with: " ")
      #expect(text.contains(nature), "\(name): \(outcome.text)")
      let other = try folder.run("read", name)
      #expect(other.exitCode == 1 && other.message.hasPrefix("\(name): error: The file is"))
    }
  }

  @Test func mappingAndTheRestTakeWorkbooksToo() throws {
    let folder = Folder()
    for file in ["layout.json", "services.sssom.tsv", "channels.sssom.tsv"] {
      try folder.write(Repository.bytes("conformance/map/crm/\(file)"), to: file)
    }
    let csv = try Repository.bytes("conformance/map/crm/input.csv")
    try folder.write(csv, to: "in.csv")
    try folder.write(workbook(records(csv)), to: "in.xlsx")
    for kind in ["csv", "xlsx"] {
      let call = ["map", "in.\(kind)", "--layout", "layout.json", "--as-at", "2026-04-01", "-o", "\(kind).out"]
      #expect(try folder.run(call).exitCode == 1)
      try folder.write(folder.run("read", "in.\(kind)").output, to: "\(kind).read")
      let words = ["suggest", "--from", "in.\(kind)", "--column", "Category,Type", "--as", "csv"]
      try folder.write(folder.run(words).output, to: "\(kind).suggested")
      let draft = try folder.run("layout", "init", "in.\(kind)", "--schema", "service-transactions")
      #expect(draft.exitCode == 0)
      let check = ["mapping", "check", "services.sssom.tsv", "--against", "in.\(kind)", "--layout", "layout.json"]
      try folder.write(folder.run(check).output, to: "\(kind).checked")
    }
    for result in ["out", "read", "suggested", "checked"] {
      #expect(try folder.read("xlsx.\(result)") == folder.read("csv.\(result)"), "\(result)")
    }
  }
}
