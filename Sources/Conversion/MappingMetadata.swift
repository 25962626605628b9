/// The metadata of a mapping: the part of YAML that mappings are written with.
///
/// Understood are scalars (plain, or in single or double quotes), block sequences, and blocks of names and scalars such
/// as `curie_map`. Whatever else stands there is kept as it is.
extension Mapping {
  /// A slot of the metadata, and the lines that it takes up.
  public struct MetadataSlot: Sendable, Equatable {
    public let name: String
    /// Its value where it is a scalar; empty where lines below hold it.
    public internal(set) var scalar: String
    /// The values below it, each behind a `-`.
    public internal(set) var items: [String] = []
    /// The names and scalars below it.
    public internal(set) var members: [Prefix] = []
    /// Its lines, of ``Mapping/metadata``.
    public internal(set) var lines: Range<Int>
    /// The first of its lines that is not understood.
    var strange: Int?
  }

  /// The slots of the metadata, in the order of the file.
  public var metadataSlots: [MetadataSlot] {
    var slots: [MetadataSlot] = []
    for (number, text) in metadata.enumerated() {
      let line = Array(text.utf8)
      let isBelow = line.isEmpty || line[0] == 0x20 || line[0] == 0x09 || line[0] == 0x2D || line[0] == 0x23
      if !isBelow, let cut = nameEnd(line) {
        let name = String(decoding: line[..<cut], as: UTF8.self)
        let scalar = YAML.scalar(line[(cut + 1)...])
        slots.append(MetadataSlot(name: name, scalar: scalar, lines: number..<(number + 1)))
      } else if slots.isEmpty {
        slots.append(MetadataSlot(name: "", scalar: "", lines: number..<(number + 1), strange: number))
      } else {
        slots[slots.count - 1].add(line, number)
      }
    }
    return slots
  }

  /// The value of a slot of the metadata; nil where there is none, or it is no scalar.
  public func metadata(_ name: String) -> String? {
    let found = metadataSlots.first { $0.name == name }
    guard let found, !found.scalar.utf8.isEmpty else { return nil }
    return found.scalar
  }

  /// The prefixes that the `curie_map` declares.
  public var prefixes: [Prefix] { metadataSlots.first { $0.name == "curie_map" }?.members ?? [] }

  /// Gives a slot of the metadata another value; nil takes the slot away.
  public mutating func setMetadata(_ name: String, to value: String?) {
    let lines = value.map { ["\(name): \(YAML.quoted($0))"] } ?? []
    if let slot = metadataSlots.first(where: { $0.name == name }) {
      metadata.replaceSubrange(slot.lines, with: lines)
    } else {
      metadata.append(contentsOf: lines)
    }
  }

  /// Declares prefixes, where none of the names is declared yet.
  public mutating func declare(_ added: [Prefix]) {
    let known = prefixes
    let new = added.filter { one in !known.contains { $0.name == one.name } }
    if new.isEmpty { return }
    let lines = new.map { "  \($0.name): \(YAML.quoted($0.iri))" }
    if let slot = metadataSlots.first(where: { $0.name == "curie_map" }) {
      metadata.insert(contentsOf: lines, at: slot.lines.lowerBound + 1)
    } else {
      metadata.insert(contentsOf: ["curie_map:"] + lines, at: 0)
    }
  }
}

/// Where the name of a slot ends: before a colon that a space or the end of the line follows.
private func nameEnd(_ line: [UInt8]) -> Int? {
  for (index, byte) in line.enumerated() where byte == 0x3A {
    let isEnd = index + 1 == line.count || line[index + 1] == 0x20 || line[index + 1] == 0x09
    if isEnd { return index > 0 ? index : nil }
  }
  return nil
}

extension Mapping.MetadataSlot {
  /// Takes a line that belongs to the slot.
  fileprivate mutating func add(_ line: [UInt8], _ number: Int) {
    lines = lines.lowerBound..<(number + 1)
    let content = YAML.trimmed(line[...])
    let isBlock = scalar == "|" || scalar == ">" || scalar == "|-" || scalar == ">-"
    if content.isEmpty || isBlock { return }
    if content.first == 0x2D && (content.count == 1 || content[content.startIndex + 1] == 0x20) {
      items.append(YAML.scalar(content.dropFirst()))
    } else if line[0] == 0x20, content.first != 0x23, let cut = nameEnd(Array(content)) {
      let name = String(decoding: content.prefix(cut), as: UTF8.self)
      members.append(Mapping.Prefix(name: name, iri: YAML.scalar(content.dropFirst(cut + 1))))
    } else if strange == nil {
      strange = number
    }
  }
}

/// Scalars of YAML 1.2: the part that metadata needs.
enum YAML {
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, first == 0x20 || first == 0x09 { text = text.dropFirst() }
    while let last = text.last, last == 0x20 || last == 0x09 { text = text.dropLast() }
    return text
  }

  /// The value of a scalar, without its quotes and without a comment behind it.
  static func scalar(_ text: ArraySlice<UInt8>) -> String {
    let text = Array(trimmed(text))
    guard let first = text.first else { return "" }
    if first == 0x22 || first == 0x27 { return String(decoding: unquoted(text, by: first), as: UTF8.self) }
    var end = text.count
    if first == 0x23 { end = 0 }
    for index in text.indices.dropFirst() where text[index] == 0x23 && text[index - 1] == 0x20 && end == text.count {
      end = index
    }
    return String(decoding: trimmed(text[..<end]), as: UTF8.self)
  }

  private static func unquoted(_ text: [UInt8], by quote: UInt8) -> [UInt8] {
    var value: [UInt8] = []
    var index = 1
    while index < text.count {
      let byte = text[index]
      let next = index + 1 < text.count ? text[index + 1] : 0
      if byte == quote {
        if quote == 0x22 || next != quote { return value }
        index += 1
      } else if byte == 0x5C && quote == 0x22 && index + 1 < text.count {
        index += 1
        value.append(next == 0x6E ? 0x0A : next == 0x74 ? 0x09 : next)
        index += 1
        continue
      }
      value.append(byte)
      index += 1
    }
    return value
  }

  /// A scalar in double quotes, so that no version is taken for a number and no colon for a name's end.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x0A, 0x0D: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [0x22], as: UTF8.self)
  }
}
