import Standards
import TestSupport
import Testing
import Vocabularies

@Suite struct BusinessModelTests {
  @Test func theWholeModelLoadsTogether() throws {
    let standard = try Repository.standards.standard()
    let model = try Repository.standards.businessModel(of: standard)
    #expect(Set(model.vocabularies.keys) == Set(standard.vocabularies.keys))
    #expect(model.relationships.map { $0.name }.sorted() == Relationship.Kind.all.map { $0.name }.sorted())
    let meets = model.relationships.first { $0.name == "is-met-by" }
    let tied = try #require(meets?.rows.first)
    #expect(meets?.targets(of: tied.from).contains(tied.to) == true)
    #expect(meets?.sources(of: tied.to).contains(tied.from) == true)
  }
}
