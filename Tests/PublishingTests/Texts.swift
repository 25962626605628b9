import Vocabularies

private let header = "notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels"

/// A release made of the lines of a CSV file; the header is that of every list, with `columns` behind it.
func release(_ version: String, _ lines: String, columns: String = "") -> Release {
  var faults: [DataFault] = []
  return Release(
    version: version, date: Day("2026-01-01") ?? Day(number: 0), sha256: "",
    csv: Array("\(header)\(columns)\n\(lines)\n".utf8).span, file: "\(version).csv", notations: nil, faults: &faults)
}
