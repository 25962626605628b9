import CSV
import Validation
import Vocabularies

extension Standards {
  /// Loads the pairs of a relationship; each must name entries that the two lists have.
  func relationship(
    _ name: String, ends: (from: String, to: String)?, _ resources: Resources, _ faults: inout [DataFault]
  ) -> Relationship? {
    let path = "Vocabularies/relationships/\(name).csv"
    guard let bytes = source.bytes(path) else {
      faults.append(DataFault(file: path, line: nil, message: "The file is missing or cannot be read."))
      return nil
    }
    var reader = Reader(delimiter: .comma)
    reader.feed(bytes.span)
    reader.finish()
    var record = Record()
    var relationship = Relationship(name: name)
    guard reader.next(into: &record) == .record, record.count >= 2, record.string(0) == "from",
      record.string(1) == "to"
    else {
      faults.append(DataFault(file: path, line: 1, message: "The columns from and to are missing."))
      return nil
    }
    let from = ends.flatMap { resources.vocabularies[$0.from]?.release }
    let to = ends.flatMap { resources.vocabularies[$0.to]?.release }
    while reader.next(into: &record) == .record {
      guard record.count >= 2 else {
        faults.append(DataFault(file: path, line: record.line, message: "The line has fewer than two cells."))
        continue
      }
      for (cell, release) in [(0, from), (1, to)] where release?.index(of: record.string(cell)) == nil && release != nil
      {
        let message = "There is no entry \"\(record.string(cell))\" in the list."
        faults.append(DataFault(file: path, line: record.line, message: message))
      }
      relationship.add(from: record.string(0), to: record.string(1))
    }
    return relationship
  }
}
