import CSV
public import Reporting
public import Schemas
import Standards
public import Validation
import Vocabularies

/// A layout proposed for a local file: what its headers and values show beyond doubt, the rest left open.
///
/// What is left open is a fault to ``LayoutCheck``, and a comment says what a person has to decide. No value of the
/// file stands in the draft. The same file, schema and lists always give the same draft.
public struct LayoutDraft: Sendable {
  /// The names of the fields that are left open, in the order of the schema.
  public private(set) var open: [String] = []

  let table: LocalTable
  let schema: Schema
  let resources: Resources
  private var columns: [(String, JSON)] = []
  private var unfilled: [String] = []
  private var used: Set<Int> = []

  /// Why no draft can be made of a file.
  public struct Refusal: Error, Sendable {
    /// What is wrong with the file, as a sentence.
    public let message: String
  }

  /// Drafts a layout. Throws where the file is no table with a header.
  public init(of table: LocalTable, schema: Schema, resources: Resources) throws(Refusal) {
    self.table = table
    self.schema = schema
    self.resources = resources
    if let other = table.otherFormat { throw Refusal(message: words.layouts.noTable(table.name, other)) }
    if table.columns.isEmpty { throw Refusal(message: words.layouts.noHeaders(table.name)) }
    if table.columns.prefix(ColumnFinder.mostByValues).contains(where: { looksLikeData($0.header) }) {
      throw Refusal(message: words.layouts.headersLookLikeData(table.name))
    }
    let found = ColumnFinder(table, schema, resources).found()
    for (index, field) in schema.fields.enumerated() {
      switch found[index] {
      case .columns(let sources, let isByHeader):
        used.formUnion(sources)
        let proposal = ColumnProposal(field, sources.map { table.columns[$0] }, resources, isByHeader: isByHeader)
        columns.append((field.name, proposal.json))
        if proposal.isOpen { open.append(field.name) }
      case .several(let sources):
        leaveOpen(field, words.layouts.severalColumns(sources.map { table.columns[$0].header }))
      case nil where field.isRequired:
        leaveOpen(field, words.layouts.noColumn(for: field.title))
      case nil: unfilled.append(field.name)
      }
    }
  }

  private mutating func leaveOpen(_ field: Field, _ comment: String) {
    open.append(field.name)
    columns.append((field.name, .object([("from", .array([])), ("comment", .string(comment))])))
  }

  /// The draft, to be written to a file.
  public var json: JSON {
    let dialect = JSON.object([
      ("delimiter", .string(table.delimiter.text)), ("encoding", .string(table.encoding.rawValue)),
    ])
    return .object([
      ("layout", .string("\(layoutName)/1")), ("schema", .string("\(schema.name)/\(schema.version)")),
      ("comment", .array(remarks.map { .string($0) })), ("dialect", dialect), ("columns", .object(columns)),
      ("ignore", .array([])),
    ])
  }

  /// The name of the file without its ending, in small letters, digits and hyphens.
  private var layoutName: String {
    let base = table.name.split(separator: ".").first.map { String($0) } ?? ""
    var name = ""
    for scalar in base.lowercased().unicodeScalars {
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPlain { name.unicodeScalars.append(scalar) } else if !name.isEmpty && !name.hasSuffix("-") { name += "-" }
    }
    while name.hasSuffix("-") { name.removeLast() }
    return name.isEmpty ? "local" : name
  }

  /// What a person has to know and to decide about the file as a whole.
  private var remarks: [String] {
    var remarks = [words.layouts.drafted(from: table.name, records: Int64(table.recordCount))]
    let rest = table.columns.indices.filter { !used.contains($0) && !table.columns[$0].header.isEmpty }
    var known: Set<String> = []
    let names = rest.map { table.columns[$0].header }.filter { known.insert($0).inserted }
    if !names.isEmpty { remarks.append(words.layouts.unused(names)) }
    let twice = names.filter { table.isRepeated($0) }
    if !twice.isEmpty { remarks.append(words.layouts.repeated(twice)) }
    if table.columns.contains(where: { $0.header.isEmpty }) { remarks.append(words.layouts.emptyHeaders) }
    if table.columns.count == 1 { remarks.append(words.layouts.oneColumn) }
    if !unfilled.isEmpty { remarks.append(words.layouts.unfilled(unfilled)) }
    remarks.append(words.layouts.checkNext)
    return remarks
  }
}

/// Whether a header is a date, a number, a code, a postcode or an email address, as cells are and headers are not.
private func looksLikeData(_ header: String) -> Bool {
  let text = trimmed(header)
  let bytes = Array(text.utf8)
  if bytes.isEmpty { return false }
  let digits = bytes.count { (0x30...0x39).contains($0) }
  let isDate = bytes.count >= 8 && digits >= 6 && bytes.allSatisfy { (0x2D...0x3A).contains($0) || $0 == 0x20 }
  let isCode = bytes.count == 9 && digits == 8
  if isDate || isCode || digits == bytes.count || bytes.contains(0x40) { return true }
  if Postcode.isWellFormed(bytes.span) { return true }
  return (0x30...0x39).contains(bytes[0]) && !DateCandidate.fitting([text], .date).isEmpty
}
