import Reporting
import Validation
import Vocabularies

extension SubmissionCertificate {
  /// The certificate as a page for people: one file, without script, that can be printed and attached.
  public var html: String {
    let title = escaped(words.certificates.certificateTitle(files.map { $0.report.input.name }))
    var page = """
      <!DOCTYPE html>
      <html lang="\(words.certificates.language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(SubmissionCertificate.sheet)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p class="level">\(escaped(words.certificates.level(level)))</p>

      """
    page += HTMLTable.facts(
      words.certificates.certificateHeading,
      [
        (words.certificates.asAt, asAt.description), (words.certificates.standard, standard),
        (words.certificates.madeBy, "Concord \(version)"),
        (words.certificates.suiteName, "\(suite.edition.version), SHA-256 \(suite.edition.sha256)"),
      ])
    for file in files { page += file.html(suite) }
    page += "<p>\(escaped(words.certificates.howToVerify))</p>\n</main>\n</body>\n</html>\n"
    return page
  }

  private static let sheet = """
    body { font: 11pt/1.4 sans-serif; color: #111; background: #fff; margin: 0; }
    main { max-width: 60em; margin: 0 auto; padding: 1em; }
    h1 { font-size: 1.5em; } h2 { font-size: 1.2em; margin-top: 1.5em; } h1, h2, td { overflow-wrap: anywhere; }
    .level { font-weight: bold; border: 2px solid #111; padding: 0.5em; }
    table { border-collapse: collapse; width: 100%; margin: 0.5em 0 1em; font-size: 0.9em; }
    caption { text-align: left; font-weight: bold; padding: 0.3em 0; }
    th, td { border: 1px solid #767676; padding: 0.15em 0.4em; text-align: left; vertical-align: top; }
    th { white-space: nowrap; } tr { break-inside: avoid; }
    @media (max-width: 40em) {
      table { font-size: 0.75em; table-layout: fixed; }
      th, td { white-space: normal; overflow-wrap: anywhere; padding: 0.15em; }
    }
    @media print { body { font-size: 8pt; } main { max-width: none; padding: 0; } }
    """
}

extension CertifiedFile {
  fileprivate func html(_ suite: BuiltInSuite) -> String {
    var page = "<h2>\(escaped(report.input.name))</h2>\n<p>\(escaped(words.certificates.level(level)))</p>\n"
    let lists = report.vocabularies.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    page += HTMLTable.facts(
      words.certificates.fileHeading,
      [
        ("SHA-256", sha256),
        (words.certificates.size, words.certificates.size(report.input.bytes, report.input.records)),
        (
          words.certificates.schema,
          report.schema.map { "\($0.name) \($0.version), SHA-256 \($0.sha256)" } ?? words.certificates.none
        ),
        (words.certificates.lists, lists.isEmpty ? words.certificates.none : lists),
        (words.certificates.found, words.certificates.counts(report)),
        (words.certificates.records, words.certificates.records(report.records)),
      ])
    if let next {
      page += HTMLTable.rows(
        words.certificates.between(next.level),
        [
          words.certificates.rule, words.certificates.field, words.certificates.often,
          words.certificates.requirementsHeading,
        ],
        next.obstacles.map { obstacle in
          [
            obstacle.rule, obstacle.field ?? "",
            obstacle.count.map { grouped($0) } ?? words.certificates.notChecked(obstacle.reason),
            suite.ids(naming: obstacle.rule).joined(separator: ", "),
          ]
        })
    } else {
      page += "<p>\(escaped(words.certificates.highest))</p>\n"
    }
    page += HTMLTable.rows(
      words.certificates.checked,
      [words.certificates.requirement, words.certificates.binding, words.certificates.result, words.certificates.text],
      suite.ofFiles.map { requirement in
        [
          requirement.id, requirement.level.rawValue, words.certificates.result(result(of: requirement)),
          requirement.text.split(separator: "`", omittingEmptySubsequences: false).joined(),
        ]
      })
    return page
  }
}

/// Tables of a page.
private enum HTMLTable {
  /// Names and what they are, a row each.
  static func facts(_ caption: String, _ rows: [(name: String, value: String)]) -> String {
    let lines = rows.map { row in
      "<tr><th scope=\"row\">\(escaped(row.name))</th><td>\(escaped(row.value))</td></tr>\n"
    }
    return "<table>\n<caption>\(escaped(caption))</caption>\n<tbody>\n\(lines.joined())</tbody>\n</table>\n"
  }

  /// A table with a header; the first cell of a row names it.
  static func rows(_ caption: String, _ header: [String], _ rows: [[String]]) -> String {
    let heads = header.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let lines = rows.map { cells in
      let rest = cells.dropFirst().map { "<td>\(escaped($0))</td>" }.joined()
      return "<tr><th scope=\"row\">\(escaped(cells[0]))</th>\(rest)</tr>\n"
    }
    return "<table>\n<caption>\(escaped(caption))</caption>\n<thead>\n<tr>\(heads)</tr>\n</thead>\n<tbody>\n"
      + lines.joined() + "</tbody>\n</table>\n"
  }
}
