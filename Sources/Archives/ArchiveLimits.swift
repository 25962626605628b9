/// The sizes past which an archive is refused, so that time and memory stay bounded whatever comes.
public struct ArchiveLimits: Sendable, Equatable {
  /// How many entries a zip archive may have.
  public var entries = 1 << 16
  /// How long the directory of a zip archive may be, in bytes.
  public var directory = 16 << 20
  /// How many bytes may come out of one reader.
  public var inflated: Int64 = 8 << 30
  /// How many times as many bytes may come out as went in, once more than ``grace`` came out.
  ///
  /// Deflate makes 1,032 bytes of one at the most; a sheet of XML is some 10 to 50 times as long.
  public var ratio: Int64 = 200
  /// How many bytes may come out before ``ratio`` counts.
  public var grace: Int64 = 256 << 20

  /// The limits that are usual: 65,536 entries, 8 GiB, 200 times once past 256 MiB.
  public init() {}

  /// Whether so many bytes out of so many are within the limits.
  func allow(_ inflated: Int64, outOf compressed: Int64) -> Bool {
    inflated <= self.inflated && (inflated <= grace || inflated / ratio <= compressed)
  }
}
