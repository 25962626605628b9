import Reporting
import Standards
import TestSupport
import Testing
import Vocabularies

@testable import Publishing

/// The paths between what happens to people and the services that help, in small models and in the project's own.
@Suite struct PathsTests {
  private let small = PathsModel.small
  private let style = TextStyle(hasColour: false)

  private static let real: BusinessModel = {
    do {
      return try Repository.standards.businessModel(of: Repository.standards.standard())
    } catch {
      fatalError("The project's own standards data cannot be loaded: \(error)")
    }
  }()

  private func paths(_ code: String, in model: BusinessModel? = nil) throws -> Paths {
    let model = model ?? small
    guard case .one(let name) = model.meaning(of: code) else {
      throw StandardsError.unknown(kind: "entry", name: code, known: [])
    }
    return Paths(from: name, in: model)
  }

  private func ties(_ paths: Paths) -> Set<String> {
    Set(paths.ties.map { "\($0.from.notation) \($0.relationship) \($0.to.notation)" })
  }

  @Test func aLifeEventLeadsToServicesInEveryWay() throws {
    let paths = try paths("birth")
    #expect(
      ties(paths) == [
        "birth directly-needs 1", "birth changes parent", "birth changes poor", "birth changes lodger",
        "parent implies care", "parent implies money", "poor implies money", "poor makes-eligible-for 2",
        "care is-met-by 1", "care is-met-by 3", "money is-met-by 1", "money is-met-by 2",
      ])
    #expect(paths.services.map { $0.notation } == ["1", "2"])
  }

  @Test func aServiceLeadsBackToWhatCallsForIt() throws {
    let paths = try paths("service:2")
    #expect(
      ties(paths) == [
        "family directly-needs 2", "poor makes-eligible-for 2", "money is-met-by 2", "poor implies money",
        "parent implies money", "birth changes poor", "move changes poor", "birth changes parent",
      ])
    #expect(paths.services.isEmpty)
  }

  @Test func aNeedAndACircumstanceLeadBothWays() throws {
    let need = try paths("money")
    #expect(ties(need).isSuperset(of: ["money is-met-by 1", "poor implies money", "move changes poor"]))
    let circumstance = try paths("poor")
    #expect(ties(circumstance).isSuperset(of: ["money is-met-by 1", "poor makes-eligible-for 2", "move changes poor"]))
    #expect(!ties(circumstance).contains("birth directly-needs 1"))
  }

  @Test func nothingIsReachedThroughAWithdrawnEntry() throws {
    let paths = try paths("birth")
    #expect(paths.entries.contains(EntryName(list: "circumstances", notation: "lodger")))
    #expect(!paths.entries.contains(EntryName(list: "services", notation: "4")))
    let text = paths.text(style: style)
    #expect(text.contains("3  Three [withdrawn from 2015-01-01, replaced by 2 (Two)]"))
    #expect(text.contains("lodger  Lodger [withdrawn from 2015-01-01, no successor is known]"))
    let start = try self.paths("lodger")
    #expect(start.ties.isEmpty)
    #expect(start.text(style: style).contains("no successor is known. No path"))
  }

  @Test func theTextExpandsAnEntryOnceAndCountsServicesOnce() throws {
    let text = try paths("birth").text(style: style)
    #expect(
      text == """
        life-event:birth  Birth

        directly needs 1 service
          1  One

        changes 3 circumstances
          parent  Parent
            implies 2 needs
              care  Care
                is met by 2 services
                  1  One
                  3  Three [withdrawn from 2015-01-01, replaced by 2 (Two)]
              money  Money
                is met by 2 services
                  1  One
                  2  Two
          poor  Poor
            makes eligible for 1 service
              2  Two
            implies 1 need
              money  Money (see above)
          lodger  Lodger [withdrawn from 2015-01-01, no successor is known]

        Reached: 2 circumstances, 2 needs, 2 services, each counted once.
        Ties: 12 proposed, in standard test.

        """)
  }

  @Test func aGroupNamesItsParts() throws {
    let text = try paths("family").text(style: style)
    #expect(text.contains("includes 1 life event\n  wedding  Wedding\n"))
  }

  @Test func whatIsTiedToNothingSaysSo() throws {
    #expect(try paths("wedding").text(style: style).hasSuffix("\nNothing is tied to it in standard test.\n"))
  }

  @Test func aNoteThatAllShareStandsOnce() throws {
    let lists = [
      PathsModel.list("services", ["1,One,,,,,,"]), PathsModel.list("interactions", ["2,Pay,,,,,,", "3,Ask,,,,,,"]),
    ]
    let shared = try paths("1", in: PathsModel.model(lists, ["offers": ["1>2", "1>3"]], note: "seen"))
    #expect(shared.text(style: style).contains("offers 2 interactions (seen)\n  2  Pay\n  3  Ask\n"))
    let label = try paths("1", in: PathsModel.model(lists, ["offers": ["1>2", "1>3"]], note: "One"))
    #expect(label.text(style: style).contains("offers 2 interactions\n"))
  }

  @Test func aCodeIsOneSeveralOrNone() {
    #expect(small.meaning(of: "birth") == .one(EntryName(list: "life-events", notation: "birth")))
    #expect(small.meaning(of: "services:2") == .one(EntryName(list: "services", notation: "2")))
    #expect(
      small.meaning(of: "move")
        == .several([EntryName(list: "life-events", notation: "move"), EntryName(list: "services", notation: "move")]))
    #expect(small.meaning(of: "service:9") == .notInList("services"))
    for code in ["", ":", "service", "other:1", "birth:", "9"] {
      #expect(small.meaning(of: code) == .unknown, "\(code)")
    }
  }

  @Test func anEntryBelowItselfDoesNotHang() throws {
    let list = PathsModel.list("functions", ["a,A,,a | b,,,,", "b,B,,a,,,,"])
    let paths = try paths("a", in: PathsModel.model([list]))
    #expect(ties(paths) == ["a broader a", "b broader a"])
    #expect(paths.text(style: style).contains("includes 2 functions\n  a  A (see above)\n  b  B\n"))
  }

  @Test func whatIsPublishedOfTheBusinessModelIsOnThePaths() throws {
    let model = PathsTests.real
    let birth = EntryName(list: "services", notation: "319")
    let parent = EntryName(list: "life-events", notation: "becoming-a-parent")
    let forward = Paths(from: parent, in: model)
    let isDirect = forward.ties.contains { $0.from == parent && $0.to == birth && $0.relationship == "directly-needs" }
    #expect(isDirect && forward.services.contains(birth))
    #expect(Paths(from: birth, in: model).entries.contains(parent))
    let implied = try ties(paths("becoming-unemployed", in: model))
    #expect(implied.isSuperset(of: ["becoming-unemployed changes unemployed", "unemployed implies employment"]))
  }

  @Test func everyEntryOfTheProjectHasPathsThatNameOnlyWhatExists() {
    let model = PathsTests.real
    var seen = 0
    for list in model.lists where ["life-events", "needs", "channels", "functions"].contains(list.name) {
      for entry in 0..<list.release.count {
        let paths = Paths(from: EntryName(list: list.name, notation: list.release.notation(entry)), in: model)
        seen += 1
        #expect(Set(paths.entries).count == paths.entries.count && Set(paths.ties).count == paths.ties.count)
        #expect(paths.entries.allSatisfy { !model.label($0).isEmpty })
        let ends = Set(paths.ties.flatMap { [$0.from, $0.to] })
        #expect(ends.isSubset(of: paths.entries))
      }
    }
    #expect(seen > 250)
  }
}
