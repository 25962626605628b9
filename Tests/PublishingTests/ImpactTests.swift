import CSV
import Conversion
import Publishing
import TestSupport
import Testing
import Vocabularies

@Suite struct ImpactTests {
  private let old = release("1.0", "1,Bins,,,,,,\n2,Fax,,,,,,\n3,Parks,,,,,,\n4,Trees,,,,,,\n5,Pests,,,,,,")
  private let new = release(
    "2.0",
    "1,Bins,,,,2026-06-01,4 | 6,\n2,Fax,,,,2026-06-01,,\n3,Green spaces,,,,,,Parks\n4,Trees,,,,,,\n"
      + "5,Pests,,,,2026-06-01,4,\n6,Recycling,,,,,,")

  private var about: Vocabulary.Description {
    var about = Vocabulary.Description()
    about.name = "services"
    about.uri = "http://example.org/service/{notation}"
    return about
  }

  private var untouched: Impact {
    Impact(name: "in.csv", of: [(Difference(of: "services", from: old, to: new), about)], schemas: Repository.schemas)
  }

  private func impact(_ text: String) -> Impact {
    var impact = untouched
    var reader = Reader()
    reader.feed(Array(text.utf8).span)
    reader.finish()
    var record = Record()
    while reader.next(into: &record) == .record { impact.take(record) }
    return impact
  }

  private func row(_ effect: Effect) -> String {
    "\(effect.action.rawValue) \(effect.change.notation) \(effect.uses) \(effect.late)"
  }

  @Test func recordsAreJudgedOnTheirOwnDay() {
    let impact = impact(
      """
      transaction_id,date,service,channel
      a,2026-05-31,1,web
      b,2026-06-01,1,web
      c,,1,web
      d,2026-07-01,2,web
      e,2026-07-01,5,web
      f,2026-05-01,5,web
      g,2026-07-01,3,web
      h,2026-07-01,4,web
      i,2026-07-01,6,web
      j,2026-07-01,9999,web
      k
      """)
    #expect(impact.kind == .data && impact.records == 11 && impact.columns == ["service"])
    #expect(
      impact.effects.map(row) == ["decide 1 3 2", "decide 2 1 1", "replace 5 2 1", "note 3 1 0", "note 6 1 0"])
    #expect(impact.affected == 4)
  }

  @Test func aMonthIsJudgedByItsFirstDay() {
    let impact = impact("month,service\n2026-05,5\n2026-06,5\n")
    #expect(impact.effects.map(row) == ["replace 5 2 1"])
  }

  @Test func aMappingIsReadByItsObjects() {
    let text = """
      subject_label\tpredicate_id\tpredicate_modifier\tobject_id
      Bin\tskos:exactMatch\t\tservice:1
      Fax\tskos:exactMatch\tNot\tservice:2
      Rats\tskos:exactMatch\t\thttp://example.org/service/5
      Odd\tskos:exactMatch\t\tsssom:NoTermFound
      Park\tskos:exactMatch\t\tservice:3
      """
    var faults: [MappingFault] = []
    var impact = untouched
    impact.take(Mapping(tsv: Array(text.utf8).span, file: "m.tsv", faults: &faults))
    #expect(faults.isEmpty)
    #expect(impact.kind == .mapping && impact.records == 5)
    #expect(impact.effects.map(row) == ["decide 1 1 1", "replace 5 1 1", "note 3 1 0"])
    #expect(impact.affected == 2)
  }

  @Test func aFileWithoutCodesOfTheListHasNoColumns() {
    #expect(impact("name,age\nx,1\n").columns.isEmpty)
    #expect(impact("").columns.isEmpty)
  }
}
