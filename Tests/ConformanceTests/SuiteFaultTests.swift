import Testing

@testable import Conformance

/// What a suite is refused for.
@Suite struct SuiteFaultTests {
  @Test func aSuiteWithoutFaultsIsRead() throws {
    let small = try SmallSuite()
    let suite = try small.load()
    #expect(suite.cases.map { $0.path } == ["validate/one.json"])
    #expect(suite.cases[0].files == ["validate/one.csv"])
    #expect(suite.edition.version == "1.0" && suite.edition.sha256.count == 64)
    #expect(suite.files.map { $0.path } == ["requirements.csv", "validate/one.csv", "validate/one.json"])
  }

  @Test func everyByteOfItCounts() throws {
    let small = try SmallSuite()
    let before = try small.load().edition
    try small.folder.write("x", to: "validate/one.csv")
    let after = try small.load().edition
    #expect(before.sha256 != after.sha256)
    try small.folder.write("a note", to: "README.md")
    let beside = try small.load().edition
    #expect(beside == after)
  }

  private static let plants: [(old: String, new: String, fault: String)] = [
    ("{", "[", "The file is not JSON."),
    ("\"description\": \"x\"", "\"description\": 1", "description is missing, or is no text."),
    ("[\"V-001\"]", "[]", "requirements is a list of at least one id of requirements.csv."),
    ("[\"V-001\"]", "[\"V-002\"]", "requirements.csv has no requirement V-002."),
    ("\"schema\"", "\"scheme\"", "The key scheme means nothing in a case of validate."),
    ("\"as_at\": \"2026-04-01\",", "", "as_at is missing, or is no text."),
    ("\"schema\"", "\"operation\": \"guess\", \"schema\"", "\"guess\" is no operation."),
    (
      "\"schema\"", "\"input\": \"../one.csv\", \"schema\"",
      "input is not the name of a file in the folder of the case."
    ),
    ("\"schema\"", "\"input\": \"none.csv\", \"schema\"", "There is no file validate/none.csv."),
    ("\"valid\"", "\"fine\"", "expect.verdict is valid, invalid or not-fully-checked."),
    ("[]}", "{}}", "expect.findings is a list of objects with rule"),
    ("[]}", "[{\"rule\": \"a\", \"line\": 0}]}", "expect.findings is a list of objects with rule"),
    ("[]}", "[{\"rule\": \"a\", \"message\": \"b\"}]}", "expect.findings.message means nothing here."),
    ("[]}", "[], \"output\": \"one.csv\"}", "expect.output means nothing here."),
    ("\"schema\"", "\"operation\": \"merge\", \"schema\"", "parts is a list of line numbers from 2 up"),
    (
      "\"schema\"", "\"operation\": \"merge\", \"parts\": [4, 3], \"schema\"",
      "parts is a list of line numbers from 2 up"
    ),
  ]

  @Test(arguments: plants.indices)
  func aCaseThatIsNotUnderstoodIsAFault(_ index: Int) throws {
    let plant = SuiteFaultTests.plants[index]
    let small = try SmallSuite()
    try small.write(SmallSuite.text("x", plant.old, plant.new), named: "two")
    let faults = small.faults
    #expect(faults.contains { $0.hasPrefix("validate/two.json: \(plant.fault)") }, "\(faults)")
    #expect(SuiteFaultTests.plants.count == 16)
  }

  @Test func casesOfOtherOperationsAreHeldToTheirOwnKeys() throws {
    let small = try SmallSuite()
    func faults(_ operation: String, _ keys: String, _ expect: String) throws -> [String] {
      let text = """
        {"description": "x", "requirements": ["V-001"], "operation": "\(operation)", \(keys) "expect": {\(expect)}}
        """
      try small.write(text, named: "two")
      return small.faults.filter { $0.hasPrefix("validate/two.json") }.map { String($0.dropFirst(19)) }
    }
    #expect(try faults("read", "", "\"output\": \"one.csv\"") == [])
    #expect(try faults("read", "", "") == ["expect.output is not the name of a file in the folder of the case."])
    #expect(try faults("diff", "", "\"bump\": \"huge\"").count == 4)
    #expect(try faults("lint", "\"vocabulary\": \"a\", \"draft\": \"one.csv\",", "\"findings\": []") == [])
    #expect(
      try faults("migrate", "\"mapping\": \"one.csv\", \"to\": \"a@1\",", "\"kept\": 1, \"moved\": 0")
        == ["expect.kept, moved and needs_person are whole numbers from 0 up."])
    #expect(
      try faults("map", "\"as_at\": \"2026-04-01\",", "\"findings\": [{\"rule\": \"a\"}]")
        == ["layout is not the name of a file in the folder of the case."])
  }

  @Test func aFileThatNoCaseNamesIsAFault() throws {
    let small = try SmallSuite()
    try small.folder.write("", to: "csv/quotes/left-over.csv")
    #expect(small.faults == ["csv/quotes/left-over.csv: No case names the file. Take it away, or write its case."])
  }

  @Test func requirementsAreHeldToTheirColumns() throws {
    let small = try SmallSuite()
    func faults(_ text: String) throws -> [String] {
      try small.folder.write(text, to: "requirements.csv")
      return small.faults.filter { $0.hasPrefix("requirements.csv") }
    }
    let good = "V-001,must,validator,All is well.,1.0,\n"
    #expect(try faults(SmallSuite.header + good) == [])
    #expect(
      try faults("id,text\n") == ["requirements.csv: line 1: The columns are not id,level,role,text,since,until."])
    #expect(try faults(SmallSuite.header + good + good) == ["requirements.csv: line 3: V-001 is there twice."])
    for bad in ["V-1,must,validator,a,1.0,", "P-002,must,validator,a,1.0,", "V-002,shall,validator,a,1.0,", "V-002"] {
      let found = try faults(SmallSuite.header + good + bad + "\n")
      #expect(found.count == 1 && found[0].hasPrefix("requirements.csv: line 3: A requirement has six cells"))
    }
  }

  @Test func rulesStandBetweenBackticks() {
    let requirement = Requirement(
      id: "V-001", level: .must, role: .validator, text: "One is `a-rule`, another `b-rule`, and ` is none.",
      since: "1.0", until: nil)
    #expect(requirement.rules == ["a-rule", "b-rule"])
  }

  @Test func casesAreChosenByTheBeginningsOfTheirPaths() throws {
    let small = try SmallSuite()
    try small.write(SmallSuite.text("two"), named: "two")
    let suite = try small.load()
    #expect(try suite.cases(beginningWith: []).count == 2)
    #expect(try suite.cases(beginningWith: ["validate/t"]).map { $0.path } == ["validate/two.json"])
    #expect(try suite.cases(beginningWith: ["\(suite.folder)/validate/o", "validate/t"]).count == 2)
    #expect(throws: Suite.NoSuchCase.self) { try suite.cases(beginningWith: ["validate", "map"]) }
  }
}
