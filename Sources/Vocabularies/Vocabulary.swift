/// A controlled list: what it is, who keeps it, and one release of its entries.
///
/// A class, so that whoever judges a cell by a list does not copy the list's description for it.
public final class Vocabulary: Sendable {
  /// What the list is, who keeps it, and every release there is.
  public let about: Description
  /// The release in use.
  public let release: Release

  public init(_ about: Description, release: Release) {
    self.about = about
    self.release = release
  }

  /// The name by which schemas and commands know it, such as `services`.
  public var name: String { about.name }
  public var title: String { about.title }
  /// Whether the list is complete, so that a code it lacks may be called wrong.
  public var isComplete: Bool { about.isComplete }
  /// Every release there is, oldest first.
  public var issues: [Issue] { about.issues }

  /// The entry with this notation, or nil.
  public func index(of notation: Span<UInt8>) -> Int? { release.index(of: notation) }

  /// When an entry may be used.
  public func validity(_ entry: Int) -> Release.Validity { release.validity(entry) }

  /// The URI of an entry.
  public func uri(_ entry: Int) -> String { about.uri(of: release.notation(entry)) }

  /// What is known of a release without reading it.
  public struct Issue: Sendable, Equatable {
    public let version: String
    public let date: Day
    public let status: String
    public let note: String
    /// The name of its file in the vocabulary's folder.
    public let file: String
    public let sha256: String
    /// The map from the release before to this one, where there is one.
    public let migration: PinnedFile?

    public init(
      version: String, date: Day, status: String, note: String, file: String, sha256: String,
      migration: PinnedFile? = nil
    ) {
      self.version = version
      self.date = date
      self.status = status
      self.note = note
      self.file = file
      self.sha256 = sha256
      self.migration = migration
    }
  }
}
