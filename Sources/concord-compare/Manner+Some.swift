import Comparing
import TestSupport

extension Manner {
  private static let chunkSizes = [64, 65, 100, 333, 1000, 4096, 128 << 10]

  /// Manners by chance, no two next to each other with the same number of threads.
  static func some(_ count: Int, _ dice: inout Dice) -> [Manner] {
    let first = dice.number(below: 3)
    return (0..<count).map { index in
      let size = dice.number(below: chunkSizes.count + 3)
      return Manner(
        threads: (first + index) % 3 + 1,
        chunkSize: size < chunkSizes.count ? chunkSizes[size] : 1 + dice.number(below: size % 2 == 0 ? 80 : 900),
        budget: dice.number(below: 2) == 0 ? 1 : 1 << 20, isPiped: dice.number(below: 4) == 0)
    }
  }
}

extension Comparison.Settings {
  /// Settings by chance.
  static func some(_ dice: inout Dice) -> Comparison.Settings {
    var settings = Comparison.Settings()
    settings.samples = [0, 1, 3, 5, 1_000_000, 1_000_000][dice.number(below: 6)]
    settings.showsValues = dice.number(below: 4) == 0
    settings.headSize = [1, 16, 64, 64, 200, 1000, 64 << 10][dice.number(below: 7)]
    return settings
  }

  /// Settings by chance that go with a file.
  static func some(for file: MadeFile, _ dice: inout Dice) -> Comparison.Settings {
    var settings = some(&dice)
    settings.asAt = file.asAt
    settings.schema = dice.number(below: 8) == 0 ? nil : file.schema
    return settings
  }
}
