import Testing
import Vocabularies

/// Each way in which the file of a release can contradict itself, with the line that is named.
@Suite struct ReleaseFaultTests {
  private func faults(_ text: String, notations: String? = nil) -> [String] {
    release(text, notations: notations).faults.map { $0.text }
  }

  @Test func emptyFile() {
    #expect(faults("") == ["list/1.0.csv: The file is empty."])
  }

  @Test(arguments: ["notation", "label", "valid_from", "withdrawn"])
  func missingColumn(name: String) {
    let columns = ["notation", "label", "valid_from", "withdrawn"].filter { $0 != name }
    let text = columns.joined(separator: ",") + "\n1,2,3\n"
    #expect(faults(text) == ["list/1.0.csv:1: The column \(name) is missing."])
  }

  @Test func duplicateNotation() {
    let text = header + "1,Bins,,,,,,\n2,Waste,,,,,,\n\n1,Dogs,,,,,,\n"
    #expect(faults(text) == ["list/1.0.csv:5: The notation \"1\" stands on line 2 already."])
  }

  @Test(arguments: [("01/03/2015,", "valid_from", "01/03/2015"), (",2015-02-29", "withdrawn", "2015-02-29")])
  func badDate(cells: String, column: String, value: String) {
    let text = header + "1,Bins,,,,,,\n2,Waste,,,\(cells),,\n"
    #expect(faults(text) == ["list/1.0.csv:3: \(column) is \"\(value)\", not a date written YYYY-MM-DD."])
  }

  @Test(arguments: ["2015-03-01,2015-02-28", "2015-03-01,2015-03-01"])
  func withdrawnBeforeValid(cells: String) {
    let text = header + "1,Bins,,,\(cells),,\n"
    #expect(faults(text) == ["list/1.0.csv:2: The entry is withdrawn before it becomes valid."])
  }

  @Test(arguments: [("9", ""), ("", "2 | 9")])
  func unresolvedPointer(broader: String, replacedBy: String) {
    let text = header + "1,Bins,,\(broader),,2015-03-01,\(replacedBy),\n2,Waste,,,,,,\n"
    #expect(faults(text) == ["list/1.0.csv:2: The entry points to \"9\", which the list does not have."])
  }

  @Test func badNotation() {
    let text = header + "1,Bins,,,,,,\n2a,Waste,,,,,,\n"
    #expect(
      faults(text, notations: "[0-9]{1,4}") == [
        "list/1.0.csv:3: The notation \"2a\" does not have the form [0-9]{1,4}."
      ])
  }

  @Test func noLabel() {
    #expect(faults(header + "1,,,,,,,Bins\n") == ["list/1.0.csv:2: The entry has no label."])
  }

  @Test func wrongNumberOfCells() {
    let text = header + "1,Bins,,,,,,\n2,Waste,rubbish,,,,,,\n3,Dogs\n"
    #expect(
      faults(text) == [
        "list/1.0.csv:3: The line has 9 cells, the header 8.",
        "list/1.0.csv:4: The line has 2 cells, the header 8.",
      ])
  }

  @Test(arguments: ["1,Bins \"blue\",,,,,,", "1,\"Bins\" blue,,,,,,", "1,Bi\u{0}ns,,,,,,"])
  func quoteOrByteOutOfPlace(line: String) {
    let text = header + "0,Waste,,,,,,\n\(line)\n"
    #expect(faults(text) == ["list/1.0.csv:3: The line has a quote or a byte out of place."])
  }

  @Test func everyFaultIsListed() {
    let text = header + "1,,,,,,,\n1,Bins,,9,soon,,,\n"
    #expect(faults(text).count == 4)
  }
}
