import Standards
import Suggestion
import TestSupport
import Testing
import Vocabularies

/// Suggestions among the real lists.
@Suite struct ServiceSuggestionTests {
  @Test(arguments: [
    ("Missed bin collection", "524"), ("Apply for a blue badge", "279"), ("Pot hole report", "557"),
    ("Rats and mice", "431"), ("Register a death", "321"), ("Street light not working", "564"),
    ("Bulky waste booking", "528"), ("HB new claim", "69"), ("Dog mess", "577"), ("FOI", "722"),
    ("school admision appeal", "705"), ("Parking fine appeal", "471"), ("gritting", "561"),
  ])
  func anObviousWordingComesFirst(_ text: String, _ code: String) {
    #expect(Services.index.codes(for: text).first == code)
  }

  /// The bar is below what is reached, so that it trips on a fault and not on a new label.
  @Test func wordingsOfCouncilsFindTheirService() {
    var (first, near) = (0, 0)
    for wording in Wordings.all {
      let codes = Services.index.codes(for: wording.text)
      if let best = codes.first, wording.codes.contains(best) { first += 1 }
      if codes.contains(where: { wording.codes.contains($0) }) { near += 1 }
    }
    #expect(Wordings.all.count >= 200)
    #expect(first * 100 >= Wordings.all.count * 90, "\(first) of \(Wordings.all.count)")
    #expect(near * 100 >= Wordings.all.count * 97, "\(near) of \(Wordings.all.count)")
  }

  @Test func whatIsSureEnoughIsRightNineteenTimesInTwenty() {
    var (sure, right) = (0, 0)
    for wording in Wordings.all {
      guard let best = Services.index.suggestions(for: wording.text).first, best.isSureEnough else { continue }
      sure += 1
      if wording.codes.contains(Services.index.release.notation(best.entry)) { right += 1 }
    }
    #expect(right * 100 >= sure * 95, "\(right) of \(sure)")
    #expect(sure * 2 >= Wordings.all.count)
  }

  @Test func aLabelThatAServiceOnceHadFindsItThoughTheListForgotIt() throws {
    let release = Services.vocabulary.release
    var (asked, near) = (0, 0)
    var lines: [String] = []
    var forgotten: [(label: String, code: String)] = []
    for entry in 0..<release.count where release.isLive(entry) {
      var others = release.altLabels(entry)
      if entry % 8 == 0, let label = others.first {
        others.removeFirst()
        forgotten.append((label, release.notation(entry)))
      }
      let quoted = [
        release.notation(entry), release.label(entry), "", "", "", "", "", others.joined(separator: " | "), "",
      ]
      .map { "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }
      lines.append(quoted.joined(separator: ","))
    }
    let index = SuggestionIndex(Release.of(lines.joined(separator: "\n")))
    for past in forgotten {
      asked += 1
      if index.codes(for: past.label).contains(past.code) { near += 1 }
    }
    #expect(asked >= 100 && near * 100 >= asked * 80, "\(near) of \(asked)")
  }

  @Test func scoresFallFromTheFirstToTheLastAndStayBetweenNoneAndOne() {
    for wording in Wordings.all {
      let scores = Services.index.suggestions(for: wording.text, limit: 20).map { $0.score }
      #expect(scores.allSatisfy { (0...1).contains($0) })
      #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 >= $1 }, "\(wording.text)")
    }
  }

  @Test func theAnswerIsTheSameFromEveryIndexAndForEveryLimit() {
    let again = Services.index(of: Services.vocabulary)
    for wording in Wordings.all.prefix(60) {
      let long = Services.index.suggestions(for: wording.text, limit: 40)
      #expect(long == again.suggestions(for: wording.text, limit: 40))
      #expect(Array(long.prefix(1)) == again.suggestions(for: wording.text, limit: 1))
    }
  }

  @Test func noWithdrawnServiceIsEverSuggested() {
    let release = Services.vocabulary.release
    let withdrawn = (0..<release.count).filter { !release.isLive($0) }
    #expect(withdrawn.count >= 10)
    for entry in withdrawn {
      let found = Services.index.suggestions(for: release.label(entry), limit: 100)
      #expect(found.allSatisfy { release.isLive($0.entry) }, "\(release.label(entry))")
    }
  }

  @Test func everyEntryIsFoundByItsOwnLabel() throws {
    for name in Repository.standards.vocabularyNames where name != "profile-schemes" && name != "services" {
      let vocabulary = Services.loaded { () throws(StandardsError) in try Repository.standards.vocabulary(name) }
      let index = Services.index(of: vocabulary)
      let release = vocabulary.release
      var missed: [String] = []
      for entry in 0..<release.count where release.isLive(entry) {
        if !index.codes(for: release.label(entry), limit: 3).contains(release.notation(entry)) {
          missed.append(release.label(entry))
        }
      }
      #expect(missed.count * 50 <= release.count, "\(name): \(missed)")
    }
  }

  @Test func hostileTextsTakeBoundedTime() {
    let million = [UInt8](repeating: 0x61, count: 1 << 20)
    let words = Array(String(repeating: "council tax parking ", count: 50_000).utf8)
    let noise = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    let clock = ContinuousClock()
    for text in [million, words, noise, [0xC3], [0xE2, 0x80], [0xFF, 0xFE, 0x00]] {
      let time = clock.measure { _ = Services.index.suggestions(for: text.span, limit: 100) }
      #expect(time < .seconds(1))
    }
  }
}
