/// A few clean records from earlier in the file, near and far, to be repeated by a later one.
struct KeptRecords: Sendable {
  private static let limit = 64
  private var records: [[UInt8]] = []
  private var staleSlot: Int?

  var isEmpty: Bool { records.isEmpty }
  var wantsRecord: Bool { staleSlot != nil || records.count < Self.limit }

  mutating func keep(_ record: ArraySlice<UInt8>) {
    if let slot = staleSlot {
      records[slot] = Array(record)
      staleSlot = nil
    } else {
      records.append(Array(record))
    }
  }

  /// One of the kept records, whose place the next clean record takes.
  mutating func take(using random: inout SplitMix64) -> [UInt8] {
    let slot = random.next(below: records.count)
    staleSlot = slot
    return records[slot]
  }
}
