import CSV

extension Rule {
  /// Semicolons, tabs or pipes where commas belong, or a line that tells Excel the delimiter.
  static let wrongDelimiter = Rule(
    "wrong-delimiter", .warning, .validity, by: .supplier,
    summary: "The cells are separated by something other than commas.",
    explanation: """
      The shared format separates cells by commas and begins with its header. Here the separator is told \
      from the first line and semicolons, tabs and pipes are read as well, but other programs would see a \
      single column. The line “sep=;” that some exports write for Excel is skipped, and reported too. \
      Semicolons, tabs and pipes inside the cells of a file of commas are text.
      """,
    message: "The file has {detail}; the shared format separates cells by commas and begins with its header.",
    remedy: "Set the export to commas, without “sep=”. In Excel, save as “CSV UTF-8 (Comma delimited)”.",
    bad: .text(
      """
      transaction_id;authority;date;service;interaction;channel;postcode;uprn;cost;local_service
      T2026-000145;E06000035;2026-03-14;57;8;web;ME4 4TR;100062390001;2.59;Bulky waste collection

      """),
    good: .text("{header}\n{record}; large items; gate|rear\n"),
    .file { file in
      guard file.isTable && file.hasHeader, let preamble = file.preamble else { return nil }
      let hasSeparatorLine = preamble.separatorLineLength > 0
      if preamble.delimiter == .comma && !hasSeparatorLine { return nil }
      let separator = preamble.delimiter == .comma ? nil : "\(preamble.delimiter.name) between its cells"
      let line = hasSeparatorLine ? "a line “sep=” before its header" : nil
      return Breach(line: file.headerLine, detail: joined([separator, line].compactMap { $0 }, by: " and "))
    })
}
