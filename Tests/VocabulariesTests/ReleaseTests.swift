import TestSupport
import Testing
import Vocabularies

@Suite struct ReleaseTests {
  private let text =
    String(header.dropLast()) + ",tier\n" + """
      1,Home schooling,"Rules, and help.",,,,,School at home | Home education,county
      2,Bins,,1,2009-04-06,2015-03-01,3 | 4,,
      3,Waste,,,2015-03-01,,,,
      4,"Recycling ""blue"" box",,1 | 3,,,,Box|es,unitary

      """

  @Test func readsEveryColumn() {
    let (list, faults) = release(text, notations: "[0-9]")
    #expect(faults == [])
    #expect(list.count == 4)
    #expect(list.label(3) == "Recycling \"blue\" box")
    #expect(list.definition(0) == "Rules, and help.")
    #expect(list.altLabels(0) == ["School at home", "Home education"])
    #expect(list.altLabels(3) == ["Box|es"])
    #expect(list.broader(3) == ["1", "3"])
    #expect(list.replacedBy(1) == ["3", "4"])
    #expect(list.ownColumns == ["tier"])
    #expect(list.cell(0, column: "tier") == "county")
    #expect(list.cell(0, column: "colour") == nil)
    #expect((0..<4).map { list.isLive($0) } == [true, false, true, true])
    #expect(list.validity(1).from == Day("2009-04-06")?.number)
    #expect(list.validity(1).withdrawn == Day("2015-03-01")?.number)
    #expect(list.validity(0).from == Int32.min)
  }

  @Test func columnsMayComeInAnyOrderAndOptionalOnesMayBeMissing() {
    let (list, faults) = release("withdrawn,label,valid_from,notation\n,Bins,,7\n2020-01-01,Waste,,8\n")
    #expect(faults == [])
    #expect(list.index(of: "8") == 1)
    #expect(list.label(0) == "Bins")
    #expect(list.definition(0) == "" && list.altLabels(0) == [] && list.replacedBy(1) == [])
    #expect(!list.isLive(1))
  }

  @Test func looksUpAsADictionaryDoes() {
    var dice = Dice(seed: 11)
    var known: [String: Int] = [:]
    var text = header
    while known.count < 50_000 {
      let notation = dice.text(of: "0123456789abcXYZ-", upTo: 8)
      if notation.isEmpty || known[notation] != nil { continue }
      known[notation] = known.count
      text += "\(notation),Entry \(notation),,,,,,\n"
    }
    let (list, faults) = release(text)
    #expect(faults == [])
    #expect(list.count == 50_000)
    var wrong: [String] = []
    for (notation, entry) in known where list.index(of: notation) != entry || list.notation(entry) != notation {
      wrong.append(notation)
    }
    for _ in 0..<50_000 {
      let notation = dice.text(of: "0123456789abcXYZ-", upTo: 8)
      if list.index(of: notation) != known[notation] { wrong.append(notation) }
    }
    #expect(wrong == [])
  }

  @Test func aListWithoutEntriesHasNone() {
    let (list, faults) = release(header)
    #expect(faults == [])
    #expect(list.count == 0)
    #expect(list.index(of: "1") == nil)
  }
}
