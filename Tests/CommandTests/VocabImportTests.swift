import Testing

/// `vocab import`: where the draft goes, what is said beside it, and how it ends.
@Suite struct VocabImportTests {
  private let register =
    "Identifier,Label,Created,Type,\n1,Home schooling,2013-04-03,Service,\n2,New name,2013-04-03,Service,\n"
  private let header = "notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels"

  /// Standards data with one list of three entries.
  private func folder() throws -> Folder {
    let folder = Folder()
    try folder.write(register, to: "in.csv")
    try folder.write(
      "<ControlledList><Item Id='1' Obsolete='true'><Name>One</Name></Item></ControlledList>", to: "in.xml")
    return folder
  }

  @Test func theDraftGoesToStandardOutputAndTheNotesBesideIt() throws {
    let outcome = try folder().run("vocab", "import", "in.csv")
    #expect(outcome.exitCode == 0)
    #expect(outcome.text == header + ",created\n1,Home schooling,,,,,,,2013-04-03\n2,New name,,,,,,,2013-04-03\n")
    #expect(outcome.message.hasPrefix("in.csv: 2 entries, read as the register's CSV.\n"))
    #expect(outcome.message.contains("valid_from is not filled from it."))
  }

  @Test func standardInputAndAnOutputFileGiveTheSame() throws {
    let folder = try folder()
    let printed = try folder.run("vocab", "import", "in.csv")
    let piped = try folder.run("vocab", "import", "-", "-o", "out.csv") { $0.input = Array(register.utf8) }
    #expect(piped.exitCode == 0)
    #expect(piped.output.isEmpty)
    #expect(try folder.read("out.csv") == printed.output)
    #expect(piped.message.hasPrefix("standard input: 2 entries"))
  }

  @Test func aFileThatIsNoListEndsOneAndWritesNothing() throws {
    let folder = try folder()
    try folder.write("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY x 'y'>]>\n<ControlledList/>", to: "bad.xml")
    try folder.write("old", to: "out.csv")
    let outcome = try folder.run("vocab", "import", "\(folder.path)/bad.xml", "-o", "out.csv")
    #expect(outcome.exitCode == 1)
    #expect(outcome.message.hasPrefix("bad.xml, line 2: The file has a document type"))
    #expect(!outcome.message.contains(folder.path))
    #expect(try folder.text("out.csv") == "old")
  }

  @Test(
    arguments: [
      (["none.csv"], 66), (["."], 66), (["in.csv", "--as", "xml"], 64), (["in.csv", "--date", "1 May"], 64),
      (["in.csv", "--onto", "nothing"], 64), (["in.csv", "--onto", "services@9"], 64),
      (["in.csv", "-o", "in.csv"], 64),
      (["in.xml"], 64), (["in.csv", "--onto", "functions"], 64), (["in.csv", "-o", "none/out.csv"], 73), ([], 64),
    ] as [([String], Int32)])
  func everythingElseEndsAsItDoesElsewhere(_ arguments: [String], _ code: Int32) throws {
    let folder = try folder()
    let outcome = try folder.run(["vocab", "import"] + arguments)
    #expect(outcome.exitCode == code)
    #expect(outcome.output.isEmpty)
    #expect(try folder.text("in.csv") == register)
  }

  @Test func aDayIsAskedForWhereOneIsNeeded() throws {
    let folder = try folder()
    let asked = try folder.run("vocab", "import", "in.xml")
    #expect(asked.message.contains("Say from which day they are withdrawn, with --date."))
    let given = try folder.run("vocab", "import", "in.xml", "--date", "2026-04-01")
    #expect(given.exitCode == 0)
    #expect(given.text == header + "\n1,One,,,,2026-04-01,,\n")
  }

  @Test func aFileLaidOverAListKeepsItsEntriesAndColumns() throws {
    let outcome = try folder().run("vocab", "import", "in.csv", "--onto", "services@2015-03", "--date", "2026-04-01")
    #expect(outcome.exitCode == 0)
    let lines = outcome.text.split(separator: "\n")
    #expect(lines[0] == header + ",tier,created")
    #expect(lines.count == 1530)
    #expect(lines[1].hasSuffix(",county/unitary,2013-04-03"))
    #expect(lines[2].hasPrefix("2,New name,"))
    #expect(lines[2].contains(",School clothing grants/vouchers | School - clothing grants and vouchers"))
    #expect(lines[3].contains(",2026-04-01,"))
    #expect(outcome.message.contains("1517 entries of the release that the file lacks are withdrawn from 2026-04-01"))
    #expect(outcome.message.contains("1 label changed, and the former one went to alt_labels"))
  }

  @Test func aPackageReadsTheFileBesideIt() throws {
    let folder = try folder()
    let columns = "\"tableSchema\": {\"columns\": [{\"name\": \"notation\"}, {\"name\": \"label\"}]}"
    try folder.write("{\"@context\": \"http://www.w3.org/ns/csvw\", \"url\": \"list.csv\", \(columns)}", to: "m.json")
    let missing = try folder.run("vocab", "import", "m.json")
    #expect(missing.exitCode == 1)
    #expect(missing.message.contains("\"list.csv\", which cannot be read beside it"))
    try folder.write("notation,label\n1,One\n", to: "list.csv")
    let found = try Folder().run("vocab", "import", "\(folder.path)/m.json")
    #expect(found.text == header + "\n1,One,,,,,,\n")
  }

  @Test func ambiguityEndsWithAQuestion() throws {
    let folder = try folder()
    try folder.write("notation,label,Identifier\n1,One,7\n", to: "both.csv")
    #expect(try folder.run("vocab", "import", "both.csv").exitCode == 1)
    let told = try folder.run("vocab", "import", "both.csv", "--as", "register-csv")
    #expect(told.text.hasSuffix("\n7,One,,,,,,\n"))
  }
}
