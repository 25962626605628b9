import Glibc

/// Mapping a local file, timed against copying it and against other commands that map it.
struct MapRace {
  private static let recordsCompared = 200_000

  private let options: Options
  private let workshop: Workshop
  private let files: LocalFiles

  init(_ options: Options, _ workshop: Workshop) {
    (self.options, self.workshop) = (options, workshop)
    files = LocalFiles(workshop)
  }

  /// Makes the files of every size in turn, times everything and shows it.
  func run() throws {
    defer { files.clear() }
    if !options.peers.isEmpty { try compare() }
    for records in options.records { try run(records: records) }
  }

  private func run(records: Int) throws {
    try workshop.checkSpace(for: 2 * records)
    let bytes = try files.make(from: .clean, .init(records: records, faultyInThousand: 0))
    show("\nMapping \(records) records, \(bytes) bytes; \(options.runs) rounds after one that is not counted")
    var contestants = contestants(bytes)
    var written: [Int] = []
    for round in 0...options.runs {
      for index in contestants.indices {
        // Nobody is to spend time on what another left.
        unlink(files.output)
        try contestants[index].run(isCounted: round > 0)
        if round == 0 { written.append(try size(of: files.output)) }
      }
    }
    unlink(files.output)
    show(row("", Race.headings + ["bytes out"]))
    for (contestant, size) in zip(contestants, written) {
      show(row(contestant.name, contestant.cells + [String(size)]))
    }
    show("")
    show(row("", ["wall ratio", "cpu ratio"]))
    for contestant in contestants {
      if let ratios = contestant.ratios(to: contestants[0]) { show(ratios) }
    }
  }

  private func contestants(_ bytes: Int) -> [Contestant] {
    // A copy that only refers to the blocks of the file would be no measure.
    let copy = ["cp", "--reflink=never", files.local, files.output]
    return [
      Contestant("concord map", options.map(files), bytes: bytes, .reference),
      Contestant("cp", copy, bytes: bytes, .floor),
    ]
      + options.peers.map {
        Contestant($0.name, $0.arguments(files.local, files.output), bytes: bytes, .against("concord map"))
      }
  }

  /// Whether every peer writes the lines that Concord writes, in whatever order: all of a clean file and no others.
  /// Of a faulty file it may also write what Concord rejects, and then it is told that it checks less.
  private func compare() throws {
    let order = Workshop.Order(
      records: MapRace.recordsCompared, faultyInThousand: 20, hasReadableLines: true)
    for kind in [FileKind.clean, .faulty] {
      _ = try files.make(from: kind, order)
      try act(options.map(files), greatestExitCode: 1)
      let lines = try sortOutput(to: files.kept)
      for peer in options.peers {
        try act(peer.arguments(files.local, files.output), greatestExitCode: 0)
        let linesOfPeer = try sortOutput(to: files.output)
        show(
          "\(peer.name): of \(order.records) records of the \(kind.rawValue) file "
            + "\(linesOfPeer - 1) are written, \(lines - 1) by concord")
        try check(kind == .clean ? ["comm", "-3"] : ["comm", "-23"])
        if linesOfPeer > lines { show("  it writes all that concord writes, and checks less") }
      }
    }
  }

  /// Throws where the command finds lines that must not differ; it is given both outputs.
  private func check(_ command: [String]) throws {
    let (exitCode, different) = try Process.output(of: command + [files.kept, files.output])
    if exitCode != 0 { throw Failure.cannotRun(command) }
    if different.isEmpty { return }
    show("What only one of them has, the peer's set back:")
    for line in different.split(separator: UInt8(ascii: "\n")).prefix(10) {
      show(String(decoding: line, as: UTF8.self))
    }
    throw Failure(exitCode: 1, message: "a peer does not write what concord writes.")
  }

  private func act(_ command: [String], greatestExitCode: Int32) throws {
    unlink(files.output)
    if try Process.output(of: command).exitCode > greatestExitCode { throw Failure.cannotRun(command) }
  }

  /// Sorts the lines of the output; returns how many there are.
  private func sortOutput(to path: String) throws -> Int {
    let command = ["sort", "-o", path, files.output]
    if try Process.output(of: command).exitCode != 0 { throw Failure.cannotRun(command) }
    guard let lines = countNewlines(path) else { throw Failure.cannotRead(path) }
    return lines
  }

  private func size(of path: String) throws -> Int {
    var status = stat()
    guard stat(path, &status) == 0 else { throw Failure.cannotRead(path) }
    return Int(status.st_size)
  }
}
