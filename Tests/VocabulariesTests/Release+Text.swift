import Vocabularies

let header = "notation,label,definition,broader,valid_from,withdrawn,replaced_by,alt_labels\n"

/// Reads a text as the file of a release.
func release(_ text: String, notations: String? = nil) -> (release: Release, faults: [DataFault]) {
  var faults: [DataFault] = []
  let release = Release(
    version: "1.0", date: Day(number: 0), sha256: "", csv: Array(text.utf8).span, file: "list/1.0.csv",
    notations: notations.flatMap { Pattern($0) }, faults: &faults)
  return (release, faults)
}
