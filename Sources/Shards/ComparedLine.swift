import Standards
import Validation

/// A line of a part that stands for a record to be compared: `[record,line,note,"fingerprint",…,key]`, where the
/// text of the key's cell follows if it is another one.
///
/// Such lines come by the million, so only what comes before the key is read of each.
struct ComparedLine {
  private(set) var record: Int64 = 0
  private(set) var line: Int64 = 0
  private(set) var note: UInt8 = 0
  private(set) var fingerprints: [Fingerprint?]
  private var index = 0

  /// A line with so many fingerprints.
  init(fingerprints count: Int) { fingerprints = [Fingerprint?](repeating: nil, count: count) }

  /// Reads what stands before the key.
  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) throws(Damage) {
    index = range.lowerBound
    guard range.count > 1, bytes[range.upperBound - 1] == UInt8(ascii: "]") else { throw Damage() }
    try skip(UInt8(ascii: "["), bytes, range)
    record = try number(bytes, range)
    line = try number(bytes, range)
    let worst = try number(bytes, range)
    guard worst <= 2 else { throw Damage() }
    note = UInt8(worst)
    for rule in fingerprints.indices { fingerprints[rule] = try fingerprint(bytes, range) }
  }

  /// Reads all of the line.
  func record(_ bytes: [UInt8], _ range: Range<Int>) throws(Damage) -> ShardRecord {
    guard let all = Node(json: Array(bytes[range]), file: "")?.elements else { throw Damage() }
    let shown = all.dropFirst(3 + fingerprints.count)
    guard let first = shown.first, let last = shown.last, shown.count <= 2 else { throw Damage() }
    var found = ShardRecord()
    (found.record, found.line, found.note) = (record, line, note)
    found.fingerprints = fingerprints
    (found.key, found.value) = (first.string, last.string)
    return found
  }

  /// A number and the comma behind it.
  private mutating func number(_ bytes: [UInt8], _ range: Range<Int>) throws(Damage) -> Int64 {
    var number: Int64 = 0
    let start = index
    while index < range.upperBound, (0x30...0x39).contains(bytes[index]), index - start < 16 {
      number = number * 10 + Int64(bytes[index] - 0x30)
      index += 1
    }
    if index == start { throw Damage() }
    try skip(UInt8(ascii: ","), bytes, range)
    return number
  }

  /// A fingerprint in quotes, or null, and the comma behind it.
  private mutating func fingerprint(_ bytes: [UInt8], _ range: Range<Int>) throws(Damage) -> Fingerprint? {
    if bytes[index] == UInt8(ascii: "n") {
      for byte in "null,".utf8 { try skip(byte, bytes, range) }
      return nil
    }
    try skip(UInt8(ascii: "\""), bytes, range)
    guard index + 32 < range.upperBound, let found = Fingerprint(digits: bytes, at: index) else { throw Damage() }
    index += 32
    for byte in "\",".utf8 { try skip(byte, bytes, range) }
    return found
  }

  private mutating func skip(_ byte: UInt8, _ bytes: [UInt8], _ range: Range<Int>) throws(Damage) {
    guard index < range.upperBound, bytes[index] == byte else { throw Damage() }
    index += 1
  }
}
