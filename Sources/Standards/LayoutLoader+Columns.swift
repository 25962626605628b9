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
        add(.unknownField, member, words.layouts.unknownField(name, in: schema.name))
      }
    }
    for field in schema.fields {
      let member = node[field.name]
      let isConstant = layout.constants[field.name] != nil
      if !member.isNull {
        if isConstant {
          add(.fieldFilledTwice, member, words.layouts.hasConstant(field.name))
        }
        column(member, field)
      } else if field.isRequired && !stated.contains(field.name) {
        add(.fieldNotFilled, member, words.layouts.notFilled(field.name))
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
      if node["trim"].bool == nil { add(.layoutValueNotUnderstood, node["trim"], words.layouts.badTrim) }
      column.isTrimmed = node["trim"].bool ?? false
    }
    if !node["case"].isNull {
      if let letterCase = node["case"].string.flatMap({ Layout.LetterCase(rawValue: $0) }) {
        column.letterCase = letterCase
      } else {
        let known = Layout.LetterCase.allCases.map { $0.rawValue }
        add(.layoutValueNotUnderstood, node["case"], words.layouts.badCase(known: known))
      }
    }
    if column.from.count > 1 && column.mapping == nil && field.type != .text {
      add(.columnsJoinedForNoText, node["from"], words.layouts.joinedForNothing(column.from.count, field.name))
    }
    layout.columns.append(column)
  }

  /// The headers of the local columns: one, or a list.
  private mutating func sources(_ node: Node) -> [String] {
    let nodes = node.string != nil ? [node] : node.elements
    if nodes.isEmpty {
      add(.noSourceColumn, node, words.layouts.noSource)
    }
    var headers: [String] = []
    var known: Set<String> = []
    for element in nodes {
      guard let header = element.string, !header.isEmpty else {
        add(.noSourceColumn, element, words.layouts.sourceIsNoHeader(element.place))
        continue
      }
      if !known.insert(header).inserted {
        add(.sourceColumnRepeated, element, header: header, words.layouts.sourceTwice(header))
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
        add(.unmappedWithoutMapping, unmapped, words.layouts.nothingUnmapped(field.name))
      }
      if !accept.isNull { add(.acceptWithoutMapping, accept, words.layouts.nothingMapped(field.name)) }
      return
    }
    if list == nil {
      add(.mappingForNoCode, mapping, words.layouts.holdsNoCodes(field.name))
    }
    column.mapping = mappingPath(mapping)
    accepted(accept, &column)
    if !unmapped.isNull { column.unmapped = self.unmapped(unmapped, field, list) }
  }

  private mutating func accepted(_ node: Node, _ column: inout Layout.Column) {
    if node.isNull { return }
    guard case .array = node.value else {
      return add(.layoutValueNotUnderstood, node, words.layouts.acceptIsNoList)
    }
    for element in node.elements {
      if element.string == "closeMatch" {
        column.acceptsCloseMatches = true
      } else {
        add(.layoutValueNotUnderstood, element, words.layouts.unknownMatch)
      }
    }
  }

  private mutating func unmapped(_ node: Node, _ field: Field, _ list: String?) -> Layout.Unmapped {
    switch node.value {
    case .string("reject"): return .reject
    case .string("blank"):
      if field.isRequired {
        add(.blankInRequiredField, node, words.layouts.cannotBeBlank(field.name))
      }
      return .blank
    case .object:
      expect(node, ["use"])
      guard let code = node["use"].string else { break }
      if let list, let release = resources.vocabularies[list]?.release, release.index(of: code) == nil {
        add(.unknownReplacement, node["use"], words.layouts.unknownReplacement(code, in: list, release.version))
      }
      return .use(code)
    default: break
    }
    add(.layoutValueNotUnderstood, node, words.layouts.badUnmapped)
    return .reject
  }

  private mutating func dateFormat(_ node: Node, _ field: Field) -> String? {
    if field.type != .date && field.type != .month {
      add(.formatForNoDate, node, words.layouts.holdsNoDates(field.name))
      return nil
    }
    guard let pattern = node.string else {
      add(.layoutValueNotUnderstood, node, words.layouts.formatIsNoText)
      return nil
    }
    if let problem = dateFormatProblem(pattern, for: field.type) { add(.dateFormatNotUnderstood, node, problem) }
    return pattern
  }

  private mutating func numberStyle(_ node: Node, _ field: Field) -> Layout.NumberStyle? {
    switch field.type {
    case .number, .integer: break
    default:
      add(.numberStyleForNoNumber, node, words.layouts.holdsNoNumbers(field.name))
      return nil
    }
    guard expect(node, ["groupChar", "decimalChar", "currency"]) else { return nil }
    var style = Layout.NumberStyle()
    let (group, decimal, currency) = (node["groupChar"], node["decimalChar"], node["currency"])
    if !group.isNull {
      style.groupMark = mark(group, among: [",", ".", " ", "'"])
      if style.groupMark == nil { add(.numberStyleNotUnderstood, group, words.layouts.badGroupMark(group.place)) }
    }
    if !decimal.isNull {
      let mark = mark(decimal, among: [".", ","])
      style.decimalMark = mark ?? 0x2E
      if mark == nil { add(.numberStyleNotUnderstood, decimal, words.layouts.badDecimalMark(decimal.place)) }
    }
    if style.groupMark == style.decimalMark {
      let place = group.isNull || decimal.isNull ? node : decimal
      add(.numberMarksAlike, place, decimal.isNull ? words.layouts.fullStopIsDecimal : words.layouts.marksAlike)
    }
    if !currency.isNull {
      let text = currency.string ?? ""
      if text.isEmpty || text.utf8.count > 16 || text.unicodeScalars.contains(where: { isPartOfNumber($0) }) {
        add(.numberStyleNotUnderstood, currency, words.layouts.badCurrency)
      } else {
        style.currency = text
      }
    }
    return style
  }

  private func mark(_ node: Node, among marks: [String]) -> UInt8? {
    node.string.flatMap { marks.contains($0) ? $0.utf8.first : nil }
  }

  private func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || ("0"..."9").contains(scalar) || [",", ".", "'", "-", "+"].contains(scalar)
  }
}
