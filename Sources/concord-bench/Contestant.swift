/// A command that is timed on a file.
struct Contestant {
  let name: String
  let arguments: [String]
  var feed = Measurement.Feed.path
  /// The size of the file.
  let bytes: Int
  /// The greatest exit code that means that all work was done.
  var greatestExitCode: Int32 = 0
  /// Which two times make its ratio.
  let comparison: Comparison
  private(set) var measurements: [Measurement] = []

  enum Comparison {
    /// It is what the others are compared with: validating the clean file.
    case reference
    /// What the reference takes over what this takes.
    case floor
    /// What this takes over what the reference takes.
    case against(String)
  }

  init(
    _ name: String, _ arguments: [String], fed feed: Measurement.Feed = .path, bytes: Int,
    greatestExitCode: Int32 = 0, _ comparison: Comparison
  ) {
    (self.name, self.arguments, self.feed, self.bytes) = (name, arguments, feed, bytes)
    (self.greatestExitCode, self.comparison) = (greatestExitCode, comparison)
  }

  /// Runs it once; throws if it did not do all of its work.
  mutating func run(isCounted: Bool) throws {
    let measurement = try Measurement(running: arguments, fed: feed)
    if measurement.exitCode > greatestExitCode {
      let command = arguments.joined(separator: " ")
      throw Failure(exitCode: 66, message: "\(command) ended with exit code \(measurement.exitCode).")
    }
    if isCounted { measurements.append(measurement) }
  }

  var wall: Double { median(measurements.map { $0.wall }) }
  var cpu: Double { median(measurements.map { $0.cpu }) }
  /// In MiB.
  var peak: Double { Double(measurements.map { $0.peak }.max() ?? 0) / 1024 }

  /// The cells of its row.
  var cells: [String] {
    [fixed(wall, 3), fixed(cpu, 3), fixed(Double(bytes) / wall / 1e6, 0), fixed(peak, 1)]
  }

  /// The row of its ratios; nil for the reference itself.
  func ratios(to reference: Contestant) -> String? {
    let pairs = Array(zip(measurements, reference.measurements))
    switch comparison {
    case .reference: return nil
    case .floor: return ratioRow("\(reference.name) to \(name)", pairs.map { ($1, $0) })
    case .against(let other): return ratioRow("\(name) to \(other)", pairs)
    }
  }

  private func ratioRow(_ title: String, _ pairs: [(Measurement, Measurement)]) -> String {
    // A run may be too short for the system's clock to see any processor time.
    let least = 1e-4
    return row(
      title,
      [
        fixed(median(pairs.map { $0.wall / $1.wall }), 2),
        fixed(median(pairs.map { max($0.cpu, least) / max($1.cpu, least) }), 2),
      ])
  }
}
