import Testing

/// `concord read`: how any CSV is read, as JSON lines.
@Suite struct ReadTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let lines: [String]
    /// The rules named on standard error.
    var rules: [String] = []
    var exitCode: Int32 = 0
  }

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static let readings = [
    Reading(
      testDescription: "quotes", bytes: Array("a,\"b,c\"\n".utf8), lines: [#"["a","b,c"]"#],
      rules: []),
    Reading(
      testDescription: "doubled quotes", bytes: Array("\"a \"\"b\"\"\",\"\"\n".utf8), lines: [#"["a \"b\"",""]"#],
      rules: []),
    Reading(testDescription: "CRLF", bytes: Array("a,b\r\n1,2\r\n\r\n".utf8), lines: [#"["a","b"]"#, #"["1","2"]"#]),
    Reading(
      testDescription: "a quoted line end", bytes: Array("a,b\n\"1\r\n2\",3\n".utf8),
      lines: [#"["a","b"]"#, #"["1\r\n2","3"]"#]),
    Reading(testDescription: "no last line end", bytes: Array("a\nb".utf8), lines: [#"["a"]"#, #"["b"]"#]),
    Reading(
      testDescription: "UTF-16", bytes: utf16("a,é\n😀,\"x\"\"\"\n"), lines: [#"["a","é"]"#, #"["😀","x\""]"#],
      rules: ["not-utf8"]),
    Reading(
      testDescription: "Windows-1252", bytes: [0x61, 0x2C, 0x80, 0x0A, 0xE9, 0x2C, 0x31, 0x0A],
      lines: [#"["a","€"]"#, #"["é","1"]"#], rules: ["not-utf8"]),
    Reading(
      testDescription: "semicolons", bytes: Array("a;b\n1,5;2\n".utf8), lines: [#"["a","b"]"#, #"["1,5","2"]"#],
      rules: ["wrong-delimiter"]),
    Reading(
      testDescription: "an unclosed quote", bytes: Array("a,b\n\"1,2\n3,4\n".utf8),
      lines: [#"["a","b"]"#, #"["\"1","2"]"#, #"["3","4"]"#], rules: ["unclosed-quote"], exitCode: 1),
    Reading(
      testDescription: "too many cells", bytes: Array("a\n1,2\n".utf8), lines: [#"["a"]"#, #"["1","2"]"#],
      rules: ["wrong-field-count"], exitCode: 1),
    Reading(testDescription: "nothing", bytes: [], lines: [], rules: ["empty-file"], exitCode: 1),
    Reading(testDescription: "a zip", bytes: [0x50, 0x4B, 3, 4, 0, 0], lines: [], rules: ["not-a-table"], exitCode: 1),
  ]

  @Test func theTableOfReadingsIsWhole() { #expect(ReadTests.readings.count == 12) }

  @Test(arguments: readings)
  func everyRecordIsALine(_ reading: Reading) throws {
    let folder = Folder()
    try folder.write(reading.bytes, to: "in.csv")
    let outcome = try folder.run("read", "in.csv")
    #expect(outcome.exitCode == reading.exitCode)
    #expect(outcome.text == reading.lines.map { $0 + "\n" }.joined())
    let messages = outcome.message.split(separator: "\n")
    #expect(messages.count == reading.rules.count)
    for (message, rule) in zip(messages, reading.rules) {
      #expect(message.hasPrefix("in.csv:") && message.contains("[\(rule)]"), "\(message)")
    }
    let piped = try folder.run("read", "-", "-o", "out") { $0.input = reading.bytes }
    #expect(piped.exitCode == reading.exitCode && piped.output.isEmpty)
    if reading.rules == ["not-a-table"] {
      #expect(folder.names == ["in.csv"])
    } else {
      #expect(try folder.read("out") == outcome.output)
    }
  }
}
