/// The commands that are timed against each other, with files of one size.
struct Race {
  static let headings = ["wall s", "cpu s", "MB/s", "peak MiB"]

  private let options: Options
  private let workshop: Workshop
  private let records: Int

  init(_ options: Options, _ workshop: Workshop, records: Int) {
    (self.options, self.workshop, self.records) = (options, workshop, records)
  }

  /// Makes the files, times everything and shows it. Returns a row for the size: validating the clean file.
  func run() throws -> String {
    defer { workshop.clear() }
    let sizes = try workshop.make(
      [.clean] + options.kinds, .init(records: records, faultyInThousand: options.faultyInThousand))
    show("\n\(records) records, \(sizes[.clean] ?? 0) bytes; \(options.runs) rounds after one that is not counted")
    var contestants = contestants(sizes)
    for round in 0...options.runs {
      for index in contestants.indices { try contestants[index].run(isCounted: round > 0) }
    }
    show(row("", Race.headings))
    for contestant in contestants { show(row(contestant.name, contestant.cells)) }
    show("")
    show(row("", ["wall ratio", "cpu ratio"]))
    for contestant in contestants {
      if let ratios = contestant.ratios(to: contestants[0]) { show(ratios) }
    }
    return row("\(records) records", contestants[0].cells)
  }

  private func contestants(_ sizes: [FileKind: Int]) -> [Contestant] {
    let path = workshop.path(.clean)
    let bytes = sizes[.clean] ?? 0
    var all = [
      Contestant("concord", options.validate(path), bytes: bytes, .reference),
      Contestant("wc -l", ["wc", "-l", path], bytes: bytes, .floor),
      Contestant(
        "counting line feeds", [Options.beside("concord-bench"), "--count-newlines", path], bytes: bytes, .floor),
    ]
    for kind in options.kinds {
      all.append(
        Contestant(
          kind.rawValue, options.validate(workshop.path(kind)), bytes: sizes[kind] ?? 0,
          greatestExitCode: kind.isClean ? 0 : 1, .against("clean")))
    }
    if options.timesStandardInput {
      let command = options.validate("-")
      all.append(Contestant("standard input", command, fed: .file(path), bytes: bytes, .against("named file")))
      all.append(Contestant("pipe from cat", command, fed: .pipe(path), bytes: bytes, .against("named file")))
    }
    return all
      + options.peers.map { Contestant($0.name, $0.arguments(path), bytes: bytes, .against("concord")) }
  }
}
