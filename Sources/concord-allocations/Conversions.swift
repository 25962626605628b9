import AllocationCount
import Conversion
import Execution
import Foundation
import Schemas
import Standards
import Validation
import Vocabularies

/// Local files of a made system, converted.
struct Conversions {
  private let schema: Schema
  private let resources: Resources

  init(_ loaded: (schemas: [Schema], resources: Resources)) {
    schema = loaded.schemas[0]
    resources = loaded.resources
  }

  /// How often memory is asked for while so many records are converted, of which one in a hundred is rejected.
  func allocations(records: Int) throws -> Int {
    var text = Array("Ref,Created,Category,Type,How,Post Code\r\n".utf8)
    for record in 0..<records {
      let type = record % 100 == 7 ? "Unheard of" : "Pothole"
      text.append(contentsOf: "C\(record),0\(record % 9 + 1)/03/2026,Roads,\(type),Web,ME4 4QA\r\n".utf8)
    }
    let files = [FileHandle](nameless: 3)
    defer { for file in files { file.closeFile() } }
    files[0].write(Data(text))
    files[0].seek(toFileOffset: 0)
    let (layout, schema) = (layout, schema)
    let table = MappingTable(mapping, prefix: "service", acceptsCloseMatches: false)
    let job = FileConversion.Job(
      dialect: layout.dialect, schema: schema, resources: resources,
      options: .init(inputName: "made.csv", asAt: Day("2026-04-01") ?? Day(number: 0)),
      output: files[1].fileDescriptor, rejects: files[2].fileDescriptor
    ) { header throws(ConversionPlan.Misfit) in
      try ConversionPlan(layout, to: schema, header: header) { _ in table }
    }
    let before = allocation_count()
    let outcome = try FileConversion(threads: 2).run(ByteSource(descriptor: files[0].fileDescriptor), job)
    let count = Int(allocation_count() - before)
    guard outcome.read == Int64(records), outcome.rejected == Int64(records) / 100 else {
      throw Unexpected(outcome: outcome)
    }
    return count
  }

  /// A file that was not converted as it should have been.
  struct Unexpected: Error {
    let outcome: FileConversion.Outcome
  }

  private var layout: Layout {
    var layout = Layout(name: "made/1", schema: (schema.name, schema.version))
    layout.constants = ["authority": "E06000035", "interaction": "8"]
    var date = Layout.Column(field: "date", from: ["Created"])
    date.dateFormat = "dd/MM/yyyy"
    var service = Layout.Column(field: "service", from: ["Category", "Type"])
    service.mapping = "made"
    var channel = Layout.Column(field: "channel", from: ["How"])
    channel.letterCase = .lower
    layout.columns = [
      Layout.Column(field: "transaction_id", from: ["Ref"]), date, service, channel,
      Layout.Column(field: "postcode", from: ["Post Code"]),
    ]
    return layout
  }

  private var mapping: Mapping {
    var mapping = Mapping()
    var row = Mapping.Row(cells: [], line: 1)
    (row.value, row.predicate, row.object) = ("Roads | Pothole", "skos:exactMatch", "service:557")
    mapping.rows = [row]
    return mapping
  }
}

extension [FileHandle] {
  /// So many private files without names.
  fileprivate init(nameless count: Int) {
    self = (0..<count).compactMap { _ in
      tmpfile().map { FileHandle(fileDescriptor: dup(fileno($0)), closeOnDealloc: true) }
    }
  }
}
