import CSV
import Conversion
import Schemas
import TestSupport

/// A made-up system with one mapping, whose files are converted there and back, record by record.
struct ReversibleSystem {
  static let dates = [
    "dd/MM/yyyy", "d/M/yy", "yyyyMMdd", "EEEE d MMMM yyyy", "MMM d, yyyy", "EEE dd.MM.yy", "ddMMyyyy",
    "'day' d 'of' MMM yyyy",
  ]
  static let codes = [("524", "Missed bin"), ("557", "Pothole"), ("57", "Query, \"other\""), ("60", "Café €")]

  var layout = Layout(name: "crm/1", schema: ("service-transactions", "1.0"))
  var mapping = Mapping()

  static var schema: Schema {
    Repository.schemas.first { $0.name == "service-transactions" } ?? Repository.schemas[0]
  }

  /// A system with a category and a type, and dates such as `31/01/2026`.
  init(serviceFrom: [String] = ["Category", "Type"]) {
    layout.constants = ["authority": "E06000035", "interaction": "8"]
    var date = Layout.Column(field: "date", from: ["Created"])
    date.dateFormat = "dd/MM/yyyy"
    var service = Layout.Column(field: "service", from: serviceFrom)
    service.mapping = "services.sssom.tsv"
    var cost = Layout.Column(field: "cost", from: ["Price"])
    cost.numberFormat = Layout.NumberStyle()
    cost.numberFormat?.currency = "£"
    layout.columns = [
      Layout.Column(field: "transaction_id", from: ["Ref"]), date, service,
      Layout.Column(field: "channel", from: ["How"]), Layout.Column(field: "postcode", from: ["Post Code"]), cost,
      Layout.Column(field: "local_service", from: ["Notes"]),
    ]
    for (code, label) in ReversibleSystem.codes {
      map((["Top", "Middle"].prefix(max(0, serviceFrom.count - 1)) + [label]).joined(separator: " | "), to: code)
    }
  }

  /// A system of any kind.
  init(rolling dice: inout Dice) {
    let all = [["Type"], ["Category", "Type"], ["Area", "Category", "Type"]]
    self.init(serviceFrom: all[dice.number(below: 3)])
    layout.dialect.delimiter = Delimiter.allCases[dice.number(below: 4)].rawValue
    layout.dialect.encoding = Layout.Encoding.allCases[dice.number(below: 3)]
    change("date") { $0.dateFormat = ReversibleSystem.dates[dice.number(below: ReversibleSystem.dates.count)] }
    change("cost") { cost in
      if dice.number(below: 3) == 0 { cost.numberFormat = nil }
      if dice.number(below: 2) == 0 {
        cost.numberFormat?.decimalMark = 0x2C
        cost.numberFormat?.groupMark = 0x2E
      }
    }
    change("service") { $0.unmapped = [.reject, .blank, .use("57")][dice.number(below: 3)] }
    change("local_service") { $0.from = [["Notes"], ["Notes", "More"], ["Type"]][dice.number(below: 3)] }
    if dice.number(below: 2) == 0 { layout.ignored = ["Officer"] }
    if dice.number(below: 3) == 0 {
      let empty = [String](repeating: "", count: layout.columns[2].from.count).joined(separator: " | ")
      map(empty, to: dice.number(below: 2) == 0 ? "61" : nil)
    }
  }

  mutating func map(_ value: String, to code: String?, by predicate: String = "skos:exactMatch") {
    var row = Mapping.Row(cells: [], line: 1)
    (row.value, row.predicate, row.object) = (value, predicate, code.map { "service:\($0)" } ?? Mapping.noTerm)
    mapping.rows.append(row)
  }

  mutating func change(_ field: String, _ change: (inout Layout.Column) -> Void) {
    for place in layout.columns.indices where layout.columns[place].field == field { change(&layout.columns[place]) }
  }

  private func plan(_ header: [String]) throws -> ConversionPlan {
    try ConversionPlan(layout, to: ReversibleSystem.schema, header: header) { column in
      MappingTable(mapping, prefix: "service", acceptsCloseMatches: column.acceptsCloseMatches)
    }
  }

  func reversePlan() throws -> ReversePlan { try ReversePlan(plan(ReversePlan.header(of: layout))) }

  /// What records became: the bytes of a file, and the rejects by the number of the record, counted from 0.
  struct Outcome {
    var bytes: [UInt8] = []
    var rejects: [Int: String] = [:]

    mutating func add(_ reject: Reject, _ number: Int) {
      rejects[number] = "\(reject.rule) \(reject.field.map { ReversibleSystem.schema.fields[$0].name } ?? "-")"
    }
  }

  /// The local file that a shared one is turned back into.
  func back(_ shared: [UInt8]) throws -> Outcome {
    var reader = Reader(delimiter: .comma)
    reader.feed(shared.span)
    reader.finish()
    var record = Record()
    _ = reader.next(into: &record)
    let header = (0..<record.count).map { record.string($0) }
    var reverser = try Reverser(reversePlan(), header: header)
    var outcome = Outcome(bytes: reverser.header)
    var number = 0
    while reader.next(into: &record) == .record {
      if let reject = reverser.convert(record, into: &outcome.bytes) { outcome.add(reject, number) }
      number += 1
    }
    return outcome
  }

  /// The shared file that a local one is converted into.
  func forth(_ local: [UInt8]) throws -> Outcome {
    var reader = Reader(delimiter: Delimiter(rawValue: layout.dialect.delimiter))
    reader.feed(local.span)
    reader.finish()
    var record = Record()
    record.isWindows1252 = layout.dialect.encoding == .windows1252
    _ = reader.next(into: &record)
    let plan = try plan((0..<record.count).map { record.string($0) })
    var writer = Writer()
    writer.write(plan.resultHeader)
    var (converter, outcome, number) = (Converter(plan), Outcome(bytes: writer.bytes), 0)
    while reader.next(into: &record) == .record {
      if let reject = converter.convert(record, into: &outcome.bytes) { outcome.add(reject, number) }
      number += 1
    }
    return outcome
  }
}
