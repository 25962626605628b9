import Suggestion
import Testing
import Vocabularies

/// How words are matched, in lists made for the purpose.
@Suite struct SuggestionIndexTests {
  private static let list = Release.of(
    "1,Pothole repairs,,,,,,,", "2,Fly tipping,,,,,,rubbish dumped in a lane,",
    "3,Council tax discount,Less to pay for people who live alone.,,,,,,district/unitary",
    "4,Disabled facilities grant,,,,,,,", "5,Abandoned vehicles,,,,,,,", "6,Old name,,,,2015-01-01,,Unicycles,",
    "7,Libraries,,,,,,Book lending,county/unitary", "8,Library fines,,,,,,,county/unitary",
    "9,Refuse collection,,,,,,,district/unitary", "10,Burials in Scotland,,,,,,,", "11,Burials in Wales,,,,,,,")
  private static let index = SuggestionIndex(list)

  @Test(arguments: [
    ("pot hole", "1"), ("POTHOLES!", "1"), ("flytip", "2"), ("fly-tipping", "2"), ("ctax discounts", "3"),
    ("c tax: discount", "3"), ("living alone", "3"), ("DFG", "4"), ("d f g application", "4"),
    ("abandonned vehicals", "5"), ("car abandoned", "5"), ("libary", "7"), ("lending of books", "7"),
    ("library fine", "8"), ("rubbish collected", "9"), ("bin collection", "9"),
  ])
  func aWordIsFoundInManyForms(_ text: String, _ code: String) {
    #expect(SuggestionIndexTests.index.codes(for: text).first == code)
  }

  @Test func aWithdrawnEntryIsNeverSuggested() {
    for text in ["Old name", "unicycles", "unicycle"] {
      #expect(!SuggestionIndexTests.index.codes(for: text, limit: 100).contains("6"), "\(text)")
    }
  }

  @Test func equalEntriesKeepTheOrderOfTheList() {
    let index = SuggestionIndex(Release.of("b,Dog bins,,,,,,,", "a,Dog bins,,,,,,,", "c,Dog bins,,,,,,,"))
    #expect(index.codes(for: "dog bin") == ["b", "a", "c"])
    #expect(Set(index.suggestions(for: "dog bin").map { $0.score }).count == 1)
    #expect(index.suggestions(for: "dog bin").allSatisfy { !$0.isSureEnough })
  }

  @Test func theLabelThatFitsIsNamed() {
    let matched = { (text: String) in SuggestionIndexTests.index.suggestions(for: text).first?.matched }
    #expect(matched("books lent") == "Book lending")
    #expect(matched("Libraries") == "Libraries")
    #expect(matched("somebody who lives alone") == nil)
  }

  @Test func servicesOfAnotherTierAreRankedLowerButStay() {
    let release = Release.of("1,Dog bins,,,,,,,county/unitary", "2,Dog bins,,,,,,,district/unitary", "3,Cats,,,,,,,all")
    let index = SuggestionIndex(release)
    #expect(index.codes(for: "dog bin", council: Council(tier: .district)) == ["2", "1"])
    #expect(index.codes(for: "dog bin", council: Council(tier: .county)) == ["1", "2"])
    #expect(index.codes(for: "dog bin", council: Council(tier: .unitary)) == ["1", "2"])
    #expect(index.codes(for: "dog bin") == ["1", "2"])
  }

  @Test func entriesThatNameAnotherNationAreRankedLower() {
    let index = SuggestionIndexTests.index
    #expect(index.codes(for: "burials", council: Council(nation: .wales)) == ["11", "10"])
    #expect(index.codes(for: "burials", council: Council(nation: .scotland)) == ["10", "11"])
    #expect(index.codes(for: "burials") == ["10", "11"])
  }

  @Test func whatTheContextSaysCounts() {
    let release = Release.of("1,Enquiries,,,,,,,", "2,Enquiries,,,,,,,", "3,Burials,,,,,,Interments,")
    var context = SuggestionContext()
    context.addSurroundings("Museums", of: 1)
    #expect(SuggestionIndex(release, context: context).codes(for: "museum enquiry").first == "2")
    context = SuggestionContext()
    context.favour(1)
    #expect(SuggestionIndex(release, context: context).codes(for: "enquiries") == ["2", "1"])
    let plain = SuggestionIndex(release).suggestions(for: "interments")
    context.addFormerLabel("INTERMENTS", of: 2)
    let former = SuggestionIndex(release, context: context).suggestions(for: "interments")
    #expect(former.first?.entry == 2 && former.first?.score != plain.first?.score)
  }

  @Test func actionsCountOnlyWhereTheyTellEntriesApart() {
    let release = Release.of("0,Applications for service,,,,,,,", "17,Reporting,,,,,,,", "3,Bins,,,,,,,")
    #expect(SuggestionIndex(release).codes(for: "report a bin").first == "3")
    var context = SuggestionContext()
    context.discountsActions = false
    let index = SuggestionIndex(release, context: context)
    #expect(index.codes(for: "report").first == "17")
    #expect(index.suggestions(for: "report").first?.isSureEnough == true)
  }

  @Test(arguments: ["", " ", "the of and", "!!!", "\u{0}\u{1}", "xqzzkv", "ジャ", "12345678"])
  func nothingIsSuggestedForNothing(_ text: String) {
    #expect(SuggestionIndexTests.index.suggestions(for: text) == [])
  }

  @Test func anEmptyListAndAnEmptyLimitGiveNothing() {
    #expect(SuggestionIndex(Release.of()).suggestions(for: "bins") == [])
    #expect(SuggestionIndex(Release.of("1,The,,,,,,,")).suggestions(for: "the") == [])
    #expect(SuggestionIndexTests.index.suggestions(for: "library", limit: 0) == [])
  }
}
