import ExampleData
import Glibc

/// The commands that are timed against each other on one generated file.
struct Race {
  private let options: Options
  private let path: String

  /// What is timed: a name for it, and the command.
  private struct Contestant {
    let name: String
    let arguments: [String]
    var measurements: [Measurement] = []
  }

  init(_ options: Options) {
    self.options = options
    path = "\(options.folder)/concord-bench-\(getpid()).csv"
  }

  func run() throws {
    defer { unlink(path) }
    let bytes = try generate()
    print("\(options.records) records, \(bytes) bytes, \(options.faults) faults in a thousand, \(options.runs) runs")
    var contestants = [
      Contestant(
        name: "concord validate",
        arguments: [options.concord, "validate", path, "--as-at", "2026-04-01", "--as", "json"]),
      Contestant(name: "wc -l", arguments: ["wc", "-l", path]),
      Contestant(
        name: "count line feeds", arguments: [Options.beside("concord-bench"), "--count-newlines", path]),
    ]
    for peer in options.peers {
      let words = peer.split(separator: " ").map { $0 == "{input}" ? path : String($0) }
      contestants.append(Contestant(name: name(of: words), arguments: words))
    }
    for round in 0...options.runs {
      for index in contestants.indices {
        let measurement = try Measurement(running: contestants[index].arguments)
        if measurement.exitCode > 2 {
          throw CannotRun(command: contestants[index].arguments.joined(separator: " "))
        }
        if round > 0 { contestants[index].measurements.append(measurement) }
      }
    }
    report(contestants, bytes)
  }

  /// The last part of the last word that is not the file.
  private func name(of words: [String]) -> String {
    let last = words.last { $0 != path } ?? ""
    return String(last.split(separator: "/").last ?? "")
  }

  /// Makes the file; returns its size.
  private func generate() throws -> Int {
    let output = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard output >= 0, let month = ExampleMonth("2025-04"),
      var file = ExampleFile(
        records: options.records, seed: 1, authority: "E06000035", firstMonth: month, months: 12,
        faults: Double(options.faults) / 1000)
    else { throw CannotWrite(path: path) }
    defer { close(output) }
    var buffer: [UInt8] = []
    var size = 0
    while file.next(into: &buffer) {
      guard write(output, buffer, buffer.count) == buffer.count else { throw CannotWrite(path: path) }
      size += buffer.count
    }
    return size
  }

  private func report(_ contestants: [Contestant], _ bytes: Int) {
    print(row("", ["wall s", "cpu s", "MB/s", "peak MiB", "wall ratio", "cpu ratio"]))
    guard let concord = contestants.first?.measurements else { return }
    for contestant in contestants {
      let runs = contestant.measurements
      let wall = median(runs.map { $0.wall })
      let wallRatios = zip(runs, concord).map { $0.wall / $1.wall }
      let cpuRatios = zip(runs, concord).map { $0.cpu / max($1.cpu, 1e-6) }
      print(
        row(
          contestant.name,
          [
            fixed(wall, 3), fixed(median(runs.map { $0.cpu }), 3), fixed(Double(bytes) / wall / 1e6, 0),
            fixed(Double(runs.map { $0.peak }.max() ?? 0) / 1024, 1), fixed(median(wallRatios), 3),
            fixed(median(cpuRatios), 3),
          ]))
    }
    print("Medians; peak is the greatest, and never below this program's own. A ratio is the command's time")
    print("over concord's in the same round.")
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    let width = 24
    let head = name + String(repeating: " ", count: max(1, width - name.count))
    return head + cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }

  private func fixed(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let units = String(Int((value * scale).rounded()))
    if decimals == 0 { return units }
    let padded = String(repeating: "0", count: max(0, decimals + 1 - units.count)) + units
    return padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

/// A file that could not be made.
struct CannotWrite: Error, CustomStringConvertible {
  let path: String

  var description: String { "\(path) cannot be written." }
}
