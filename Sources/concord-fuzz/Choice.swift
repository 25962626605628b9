import Comparing

/// What the first bytes of an input choose: how the rest is read.
struct Choice {
  /// How many bytes choose.
  static let length = 4

  let settings: Comparison.Settings
  let manner: Manner
  /// By what a layout is made to convert the file; nil where it is validated.
  let form: UInt64?

  init(_ bytes: some Collection<UInt8>) {
    let bytes = bytes.map { Int($0) }
    var settings = Comparison.Settings()
    settings.schema = [nil, "profiled-volumes", "service-transactions", "service-transactions"][bytes[0] % 4]
    settings.samples = [3, 1_000_000][bytes[0] / 4 % 2]
    settings.showsValues = bytes[0] / 8 % 4 == 3
    settings.headSize = [16, 64, 300, 64 << 10][bytes[0] / 32 % 4]
    self.settings = settings
    // Pipes need a thread each, and little is told by them that files do not tell.
    manner = Manner(
      threads: bytes[1] % 3 + 1,
      chunkSize: [64, 65, 100, 333, 1000, 4096, 1 + bytes[2], 20 + bytes[2] * 3][bytes[1] / 3 % 8],
      budget: [1, 1 << 20][bytes[1] / 24 % 2], isPiped: bytes[1] / 48 == 4)
    form = bytes[3] % 2 == 0 ? nil : UInt64(bytes[3])
  }
}
