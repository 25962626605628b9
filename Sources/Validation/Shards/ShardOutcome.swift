public import CSV

/// What a shard came to, but for the texts that are to be unique. Lines and records are counted from its beginning.
public struct ShardOutcome: Sendable {
  /// How many bytes it has, those of the header not counted.
  public var bytes: Int64 = 0
  public var lines: Int64 = 0
  public var records: Int64 = 0
  public var endings = LineEndings()
  /// How well off the records are, texts that are to be unique left aside.
  public var tally = Report.Records()
  public var findings: [Finding] = []
  public var notChecked: [NotChecked] = []
  public var months: [AuthorityMonths] = []
  /// How much the shard holds, where that was counted.
  public var volumes: VolumeSum?
  public var hasBytesOutsideUTF8 = false
  /// Whether a record longer than a table's was met, behind which nothing was looked at.
  public var isTooLong = false
  /// Whether the last line has no end.
  public var endsWithinLine = false

  /// The outcome of no bytes.
  public init() {}
}

/// A record that is compared with those of other shards.
public struct ShardRecord: Sendable {
  /// Its number in the shard, counted from 0.
  public var record: Int64 = 0
  /// Its line in the shard, counted from 0.
  public var line: Int64 = 0
  /// How well off it is without the comparison: 0 clean, 1 warnings only, 2 errors.
  public var note: UInt8 = 0
  /// For each rule that asks for texts to be unique, the text's fingerprint; nil where the record does not count.
  public var fingerprints: [Fingerprint?] = []
  /// The record's key, where it may be shown.
  public var key: String?
  /// The text of the cell that holds the key, where it may be shown.
  public var value: String?

  /// A record of which nothing is known yet.
  public init() {}
}
