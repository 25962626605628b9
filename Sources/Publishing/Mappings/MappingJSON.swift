public import Conversion
public import Reporting
import Standards

/// Mappings in the form SSSOM/JSON: an object with the metadata and `mappings`, a list of objects.
///
/// SSSOM leaves the details of this form open; ours is what its JSON Schema describes.
extension Mapping {
  /// The mapping for programs. Empty cells are left out. Metadata that are not understood as scalars, lists or names
  /// with scalars are left out too, as are notes between them.
  public var json: JSON {
    var members: [(String, JSON)] = []
    for slot in metadataSlots where !slot.name.isEmpty && slot.name != "mappings" {
      if !slot.members.isEmpty && slot.items.isEmpty {
        members.append((slot.name, .object(slot.members.map { ($0.name, .string($0.iri)) })))
      } else if !slot.items.isEmpty {
        members.append((slot.name, .array(slot.items.map { .string($0) })))
      } else if !slot.scalar.isEmpty {
        members.append((slot.name, Mapping.json(slot.name, slot.scalar, cutAtPipes: false)))
      }
    }
    let order = columns.indices.sorted { left, right in
      (Mapping.place(columns[left]), left) < (Mapping.place(columns[right]), right)
    }
    members.append(
      (
        "mappings",
        .array(
          rows.map { row in
            .object(
              order.compactMap { column in
                let text = cell(row, column)
                return text.isEmpty ? nil : (columns[column], Mapping.json(columns[column], text, cutAtPipes: true))
              })
          })
      ))
    return .object(members)
  }

  private static func place(_ column: String) -> Int { slots.firstIndex(of: column) ?? slots.count }

  private static func json(_ slot: String, _ text: String, cutAtPipes: Bool) -> JSON {
    if multivaluedSlots.contains(slot) {
      return .array((cutAtPipes ? cut(text) : [text]).map { .string($0) })
    }
    let isNumber = ["confidence", "similarity_score", "mapping_set_confidence"].contains(slot)
    guard isNumber, let number = Double(text), number.isFinite else { return .string(text) }
    return number == number.rounded() && abs(number) < 1e15 ? .integer(Int64(number)) : .decimal("\(number)")
  }

  /// The values of a cell, cut at `|`; `\|` is a stroke within one, and `\\` a backslash.
  static func cut(_ text: String) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in text.unicodeScalars {
      if isEscaped && character != "|" && character != "\\" { parts[parts.count - 1] += "\\" }
      if character == "\\" && !isEscaped {
        isEscaped = true
        continue
      }
      if character == "|" && !isEscaped {
        parts.append("")
      } else {
        parts[parts.count - 1].unicodeScalars.append(character)
      }
      isEscaped = false
    }
    if isEscaped { parts[parts.count - 1] += "\\" }
    return parts
  }

  /// The values of a cell as they are written into it.
  static func joined(_ values: [String]) -> String {
    values.map { value in
      var text = ""
      for scalar in value.unicodeScalars {
        if scalar == "|" || scalar == "\\" { text += "\\" }
        text.unicodeScalars.append(scalar)
      }
      return text
    }.joined(separator: "|")
  }

  /// Reads a mapping in the form SSSOM/JSON, adding to `faults` whatever of it could not be read as such.
  ///
  /// A row's line is its number among the mappings, counted from 1. The `@context` of JSON-LD stands in for a missing
  /// `curie_map`; prefixes in it are its members that are texts.
  public init(json: [UInt8], file: String, faults: inout [MappingFault]) {
    self.init()
    guard let root = Node(json: json, file: file), case .object = root.value else {
      faults.append(
        MappingFault(kind: .notAMapping, file: file, line: 1, message: words.mappings.notJSON))
      return
    }
    guard case .array = root["mappings"].value else {
      faults.append(MappingFault(kind: .notAMapping, file: file, line: 1, message: words.mappings.noMappings))
      return
    }
    readMetadata(root, file, &faults)
    let entries = root["mappings"].elements
    columns = entries.isEmpty ? ["subject_label", "predicate_id", "object_id"] : Mapping.columns(of: entries)
    for name in ["subject_label", "predicate_id", "object_id"] where column(name) == nil {
      faults.append(MappingFault(kind: .missingSlot, file: file, line: 1, message: words.mappings.noneHas(name)))
    }
    var places: [String: Int] = [:]
    for (place, name) in columns.enumerated() { places[name] = place }
    for (number, entry) in entries.enumerated() {
      add(entry, number: Int64(number + 1), places, file, &faults)
    }
    // Reading what is written as TSV interprets the rows, by the same rules.
    let numbers = rows.map { $0.line }
    let bytes = tsv
    self = Mapping(tsv: bytes.span, file: file, faults: &faults)
    if rows.count == numbers.count {
      for index in rows.indices { rows[index].line = numbers[index] }
    }
  }

  private static func columns(of entries: [Node]) -> [String] {
    var names: Set<String> = []
    for entry in entries { names.formUnion(entry.members.filter { !$0.node.isNull }.map { $0.key }) }
    return names.sorted { (place($0), $0) < (place($1), $1) }
  }

  private mutating func readMetadata(_ root: Node, _ file: String, _ faults: inout [MappingFault]) {
    let map = root["curie_map"].isNull ? root["@context"] : root["curie_map"]
    declare(
      map.members.compactMap { name, node in
        guard let iri = node.string, Mapping.isName(name) else { return nil }
        return Prefix(name: name, iri: iri)
      })
    for (name, node) in root.members where !["curie_map", "@context", "mappings"].contains(name) && !node.isNull {
      if let text = node.text, Mapping.isName(name) {
        metadata.append("\(name): \(Mapping.quoted(text))")
      } else if case .array = node.value, Mapping.isName(name), node.elements.allSatisfy({ $0.text != nil }) {
        metadata.append("\(name):")
        for element in node.elements { metadata.append("  - " + Mapping.quoted(element.text ?? "")) }
      } else {
        let message = words.mappings.leftOut(name)
        faults.append(MappingFault(kind: .unreadableMetadata, file: file, line: 1, message: message))
      }
    }
  }

  private mutating func add(
    _ entry: Node, number: Int64, _ places: [String: Int], _ file: String, _ faults: inout [MappingFault]
  ) {
    var cells = [String](repeating: "", count: columns.count)
    guard case .object = entry.value else {
      faults.append(
        MappingFault(kind: .damagedRow, file: file, line: number, message: words.mappings.mappingIsNoObject))
      return
    }
    for (name, node) in entry.members where !node.isNull {
      guard let place = places[name] else { continue }
      if let text = node.text {
        cells[place] = Mapping.multivaluedSlots.contains(name) ? Mapping.joined([text]) : text
      } else if case .array = node.value, node.elements.allSatisfy({ $0.text != nil }) {
        cells[place] = Mapping.joined(node.elements.compactMap { $0.text })
      } else {
        let message = words.mappings.memberIsNoText(name)
        faults.append(MappingFault(kind: .damagedRow, file: file, line: number, message: message))
      }
    }
    rows.append(Row(cells: cells, line: number))
  }

  /// Whether a text may stand before a colon in metadata.
  private static func isName(_ text: String) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "_.-".utf8.contains(byte)
    }
    return isPlain && !text.isEmpty && text.utf8.first != 0x2D
  }

  /// A scalar as metadata are written.
  private static func quoted(_ text: String) -> String {
    var mapping = Mapping()
    mapping.setMetadata("x", to: text)
    return String(mapping.metadata[0].dropFirst(3))
  }
}

extension Node {
  /// A text or a number as it is written in a cell.
  fileprivate var text: String? {
    if let string { return string }
    guard let number else { return nil }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : "\(number)"
  }
}
