import CSV
import Schemas
import Vocabularies

/// Counts how much a file holds of each month, channel and service, while its records are looked at.
///
/// Records count one each; in a file of volumes each counts what it says. What is no month, channel or service is left
/// out, so that only the counts of a file without errors mean anything. Each part of a file has a count of its own.
final class VolumeCount {
  private let plan: Plan
  /// The fields with the days or months, the channels and the services.
  private let time: Int
  private let isMonthly: Bool
  private let channel: Int
  private let service: Int
  /// The column that says how much a record counts; nil where each counts one.
  private let weight: Int?
  private let weightField: Int?
  /// The columns that must be read of a record.
  let columns: UInt64

  private var total: Int64 = 0
  /// By day, or by month, from the one with the number ``first`` on.
  private var times: [Int64] = []
  private var first: Int32 = 0
  private var channels: [Int64]
  private var services: [Int64]

  /// Nothing where the file has no dates, channels or services.
  init?(_ plan: Plan) {
    let fields = plan.schema.fields
    let list = { (name: String) in
      fields.firstIndex { field in
        if case .code(let list, _) = field.type { list == name } else { false }
      }
    }
    let time = fields.firstIndex { $0.type == .month } ?? fields.firstIndex { $0.type == .date }
    let weight = plan.schema.periods == nil ? nil : fields.firstIndex { $0.type == .integer }
    guard let time, let channel = list("channels"), let service = list("services"),
      let timeColumn = plan.columnOfField[time], let channelColumn = plan.columnOfField[channel],
      let serviceColumn = plan.columnOfField[service],
      let channelCount = plan.columns[channelColumn].vocabulary?.release.count,
      let serviceCount = plan.columns[serviceColumn].vocabulary?.release.count,
      weight == nil || weight.flatMap({ plan.columnOfField[$0] }) != nil, plan.columns.count <= Sheet.mostColumns
    else { return nil }
    self.plan = plan
    (self.time, self.channel, self.service, weightField) = (time, channel, service, weight)
    isMonthly = fields[time].type == .month
    self.weight = weight.flatMap { plan.columnOfField[$0] }
    columns = [timeColumn, channelColumn, serviceColumn, self.weight].reduce(0) { bits, column in
      column.map { bits | 1 << UInt64($0) } ?? bits
    }
    channels = [Int64](repeating: 0, count: channelCount)
    services = [Int64](repeating: 0, count: serviceCount)
  }

  /// Takes the rows of a chunk that are no suspects.
  func note(_ sheet: Sheet, _ chunk: borrowing Chunk) {
    let days = isMonthly ? sheet.facts[time].entries : sheet.facts[time].firstDays
    let (channelList, serviceList) = (sheet.facts[channel].entries, sheet.facts[service].entries)
    if weight != nil {
      for row in 0..<chunk.cells.rowCount where sheet.suspects[row] == 0 {
        add(weight(of: row, chunk), days[row], Int(channelList[row]), Int(serviceList[row]))
      }
      return
    }
    let rows = chunk.cells.rowCount
    var row = 0
    while row < rows {
      let (end, counted) = VolumeCount.count(row..<rows, sheet.suspects, days, from: first, &times)
      _ = VolumeCount.count(row..<end, sheet.suspects, channelList, from: 0, &channels)
      _ = VolumeCount.count(row..<end, sheet.suspects, serviceList, from: 0, &services)
      total &+= counted
      // A day that no record may have is that of a suspect: there is always room in the end.
      row = end < rows && !makeRoom(for: days[end]) ? end + 1 : end
    }
  }

  /// Counts what rows say that are no suspects, as far as there is room; returns the row that has none, and how many
  /// were counted.
  private static func count(
    _ rows: Range<Int>, _ marks: [UInt64], _ numbers: [Int32], from first: Int32, _ counts: inout [Int64]
  ) -> (end: Int, counted: Int64) {
    let (suspects, said) = (marks.span, numbers.span)
    var span = counts.mutableSpan
    var counted: Int64 = 0
    for row in rows where suspects[row] == 0 {
      let place = Int(said[row]) - Int(first)
      if place < 0 || place >= span.count { return (row, counted) }
      span[place] &+= 1
      counted += 1
    }
    return (rows.upperBound, counted)
  }

  /// Takes a record that was looked at by itself.
  func note(_ row: Row) {
    guard case .code(let channel) = row.values[channel], case .code(let service) = row.values[service] else { return }
    var count: Int64 = 1
    if let weightField {
      guard case .number(let number) = row.values[weightField] else { return }
      count = number.millionths / 1_000_000
    }
    switch row.values[time] {
    case .day(let day): add(count, day.number, channel, service)
    case .month(let month): add(count, month.number, channel, service)
    default: return
    }
  }

  @inline(__always)
  private func add(_ count: Int64, _ time: Int32, _ channel: Int, _ service: Int) {
    let place = Int(time) - Int(first)
    guard channel >= 0, service >= 0, times.indices.contains(place) || makeRoom(for: time) else { return }
    total &+= count
    times[Int(time) - Int(first)] &+= count
    channels[channel] &+= count
    services[service] &+= count
  }

  /// Makes room for a day or month; false where it is none that a record may have.
  private func makeRoom(for time: Int32) -> Bool {
    // The days of ten thousand years.
    let lasting = Int32(-720_000)..<Int32(3_000_000)
    guard lasting.contains(time) else { return false }
    if times.isEmpty { first = time }
    if time < first {
      let more = Int(first - time) + 366
      times.insert(contentsOf: repeatElement(0, count: more), at: 0)
      first -= Int32(more)
    } else if Int(time - first) >= times.count {
      times.append(contentsOf: repeatElement(0, count: Int(time - first) - times.count + 366))
    }
    return true
  }

  /// How much a row counts; a field of whole numbers holds up to eight digits where it is no suspect.
  private func weight(of row: Int, _ chunk: borrowing Chunk) -> Int64 {
    guard let weight else { return 1 }
    let cell = Int(chunk.cells.rows[row]) + weight
    var count: Int64 = 0
    for index in Int(chunk.cells.starts[cell])..<Int(chunk.cells.ends[cell]) {
      count = count * 10 + Int64(chunk.bytes[index]) - 0x30
    }
    return count
  }

  /// Adds what another part counted.
  func add(_ other: VolumeCount) {
    total &+= other.total
    for (place, count) in other.times.enumerated() where count != 0 {
      let time = other.first + Int32(place)
      if makeRoom(for: time) { times[Int(time - first)] &+= count }
    }
    for index in channels.indices { channels[index] &+= other.channels[index] }
    for index in services.indices { services[index] &+= other.services[index] }
  }

  /// What was counted.
  var sum: VolumeSum {
    var sum = VolumeSum()
    sum.total = total
    for (place, count) in times.enumerated() where count != 0 {
      let number = first + Int32(place)
      let month = isMonthly ? Month(number: number) : Day(number: number).month
      if sum.months.last?.code == month.description {
        sum.months[sum.months.count - 1].count += count
      } else {
        sum.months.append(VolumeSum.Part(code: month.description, label: nil, count: count))
      }
    }
    sum.channels = parts(channels, of: channel)
    sum.services = parts(services, of: service)
    return sum
  }

  private func parts(_ counts: [Int64], of field: Int) -> [VolumeSum.Part] {
    guard let release = plan.columnOfField[field].flatMap({ plan.columns[$0].vocabulary?.release }) else { return [] }
    return counts.indices.filter { counts[$0] != 0 }.map {
      VolumeSum.Part(code: release.notation($0), label: release.label($0), count: counts[$0])
    }
  }
}
