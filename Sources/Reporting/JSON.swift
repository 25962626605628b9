/// A JSON value (RFC 8259) whose members keep the order in which they are written.
public indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  /// A number that is no integer, as it is to be written.
  case decimal(String)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A string, or null where there is none.
  public static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// An integer.
  public static func integer(_ value: Int) -> JSON { .integer(Int64(value)) }

  /// The value as text, ending in a line feed. What fits on a line of 100 characters stands on one.
  public var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value on one line, without spaces after commas and colons and without a line feed.
  public var line: String {
    var bytes: [UInt8] = []
    writeLine(into: &bytes, isDense: true)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(into bytes: inout [UInt8], indent: Int) {
    let start = bytes.count
    writeLine(into: &bytes, isDense: false)
    if bytes.count - start + indent <= 100 { return }
    switch self {
    case .array(let values) where !values.isEmpty:
      bytes.removeSubrange(start...)
      bytes.append(0x5B)
      for (index, value) in values.enumerated() {
        newLine(&bytes, indent + 2, isFirst: index == 0)
        value.write(into: &bytes, indent: indent + 2)
      }
      newLine(&bytes, indent, isFirst: true)
      bytes.append(0x5D)
    case .object(let members) where !members.isEmpty:
      bytes.removeSubrange(start...)
      bytes.append(0x7B)
      for (index, member) in members.enumerated() {
        newLine(&bytes, indent + 2, isFirst: index == 0)
        JSON.write(member.0, into: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        member.1.write(into: &bytes, indent: indent + 2)
      }
      newLine(&bytes, indent, isFirst: true)
      bytes.append(0x7D)
    default: break
    }
  }

  private func newLine(_ bytes: inout [UInt8], _ indent: Int, isFirst: Bool) {
    if !isFirst { bytes.append(0x2C) }
    bytes.append(0x0A)
    for _ in 0..<indent { bytes.append(0x20) }
  }

  private func writeLine(into bytes: inout [UInt8], isDense: Bool) {
    let separator = isDense ? "," : ", "
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .decimal(let value): bytes.append(contentsOf: value.utf8)
    case .string(let value): JSON.write(value, into: &bytes)
    case .array(let values):
      bytes.append(0x5B)
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(contentsOf: separator.utf8) }
        value.writeLine(into: &bytes, isDense: isDense)
      }
      bytes.append(0x5D)
    case .object(let members):
      bytes.append(contentsOf: (isDense || members.isEmpty ? "{" : "{ ").utf8)
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(contentsOf: separator.utf8) }
        JSON.write(member.0, into: &bytes)
        bytes.append(contentsOf: (isDense ? ":" : ": ").utf8)
        member.1.writeLine(into: &bytes, isDense: isDense)
      }
      bytes.append(contentsOf: (isDense || members.isEmpty ? "}" : " }").utf8)
    }
  }

  /// Writes a string with what must be escaped, and what a terminal might obey, escaped.
  private static func write(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes.append(contentsOf: "\\\"".utf8)
      case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case let value where isInvisible(value): bytes.append(contentsOf: ("\\u" + hexadecimal(value)).utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(0x22)
  }
}

/// Control characters, the marks that turn the direction of text or cannot be seen, and what no XML may hold.
func isInvisible(_ value: UInt32) -> Bool {
  switch value {
  case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
    0xFFFE...0xFFFF:
    true
  default: false
  }
}

/// Four hexadecimal digits.
func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}

/// A number of thousandths, from 0 up, with three decimals.
public func decimal(thousandths: Int64) -> String {
  let rest = String(thousandths % 1000)
  return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
}
