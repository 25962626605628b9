import Foundation
import TestSupport

@testable import Standards

/// A layout without fault, and what is done to it in tests.
enum LayoutSamples {
  static let text = """
    {
      "layout": "crm/1",
      "schema": "service-transactions/1.0",
      "comment": ["From the nightly export."],
      "dialect": {"delimiter": ";", "encoding": "windows-1252", "skipRows": 1},
      "columns": {
        "transaction_id": {"from": "Ref"},
        "authority": {"from": "Council"},
        "date": {"from": "Created", "format": "dd/MM/yyyy HH:mm", "comment": "Local time."},
        "service": {"from": ["Category", "Type"], "mapping": "services.sssom.tsv", "unmapped": "reject"},
        "interaction": {"from": "Reason", "mapping": "interactions.sssom.tsv", "accept": ["closeMatch"]},
        "channel": {"from": "Method", "trim": true, "case": "lower"},
        "postcode": {"from": "Postcode"},
        "cost": {"from": "Price", "number": {"groupChar": ",", "decimalChar": ".", "currency": "£"}},
        "local_service": {"from": ["Category", "Type"]}
      },
      "ignore": ["Notes"]
    }
    """

  static let mapping = "#mapping_set_id: x\nsubject_label\tpredicate_id\tobject_id\na\tskos:exactMatch\tservice:57\n"

  /// Reads a layout beside the mapping files that a sample names.
  static func reading(_ text: String) throws -> LayoutReading {
    try Repository.standards.layout(from: Array(text.utf8), file: "layout.json") { path in
      switch path {
      case "services.sssom.tsv", "interactions.sssom.tsv": Array(mapping.utf8)
      case "prose.txt": Array("Dear all,\nthe mapping follows.\n".utf8)
      case "narrow.tsv": Array("subject_label\tobject_id\n".utf8)
      default: nil
      }
    }
  }

  /// The sample with the only occurrence of a text replaced.
  static func text(replacing old: String, with new: String) throws -> String {
    guard text.components(separatedBy: old).count == 2 else { throw CocoaError(.fileReadUnknown) }
    return text.replacingOccurrences(of: old, with: new)
  }
}
