import FoundationEssentials
public import Schemas
import Validation
import Vocabularies

/// What reading the file of a layout came to.
public struct LayoutReading: Sendable {
  /// The layout as far as it was understood; nil where its schema is not known. Not fit for use where there are
  /// ``faults``.
  public let draft: Layout?
  /// The schema that it names; nil where there is no such schema.
  public let schema: Schema?
  /// Every fault of it, in the order of the schema's fields within each part of the file.
  public let faults: [LayoutFault]

  /// The layout, to be used; nil where it has any fault.
  public var layout: Layout? { faults.isEmpty ? draft : nil }
}

extension Standards {
  /// Reads a layout: how a local file becomes one in a shared format.
  ///
  /// `file` is how messages name it. Constants and codes are looked up in the lists of `standard`, the newest where
  /// none is named. `mapping` gives the bytes of a mapping file by the path that the layout states, nil where there
  /// is none; without it, mapping files are not looked at. Throws where the standards data themselves are broken;
  /// what is wrong with the layout is among the faults. The same local column may fill several fields.
  public func layout(
    from bytes: [UInt8], file: String, standard: String? = nil, mapping: ((_ path: String) -> [UInt8]?)? = nil
  ) throws(StandardsError) -> LayoutReading {
    guard let root = Node(json: bytes, file: file) else {
      let fault = LayoutFault(.layoutNotJSON, place: "", message: words.data.notJSON)
      return LayoutReading(draft: nil, schema: nil, faults: [fault])
    }
    guard case .object = root.value else {
      let fault = LayoutFault(.layoutNotJSON, place: "", message: words.layouts.noObject)
      return LayoutReading(draft: nil, schema: nil, faults: [fault])
    }
    var faults: [LayoutFault] = []
    guard let schema = try schema(named: root["schema"], &faults) else {
      return LayoutReading(draft: nil, schema: nil, faults: faults)
    }
    let pins = try self.standard(standard)
    let needsLists = LayoutBuilder.namesCodes(root)
    let resources =
      try needsLists ? self.resources(for: [schema], in: pins) : Resources(vocabularies: [:], relationships: [:])
    var builder = LayoutBuilder(root, schema: schema, resources: resources, mapping: mapping)
    let layout = builder.build()
    for place in repeatedKeys(in: bytes) {
      builder.faults.append(LayoutFault(.layoutKeyRepeated, place: place, message: words.layouts.keyTwice))
    }
    return LayoutReading(draft: layout, schema: schema, faults: builder.faults)
  }

  /// The schema that a layout names, as `name/version`; nil, with a fault, where there is none such.
  private func schema(named node: Node, _ faults: inout [LayoutFault]) throws(StandardsError) -> Schema? {
    guard let text = node.string, !text.isEmpty else {
      faults.append(LayoutFault(.layoutKeyMissing, place: node.place, message: words.layouts.noSchema))
      return nil
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0) }
    guard let name = parts.first, schemaNames.contains(name) else {
      let message = words.layouts.unknownSchema(text, known: schemaNames)
      faults.append(LayoutFault(.unknownSchema, place: node.place, message: message))
      return nil
    }
    let known = versions(of: name)
    guard parts.count == 2, known.contains(parts[1]) else {
      let stated = parts.dropFirst().joined(separator: "/")
      let names = known.map { "\(name)/\($0)" }
      let message =
        parts.count == 1
        ? words.layouts.schemaWithoutVersion(text, known: names)
        : words.layouts.unknownVersion(name, stated, known: names)
      faults.append(LayoutFault(.unknownSchema, place: node.place, message: message))
      return nil
    }
    return try schema(name, version: parts[1])
  }
}
