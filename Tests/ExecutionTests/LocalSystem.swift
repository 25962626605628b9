import CSV
import Conversion
import Glibc
import Schemas
import TestSupport
import Validation
import Vocabularies

@testable import Execution

/// A made-up system: its layout, its mapping, and a conversion of its files.
struct LocalSystem {
  var layout: Layout
  var mapping = Mapping()

  /// A system of enquiries with a category and a type.
  init() {
    layout = Layout(name: "crm/1", schema: ("service-transactions", "1.0"))
    layout.constants = ["authority": "E06000035", "interaction": "8"]
    var date = Layout.Column(field: "date", from: ["Created"])
    date.dateFormat = "dd/MM/yyyy HH:mm"
    var service = Layout.Column(field: "service", from: ["Category", "Type"])
    service.mapping = "services.sssom.tsv"
    var channel = Layout.Column(field: "channel", from: ["How"])
    channel.isTrimmed = true
    channel.letterCase = .lower
    var cost = Layout.Column(field: "cost", from: ["Price"])
    cost.numberFormat = Layout.NumberStyle()
    cost.numberFormat?.groupMark = 0x2C
    cost.numberFormat?.currency = "£"
    layout.columns = [
      Layout.Column(field: "transaction_id", from: ["Ref"]), date, service, channel,
      Layout.Column(field: "postcode", from: ["Post Code"]), cost,
      Layout.Column(field: "local_service", from: ["Notes"]),
    ]
    for (value, code) in [("Waste | Missed bin", "524"), ("Roads | Pothole", "557"), ("Tax | Query", "57")] {
      var row = Mapping.Row(cells: [], line: 1)
      (row.value, row.predicate, row.object) = (value, "skos:exactMatch", "service:\(code)")
      mapping.rows.append(row)
    }
  }

  /// What a conversion came to.
  struct Converted: Equatable {
    var output: String
    var rejects: String
    var read: Int64
    var written: Int64
    var rejected: Int64
    var reasons: [String]
  }

  func convert(
    _ bytes: [UInt8], threads: Int = 1, chunkSize: Int = 64 << 10, budget: Int = 1 << 20,
    corrections: Corrections? = nil
  ) throws -> Converted {
    let files = [bytes, [], []].map { content -> Int32 in
      let descriptor = TemporaryFolder.ofSystem.openUnlinked()
      _ = write(descriptor, content, content.count)
      lseek(descriptor, 0, SEEK_SET)
      return descriptor
    }
    defer { for file in files { close(file) } }
    let schema = Repository.schemas.first { $0.name == layout.schema.name } ?? Repository.schemas[0]
    let table = MappingTable(mapping, prefix: "service", acceptsCloseMatches: false)
    let ownLayout = layout
    var job = FileConversion.Job(
      dialect: layout.dialect, schema: schema, resources: Repository.resources,
      options: .init(inputName: "in.csv", asAt: Day("2026-04-01") ?? Day(number: 0)), output: files[1],
      rejects: files[2]
    ) { header throws(ConversionPlan.Misfit) in
      try ConversionPlan(ownLayout, to: schema, header: header) { _ in table }
    }
    job.corrections = corrections
    let outcome = try FileConversion(threads: threads, chunkSize: chunkSize, budget: budget)
      .run(ByteSource(descriptor: files[0]), job)
    return Converted(
      output: text(of: files[1], outcome.outputLength), rejects: text(of: files[2], outcome.rejectsLength),
      read: outcome.read, written: outcome.written, rejected: outcome.rejected,
      reasons: outcome.reasons.map { "\($0.rule) \($0.field ?? "-") \($0.count)" })
  }

  private func text(of descriptor: Int32, _ length: Int64) -> String {
    var bytes = [UInt8](repeating: 0, count: Int(length))
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }
}
