extension Rule {
  /// A waiver for something that the file does not have.
  static let unusedWaiver = Rule(
    "unused-waiver", .warning, .accuracy, by: .council, isWaivable: false,
    summary: "A waiver has nothing to waive.",
    explanation: """
      A waiver says that a known fault is submitted as it is. One that nothing in the file answers to was \
      made for a fault that has gone since, or for another file, or has a slip in its fingerprint, rule, \
      field or hash; then the fault it was meant for is still counted. Waivers that are kept for no reason \
      hide the ones that matter. The line of the waiver file is given. A waiver whose last day has passed \
      is reported for that alone.
      """,
    message: "A waiver has nothing to waive. Its line in the waiver file is given.",
    remedy: "Remove the line from the waiver file, or correct what it names.",
    bad: .waived("service", "57", by: Example.waivers(expires: "2026-12-31")),
    good: .waived("service", "9999", by: Example.waivers(expires: "2026-12-31")),
    .waiver { !$0.isUsed && !$0.isExpired })
}
