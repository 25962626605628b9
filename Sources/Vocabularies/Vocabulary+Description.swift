extension Vocabulary {
  /// What a `vocabulary.json` says: what the list is, who keeps it, and its releases.
  public struct Description: Sendable {
    public var name = ""
    public var title = ""
    /// What the list is and is not, in a few sentences.
    public var text = ""
    /// Who keeps the list.
    public var custodian = ""
    /// The pattern of an entry's URI, with `{notation}` where the notation goes.
    public var uri = ""
    /// The form of the notations.
    public var notationPattern = ""
    public var isComplete = false
    public var licence = ""
    public var attribution = ""
    /// The columns that only this list has.
    public var columns: [Column] = []
    /// Where the labels of each version are told, versions that are not held included.
    public var labelHistory: PinnedFile?
    /// Breaches that are known and stay, each with its reason.
    public var accepted: [Acceptance] = []
    /// Every release there is, oldest first.
    public var issues: [Issue] = []

    public init() {}

    /// The URI of the entry with this notation.
    public func uri(of notation: String) -> String {
      guard let start = uri.utf8.firstIndex(of: UInt8(ascii: "{")),
        let end = uri.utf8.firstIndex(of: UInt8(ascii: "}")), start < end
      else { return uri }
      return String(uri[..<start]) + notation + String(uri[uri.utf8.index(after: end)...])
    }

    /// The name of an entry of the list, before the colon of a compact URI: `service` for `services`.
    public var entryName: String {
      if name.hasSuffix("ies") { return String(name.dropLast(3)) + "y" }
      return name.hasSuffix("s") ? String(name.dropLast()) : name
    }

    /// The URI of the list itself: that of its entries without the notation and what stands before it.
    public var listURI: String {
      let bytes = Array(uri.utf8)
      var end = bytes.firstIndex(of: UInt8(ascii: "{")) ?? bytes.count
      while end > 0 && [UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "#")].contains(bytes[end - 1]) { end -= 1 }
      return String(decoding: bytes[..<end], as: UTF8.self)
    }
  }

  /// A column that only one list has.
  public struct Column: Sendable, Equatable {
    public let name: String
    public let description: String

    public init(name: String, description: String) {
      self.name = name
      self.description = description
    }
  }

  /// A file of the standards data with the SHA-256 it must have.
  public struct PinnedFile: Sendable, Equatable {
    public let file: String
    public let sha256: String

    public init(file: String, sha256: String) {
      self.file = file
      self.sha256 = sha256
    }
  }

  /// A breach of a ``DataRule`` that is known and stays: history cannot be put right.
  public struct Acceptance: Sendable, Equatable {
    /// The name of the rule.
    public let rule: String
    /// The release it holds for; nil where it is every one.
    public let release: String?
    /// The entries concerned; empty where it is all of them.
    public let notations: [String]
    public let reason: String

    public init(rule: String, release: String?, notations: [String], reason: String) {
      self.rule = rule
      self.release = release
      self.notations = notations
      self.reason = reason
    }
  }
}
