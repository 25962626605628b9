/// What validating a file takes that is hardly there.
struct StartUp {
  private static let records = 100
  private static let runs = 20

  private let options: Options
  private let workshop: Workshop

  init(_ options: Options, _ workshop: Workshop) {
    (self.options, self.workshop) = (options, workshop)
  }

  func run() throws {
    defer { workshop.clear() }
    let sizes = try workshop.make([.clean], .init(records: StartUp.records, faultyInThousand: 0))
    var concord = Contestant(
      "concord", options.validate(workshop.path(.clean)), bytes: sizes[.clean] ?? 0, .reference)
    for run in 0...StartUp.runs { try concord.run(isCounted: run > 0) }
    let slowest = concord.measurements.map { $0.wall }.max() ?? 0
    show("Start-up: \(StartUp.records) records, \(StartUp.runs) runs after one that is not counted")
    show(row("", ["wall ms", "cpu ms", "slowest", "peak MiB"]))
    show(
      row(
        concord.name,
        [fixed(concord.wall * 1e3, 1), fixed(concord.cpu * 1e3, 1), fixed(slowest * 1e3, 1), fixed(concord.peak, 1)]))
  }
}
