internal import Archives

/// The parts of an Office document and how they are linked, found as Open Packaging Conventions say (ISO/IEC
/// 29500-2): by content types and relationships, not by the names that Excel gives them.
struct OfficePackage: Sendable {
  let directory: ZipDirectory
  let limits: SpreadsheetLimits
  private var types: [(name: [UInt8], type: [UInt8])] = []
  private var defaults: [(ending: [UInt8], type: [UInt8])] = []

  struct Relationship {
    var id: [UInt8]
    /// The last part of the name of the type: `worksheet`, for example. Empty for types not known.
    var kind: [UInt8]
    /// The part, from the root of the archive, without a slash before it.
    var target: [UInt8]
    var isExternal: Bool

    func `is`(_ kind: String) -> Bool { self.kind.elementsEqual(kind.utf8) }
  }

  static let typesName = "[Content_Types].xml"

  /// Reads which type each part has.
  init<Source: ByteSource>(
    _ directory: ZipDirectory, of source: Source, limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) {
    self.directory = directory
    self.limits = limits
    guard let entry = directory.entry(named: Array(OfficePackage.typesName.utf8)) else {
      throw .missingPart(OfficePackage.typesName)
    }
    var reader = try PartReader(entry, limits: limits.archive)
    while true {
      switch try reader.next(from: source) {
      case .start where reader.xml.depth == 2 && reader.xml.isTag("Override", .contentTypes):
        let name = try reader.value("PartName") ?? []
        types.append(
          (lowered(name.first == 0x2F ? Array(name.dropFirst()) : name), try reader.value("ContentType") ?? []))
      case .start where reader.xml.depth == 2 && reader.xml.isTag("Default", .contentTypes):
        defaults.append((lowered(try reader.value("Extension") ?? []), try reader.value("ContentType") ?? []))
      case .finished: return
      default: break
      }
      if types.count + defaults.count > limits.parts { throw .tooManyParts }
    }
  }

  /// The content type of a part; nil where none is stated.
  func type(of name: [UInt8]) -> [UInt8]? {
    let name = lowered(name)
    for entry in types where entry.name == name { return entry.type }
    guard let dot = name.lastIndex(of: 0x2E) else { return nil }
    let ending = Array(name[(dot + 1)...])
    for entry in defaults where entry.ending == ending { return entry.type }
    return nil
  }

  /// Whether any part has a content type that ends so.
  func hasPart(ofType ending: String) -> Bool {
    let ending = Array(ending.utf8)
    for entry in types + defaults.map({ (name: $0.ending, type: $0.type) })
    where entry.type.count >= ending.count && entry.type.suffix(ending.count).elementsEqual(ending) {
      return true
    }
    return false
  }

  /// The relationships of a part, or of the package where `name` is empty. None where there is no part for them.
  func relationships<Source: ByteSource>(
    of name: [UInt8], in source: Source
  ) throws(SpreadsheetFault) -> [Relationship] {
    let slash = name.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
    let folder = Array(name[..<slash])
    let part = folder + Array("_rels/".utf8) + Array(name[slash...]) + Array(".rels".utf8)
    guard let entry = directory.entry(named: part) else { return [] }
    var reader = try PartReader(entry, limits: limits.archive)
    var found: [Relationship] = []
    while true {
      switch try reader.next(from: source) {
      case .start where reader.xml.depth == 2 && reader.xml.isTag("Relationship", .relationships):
        let isExternal = try reader.value("TargetMode") == Array("External".utf8)
        let target = try reader.value("Target") ?? []
        found.append(
          Relationship(
            id: try reader.value("Id") ?? [], kind: kind(try reader.value("Type") ?? []),
            target: isExternal ? [] : resolve(target, in: folder), isExternal: isExternal))
      case .finished: return found
      default: break
      }
      if found.count > limits.parts { throw .tooManyParts }
    }
  }

  private func kind(_ type: [UInt8]) -> [UInt8] {
    let families = [
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
      "http://purl.oclc.org/ooxml/officeDocument/relationships/",
      "http://schemas.microsoft.com/office/2006/relationships/",
    ]
    for family in families where type.starts(with: family.utf8) { return Array(type.dropFirst(family.utf8.count)) }
    return []
  }

  /// The part that a target names, seen from a folder: `../media/a.png`, `/xl/workbook.xml`.
  private func resolve(_ target: [UInt8], in folder: [UInt8]) -> [UInt8] {
    let target = unescaped(target).map { $0 == 0x5C ? UInt8(0x2F) : $0 }
    var steps: [ArraySlice<UInt8>] = target.first == 0x2F ? [] : folder.split(separator: 0x2F)
    for step in target.split(separator: 0x2F) {
      if step.elementsEqual([0x2E, 0x2E]) {
        _ = steps.popLast()
      } else if !step.elementsEqual([0x2E]) {
        steps.append(step)
      }
    }
    return Array(steps.joined(separator: [0x2F]))
  }

  /// A reference with `%20` and the like replaced.
  private func unescaped(_ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var place = 0
    while place < text.count {
      if text[place] == 0x25, place + 2 < text.count, let high = hexadecimal(text[place + 1]),
        let low = hexadecimal(text[place + 2])
      {
        plain.append(UInt8(high * 16 + low))
        place += 3
      } else {
        plain.append(text[place])
        place += 1
      }
    }
    return plain
  }
}

/// Letters of ASCII made small.
func lowered(_ text: [UInt8]) -> [UInt8] { text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
