import Testing
import Vocabularies

@Suite struct LabelTableTests {
  private let table: LabelTable
  private let list: Release

  init() {
    let text =
      header + """
        1,Council Tax,,,,,,Local tax | Rates
        2,Bins,,,,,,Rates
        3,Dogs,,,,2015-03-01,,Hounds
        4,DOGS,,,,,,
        5,Rates,,,,2015-03-01,,
        6,Poll tax,,,,2015-03-01,,Charge
        7,Rent,,,,2015-03-01,,Charge
        9,11,,,,,,
        11,9,,,,,,11 | 12 | Nine

        """
    list = release(text).release
    table = LabelTable(list)
  }

  private func named(_ text: String) -> [String] {
    table.entries(named: Array(text.utf8).span).map { list.notation($0) }
  }

  @Test(arguments: [
    "Council Tax", "council tax", "COUNCIL  TAX", "  Council\tTax ", "Council\u{A0}Tax", "Council\r\nTax",
    "local TAX", "1",
  ])
  func ignoresCaseAndSpaces(text: String) {
    #expect(named(text) == ["1"])
  }

  @Test(arguments: ["", " ", "council", "counciltax", "council-tax", "Rate", "13", "Council Tax | Rates"])
  func findsWholeLabelsOnly(text: String) {
    #expect(named(text) == [])
  }

  @Test func everyLiveEntryThatSharesALabelIsAnAnswer() {
    #expect(named("rates") == ["1", "2"])
  }

  @Test func liveEntriesComeBeforeWithdrawnOnes() {
    #expect(named("dogs") == ["4"])
    #expect(named("hounds") == ["3"])
    #expect(named("charge") == ["6", "7"])
  }

  @Test func anAnswerIsGivenOnceAndInTheOrderOfTheList() {
    #expect(named("11") == ["9", "11"])
    #expect(named("9") == ["9", "11"])
  }
}
