public import Schemas

extension Example {
  /// The example as a whole file, made from the example record of its schema.
  public func bytes(schemas: [Schema]) -> [UInt8] {
    guard let schema = schemas.first(where: { $0.name == schemaName }) else { return [] }
    let header = joined(schema.fields.map { $0.name }, by: ",")
    switch self {
    case .cell(let field, let value, _), .waived(let field, let value, _, _):
      return Array((header + "\n" + Example.record(schema, [(field, value)]) + "\n").utf8)
    case .cells(let values, _):
      return Array((header + "\n" + Example.record(schema, values) + "\n").utf8)
    case .records(let records, _):
      return Array((header + "\n" + records.reduce("") { $0 + Example.record(schema, $1) + "\n" }).utf8)
    case .header(.rename(let field, let name), _):
      let names = schema.fields.map { $0.name == field ? name : $0.name }
      return Array((joined(names, by: ",") + "\n" + Example.record(schema, []) + "\n").utf8)
    case .header(.append(let name, let value), _):
      return Array((header + "," + name + "\n" + Example.record(schema, []) + "," + value + "\n").utf8)
    case .file(let bytes, _):
      let filled = replace("{header}", by: header, in: bytes)
      return replace("{record}", by: Example.record(schema, []), in: filled)
    }
  }

  /// The waiver file that goes along with the example; nil where none does.
  public var waivers: [UInt8]? {
    if case .waived(_, _, let waivers, _) = self { Array(waivers.utf8) } else { nil }
  }

  /// A waiver file for the service 9999, which no list has.
  static func waivers(expires: String) -> String {
    joined(Waivers.columns, by: ",")
      + "\n,unknown-code,service,b4b1963f500f743ce1b14f7c8a0a6869b57a0654cfa1cc6d2681fbb5f5c4c0b7,"
      + "Known to the supplier,A. Clerk,\(expires)\n"
  }

  /// The name of the schema that the example belongs to.
  public var schemaName: String {
    switch self {
    case .cell(_, _, let schema), .cells(_, let schema), .records(_, let schema), .header(_, let schema),
      .file(_, let schema), .waived(_, _, _, let schema):
      schema
    }
  }

  /// The example as a file that can be printed: bytes that are not UTF-8 replaced.
  public func text(schemas: [Schema]) -> String {
    String(decoding: bytes(schemas: schemas), as: UTF8.self)
  }

  /// The example as a person wants to see it: what differs from a record that is right, or the lines of the file.
  public func lines(schemas: [Schema]) -> [String] {
    switch self {
    case .cell(let field, let value, _): return ["\(field): \(value.utf8.isEmpty ? words.emptyValue : value)"]
    case .waived(let field, let value, let waivers, _):
      return ["\(field): \(value)", words.withWaivers] + waivers.split(separator: "\n").map { "  " + String($0) }
    case .cells(let values, _):
      return values.map { "\($0.field): \($0.value.utf8.isEmpty ? words.emptyValue : $0.value)" }
    default:
      let bytes = bytes(schemas: schemas)
      if bytes.isEmpty { return [words.emptyFile] }
      var lines = text(schemas: schemas).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      if lines.last?.utf8.isEmpty ?? false { lines.removeLast() }
      return lines
    }
  }

  /// The example record of a schema with some values changed, quoted where RFC 4180 asks for it.
  private static func record(_ schema: Schema, _ changes: [(field: String, value: String)]) -> String {
    let cells = schema.fields.map { field in
      quoted(changes.first { $0.field == field.name }?.value ?? field.example)
    }
    return joined(cells, by: ",")
  }

  private static func quoted(_ value: String) -> String {
    if !value.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) { return value }
    var text = "\""
    for scalar in value.unicodeScalars { text += scalar == "\"" ? "\"\"" : String(scalar) }
    return text + "\""
  }
}

/// Puts a text wherever a name stands in a text.
func replace(_ name: String, by value: String, in bytes: [UInt8]) -> [UInt8] {
  let wanted = Array(name.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if index + wanted.count <= bytes.count && Array(bytes[index..<(index + wanted.count)]) == wanted {
      result.append(contentsOf: value.utf8)
      index += wanted.count
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}
