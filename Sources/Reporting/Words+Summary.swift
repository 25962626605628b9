import Validation

extension Words {
  /// What is said of several files.
  struct Summary: Sendable {
    let title: String
    /// The heads of the table: the file, its verdict, its records, those with errors, errors and warnings.
    let heads: [String]
    let notValidated: String
    let conclusion:
      @Sendable (
        _ files: Int64, _ verdicts: [(Report.Verdict, Int64)], _ notValidated: Int64, _ records: Int64,
        _ withErrors: Int64
      ) -> String
  }
}

extension Words.Summary {
  static let english = Words.Summary(
    title: "Files validated together",
    heads: ["File", "Verdict", "Records", "With errors", "Errors", "Warnings"],
    notValidated: "Not validated",
    conclusion: { files, verdicts, notValidated, records, withErrors in
      var parts: [String] = []
      for (verdict, count) in verdicts where count > 0 {
        switch verdict {
        case .valid: parts.append("\(grouped(count)) valid")
        case .invalid: parts.append("\(grouped(count)) invalid")
        case .notFullyChecked: parts.append("\(grouped(count)) not fully checked")
        }
      }
      if notValidated > 0 { parts.append("\(grouped(notValidated)) not validated") }
      return "\(counted(files, "file")): \(joined(parts, ", ")). "
        + "\(counted(records, "record")), \(grouped(withErrors)) of them with errors."
    })
}
