import Conversion
import Testing

@Suite struct MappingTableTests {
  private func row(_ value: String, _ predicate: String, _ object: String, isRejected: Bool = false) -> Mapping.Row {
    var row = Mapping.Row(cells: [], line: 1)
    (row.value, row.predicate, row.object, row.isRejected) = (value, "skos:\(predicate)", object, isRejected)
    return row
  }

  private func answer(_ value: String, of rows: [Mapping.Row], close: Bool = false) -> String {
    var mapping = Mapping()
    mapping.rows = rows
    let table = MappingTable(mapping, prefix: "service", acceptsCloseMatches: close)
    var bytes: [UInt8] = []
    let answer = table.look(up: Array(value.utf8).span, into: &bytes)
    return answer == .code ? String(decoding: bytes, as: UTF8.self) : "\(answer)"
  }

  @Test func whatMayBeAppliedIs() {
    let rows = [
      row("Bins", "exactMatch", "service:57"), row("Skips", "broadMatch", "service:58"),
      row("Trees", "narrowMatch", "service:59"), row("Parks", "closeMatch", "service:60"),
      row("Pests", "exactMatch", "service:61", isRejected: true), row("Fax", "exactMatch", Mapping.noTerm),
      row("Web", "exactMatch", "channel:web"), row("Bins", "exactMatch", "service:99"),
      row("", "exactMatch", "service:1"),
    ]
    let wanted = [
      "Bins": "57", "Skips": "58", "Trees": "unknown", "Parks": "unknown", "Pests": "unknown", "Fax": "none",
      "Web": "unknown", "bins": "unknown", "": "1", "Bins ": "unknown",
    ]
    for (value, code) in wanted { #expect(answer(value, of: rows) == code, "\(value)") }
    #expect(answer("Parks", of: rows, close: true) == "60")
    #expect(answer("Parks", of: []) == "unknown")
  }

  @Test func aLongMappingIsLookedUpAllTheSame() {
    var mapping = Mapping()
    mapping.rows = (0..<3000).map { row("value \($0)", "exactMatch", "service:\($0)") }
    let table = MappingTable(mapping, prefix: "service", acceptsCloseMatches: false)
    for index in stride(from: 0, to: 3000, by: 7) {
      var bytes: [UInt8] = []
      #expect(table.look(up: Array("value \(index)".utf8).span, into: &bytes) == .code)
      #expect(bytes == Array("\(index)".utf8))
    }
    var bytes: [UInt8] = []
    #expect(table.look(up: Array("value 3000".utf8).span, into: &bytes) == .unknown && bytes.isEmpty)
  }
}
