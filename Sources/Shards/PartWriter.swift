import CSV
import Reporting
public import Validation

/// Writes a part: what a shard came to, as lines of JSON.
///
/// The first line says what all parts of the file have in common, the last one what this part came to, and that it
/// is whole. Each line between is a record that is compared with those of other parts. What came of the shard stands
/// at its end because it is known only then: so a part is written while the shard is read, in little memory.
public struct PartWriter {
  /// The lines that were not taken yet.
  public private(set) var lines: [UInt8] = []
  private let number: Int
  private var compared: Int64 = 0

  /// A part with its first line. `number` is its place in the file, from 1; `input` is what the file is called.
  public init(_ frame: ShardFrame, number: Int, input: String, version: String) {
    self.number = number
    let head = JSON.object([
      (PartKey.form, .integer(PartKey.newestForm)), ("concord", .string(version)), ("number", .integer(number)),
      ("input", .string(input)), ("file", frame.json),
    ])
    add(head.line)
  }

  /// Adds a record that is compared with those of other parts.
  public mutating func add(_ record: ShardRecord) {
    compared += 1
    lines.append(UInt8(ascii: "["))
    add(decimal: record.record)
    lines.append(UInt8(ascii: ","))
    add(decimal: record.line)
    lines.append(UInt8(ascii: ","))
    add(decimal: Int64(record.note))
    for fingerprint in record.fingerprints { add(fingerprint) }
    lines.append(UInt8(ascii: ","))
    lines.append(contentsOf: JSON.optional(record.key).line.utf8)
    if record.value != record.key {
      lines.append(UInt8(ascii: ","))
      lines.append(contentsOf: JSON.optional(record.value).line.utf8)
    }
    lines.append(contentsOf: "]\n".utf8)
  }

  /// Adds the last line.
  public mutating func finish(_ outcome: ShardOutcome) {
    let members: [(String, JSON)] = [(PartKey.end, .integer(number)), ("compared", .integer(compared))]
    add(JSON.object(members + outcome.members).line)
  }

  /// Forgets the lines, which were written elsewhere.
  public mutating func removeLines() { lines.removeAll(keepingCapacity: true) }

  private mutating func add(_ line: String) {
    lines.append(contentsOf: line.utf8)
    lines.append(0x0A)
  }

  private mutating func add(decimal number: Int64) { lines.append(contentsOf: String(number).utf8) }

  private mutating func add(_ fingerprint: Fingerprint?) {
    guard let fingerprint else { return lines.append(contentsOf: ",null".utf8) }
    lines.append(contentsOf: ",\"".utf8)
    for half in [fingerprint.first, fingerprint.second] {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        let digit = UInt8(half >> shift & 15)
        lines.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
    lines.append(UInt8(ascii: "\""))
  }
}

/// The names by which the first and the last line of a part are known.
enum PartKey {
  static let form = "concord_part"
  static let newestForm = 1
  static let end = "end_of_part"
}
