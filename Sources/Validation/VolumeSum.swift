/// How much a file, or a part of it, holds of each month, channel and service: small numbers too, so that parts can be
/// added up.
public struct VolumeSum: Sendable, Equatable {
  public var total: Int64 = 0
  public var months: [Part] = []
  public var channels: [Part] = []
  public var services: [Part] = []

  /// Nothing counted yet.
  public init() {}

  /// One month, channel or service.
  public struct Part: Sendable, Equatable {
    public var code: String
    public var label: String?
    public var count: Int64

    /// So much of one of them.
    public init(code: String, label: String?, count: Int64) {
      self.code = code
      self.label = label
      self.count = count
    }
  }

  /// Adds what another part of the file holds.
  public mutating func add(_ other: VolumeSum) {
    total += other.total
    VolumeSum.add(other.months, to: &months)
    VolumeSum.add(other.channels, to: &channels)
    VolumeSum.add(other.services, to: &services)
  }

  private static func add(_ others: [Part], to parts: inout [Part]) {
    for other in others {
      if let same = parts.firstIndex(where: { $0.code == other.code }) {
        parts[same].count += other.count
      } else {
        parts.append(other)
      }
    }
  }

  /// The same as reports give it, without small numbers.
  var volumes: Report.Volumes {
    Report.Volumes(
      total: total, months: VolumeSum.shown(months), channels: VolumeSum.shown(channels),
      services: VolumeSum.shown(services))
  }

  /// The parts as they may be shown. Where one small number alone would follow from the total, the smallest of the others
  /// is left out with it.
  private static func shown(_ parts: [Part]) -> [Report.Volumes.Part] {
    let small = parts.indices.filter { parts[$0].count > 0 && parts[$0].count < Report.Volumes.smallest }
    var hidden = Set(small)
    if small.count == 1,
      let other = parts.indices.filter({ $0 != small[0] }).min(by: {
        (parts[$0].count, parts[$0].code) < (parts[$1].count, parts[$1].code)
      })
    {
      hidden.insert(other)
    }
    return parts.indices.map { index in
      let part = parts[index]
      return Report.Volumes.Part(
        code: part.code, label: part.label, count: hidden.contains(index) ? nil : part.count)
    }
  }
}
