/// A JSON value, as far as counts need it: numbers are whole, and what else there is has no value.
///
/// Foundation has a reader, but would alone take more memory than what is to be measured.
enum JSONValue {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case integer(Int)
  case other

  /// Reads a text; nil if it is not JSON.
  init?(_ text: [UInt8]) {
    var rest = text[...]
    guard let value = JSONValue.read(&rest) else { return nil }
    JSONValue.skipSpace(&rest)
    if !rest.isEmpty { return nil }
    self = value
  }

  subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var string: String? { if case .string(let value) = self { value } else { nil } }
  var elements: [JSONValue]? { if case .array(let values) = self { values } else { nil } }
  var members: [String: JSONValue]? { if case .object(let members) = self { members } else { nil } }

  private static func read(_ rest: inout ArraySlice<UInt8>) -> JSONValue? {
    skipSpace(&rest)
    switch rest.first {
    case UInt8(ascii: "{"): return readObject(&rest)
    case UInt8(ascii: "["): return readArray(&rest)
    case UInt8(ascii: "\""): return readString(&rest).map { .string($0) }
    default:
      let word = rest.prefix { !",]} \n\r\t".utf8.contains($0) }
      rest = rest[word.endIndex...]
      if word.isEmpty { return nil }
      return Int(String(decoding: word, as: UTF8.self)).map { .integer($0) } ?? .other
    }
  }

  private static func readObject(_ rest: inout ArraySlice<UInt8>) -> JSONValue? {
    var members: [String: JSONValue] = [:]
    rest.removeFirst()
    if take(UInt8(ascii: "}"), &rest) { return .object(members) }
    repeat {
      skipSpace(&rest)
      guard rest.first == UInt8(ascii: "\""), let name = readString(&rest), take(UInt8(ascii: ":"), &rest),
        let value = read(&rest)
      else { return nil }
      members[name] = value
    } while take(UInt8(ascii: ","), &rest)
    return take(UInt8(ascii: "}"), &rest) ? .object(members) : nil
  }

  private static func readArray(_ rest: inout ArraySlice<UInt8>) -> JSONValue? {
    var values: [JSONValue] = []
    rest.removeFirst()
    if take(UInt8(ascii: "]"), &rest) { return .array(values) }
    repeat {
      guard let value = read(&rest) else { return nil }
      values.append(value)
    } while take(UInt8(ascii: ","), &rest)
    return take(UInt8(ascii: "]"), &rest) ? .array(values) : nil
  }

  /// Escapes stay as they are written: no name of a rule or field has any.
  private static func readString(_ rest: inout ArraySlice<UInt8>) -> String? {
    rest.removeFirst()
    var index = rest.startIndex
    while index < rest.endIndex && rest[index] != UInt8(ascii: "\"") {
      index += rest[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    if index >= rest.endIndex { return nil }
    let text = String(decoding: rest[..<index], as: UTF8.self)
    rest = rest[(index + 1)...]
    return text
  }

  private static func take(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) -> Bool {
    skipSpace(&rest)
    if rest.first != byte { return false }
    rest.removeFirst()
    return true
  }

  private static func skipSpace(_ rest: inout ArraySlice<UInt8>) {
    rest = rest.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }
}
