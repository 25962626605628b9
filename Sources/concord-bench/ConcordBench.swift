import Glibc

/// Times validating generated files against the least that reading them can take, and against other commands.
///
/// The commands run in turn, so that a slow spell of the machine hits all alike; ratios are taken round by round.
@main
enum ConcordBench {
  static let help = """
    Usage: swift run -c release concord-bench [options]

    Generates files of service transactions, always the same, and times in turn: concord validate, wc -l, and counting
    line feeds. Prints medians, ratios and peak memory, and how long validating 100 records takes.

      --records N       how many records (default 5500000). Given several times, each size is timed.
      --file KIND       a further file, to be timed beside the clean one. May be given several times. One of
                        \(FileKind.names)
      --faults N        how many records in a thousand of the faulty file have a fault (default 20)
      --stdin           also time the clean file as standard input: by redirection, and from cat
      --map             times mapping instead: concord map of a local file with a layout and two mappings, and cp of
                        it. Not with --file and --stdin.
      --threads N       given to concord
      --runs N          how many rounds, after one that is not counted (default 5)
      --peer COMMAND    a further command to be timed on the clean file; {input} in it is the file. It prints counts
                        as JSON, and first they are compared with concord's. May be given several times.
                        Sources/concord-bench/peers holds scripts for DuckDB and Polars.
                        With --map it writes {output}, and first that is compared with what concord writes.
      --concord PATH    the command to be timed (default: the one built beside this program)
      --folder DIR      where the files are made, and removed again (default: $TMPDIR, else /tmp)

    Exit codes: 0 all ran, 1 a peer's counts or lines differ, 64 wrong usage, 66 a command cannot be run or gave up,
    74 a file cannot be written or read, 130 interrupted.

    """

  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.count == 2 && arguments[0] == "--count-newlines" {
        guard countNewlines(arguments[1]) != nil else { throw Failure.cannotRead(arguments[1]) }
        return
      }
      if arguments == ["--help"] { return say(help, on: 1) }
      guard let options = Options(arguments) else { throw Failure(exitCode: 64, message: "see --help.") }
      Interruption.expect()
      try run(options)
    } catch let failure as Failure {
      say("concord-bench: \(failure.message)\n", on: 2)
      exit(failure.exitCode)
    } catch {
      say("concord-bench: \(error)\n", on: 2)
      exit(70)
    }
  }

  private static func run(_ options: Options) throws {
    let workshop = try Workshop(in: options.folder)
    defer { workshop.remove() }
    if options.timesMapping {
      try MapRace(options, workshop).run()
    } else {
      try validate(options, workshop)
    }
    show("")
    let least = Double(try Measurement(running: ["true"]).peak) / 1024
    show("Medians; ratios are medians of each round's. The peak is the greatest of all runs; what starting a command")
    show("takes is in it, so that even `true` shows \(fixed(least, 1)) MiB.")
  }

  private static func validate(_ options: Options, _ workshop: Workshop) throws {
    if !options.peers.isEmpty { try Agreement(options, workshop).check() }
    try StartUp(options, workshop).run()
    var rows: [String] = []
    for records in options.records {
      let race = Race(options, workshop, records: records)
      rows.append(try race.run())
    }
    if rows.count > 1 {
      show("\nThe clean file by size")
      show(row("", Race.headings))
      for row in rows { show(row) }
    }
  }
}
