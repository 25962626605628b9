import Glibc

/// Why parts could not be merged.
public struct PartError: Error {
  /// What kind of mistake it is, for whoever has to say so to the system.
  public enum Kind: Sendable {
    /// There is no such file.
    case missing
    /// The parts are whole, but do not make up a file.
    case mismatched
    /// A part is damaged, cut short or cannot be read.
    case unreadable
  }

  public let kind: Kind
  /// What is wrong and what to do, as sentences.
  public let message: String

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// A line of a part that is not as it was written.
  static func damaged(_ path: String, line: Int) -> PartError {
    PartError(.unreadable, words.damaged(path, line: line))
  }

  /// A file that the system does not hand over.
  static func ofLastCall(_ path: String, _ kind: Kind) -> PartError {
    PartError(kind, words.unreadable(path, String(cString: strerror(errno))))
  }
}

/// Something that is not there where a part must have it; whoever knows the place makes it a ``PartError``.
struct Damage: Error {}
