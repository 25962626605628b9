import Comparing
import Foundation
import Schemas
import TestSupport
import Validation

/// The comparisons of one run, and how many they were.
final class Run {
  private let options: Options
  private let yardstick = Yardstick(schemas: Repository.schemas, resources: Repository.resources)
  private(set) var tally = Tally()

  /// How much was compared.
  struct Tally: CustomStringConvertible {
    var cases = 0
    var made = 0
    var mutated = 0
    /// Files that were converted, and records of them that were written.
    var converted = 0
    var written = 0
    var manners = 0
    var bytes = 0

    var description: String {
      "\(cases) cases, \(made) made files and \(mutated) changed ones, \(bytes >> 10) KiB, in \(manners) manners, "
        + "\(converted) converted into \(written) records"
    }
  }

  /// The two paths differ.
  struct Differs: Error, CustomStringConvertible {
    let description: String
  }

  init(_ options: Options) {
    self.options = options
  }

  /// Every conformance case, by itself and several times in one file.
  func compareCases() throws {
    var dice = Dice(seed: options.seed)
    for item in Case.all {
      let bytes = try Repository.bytes(item.inputPath)
      var settings = Comparison.Settings()
      settings.schema = item.schema
      settings.asAt = item.asAt
      settings.waivers = try item.readWaivers()
      let once = Comparison(bytes, settings, by: yardstick)
      try compare(once, Manner.some(3, &dice), "\(item.path)")
      settings.samples = dice.number(below: 4)
      let often = Comparison(bytes + bytes + bytes + bytes, settings, by: yardstick)
      try compare(often, Manner.some(2, &dice), "\(item.path), four times")
      settings.waivers = try waivers(of: item, bytes)
      let waived = Comparison(bytes + bytes + bytes, settings, by: yardstick)
      try compare(waived, Manner.some(2, &dice), "\(item.path), three times, half of it waived")
      tally.cases += 1
    }
  }

  /// Waivers for every second place that is wrong in a case.
  private func waivers(of item: Case, _ bytes: [UInt8]) throws -> Waivers? {
    let report = try Repository.validate(bytes, schema: item.schema, asAt: item.asAt)
    let draft = WaiverDraft(
      of: report, on: .init(reason: "Known", author: "Team", expires: report.asAt), isPersonal: { _ in false },
      hash: { Repository.hash($0) })
    let plain = draft.rows.filter { $0.joined().utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x2C } }
    let rows = plain.enumerated().filter { $0.offset % 2 == 0 }.map { $0.element }
    let text = ([Waivers.columns] + rows).map { $0.joined(separator: ",") + "\n" }.joined()
    return try Repository.waivers(Array(text.utf8))
  }

  /// Made files, and changed ones, until the time is up.
  func compareMade() throws {
    let short = yardstick.short
    let end = Date().addingTimeInterval(Double(options.seconds))
    var seed = options.seed
    defer { print("compare: seeds \(options.seed) to \(seed)") }
    while Date() < end {
      var dice = Dice(seed: seed &* 0x9E37_79B9_7F4A_7C15)
      let made = MadeFile(&dice, short, mostRecords: options.records)
      let settings = Comparison.Settings.some(for: made, &dice)
      try compare(Comparison(made.bytes, settings, by: short), Manner.some(2, &dice), "made, seed \(seed)")
      try convert(made, short, &dice, "made, seed \(seed)")
      tally.made += 1
      for _ in 0..<2 {
        var bytes = made.bytes
        bytes.mutate(&dice)
        let comparison = Comparison(bytes, .some(for: made, &dice), by: short)
        try compare(comparison, Manner.some(2, &dice), "changed, seed \(seed)")
        tally.mutated += 1
      }
      seed += 1
    }
  }

  /// One file in very many manners.
  func compare(file path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else { throw CocoaError(.fileReadNoSuchFile) }
    var dice = Dice(seed: options.seed)
    for _ in 0..<200 {
      for standard in [yardstick, yardstick.short] {
        var settings = Comparison.Settings.some(&dice)
        settings.schema = options.schema
        try compare(Comparison(Array(data), settings, by: standard), Manner.some(2, &dice), path)
      }
    }
  }

  /// Converts a made file by a made layout.
  private func convert(_ made: MadeFile, _ yardstick: Yardstick, _ dice: inout Dice, _ name: String) throws {
    guard let schema = yardstick.schemas.first(where: { $0.name == made.schema }) else { return }
    let form = LocalForm(Array(made.bytes.prefix(64 << 10)), to: schema, yardstick) { dice.number(below: $0) }
    let comparison = ConversionComparison(made.bytes, form, to: schema, by: yardstick)
    let exact = try comparison.exact()
    for manner in Manner.some(2, &dice) {
      if let difference = try comparison.difference(manner, from: exact) {
        let path = URL(filePath: options.keep, directoryHint: .isDirectory).appending(path: "difference.csv")
        try Data(made.bytes).write(to: path)
        throw Differs(description: "converting, \(name); \(manner)\n\(difference)")
      }
    }
    tally.converted += 1
    tally.written += Int(exact.written)
  }

  private func compare(_ comparison: Comparison, _ manners: [Manner], _ name: String) throws {
    let exact = try comparison.exact()
    for manner in manners {
      if let difference = try comparison.difference(manner, from: exact) {
        try keep(comparison, manner)
        throw Differs(description: "\(name); \(comparison.settings); \(manner)\n\(difference)")
      }
    }
    tally.manners += manners.count
    tally.bytes += comparison.bytes.count
  }

  /// Writes the bytes that make a difference, and as few of them as still do.
  private func keep(_ comparison: Comparison, _ manner: Manner) throws {
    let folder = URL(filePath: options.keep, directoryHint: .isDirectory)
    try Data(comparison.bytes).write(to: folder.appending(path: "difference.csv"))
    let reduced = comparison.with(try comparison.reduced(manner))
    try Data(reduced.bytes).write(to: folder.appending(path: "reduced.csv"))
    let difference = try reduced.difference(manner, from: reduced.exact())
    print("kept difference.csv, and \(reduced.bytes.count) bytes of it as reduced.csv in \(options.keep), where")
    print(difference.map { "\($0)" } ?? "the difference does not show every time")
  }
}
