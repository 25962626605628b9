import CSV
import Schemas
import Validation
import Vocabularies

/// Turns the JSON of a layout into a ``Layout``.
///
/// What it does not understand is a fault: a word passed over would change the result without anybody knowing.
struct LayoutBuilder {
  let file: Node
  let schema: Schema
  let resources: Resources
  /// Gives the bytes of a mapping file; nil where these are not looked at.
  let mapping: ((_ path: String) -> [UInt8]?)?
  var layout: Layout
  var faults: [LayoutFault] = []

  init(_ file: Node, schema: Schema, resources: Resources, mapping: ((_ path: String) -> [UInt8]?)?) {
    self.file = file
    self.schema = schema
    self.resources = resources
    self.mapping = mapping
    layout = Layout(name: "", schema: (schema.name, schema.version))
  }

  /// Whether a layout names values that have to be looked up in lists.
  static func namesCodes(_ file: Node) -> Bool {
    let columns = file["columns"].members
    return !file["constants"].members.isEmpty || columns.contains { !$0.node["unmapped"]["use"].isNull }
  }

  /// The layout; not fit for use where there are ``faults``.
  mutating func build() -> Layout {
    expect(file, ["layout", "schema", "comment", "dialect", "constants", "columns", "ignore"])
    comment(file["comment"])
    layout.name = name(file["layout"])
    layout.dialect = dialect(file["dialect"])
    constants(file["constants"])
    columns(file["columns"])
    ignored(file["ignore"])
    return layout
  }

  mutating func add(_ rule: LayoutRule, _ node: Node, header: String? = nil, _ message: String) {
    faults.append(LayoutFault(rule, place: node.place, header: header, message: message))
  }

  /// Adds a fault for every member that is null or not among `keys`, if these are given; false where the node is no
  /// object.
  @discardableResult
  mutating func expect(_ node: Node, _ keys: [String]? = nil) -> Bool {
    if node.isNull { return true }
    guard case .object = node.value else {
      add(.layoutValueNotUnderstood, node, words.layouts.isNoObject(node.place))
      return false
    }
    for (key, member) in node.members {
      if let keys, !keys.contains(key) {
        add(.layoutKeyNotUnderstood, member, words.layouts.unknownKey(key, known: keys))
      } else if member.isNull {
        add(.layoutValueNotUnderstood, member, words.layouts.null)
      }
    }
    return true
  }

  /// A remark for readers: a text, or a list of them.
  mutating func comment(_ node: Node) {
    if node.isNull || node.string != nil { return }
    if case .array(let values) = node.value, values.allSatisfy({ if case .string = $0 { true } else { false } }) {
      return
    }
    add(.layoutValueNotUnderstood, node, words.layouts.badComment)
  }

  private mutating func name(_ node: Node) -> String {
    if node.isNull {
      let isStated = file.members.contains { $0.key == "layout" }
      if !isStated { add(.layoutKeyMissing, node, words.layouts.noName) }
      return ""
    }
    let parts = (node.string ?? "").split(separator: "/", omittingEmptySubsequences: false)
    if parts.count != 2 || parts.contains(where: { $0.isEmpty }) {
      add(.layoutValueNotUnderstood, node, words.layouts.nameWithoutVersion)
    }
    return node.string ?? ""
  }

  private mutating func dialect(_ node: Node) -> Layout.Dialect {
    var dialect = Layout.Dialect()
    guard expect(node, ["delimiter", "encoding", "skipRows", "comment"]) else { return dialect }
    comment(node["comment"])
    let (delimiter, encoding, skipped) = (node["delimiter"], node["encoding"], node["skipRows"])
    if !delimiter.isNull {
      let bytes = Array((delimiter.string ?? "").utf8)
      if bytes.count == 1, let known = Delimiter(rawValue: bytes[0]) {
        dialect.delimiter = known.rawValue
      } else {
        add(.delimiterNotUnderstood, delimiter, words.layouts.badDelimiter)
      }
    }
    if !encoding.isNull {
      if let known = encoding.string.flatMap({ Layout.Encoding(rawValue: $0) }) {
        dialect.encoding = known
      } else {
        let known = Layout.Encoding.allCases.map { $0.rawValue }
        add(.encodingNotUnderstood, encoding, words.layouts.badEncoding(known: known))
      }
    }
    if !skipped.isNull {
      if let count = skipped.number.flatMap({ Int(exactly: $0) }), (0...1000).contains(count) {
        dialect.skippedLines = count
      } else {
        add(.layoutValueNotUnderstood, skipped, words.layouts.badSkippedLines)
      }
    }
    return dialect
  }

  private mutating func ignored(_ node: Node) {
    if node.isNull { return }
    guard case .array = node.value else {
      return add(.layoutValueNotUnderstood, node, words.layouts.ignoreIsNoList)
    }
    var known: Set<String> = []
    let fields = layout.columns.flatMap { column in column.from.map { ($0, column.field) } }
    let used = Dictionary(fields) { first, _ in first }
    for element in node.elements {
      guard let header = element.string else {
        add(.layoutValueNotUnderstood, element, words.layouts.ignoredIsNoText(element.place))
        continue
      }
      if !known.insert(header).inserted {
        add(.headerIgnoredTwice, element, header: header, words.layouts.ignoredTwice(header))
        continue
      }
      layout.ignored.append(header)
      if let field = used[header] {
        add(.headerUsedAndIgnored, element, header: header, words.layouts.ignoredAndUsed(header, by: field))
      }
    }
  }
}

extension LayoutBuilder {
  /// The fields that have the same value in every record, each held to what the schema says of it.
  private mutating func constants(_ node: Node) {
    guard expect(node) else { return }
    for (name, value) in node.members where !value.isNull {
      if schema.field(named: name) == nil {
        add(.unknownField, value, words.layouts.unknownField(name, in: schema.name))
      } else if let text = value.string {
        layout.constants[name] = text
      } else {
        add(.layoutValueNotUnderstood, value, words.layouts.constantIsNoText)
      }
    }
    for (name, message) in objections(to: layout.constants) {
      add(.invalidConstant, node[name], message)
    }
  }

  /// What a file of one record that is made of the constants breaks, field by field: so a constant is held to
  /// all that its values would be held to in the result.
  private func objections(to constants: [String: String]) -> [(field: String, message: String)] {
    let names = schema.fields.map { $0.name }.filter { constants[$0] != nil }
    let empty = names.filter { constants[$0] == "" }.map { ($0, words.layouts.constantIsEmpty) }
    let filled = names.filter { constants[$0] != "" }
    guard !filled.isEmpty, let end = Day(year: 9999, month: 12, day: 31) else { return empty }
    var writer = Writer()
    writer.write(filled)
    writer.write(filled.map { constants[$0] ?? "" })
    var validator = Validator(
      schemas: [schema], resources: resources, options: .init(inputName: file.file, asAt: end, samples: 1))
    let bytes = writer.bytes
    do {
      try validator.read(bytes.span)
      let report = try validator.finish()
      let found = report.findings.filter { $0.severity != .info && filled.contains($0.field ?? "") }
      return empty
        + found.map { finding in
          let offers = (finding.samples.first?.suggestions ?? []).map { "\($0.code) (\($0.label))" }
          return (finding.field ?? "", words.layouts.constant(finding.message, perhaps: offers))
        }
    } catch {
      return empty + filled.map { ($0, words.layouts.constantNotChecked) }
    }
  }
}
