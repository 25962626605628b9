import CSV

extension Mapping {
  /// The mapping in the form SSSOM/TSV, written the same way however it was written before.
  ///
  /// Metadata stand in the order of SSSOM's slots, each as it was; then the columns in the order of the slots, others
  /// behind them. Rows stay in their order, which says what is applied first: in this it differs from SSSOM's canonical
  /// form, which sorts them. UTF-8, line feeds, quotes only where they are needed. Reading it and writing it again gives
  /// the same bytes.
  public var tsv: [UInt8] {
    var bytes: [UInt8] = []
    for line in orderedMetadata {
      bytes.append(0x23)
      bytes.append(contentsOf: line.utf8)
      bytes.append(Byte.lineFeed)
    }
    let order = Mapping.order(columns, by: Mapping.slots)
    var writer = Writer(delimiter: .tab)
    writer.write(order.map { columns[$0] })
    for row in rows { writer.write(order.map { cell(row, $0) }) }
    return bytes + writer.bytes
  }

  private var orderedMetadata: [String] {
    let slots = metadataSlots
    var lines: [String] = []
    // What stands before the first slot belongs to none and stays in front.
    for slot in slots where slot.name.utf8.isEmpty { lines.append(contentsOf: metadata[slot.lines]) }
    for index in Mapping.order(slots.map { $0.name }, by: Mapping.setSlots) where !slots[index].name.utf8.isEmpty {
      lines.append(contentsOf: metadata[slots[index].lines])
    }
    return lines
  }

  /// The places of names, in the order of the slots; those of others behind them, as they stood.
  private static func order(_ names: [String], by slots: [String]) -> [Int] {
    var ranked = names.enumerated().map { (rank: rank($1, in: slots), place: $0) }
    ranked.sort { ($0.rank, $0.place) < ($1.rank, $1.place) }
    return ranked.map { $0.place }
  }
}
