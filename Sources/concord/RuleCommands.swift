import Conversion
import Publishing
import Reporting
import Schemas
import Standards
import Validation
import Vocabularies

let rulesCommand = CommandDefinition(
  name: "rules", summary: "list every rule", options: [SharedOption.textOrJSON, SharedOption.output],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    if format == "text" {
      try invocation.write(Rule.table(style: invocation.style))
    } else {
      let schemas = try allSchemas(invocation)
      try invocation.write(JSON.object([("rules", .array(Rule.all.map { $0.json(schemas: schemas) }))]).text)
    }
    return .fine
  })

let explainCommand = CommandDefinition(
  name: "explain", summary: "explain a rule, with an example that breaks it and one that does not", operands: "RULE",
  leastOperands: 1, mostOperands: 1, options: [SharedOption.textOrJSON, SharedOption.output],
  notes: ["The rules: concord rules. Those on the lists, which concord vocab lint names, are explained too."],
  run: { invocation in
    let name = invocation.operands[0]
    let format = try invocation.choice("as", among: ["text", "json"])
    if let card = DataRule(named: name)?.card ?? LayoutRule(named: name)?.card ?? MappingRule(named: name)?.card
      ?? RejectRule(named: name)?.card
    {
      try invocation.write(format == "json" ? card.json.text : card.text(style: invocation.style))
      return .fine
    }
    guard let rule = Rule.named(name) else {
      let names =
        Rule.all.map { $0.name } + DataRule.all.map { $0.name } + LayoutRule.all.map { $0.name }
        + MappingRule.all.map { $0.name }
      let hint = hint(name, among: names, prefix: "")
      throw Failure(.usage, words.common.noRule(name, hint: hint))
    }
    let schemas = try allSchemas(invocation)
    try invocation.write(
      format == "json" ? rule.json(schemas: schemas).text : rule.text(style: invocation.style, schemas: schemas))
    return .fine
  })

/// Every schema at its newest version, for the examples of rules.
private func allSchemas(_ invocation: Invocation) throws -> [Schema] {
  let standards = try invocation.standards()
  return try withStandards { () throws(StandardsError) in
    var schemas: [Schema] = []
    for name in standards.schemaNames { schemas.append(try standards.schema(name)) }
    return schemas
  }
}
