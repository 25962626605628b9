/// Whether the peers find what Concord finds, on a file of every kind.
struct Agreement {
  private static let records = 200_000
  private static let faultyInThousand = 20

  private let options: Options
  private let workshop: Workshop

  init(_ options: Options, _ workshop: Workshop) {
    (self.options, self.workshop) = (options, workshop)
  }

  /// Compares and shows; throws where anything differs.
  func check() throws {
    defer { workshop.clear() }
    let order = Workshop.Order(
      records: Agreement.records, faultyInThousand: Agreement.faultyInThousand, hasReadableLines: true)
    _ = try workshop.make(FileKind.allCases, order)
    var reports: [FileKind: Counts] = [:]
    for kind in FileKind.allCases {
      let command = options.validate(workshop.path(kind), with: "--samples", "0")
      reports[kind] = try Agreement.counts(command, greatestExitCode: 1) { Counts(report: $0) }
    }
    var differ = false
    for peer in options.peers where try !agrees(peer, with: reports) { differ = true }
    show("")
    if differ { throw Failure(exitCode: 1, message: "the counts of a peer differ from concord's.") }
  }

  private func agrees(_ peer: Peer, with reports: [FileKind: Counts]) throws -> Bool {
    var (compared, differences, notCounted) = (0, [String](), Set<String>())
    for kind in FileKind.allCases {
      guard let own = reports[kind] else { continue }
      let command = peer.arguments(workshop.path(kind))
      let counts = try Agreement.counts(command, greatestExitCode: 0) { Counts(peer: $0) }
      let different = own.differences(from: counts)
      compared += Set(own.byName.keys).union(counts.byName.keys).count - own.notCounted(by: counts).count
      differences += different.map { "  \(kind.rawValue) file: \($0)" }
      notCounted.formUnion(own.notCounted(by: counts))
    }
    let agreeing = compared - differences.count
    let files = "\(FileKind.allCases.count) files of \(Agreement.records) records"
    show("\(peer.name): counts agree: \(agreeing) of \(compared), in \(files)")
    for difference in differences { show(difference) }
    if !notCounted.isEmpty { show("  it does not count: \(notCounted.sorted().joined(separator: ", "))") }
    return differences.isEmpty
  }

  /// Runs a command and reads the counts that it writes.
  private static func counts(
    _ command: [String], greatestExitCode: Int32, reading read: ([UInt8]) -> Counts?
  ) throws -> Counts {
    let (exitCode, bytes) = try Process.output(of: command)
    guard exitCode <= greatestExitCode, let counts = read(bytes) else { throw Failure.cannotRun(command) }
    return counts
  }
}
