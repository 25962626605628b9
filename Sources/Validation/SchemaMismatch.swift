import CSV
import Schemas

/// The header of a file fits none of the schemas, or several, and none was asked for.
public struct SchemaMismatch: Error, Sendable {
  /// A schema, and the required fields that the header lacks.
  public struct Candidate: Sendable {
    public let schema: String
    public let missing: [String]
  }

  /// The schemas, the nearest first. Where the first lacks nothing, several fit.
  public let candidates: [Candidate]
  /// How many fields of the nearest schema the header has.
  public let found: Int

  /// The one schema whose required fields the header all has, in case and spacing as may be.
  static func choose(among schemas: [Schema], for header: Record) throws(SchemaMismatch) -> Schema {
    let names = (0..<header.count).map { header.string($0) }
    var found: [(schema: Schema, count: Int, missing: [String])] = []
    for schema in schemas {
      let present = Set(names.compactMap { schema.field(resembling: $0) })
      let missing = schema.fields.indices.filter { schema.fields[$0].isRequired && !present.contains($0) }
      found.append((schema, present.count, missing.map { schema.fields[$0].name }))
    }
    let fitting = found.filter { $0.missing.isEmpty }
    if fitting.count == 1 { return fitting[0].schema }
    let ranked = found.sorted { ($0.missing.count, $1.count) < ($1.missing.count, $0.count) }
    throw SchemaMismatch(
      candidates: ranked.map { Candidate(schema: $0.schema.name, missing: $0.missing) },
      found: ranked.first?.count ?? 0)
  }
}
