import Reporting
import Schemas
import Standards

let schemaListCommand = CommandDefinition(
  name: "schema list", summary: "list the schemas that files can be held to",
  options: [SharedOption.textOrJSON, SharedOption.output],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    let standards = try invocation.standards()
    let schemas = try withStandards { () throws(StandardsError) in
      var schemas: [Schema] = []
      for name in standards.schemaNames {
        for version in standards.versions(of: name) { schemas.append(try standards.schema(name, version: version)) }
      }
      return schemas
    }
    try invocation.write(
      format == "json"
        ? JSON.object([("schemas", .array(schemas.map { $0.json }))]).text
        : Schema.table(schemas, style: invocation.style))
    return .fine
  })

let schemaShowCommand = CommandDefinition(
  name: "schema show", summary: "show the columns of a schema", operands: "NAME[@VERSION]", leastOperands: 1,
  mostOperands: 1, options: [SharedOption.textOrJSON, SharedOption.output],
  notes: ["As json it is a Frictionless Table Schema, which other tools read as it is."],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    let standards = try invocation.standards()
    let parts = invocation.operands[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let schema = try withStandards { () throws(StandardsError) in
      try standards.schema(String(parts[0]), version: parts.count == 2 ? String(parts[1]) : nil)
    }
    try invocation.write(
      format == "json"
        ? standards.schemaText(schema.name, version: schema.version) ?? "" : schema.text(style: invocation.style))
    return .fine
  })
