import Conversion
import Glibc
import Schemas
import Standards
import Validation
import Vocabularies

/// A layout with everything that it names: its schema, the lists, and its mappings.
struct PreparedLayout {
  let layout: Layout
  let schema: Schema
  let resources: Resources
  private var tables: [String: MappingTable] = [:]

  /// Reads the layout and the mappings beside it.
  init(_ path: String, _ invocation: Invocation) throws {
    let standards = try invocation.standards()
    let folder = path.contains("/") ? String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) : ""
    (layout, schema) = try PreparedLayout.read(path, invocation)
    let schema = schema
    resources = try withStandards { () throws(StandardsError) in
      try standards.resources(for: [schema], in: standards.standard(invocation["standard"]))
    }
    for column in layout.columns where column.mapping != nil {
      tables[column.field] = try table(of: column, in: folder)
    }
  }

  /// Reads a layout by itself.
  static func read(_ path: String, _ invocation: Invocation) throws -> (layout: Layout, schema: Schema) {
    let standards = try invocation.standards()
    let input = try Input(path)
    let (bytes, name) = (try input.readAll(most: 1 << 20), input.name)
    let reading = try withStandards { () throws(StandardsError) in
      try standards.layout(from: bytes, file: name, standard: invocation["standard"])
    }
    if let layout = reading.layout, let schema = reading.schema { return (layout, schema) }
    throw Failure(.usage, words.layouts.cannotBeUsed(faults: reading.faults.map { $0.text(in: name) }))
  }

  private func table(of column: Layout.Column, in folder: String) throws -> MappingTable {
    let path = column.mapping.map { $0.hasPrefix("/") ? $0 : folder + $0 } ?? ""
    let read = try ReadMapping(path)
    let grave = read.faults.filter { $0.kind.isGrave }
    if !grave.isEmpty {
      let faults = grave.prefix(20).map { $0.text }
      throw Failure(.usage, words.layouts.mappingCannotBeUsed(field: column.field, faults: faults))
    }
    guard let field = schema.field(named: column.field), case .code(let list, _) = schema.fields[field].type,
      let about = resources.vocabularies[list]?.about
    else { throw Failure(.usage, words.layouts.holdsNoCodes(field: column.field)) }
    return MappingTable(read.mapping, prefix: about.entryName, acceptsCloseMatches: column.acceptsCloseMatches)
  }

  /// What becomes of a file with this header.
  func plan(_ header: [String]) throws(ConversionPlan.Misfit) -> ConversionPlan {
    try ConversionPlan(layout, to: schema, header: header) { tables[$0.field] }
  }
}
