import Validation

extension Words {
  /// The words in English.
  public static let english = Words(
    language: "en", common: .english, text: .english, page: .english, brief: .english, comparison: .english,
    faults: .english, summary: .english, listing: .english, waiving: .english)
}

extension Words.Common {
  fileprivate static let english = Words.Common(
    severity: { severity in
      switch severity {
      case .error: "Error"
      case .warning: "Warning"
      case .info: "Good to know"
      }
    },
    severities: { severity in
      switch severity {
      case .error: "Errors"
      case .warning: "Warnings"
      case .info: "Good to know"
      }
    },
    severityTitle: { severity in
      switch severity {
      case .error: "Errors: to be put right before the file is submitted"
      case .warning: "Warnings: worth putting right"
      case .info: "Good to know"
      }
    },
    verdict: { verdict in
      switch verdict {
      case .invalid: "Invalid"
      case .notFullyChecked: "Not fully checked"
      case .valid: "Valid"
      }
    },
    records: { counted($0, "record") },
    bytes: { counted($0, "byte") },
    times: { counted($0, "time") },
    everyRecord: { "every record: \(grouped($0))" },
    andMore: { "and \(grouped($0)) more" },
    encoding: { encoding in
      switch encoding {
      case "utf-8": "UTF-8"
      case "windows-1252": "Windows-1252"
      case "utf-16le": "UTF-16 (little-endian)"
      default: "UTF-16 (big-endian)"
      }
    },
    sheet: { "sheet “\($0)”" },
    held: { schema, asAt in
      schema.map { "Held to \($0.name) \($0.version) as at \(asAt)." } ?? "Judged as at \(asAt)."
    },
    recordTotals: { records in
      "Records: \(grouped(records.clean)) clean, \(grouped(records.withErrors)) with errors, "
        + "\(grouped(records.withWarningsOnly)) with warnings only."
    },
    check: { rule, field in rule + (field.map { " of \(printable($0))" } ?? "") },
    notChecked: "Not checked",
    nothingFound: "nothing to put right",
    line: { "line \($0)" },
    cell: { "cell \($0)" },
    key: { $0 },
    value: { "“\($0)”" },
    perhaps: { "perhaps \($0.code) (\($0.label))" })
}

extension Words.Text {
  fileprivate static let english = Words.Text(
    heldTo: { "held to \($0.name) \($0.version)" },
    asAt: { "as at \($0)" },
    hash: { "SHA-256: \($0)" },
    lists: "Lists: ",
    lines: { "lines \($0)" },
    cells: { "cells \($0)" },
    more: { "… and \(grouped($0)) more" },
    notMade: { "Not made: \($0)." },
    manyNotMade: { "\($0) checks were not made." },
    moreSamples: "More places: --samples 100.",
    explain: { "More about a finding: concord explain \($0)" },
    verdict: { verdict in
      switch verdict {
      case .invalid: "INVALID"
      case .notFullyChecked: "NOT FULLY CHECKED"
      case .valid: "VALID"
      }
    },
    conclusion: { report in
      switch report.verdict {
      case .invalid: return "\(counted(report.count(.error), "error")) to put right before the file is submitted."
      case .notFullyChecked: return "no error was found, but see above for what was not checked."
      case .valid:
        let warnings = report.count(.warning)
        let note = warnings > 0 ? ", with \(counted(warnings, "warning"))" : ""
        return "everything was checked and no error found\(note)."
      }
    })
}

extension Words.Page {
  fileprivate static let english = Words.Page(
    banner: "Concord data report",
    skip: "Skip to the report",
    footer: { "Made by Concord \($0)." },
    privacy: """
      Values that may say something about a person are left out unless they were asked for. This page is complete: \
      it loads nothing and sends nothing.
      """,
    outcome: { verdict in
      switch verdict {
      case .invalid: "cannot be submitted yet"
      case .notFullyChecked: "has not been fully checked"
      case .valid: "can be submitted"
      }
    },
    verdictSentence: { report in
      switch report.verdict {
      case .invalid: return "\(counted(report.count(.error), "error")) to put right before the file is submitted."
      case .notFullyChecked: return "No error was found, but not everything could be checked."
      case .valid:
        let warnings = report.count(.warning)
        let note = warnings > 0 ? ", with \(counted(warnings, "warning"))" : ""
        return "Everything was checked and no error found\(note)."
      }
    },
    whatToDo: "What to do",
    steps: englishSteps,
    blocks: "What blocks submission",
    blocksIntroduction: { report in
      report.records.withErrors > 0
        ? "\(counted(report.records.withErrors, "record")) of \(grouped(report.input.records)) "
          + (report.records.withErrors == 1 ? "has an error." : "have errors.") + " The most frequent come first."
        : "The file as a whole has errors."
    },
    moreBlocks: { "\(counted($0, "more kind")) of error: see below." },
    notCheckedIntroduction: "These checks passed nothing and failed nothing.",
    basis: "What the file was held to",
    sources: "Schema and lists",
    name: "Name",
    version: "Version",
    hash: "SHA-256",
    fileHash: "SHA-256 of the file: ",
    columns: "Columns of the file",
    column: "Column",
    header: "Header",
    field: "Field",
    withheld: "(withheld)",
    none: "–",
    wholeFile: "The file as a whole",
    about: { "\($0.dimension.rawValue); \($0.actor.title)" },
    remedy: "What to do:",
    places: { rule, field in "Places of \(rule)" + (field.map { " in \(printable($0))" } ?? "") },
    shown: { shown, all in
      shown == 0
        ? "No places are shown of \(grouped(all))." : "The first \(grouped(shown)) of \(grouped(all)) are shown."
    },
    lines: { "On line \($0)." },
    line: "Line",
    cell: "Cell",
    key: "Record",
    value: "Value",
    perhaps: "Perhaps",
    more: { "More about \($0)" },
    bad: "Breaks the rule:",
    good: "Does not break it:",
    charts: .english)
}

/// What whoever holds a report is to do, step by step.
@Sendable private func englishSteps(_ report: Report) -> [String] {
  let warnings = report.count(.warning)
  let look =
    "Look at the \(counted(warnings, "warning")) below. "
    + "\(warnings == 1 ? "It does" : "They do") not stop the file from being submitted."
  let again = "Export the file again and validate it again."
  switch report.verdict {
  case .invalid:
    return ["Put right every error, in the system that the file came from rather than in the file.", again]
      + (warnings > 0 ? [look] : [])
  case .notFullyChecked:
    return ["Read below what was not checked, and why. Nobody knows yet whether the file is right in these points."]
      + ["Remove the reason, then validate the file again."] + (warnings > 0 ? [look] : [])
  case .valid:
    let isEmpty = report.input.records == 0
    return [isEmpty ? "Submit the file only if there is nothing to report: it holds no records." : "Submit the file."]
      + (warnings > 0 ? [look] : [])
  }
}

extension Words.Charts {
  fileprivate static let english = Words.Charts(
    title: "At a glance",
    records: "Records",
    recordsAre: "Kind of record",
    recordsCount: "Records",
    clean: "Clean",
    warningsOnly: "With warnings only",
    withErrors: "With errors",
    fields: "Findings by field",
    noField: "(no one field)",
    volumes: "Volumes",
    volumesNote: { total, smallest in
      "\(grouped(total)) in all. Numbers from 1 to \(smallest - 1) are not given, so that they point to nobody."
    },
    byMonth: "Volumes by month",
    month: "Month",
    byChannel: "Volumes by channel",
    channel: "Channel",
    byService: "Volumes by service, the greatest first",
    service: "Service",
    volume: "Volume",
    small: { "fewer than \($0)" })
}

extension Words.Brief {
  fileprivate static let english = Words.Brief(
    heads: ["Severity", "Rule", "Field", "Count", "First place", "What is wrong"],
    totals: { errors, warnings, infos in
      "\(counted(errors, "error")), \(counted(warnings, "warning")), \(grouped(infos)) good to know."
    },
    more: { "\(counted($0, "more finding")), \(counted($1, "time")) in all." })
}

extension Words.Comparison {
  fileprivate static let english = Words.Comparison(
    title: { "\($0) compared with \($1)" },
    new: "New",
    fixed: "Fixed",
    still: "Still there",
    notChecked: "Was there, and was not checked this time",
    atLeast: { "at least \(grouped($0))" },
    inexact: """
      Where it says "at least", a report shows only some of the places, or withholds what they could be known by. \
      There the numbers are compared: as many may have gone and others come. Reports made with a larger --samples \
      show more.
      """,
    totals: { "\(grouped($0)) new, \(grouped($1)) fixed, \(grouped($2)) still there." },
    worse: "WORSE",
    newErrors: { counted($0, "new error") + "." },
    unknown: "NOT KNOWN",
    unknownReason: "there is no new error, but not everything that was wrong was checked this time.",
    noWorse: "NO WORSE",
    noNewErrors: "there is no new error.")
}

extension Words.Faults {
  fileprivate static let english = Words.Faults(
    noJSON: { "is no report: \($0), on line \($1). Make the report again." },
    reason: { kind in
      switch kind {
      case .cutShort: "it is cut short"
      case .unexpected: "it is not JSON"
      case .notText: "it is not in UTF-8"
      case .repeated(let name): "the member \(brief(name)) is there twice"
      case .tooLarge: "it is nested deeper, or has more members, than a report"
      }
    },
    newer: { "was written by Concord \(brief($0)), which is newer than this \($1). Use that version, or a later one." },
    unknown: { "has a member that this version of Concord does not know: \(brief($0))." },
    missing: { "is no whole report: \(brief($0)) is missing." },
    wrong: { "is damaged: \($0.utf8.isEmpty ? "the whole" : brief($0)) is not \($1)." },
    total: { "is damaged: counts.\($0) is not \($1), which is what the findings add up to." },
    verdict: { "is damaged: the verdict that follows from its findings is \($0)." },
    contradiction: { contradiction in
      switch contradiction {
      case .records: "is damaged: its kinds of records do not add up to input.records."
      case .samples(let rule): "is damaged: a finding of \(rule) has more samples than it counts."
      case .place(let rule): "is damaged: a finding of \(rule) has a sample behind the last record."
      case .order(let rule): "is damaged: a finding of \(rule) is there twice, or not in its place."
      case .waived(let rule): "is damaged: \(rule) is waived, but cannot be, or not until that day."
      case .volumes: "is damaged: its volumes have a code twice or a small number, or add up to more than their total."
      }
    },
    object: "an object",
    list: "a list of objects",
    listUpTo: { "a list of up to \($0) objects" },
    text: "a text",
    length: { "a text of \($0) to \($1) characters" },
    name: "a name of letters, digits, hyphens and points",
    oneOf: { "one of " + joined($0.map { printable($0) }, " ") },
    hash: "a SHA-256",
    day: "a day written YYYY-MM-DD",
    month: "a month written YYYY-MM",
    count: "a whole number from 0 to 2^53",
    positive: "a whole number from 1 up",
    version: "a version such as 1.2.3",
    unknownRule: "a rule that this version of Concord knows",
    columnLetters: "the letters of a column",
    columnOrder: "in the order of the file, with none left out",
    cell: "the cell of the sample's record",
    tooMany: "a list that can be added up")

  /// The beginning of a text, without what cannot be seen.
  @Sendable private static func brief(_ text: String) -> String {
    let shown = printable(text).unicodeScalars
    return shown.count <= 80 ? String(shown) : String(String.UnicodeScalarView(shown.prefix(80))) + "…"
  }
}
