import Schemas
import Validation
import Vocabularies

extension LayoutBuilder {
  /// The fields that come from local columns, in the order of the schema.
  mutating func columns(_ node: Node) {
    let names = schema.fields.map { $0.name }
    let stated = Set((node.members + file["constants"].members).map { $0.key })
    if expect(node) {
      for (name, member) in node.members where !names.contains(name) {
        add(.unknownField, member, "The schema \(schema.name) has no field \(name).")
      }
    }
    for field in schema.fields {
      let member = node[field.name]
      let isConstant = layout.constants[field.name] != nil
      if !member.isNull {
        if isConstant {
          add(.fieldFilledTwice, member, "The field \(field.name) has a constant already.")
        }
        column(member, field)
      } else if field.isRequired && !stated.contains(field.name) {
        let message = "Every record must have \(field.name), and nothing in the layout fills it."
        add(.fieldNotFilled, member, message)
      }
    }
  }

  private mutating func column(_ node: Node, _ field: Field) {
    let keys = ["from", "mapping", "unmapped", "accept", "format", "number", "trim", "case", "comment"]
    guard expect(node, keys) else { return }
    comment(node["comment"])
    var column = Layout.Column(field: field.name, from: sources(node["from"]))
    mapping(node, field, &column)
    if !node["format"].isNull { column.dateFormat = dateFormat(node["format"], field) }
    if !node["number"].isNull { column.numberFormat = numberStyle(node["number"], field) }
    if !node["trim"].isNull {
      if node["trim"].bool == nil { add(.layoutValueNotUnderstood, node["trim"], "trim is true or false.") }
      column.isTrimmed = node["trim"].bool ?? false
    }
    if !node["case"].isNull {
      if let letterCase = node["case"].string.flatMap({ Layout.LetterCase(rawValue: $0) }) {
        column.letterCase = letterCase
      } else {
        let known = Layout.LetterCase.allCases.map { $0.rawValue }.joined(separator: ", ")
        add(.layoutValueNotUnderstood, node["case"], "case is one of \(known).")
      }
    }
    if column.from.count > 1 && column.mapping == nil && field.type != .text {
      let message = "\(column.from.count) columns joined make no value of \(field.name) unless they are mapped."
      add(.columnsJoinedForNoText, node["from"], message)
    }
    layout.columns.append(column)
  }

  /// The headers of the local columns: one, or a list.
  private mutating func sources(_ node: Node) -> [String] {
    let nodes = node.string != nil ? [node] : node.elements
    if nodes.isEmpty {
      add(.noSourceColumn, node, "No local column is named to come from.")
    }
    var headers: [String] = []
    var known: Set<String> = []
    for element in nodes {
      guard let header = element.string, !header.isEmpty else {
        add(.noSourceColumn, element, "\(element.place) is not the header of a local column.")
        continue
      }
      if !known.insert(header).inserted {
        add(.sourceColumnRepeated, element, header: header, "The column “\(header)” is named twice.")
      }
      headers.append(header)
    }
    return headers
  }

  private mutating func mapping(_ node: Node, _ field: Field, _ column: inout Layout.Column) {
    let (mapping, unmapped, accept) = (node["mapping"], node["unmapped"], node["accept"])
    var list: String?
    if case .code(let name, _) = field.type { list = name }
    if mapping.isNull {
      if !unmapped.isNull {
        add(.unmappedWithoutMapping, unmapped, "Nothing of \(field.name) is mapped, so nothing is unmapped.")
      }
      if !accept.isNull { add(.acceptWithoutMapping, accept, "Nothing of \(field.name) is mapped.") }
      return
    }
    if list == nil {
      add(.mappingForNoCode, mapping, "The field \(field.name) holds no codes of a list, so nothing maps to it.")
    }
    column.mapping = mappingPath(mapping)
    accepted(accept, &column)
    if !unmapped.isNull { column.unmapped = self.unmapped(unmapped, field, list) }
  }

  private mutating func accepted(_ node: Node, _ column: inout Layout.Column) {
    if node.isNull { return }
    guard case .array = node.value else {
      return add(.layoutValueNotUnderstood, node, "accept is a list: [\"closeMatch\"].")
    }
    for element in node.elements {
      if element.string == "closeMatch" {
        column.acceptsCloseMatches = true
      } else {
        let message = "Only closeMatch can be accepted: exactMatch and broadMatch always are, narrowMatch never is."
        add(.layoutValueNotUnderstood, element, message)
      }
    }
  }

  private mutating func unmapped(_ node: Node, _ field: Field, _ list: String?) -> Layout.Unmapped {
    switch node.value {
    case .string("reject"): return .reject
    case .string("blank"):
      if field.isRequired {
        add(.blankInRequiredField, node, "Every record must have \(field.name), so it cannot stay empty.")
      }
      return .blank
    case .object:
      expect(node, ["use"])
      guard let code = node["use"].string else { break }
      if let list, let release = resources.vocabularies[list]?.release, release.index(of: code) == nil {
        add(.unknownReplacement, node["use"], "The list \(list) \(release.version) has no code \"\(code)\".")
      }
      return .use(code)
    default: break
    }
    add(.layoutValueNotUnderstood, node, "unmapped is \"reject\", \"blank\" or {\"use\": \"CODE\"}.")
    return .reject
  }

  private mutating func dateFormat(_ node: Node, _ field: Field) -> String? {
    if field.type != .date && field.type != .month {
      add(.formatForNoDate, node, "The field \(field.name) holds no dates and no months.")
      return nil
    }
    guard let pattern = node.string else {
      add(.layoutValueNotUnderstood, node, "A format is a text such as dd/MM/yyyy.")
      return nil
    }
    if let problem = dateFormatProblem(pattern, for: field.type) { add(.dateFormatNotUnderstood, node, problem) }
    return pattern
  }

  private mutating func numberStyle(_ node: Node, _ field: Field) -> Layout.NumberStyle? {
    switch field.type {
    case .number, .integer: break
    default:
      add(.numberStyleForNoNumber, node, "The field \(field.name) holds no numbers.")
      return nil
    }
    guard expect(node, ["groupChar", "decimalChar", "currency"]) else { return nil }
    var style = Layout.NumberStyle()
    let (group, decimal, currency) = (node["groupChar"], node["decimalChar"], node["currency"])
    if !group.isNull {
      style.groupMark = mark(group, among: [",", ".", " ", "'"], "a comma, a full stop, a space or an apostrophe")
    }
    if !decimal.isNull { style.decimalMark = mark(decimal, among: [".", ","], "a full stop or a comma") ?? 0x2E }
    if style.groupMark == style.decimalMark {
      let place = group.isNull || decimal.isNull ? node : decimal
      let message = decimal.isNull ? "The mark of decimals is a full stop where none is stated." : "The marks are one."
      add(.numberMarksAlike, place, message)
    }
    if !currency.isNull {
      let text = currency.string ?? ""
      if text.isEmpty || text.utf8.count > 16 || text.unicodeScalars.contains(where: { isPartOfNumber($0) }) {
        let message = "A currency is a sign or word of up to 16 bytes without digits, spaces or marks of numbers."
        add(.numberStyleNotUnderstood, currency, message)
      } else {
        style.currency = text
      }
    }
    return style
  }

  private mutating func mark(_ node: Node, among marks: [String], _ names: String) -> UInt8? {
    if let text = node.string, marks.contains(text) { return text.utf8.first }
    add(.numberStyleNotUnderstood, node, "\(node.place) is \(names).")
    return nil
  }

  private func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || ("0"..."9").contains(scalar) || [",", ".", "'", "-", "+"].contains(scalar)
  }
}
