extension Rule {
  /// A waiver whose last day has passed.
  static let expiredWaiver = Rule(
    "expired-waiver", .warning, .timeliness, by: .council, isWaivable: false,
    summary: "A waiver has expired.",
    explanation: """
      A waiver holds until the day that it gives, that day included, so that somebody decides again whether \
      the fault is still to be put up with. After that day, by the day as of which the file is judged, it \
      waives nothing: what it was for counts again. The line of the waiver file is given, whether or not the \
      file still has the fault.
      """,
    message: "A waiver expired before {as_at} and waives nothing. Its line in the waiver file is given.",
    remedy: "Put the fault right and remove the line, or decide again and give the waiver a later last day.",
    bad: .waived("service", "57", by: Example.waivers(expires: "2026-11-21")),
    good: .waived("service", "9999", by: Example.waivers(expires: "2026-11-22")),
    .waiver { $0.isExpired })
}
