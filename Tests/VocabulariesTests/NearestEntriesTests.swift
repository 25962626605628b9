import Standards
import TestSupport
import Testing
import Vocabularies

/// Suggestions among the real services.
@Suite struct NearestEntriesTests {
  private static let services: Release = {
    do {
      return try Repository.standards.vocabulary("services").release
    } catch {
      fatalError("The services cannot be loaded: \(error)")
    }
  }()

  private func nearest(_ text: String, limit: Int = 3) -> [String] {
    let services = NearestEntriesTests.services
    return services.nearestEntries(to: text, limit: limit).map { services.notation($0) }
  }

  @Test(arguments: [
    ("Council Tax anual notification", "57"), ("concil tax discounts", "59"),
    ("Housing benifit - new claims", "69"),
    ("Street lightning", "564"), ("grafiti removal", "584"), ("fly tipping", "587"),
    ("Bulky household waste", "528"),
    ("Birth registrations", "319"), ("dog breeding license", "377"), ("libary reservations", "441"),
    ("Taxi ranks & stands", "786"), ("School admision appeal", "705"), ("allotment", "510"),
    ("noise polution", "412"),
  ])
  func findsWhatWasMeant(text: String, notation: String) {
    #expect(nearest(text).contains(notation), "\(nearest(text))")
  }

  @Test func neverOffersAWithdrawnEntry() throws {
    let services = NearestEntriesTests.services
    var seen = 0
    for entry in 0..<services.count where !services.isLive(entry) {
      seen += 1
      let found = services.nearestEntries(to: services.label(entry), limit: 20)
      #expect(found.allSatisfy { services.isLive($0) }, "\(services.label(entry))")
    }
    #expect(seen >= 10)
  }

  @Test(arguments: [
    "", " ", "57", "xqzzkv", "zzzz qqqq jjjj", "---", "???", "12345678", "жжжж", "\u{0}\u{1}",
  ])
  func offersNothingForNonsense(text: String) {
    #expect(nearest(text) == [])
  }

  @Test func isTheSameEveryTimeAndAPrefixOfALongerAnswer() {
    for text in ["parking", "council tax", "school transport", "licence"] {
      let long = nearest(text, limit: 20)
      #expect(long == nearest(text, limit: 20))
      #expect(Array(long.prefix(3)) == nearest(text))
      #expect(Set(long).count == long.count)
    }
    #expect(nearest("parking", limit: 0) == [])
  }

  @Test func orderOfWordsAndDoubledSpacesDoNotMatter() {
    #expect(nearest("tax  council discount") == nearest("Council tax discount"))
    #expect(nearest("Council tax discount").first == "59")
  }

  @Test func equallyNearEntriesKeepTheOrderOfTheList() {
    let list = release(header + "b,Dog bins,,,,,,\na,Dog bins,,,,,,\nc,Dog bins,,,,2015-01-01,,\n").release
    #expect(list.nearestEntries(to: "dog bin", limit: 5) == [0, 1])
  }
}
