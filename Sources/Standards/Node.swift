import FoundationEssentials
import Vocabularies

/// A value of a JSON file, with the place where it stands, for messages.
package final class Node {
  package let value: Value
  let file: String
  let place: String

  package init(value: Value, file: String, place: String) {
    self.value = value
    self.file = file
    self.place = place
  }

  /// A JSON value.
  package enum Value: Decodable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([Value])
    case object([String: Value])

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let value = try? container.decode(Bool.self) {
        self = .bool(value)
      } else if let value = try? container.decode(Double.self) {
        self = .number(value)
      } else if let value = try? container.decode(String.self) {
        self = .string(value)
      } else if let value = try? container.decode([Value].self) {
        self = .array(value)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }
  }

  /// Reads a file; nil, with a fault, where it is missing or no JSON.
  static func read(_ path: String, from source: DataSource, _ faults: inout [DataFault]) -> Node? {
    guard let bytes = source.bytes(path) else {
      faults.append(.missing(path))
      return nil
    }
    guard let node = Node(json: bytes, file: path) else {
      faults.append(DataFault(.notJSON, file: path, line: nil, message: words.data.notJSON))
      return nil
    }
    return node
  }

  /// Reads a JSON text; nil where it is none.
  package convenience init?(json bytes: [UInt8], file: String) {
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else { return nil }
    self.init(value: value, file: file, place: "")
  }

  /// A member of an object; a null one where there is none.
  package subscript(_ key: String) -> Node {
    guard case .object(let members) = value else { return Node(value: .null, file: file, place: at(key)) }
    return Node(value: members[key] ?? .null, file: file, place: at(key))
  }

  /// The elements of an array; none where it is something else.
  package var elements: [Node] {
    guard case .array(let values) = value else { return [] }
    return values.enumerated().map { Node(value: $1, file: file, place: "\(place)[\($0)]") }
  }

  /// The members of an object, by name.
  package var members: [(key: String, node: Node)] {
    guard case .object(let members) = value else { return [] }
    return members.keys.sorted().map { ($0, self[$0]) }
  }

  package var isNull: Bool { value == .null }

  package var string: String? {
    if case .string(let text) = value { return text }
    return nil
  }

  package var number: Double? {
    if case .number(let number) = value { return number }
    return nil
  }

  package var bool: Bool? {
    if case .bool(let bool) = value { return bool }
    return nil
  }

  /// The text that must be there; empty, with a fault, where it is not.
  func text(_ faults: inout [DataFault]) -> String {
    if let string, !string.isEmpty { return string }
    faults.append(fault(words.data.noText(place)))
    return ""
  }

  /// The day that must be there; 1970-01-01, with a fault, where it is not.
  func day(_ faults: inout [DataFault]) -> Day {
    if let day = string.flatMap({ Day($0) }) { return day }
    faults.append(fault(words.data.noDate(place)))
    return Day(number: 0)
  }

  /// A true or false; false where nothing is said, and, with a fault, where something else is.
  func flag(_ faults: inout [DataFault]) -> Bool {
    if bool == nil && !isNull { faults.append(fault(words.data.noFlag(place))) }
    return bool ?? false
  }

  /// A whole number up to `most`; nil where nothing is said, and, with a fault, where something else is.
  func size(upTo most: Int, _ faults: inout [DataFault]) -> Int? {
    if isNull { return nil }
    if let size = number.flatMap({ Int(exactly: $0) }), (0...most).contains(size) { return size }
    faults.append(fault(words.data.noWholeNumber(place, most: most)))
    return nil
  }

  /// The elements of an array; none where nothing is said, and, with a fault, where something else is.
  func list(_ faults: inout [DataFault]) -> [Node] {
    if case .array = value { return elements }
    if !isNull { faults.append(fault(words.data.noList(place))) }
    return []
  }

  /// Adds a fault for every member that is not among `keys`.
  func expect(_ keys: [String], _ faults: inout [DataFault]) {
    if case .object = value {} else if !isNull { faults.append(fault(words.data.noObject(place))) }
    for (key, member) in members where !keys.contains(key) {
      faults.append(fault(words.data.notUnderstood(member.place)))
    }
  }

  func fault(_ message: String) -> DataFault {
    DataFault(.badMetadata, file: file, line: nil, message: message)
  }

  private func at(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }
}
