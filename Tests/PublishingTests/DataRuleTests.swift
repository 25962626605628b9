import Publishing
import Testing
import Validation
import Vocabularies

@Suite struct DataRuleTests {
  @Test func everyRuleIsNamedOnceAndForWhatIsWrong() {
    let names = DataRule.all.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(names == names.sorted())
    for rule in DataRule.all {
      #expect(rule.name.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) }, "\(rule.name)")
      #expect(rule.summary.hasSuffix(".") && rule.remedy.hasSuffix("."), "\(rule.name)")
    }
  }

  @Test func noNameIsThatOfARuleOnFiles() {
    let names = Set(Rule.all.map { $0.name })
    for rule in DataRule.all { #expect(!names.contains(rule.name), "\(rule.name)") }
  }
}
