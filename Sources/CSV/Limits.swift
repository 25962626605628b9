/// The sizes past which a file is no longer read as it stands, so that memory stays bounded whatever comes.
public enum Limits {
  /// How long a quoted field may be, in bytes: a longer one is taken for an unclosed quote. 1 MiB.
  public static let quotedField = 1 << 20
  /// How long a record may be, in bytes: a file with a longer one is not a table. 16 MiB.
  public static let record = 16 << 20
  /// How many cells a record may have: a file with more is not a table. 262,144; spreadsheets have 16,384 columns.
  public static let cells = 1 << 18
  /// How many bytes are looked at before the encoding and the delimiter are settled. 64 KiB.
  public static let preamble = 64 << 10
}
