import CSV
import Vocabularies

extension Release {
  /// The release as CSV: the bytes of its file, where that is written as released files are.
  var csv: [UInt8] {
    var writer = Writer()
    writer.write(columns)
    for entry in 0..<count { writer.write(columns.indices.map { cell(entry, $0) }) }
    return writer.bytes
  }
}

extension Relationship {
  /// The pairs as CSV, with the columns of the files in `relationships/`.
  var csv: [UInt8] {
    var writer = Writer()
    writer.write(["from", "to", "status", "note"])
    for row in rows { writer.write([row.from, row.to, row.status, row.note]) }
    return writer.bytes
  }

  /// What is known of how sure the pairs are: every status there is, in the order of the file.
  var statuses: [String] {
    var statuses: [String] = []
    for row in rows where !row.status.utf8.isEmpty && !statuses.contains(row.status) { statuses.append(row.status) }
    return statuses
  }
}
