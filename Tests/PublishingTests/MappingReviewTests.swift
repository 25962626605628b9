import Conversion
import Publishing
import TestSupport
import Testing
import Vocabularies

@Suite struct MappingReviewTests {
  private let counts = [("Bins", 60), ("Trees and oaks", 25), ("Fax", 10), ("jane@example.org", 4), ("", 1)]

  private func review(of mapping: Mapping = Mapping(), author: String = "", date: String? = nil) throws -> MappingReview
  {
    var terms = MappingReview.Terms()
    (terms.author, terms.date) = (author, date.flatMap { Day($0) })
    let release = MappingSamples.list.release
    let values = try #require(MappingSamples.values(counts))
    return MappingReview(of: mapping, values: values, vocabulary: MappingSamples.list, terms: terms) { text in
      (0..<3).map { .init(code: release.notation($0), label: release.label($0), score: 90 - $0) }
        + (text == "park" ? [.init(code: "3", label: "Parks", score: nil)] : [])
    }
  }

  private func rows(_ review: MappingReview) -> [String] {
    review.mapping.rows.map { "\($0.value): \($0.isRejected ? "Not " : "")\($0.predicate) \($0.object)" }
  }

  @Test func answersBecomeRows() throws {
    var review = try review(author: "orcid:7", date: "2026-11-22")
    #expect(
      review.opening.hasPrefix(
        "things 2.0: 4 values in 100 rows\n0 of 100 rows (0.0 %) mapped\n\n[1 of 4] “Bins”: 60 rows\n"))
    #expect(review.opening.hasSuffix("  1  Waste (1)  90 %\n  2  Trees (2)  89 %\n  3  Parks (3)  88 %\n"))
    #expect(review.take("1").text.hasPrefix("60 of 100 rows (60.0 %) mapped\n\n[2 of 4] “Trees and oaks”: 25 rows"))
    let rejection = review.take("r 1")
    #expect(rejection.isChanged && !rejection.text.contains("Waste") && rejection.text.contains("  1  Trees (2)"))
    #expect(review.take("b 1").isChanged)
    let none = review.take("n")
    #expect(none.text.hasPrefix("85 of 100 rows (85.0 %) mapped, 10 known to have no code\n"))
    #expect(none.text.contains("(a value that looks personal, withheld): 4 rows"))
    #expect(review.take("c thing:3").text.contains("No value is left"))
    #expect(
      rows(review) == [
        "Bins: skos:exactMatch thing:1", "Trees and oaks: Not skos:exactMatch thing:1",
        "Trees and oaks: skos:broadMatch thing:2", "Fax: skos:exactMatch sssom:NoTermFound",
        "jane@example.org: skos:exactMatch thing:3",
      ])
    let row = review.mapping.rows[2]
    let cells = ["object_label", "mapping_justification", "author_id", "reviewer_id", "mapping_date", "subject_type"]
    #expect(
      cells.map { review.mapping.cell(row, $0) } == [
        "Trees", "semapv:ManualMappingCuration", "orcid:7", "", "2026-11-22", "rdfs literal",
      ])
    #expect(review.mapping.prefixes.map { $0.name }.sorted() == ["orcid", "thing"])
    let (written, faults) = MappingSamples.read(String(decoding: review.mapping.tsv, as: UTF8.self))
    let check = MappingCheck(
      written, file: "m", faults: faults, lists: [MappingCheck.List(MappingSamples.list)], asAt: nil)
    #expect(check.findings.map { $0.rule.name } == ["unreviewed-rows"])
    #expect(!review.take("q").isChanged && review.isOver)
  }

  @Test func everyAnswerIsTakenBack() throws {
    var review = try review()
    let start = (review.mapping, review.opening)
    #expect(review.take("u").text == "There is nothing to take back.\n")
    for line in ["1", "r 2", "k", "n", "c 2"] { _ = review.take(line) }
    #expect(review.take("c 2").text.contains("No value is left"))
    #expect(rows(review).count == 4)
    let answers = (0..<5).map { _ in review.take("u") }
    #expect(answers.map { $0.isChanged } == [true, true, false, true, true])
    #expect(answers[2].text.contains("[2 of 4]"))
    #expect(review.mapping == start.0 && review.opening == start.1)
  }

  @Test func whatWasLeftGoesOn() throws {
    var first = try review()
    for line in ["1", "r 2", "q"] { _ = first.take(line) }
    let saved = MappingSamples.read(String(decoding: first.mapping.tsv, as: UTF8.self)).mapping
    var second = try review(of: saved)
    #expect(second.opening.contains("60 of 100 rows (60.0 %) mapped\n\n[2 of 4] “Trees and oaks”"))
    #expect(!second.opening.contains("Trees (2)"))
    #expect(!second.take("s park").text.contains("Trees (2)"))
    #expect(
      second.take("c 2").text == "2 was rejected for this value. Take the row with Not out of the mapping first.\n")
    #expect(second.take("u").text == "There is nothing to take back.\n")
    #expect(second.mapping.tsv == saved.tsv)
  }

  @Test func rowsThatAreNotAppliedLeaveTheValueOpen() throws {
    let mapping = MappingSamples.mapping([
      ["predicate_id": "skos:closeMatch"], ["subject_label": "Fax", "object_id": "other:1"],
      ["subject_label": "Trees and oaks", "object_id": "thing:2"],
    ])
    var review = try review(of: mapping)
    #expect(review.opening.contains("25 of 100 rows (25.0 %) mapped\n\n[1 of 4] “Bins”"))
    #expect(review.take("k").text.contains("[3 of 4] “Fax”"))
  }

  @Test(arguments: [
    ("x", "\"x\" is no answer. ? shows what there is.\n"), ("4", "Offers go from 1 to 3. c 4 takes the code 4.\n"),
    ("0", "Offers go from 1 to 3. c 0 takes the code 0.\n"), ("b", "b needs the number of an offer"),
    ("r 9", "Offers go from"), ("c 99", "things 2.0 has no \"99\""), ("c", "has no \"\""),
    ("c 4", "4 (Streets) is withdrawn. Its place was taken by 2 (Trees), 3 (Parks).\n"),
    ("c 5", "Nothing takes its place."), ("s", "s needs a text"), ("?", "NUMBER"), ("", "[1 of 4]"),
    ("99999999999999999999", "is no answer"), ("\u{1B}[2J", "\\u{1b}[2J"), (" ", "[1 of 4]"),
  ])
  func anAnswerThatCannotBeTakenChangesNothing(_ line: String, _ said: String) throws {
    var review = try review()
    let before = review.mapping
    let answer = review.take(line)
    #expect(!answer.isChanged && answer.text.contains(said), "\(answer.text)")
    #expect(review.mapping == before && !review.isOver && !answer.text.contains("\u{1B}"))
  }

  @Test func whateverIsTypedTheMappingStaysSound() throws {
    var dice = Dice(seed: 3)
    let words = ["1", "2", "3", "b 1", "r 1", "r 2", "n", "k", "u", "u", "c 2", "c 5", "s park", "x", ""]
    for _ in 0..<60 {
      var review = try review()
      for _ in 0..<20 { _ = review.take(words[dice.number(below: words.count)]) }
      let (written, faults) = MappingSamples.read(String(decoding: review.mapping.tsv, as: UTF8.self))
      let check = MappingCheck(
        written, file: "m", faults: faults, lists: [MappingCheck.List(MappingSamples.list)], asAt: nil)
      #expect(check.isFit && check.findings.allSatisfy { $0.rule.name == "unreviewed-rows" })
      let values = try #require(MappingSamples.values(counts))
      let used = MappingCheck(
        written, file: "m", faults: [], lists: [MappingCheck.List(MappingSamples.list)], asAt: nil, against: values)
      let without = written.rows.contains { $0.object == Mapping.noTerm }
      #expect(without || review.coverage.hasPrefix("\(used.coverage?.mapped ?? -1) of 100"))
    }
  }
}
