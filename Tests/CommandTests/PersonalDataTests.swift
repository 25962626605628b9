import Foundation
import Testing

/// Nothing that `validate` writes holds anybody's data, unless it is asked to.
@Suite struct PersonalDataTests {
  @Test func everyPlaceIsTested() {
    #expect(PlantedFile.all.count == 46)
    #expect(PlantedFile.secrets.count == 12)
  }

  /// The values that some bytes hold, however their groups are set apart.
  private func leaks(_ bytes: [UInt8]) -> [String] {
    let written = compact(String(decoding: bytes, as: UTF8.self))
    return PlantedFile.secrets.filter { written.contains(compact($0)) }
  }

  private func compact(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\n" }))
      .lowercased()
  }

  @Test(arguments: PlantedFile.all)
  func noOutputHoldsAnybodysData(_ file: PlantedFile) throws {
    let folder = Folder()
    try folder.write(file.bytes, to: "in.csv")
    let call = ["validate", "in.csv", "--samples", "100000"] + Samples.asAt
    let json = try folder.run(call + ["--as", "json", "--schema", file.schema])
    #expect(json.signal == nil && leaks(json.everything) == [])
    #expect(try Report(json.output).input.bytes == file.bytes.count)
    #expect(json.message == "")
    let text = try folder.run(call + ["-o", "out"])
    #expect(leaks(text.everything) == [])
    #expect(try text.exitCode == 64 || leaks(folder.read("out")) == [])
  }

  @Test func aFailedWriteHoldsNobodysData() throws {
    let folder = Folder()
    try folder.write(PlantedFile.all[0].bytes, to: "in.csv")
    let call = ["validate", "in.csv"] + Samples.asAt
    let redirected = try folder.run(call) { $0.output = .file("/dev/full") }
    let named = try folder.run(call + ["-o", "/dev/full"])
    for outcome in [redirected, named] { #expect(outcome.exitCode == 74 && leaks(outcome.everything) == []) }
  }

  @Test func faultyPersonalCellsAreShownOnRequest() throws {
    let folder = Folder()
    let record = "T1,E06000035,2026-03-14,57,8,web,ME7 9QQQ,1234567890123,2.59,call 01634 970123"
    try folder.write("\(Samples.header)\n\(record)\n", to: "in.csv")
    let call = ["validate", "in.csv"] + Samples.asAt
    let (plain, shown) = (try folder.run(call), try folder.run(call + ["--show-values"]))
    let json = try folder.run(call + ["--show-values", "--as", "json"])
    for value in ["ME7 9QQQ", "1234567890123", "call 01634 970123"] {
      #expect(!plain.text.contains(value))
      #expect(shown.text.contains(value))
      #expect(json.text.contains(value))
    }
  }

  @Test func aRefusalHoldsNobodysData() throws {
    let folder = Folder()
    try folder.write("date,\(PlantedFile.secrets.joined(separator: ","))\n", to: "in.csv")
    let outcome = try folder.run("validate", "in.csv")
    #expect(outcome.exitCode == 64)
    #expect(leaks(outcome.everything) == [])
  }
}
