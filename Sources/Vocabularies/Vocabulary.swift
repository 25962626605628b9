/// A controlled list: what it is, who keeps it, and one release of its entries.
///
/// A class, so that whoever judges a cell by a list does not copy the list's description for it.
public final class Vocabulary: Sendable {
  /// The name by which schemas and commands know it, such as `services`.
  public let name: String
  public let title: String
  public let description: String
  /// Who keeps the list.
  public let custodian: String
  /// The pattern of an entry's URI, with `{notation}` where the notation goes.
  public let uri: String
  /// Whether the list is complete, so that a code it lacks may be called wrong.
  public let isComplete: Bool
  public let licence: String
  public let attribution: String
  /// Every release there is, oldest first.
  public let issues: [Issue]
  /// The release in use.
  public let release: Release

  /// The entry with this notation, or nil.
  public func index(of notation: Span<UInt8>) -> Int? { release.index(of: notation) }

  /// When an entry may be used.
  public func validity(_ entry: Int) -> Release.Validity { release.validity(entry) }

  /// What is known of a release without reading it.
  public struct Issue: Sendable {
    public let version: String
    public let date: Day
    public let status: String
    public let note: String
    /// The name of its file in the vocabulary's folder.
    public let file: String
    public let sha256: String

    public init(version: String, date: Day, status: String, note: String, file: String, sha256: String) {
      self.version = version
      self.date = date
      self.status = status
      self.note = note
      self.file = file
      self.sha256 = sha256
    }
  }

  public init(
    name: String, title: String, description: String, custodian: String, uri: String, isComplete: Bool,
    licence: String, attribution: String, issues: [Issue], release: Release
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.custodian = custodian
    self.uri = uri
    self.isComplete = isComplete
    self.licence = licence
    self.attribution = attribution
    self.issues = issues
    self.release = release
  }
}
