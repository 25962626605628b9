import CSV
import Schemas

/// Findings that are in no record, with every place of each.
extension Validator {
  /// Whether the header was read, or it is known that there is none to come.
  public var isHeadRead: Bool { facts.hasHeader || facts.isTooLong || facts.preamble?.otherFormat != nil }

  /// Whether the columns are known from the header, and no record was read yet.
  public var hasHeaderAlone: Bool { facts.isHeaderUsable && facts.records == 0 }

  /// What is wrong with the header, where no record was read yet; with as many places as the options ask for.
  public var headerFindings: [Finding] { listed(findings) }

  /// What is wrong with the file as a whole, once it was read to its end.
  public var fileFindings: [Finding] {
    var found = Findings(options, limit: .max)
    found.add(facts)
    return listed(found)
  }

  /// What shows only when every record is known, and is in none of them.
  public var findingsBehindRecords: [Finding] {
    guard let header else { return [] }
    var found = Findings(limit: .max)
    found.addColumns(header.slotNames)
    found.waiving = findings.waiving
    examiner?.finish(into: &found)
    found.addFindingsOnWaivers()
    return listed(found)
  }

  private func listed(_ findings: Findings) -> [Finding] {
    let (schema, asAt) = (header?.schema, options.asAt)
    return findings.sorted { rule, field, detail in
      Texts.message(rule, field: field, detail: detail, schema: schema, asAt: asAt)
    }
  }
}
