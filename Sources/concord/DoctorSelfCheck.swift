import Schemas
import Standards
import Validation
import Vocabularies

/// Validates the example of every schema and those of every rule, which have known results.
struct SelfCheck {
  /// How many examples were validated.
  private(set) var count = 0
  /// What was judged otherwise than is known, a sentence each.
  private(set) var wrong: [String] = []

  /// - Parameter asAt: the day as of which the examples are judged. The day of the tests of the rules is right.
  init(asAt: Day? = Day("2026-11-22")) throws {
    guard let asAt else { return }
    let standards = Standards(.embedded)
    let (schemas, resources) = try withStandards { () throws(StandardsError) in
      try standards.load(of: standards.standard())
    }
    func broken(_ bytes: [UInt8], _ name: String, _ waivers: [UInt8]? = nil) -> Set<String>? {
      var validator = Validator(
        schemas: schemas.filter { $0.name == name }, resources: resources,
        options: .init(
          inputName: "example", asAt: asAt, waivers: waivers.flatMap { try? Waivers(reading: $0, hash: SHA256.hash) }))
      do {
        try validator.read(bytes.span)
        return Set(try validator.finish().findings.map { $0.rule.name })
      } catch {
        return nil
      }
    }
    for schema in schemas {
      let lines = [schema.fields.map { $0.name }, schema.fields.map { $0.example }].map { $0.joined(separator: ",") }
      let rules = broken(Array((lines.joined(separator: "\n") + "\n").utf8), schema.name)
      note(rules?.isEmpty ?? false, words.doctor.wrongSchema(schema.name))
    }
    for rule in Rule.all {
      let bad = broken(rule.bad.bytes(schemas: schemas), rule.bad.schemaName, rule.bad.waivers)
      note(bad?.contains(rule.name) ?? false, words.doctor.missesExample(rule.name))
      let good = broken(rule.good.bytes(schemas: schemas), rule.good.schemaName, rule.good.waivers)
      note(good.map { !$0.contains(rule.name) } ?? false, words.doctor.findsTooMuch(rule.name))
    }
  }

  private mutating func note(_ isRight: Bool, _ sentence: String) {
    count += 1
    if !isRight { wrong.append(sentence) }
  }
}
