extension Report {
  /// How much a file counts, told apart by month, by channel and by service.
  ///
  /// A small number, from 1 up to ``smallest`` - 1, is not given, since it may point to a person; nor is the smallest of
  /// the others, where the one small number would follow from the total.
  public struct Volumes: Sendable, Equatable {
    /// The smallest number above 0 that is given.
    public static let smallest: Int64 = 5

    /// One month, channel or service.
    public struct Part: Sendable, Equatable {
      /// `2026-03`, or the notation of the channel or service.
      public let code: String
      /// What the channel or service is called, where that is known.
      public let label: String?
      /// How much there is of it; nil where that is not given.
      public let count: Int64?

      /// A part with its number, which is left out where it is small.
      public init(code: String, label: String? = nil, count: Int64?) {
        self.code = code
        self.label = label
        self.count = count
      }
    }

    /// All there is: records, or for a file of volumes what they count.
    public let total: Int64
    /// By month, in the order of time.
    public let months: [Part]
    /// By channel, in the order of the codes as texts.
    public let channels: [Part]
    /// By service, in the order of the codes as texts.
    public let services: [Part]

    /// Volumes by month, channel and service; each list is put into its order.
    public init(total: Int64, months: [Part], channels: [Part], services: [Part]) {
      self.total = total
      self.months = months.sorted { $0.precedes($1) }
      self.channels = channels.sorted { $0.precedes($1) }
      self.services = services.sorted { $0.precedes($1) }
    }

    /// Whether a list is one that adds up to no more than the total, with each code once and no small number.
    package func allows(_ parts: [Part]) -> Bool {
      var rest = total
      for part in parts {
        let count = part.count ?? 1
        if part.count != nil && count > 0 && count < Volumes.smallest || count < 0 || count > rest { return false }
        rest -= count
      }
      return zip(parts, parts.dropFirst()).allSatisfy { $0.precedes($1) }
    }
  }
}

extension Report.Volumes.Part {
  fileprivate func precedes(_ other: Report.Volumes.Part) -> Bool {
    code.utf8.lexicographicallyPrecedes(other.code.utf8)
  }
}

extension Report {
  /// Gives the report what was counted of a file without errors.
  mutating func give(_ sum: VolumeSum?) {
    if let sum, !findings.contains(where: { $0.severity == .error }) { volumes = sum.volumes }
  }
}
