/// A made file of service transactions, as a council the size of Medway would export it.
///
/// The same parameters give the same bytes, anywhere. The file is handed out piece by piece:
///
///     while file.next(into: &buffer) { write(buffer) }
///
/// It is sorted by day and numbered throughout. No two clean records have the same cells beside their keys:
/// within a day, records of one service, interaction, channel and kind of place are counted, and the count
/// walks over all places of that kind before it meets one again; then it begins to raise the cost.
public struct ExampleFile: Sendable {
  /// A piece is never longer than this.
  private static let pieceSize = 64 << 10
  private static let longestRecord = 512

  let records: Int
  let days: [WorkingDay]
  let lanes = LaneTable()
  let places = Places()
  /// How many of all values of 32 random bits make a record faulty.
  private let faultLimit: UInt64
  /// Whole years that lead from any day of the file to one after its end.
  let yearsBeyond: Int

  /// The keys of the records; to be set before the first piece is taken, and so are the faults.
  public var keys = Keys.distinct
  /// The faults that faulty records have, each as likely as the others.
  public var faults = ExampleFault.allCases

  var random: SplitMix64
  var kept = KeptRecords()
  var faultCounts = [Int](repeating: 0, count: ExampleFault.allCases.count)
  /// The record being written, from 1.
  private(set) var number = 0
  private var dayIndex = -1
  private var dayEnd = 0
  /// For the day: how many records there were of each lane and kind of place.
  private var placeCounts: [Int]
  private var hasHeader = false

  /// Prepares a file; nil unless every number is in range and the authority is capital letters and digits.
  ///
  /// - Parameters:
  ///   - records: how many data records, 0 or more.
  ///   - months: how many months they are spread over, 1 to 1,200.
  ///   - faults: the probability of a record being faulty, 0 to 1. With 0 the whole file is clean.
  public init?(
    records: Int, seed: UInt64, authority: String, firstMonth: ExampleMonth, months: Int, faults: Double
  ) {
    guard records >= 0, (1...1200).contains(months), (0...1).contains(faults) else { return nil }
    let isPlain = authority.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    guard isPlain, !authority.isEmpty else { return nil }
    self.records = records
    random = SplitMix64(seed: seed)
    days = WorkingDay.days(
      from: firstMonth, months: months, records: records, authority: authority, random: &random)
    faultLimit = UInt64(faults * 4_294_967_296)
    yearsBeyond = (months + 11) / 12
    placeCounts = Array(repeating: 0, count: lanes.lanes.count * Place.Kind.allCases.count)
  }

  /// How many records written so far have this fault.
  public func count(of fault: ExampleFault) -> Int {
    faultCounts[fault.rawValue]
  }

  /// Replaces the buffer's content with the next piece, at most 64 KiB of whole records.
  ///
  /// - Returns: false, with the buffer empty, when the whole file has been handed out.
  public mutating func next(into buffer: inout [UInt8]) -> Bool {
    buffer.removeAll(keepingCapacity: true)
    buffer.reserveCapacity(Self.pieceSize)
    if !hasHeader {
      buffer.append(contentsOf: Column.header)
      hasHeader = true
    }
    while number < records, buffer.count <= Self.pieceSize - Self.longestRecord {
      if number == dayEnd { startNextDay() }
      number += 1
      appendRecord(to: &buffer)
    }
    return !buffer.isEmpty
  }
}

extension ExampleFile {
  var day: WorkingDay { days[dayIndex] }

  private mutating func startNextDay() {
    while number == dayEnd {
      dayIndex += 1
      dayEnd = days[dayIndex].recordsThrough
    }
    for place in placeCounts.indices { placeCounts[place] = 0 }
  }

  private mutating func appendRecord(to buffer: inout [UInt8]) {
    let bits = random.next()
    if bits & 0xFFFF_FFFF < faultLimit {
      appendFaultyRecord(bits: bits >> 32, to: &buffer)
      return
    }
    let start = buffer.count
    // Not in one expression: the file would be copied for `append` before `draft` changes it.
    let draft = draft(bits: bits >> 32)
    append(draft, to: &buffer)
    buffer.append(UInt8(ascii: "\n"))
    if kept.wantsRecord { kept.keep(buffer[start...]) }
  }

  /// Plans a record from 32 random bits; a fault may ask for a certain lane or kind of place.
  mutating func draft(bits: UInt64, lane: Int? = nil, kind: Place.Kind? = nil) -> Draft {
    let lane = lane ?? lanes.lane(forBits: bits, isOpen: day.isOpen)
    let kind = kind ?? Draft.kind(forBits: bits >> 16)
    let counter = lane * Place.Kind.allCases.count + kind.rawValue
    let count = placeCounts[counter]
    placeCounts[counter] += 1
    let start = SplitMix64.mixed(UInt64(dayIndex * placeCounts.count + counter + 1)) >> 32
    return Draft(
      lane: lane,
      place: Places.place(kind, count: count, start: Int(start)),
      pence: lanes.lanes[lane].pence + count / kind.placeCount,
      localName: bits >> 24 & 1 == 0 ? nil : Int(bits >> 25 & 127))
  }

  /// Appends the cells of a record, without its line end.
  func append(_ draft: Draft, to buffer: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    appendKey(to: &buffer)
    buffer.append(contentsOf: day.sharedCells)
    buffer.append(contentsOf: lanes.lanes[draft.lane].cells)
    places.append(draft.place, to: &buffer)
    buffer.append(comma)
    buffer.append(pence: draft.pence)
    buffer.append(comma)
    let names = lanes.lanes[draft.lane].localNames
    if let name = draft.localName, !names.isEmpty {
      buffer.append(contentsOf: names[name % names.count])
    }
  }
}

/// One record, planned but not yet written.
struct Draft: Sendable {
  let lane: Int
  let place: Place
  let pence: Int
  let localName: Int?

  /// Of 20 records 9 have both postcode and UPRN, 8 a postcode alone, 3 a UPRN alone.
  static func kind(forBits bits: UInt64) -> Place.Kind {
    switch bits & 0xFF {
    case ..<115: .home
    case ..<218: .postcode
    default: .uprn
    }
  }
}
