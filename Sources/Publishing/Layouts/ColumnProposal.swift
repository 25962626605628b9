import Reporting
import Schemas
import Validation
import Vocabularies

/// What a draft says of one field: the local columns, and how their values become those of the field.
struct ColumnProposal {
  /// Whether a person has something to decide that the check of layouts will name.
  private(set) var isOpen = false
  private var members: [(String, JSON)] = []
  private var remarks: [String] = []

  /// Proposes a field that comes from these columns.
  init(_ field: Field, _ columns: [LocalTable.Column], _ resources: Resources, isByHeader: Bool) {
    let headers = columns.map { JSON.string($0.header) }
    members.append(("from", headers.count == 1 ? headers[0] : .array(headers)))
    if !isByHeader { remarks.append(words.layouts.byValues) }
    let raw = columns.flatMap { $0.values }
    let values = raw.map { trimmed($0) }
    switch field.type {
    case .code(let list, _): code(list, columns.count == 1 ? values : nil, resources)
    case .date, .month: date(values, field.type)
    case .number(let decimals): number(values, decimals)
    case .integer: number(values, 0)
    case .text, .member, .postcode, .uprn: break
    }
    if raw != values { members.append(("trim", .bool(true))) }
  }

  var json: JSON {
    let remark = remarks.joined(separator: " ")
    return .object(members + (remarks.isEmpty ? [] : [("comment", .string(remark))]))
  }

  /// Codes are taken as they are where all are codes of the list, in one case of letters or another; all else is
  /// mapped.
  private mutating func code(_ list: String, _ values: [String]?, _ resources: Resources) {
    if let values, !values.isEmpty, let release = resources.vocabularies[list]?.release {
      if values.allSatisfy({ release.index(of: $0) != nil }) { return }
      for (name, change) in [("lower", { $0.lowercased() }), ("upper", { $0.uppercased() })] as [Case] {
        if values.allSatisfy({ release.index(of: change($0)) != nil }) {
          members.append(("case", .string(name)))
          return
        }
      }
    }
    members.append(("mapping", .string("\(list).sssom.tsv")))
    members.append(("unmapped", .string("reject")))
    remarks.append(words.layouts.noCodes(list))
    isOpen = true
  }

  private typealias Case = (String, (String) -> String)

  private mutating func date(_ values: [String], _ type: FieldType) {
    let own = type == .date ? "yyyy-MM-dd" : "yyyy-MM"
    let fitting = DateCandidate.fitting(values, type).map { $0.pattern }
    if fitting == [own] { return }
    if fitting.count == 1 {
      members.append(("format", .string(fitting[0])))
      return
    }
    members.append(("format", .string("")))
    isOpen = true
    if values.isEmpty {
      remarks.append(words.layouts.noDates)
    } else if fitting.isEmpty {
      remarks.append(words.layouts.noDateFormat)
    } else {
      remarks.append(words.layouts.severalDateFormats(fitting))
    }
  }

  private mutating func number(_ values: [String], _ decimals: Int) {
    if values.isEmpty {
      remarks.append(words.layouts.noNumbers)
      return
    }
    guard let style = NumberCandidate.fitting(values, decimals: decimals) else {
      members.append(("number", .object([("decimalChar", .string(""))])))
      remarks.append(words.layouts.noNumberStyle(decimals: decimals))
      isOpen = true
      return
    }
    if style.isPlain { return }
    var parts: [(String, JSON)] = []
    if let mark = style.group { parts.append(("groupChar", .string(mark))) }
    parts.append(("decimalChar", .string(style.decimal)))
    if let currency = style.currency { parts.append(("currency", .string(currency))) }
    members.append(("number", .object(parts)))
  }
}
