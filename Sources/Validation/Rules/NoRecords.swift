extension Rule {
  /// The file holds a header and nothing below it.
  static let noRecords = Rule(
    "no-records", .info, .completeness, by: .council,
    summary: "The file has a header but no records.",
    explanation: """
      A header alone is right for a period in which nothing happened, so such a file is valid. It is \
      pointed out because it is also what an export leaves behind whose dates or filters were set wrongly. \
      A record counts as one even if it is blank or faulty.
      """,
    message: "The file has a header but no records.",
    remedy: "Check the dates and filters of the export. Do nothing if there was nothing to report.",
    bad: .text("{header}\n"), good: .text("{header}\n{record}"),
    .file { file in file.isTable && file.isHeaderUsable && file.records == 0 ? Breach() : nil })
}
