import Vocabularies

/// The kind of council that suggestions are for.
public struct Council: Sendable, Equatable {
  /// What the council provides; nil where that is not known.
  public var tier: Tier?
  /// Where it is; nil where that is not known.
  public var nation: Nation?

  public init(tier: Tier? = nil, nation: Nation? = nil) {
    self.tier = tier
    self.nation = nation
  }

  /// Which of the services of an area a council provides. A unitary council provides them all.
  public enum Tier: String, Sendable, CaseIterable {
    case district, county, unitary
  }

  public enum Nation: String, Sendable, CaseIterable {
    case england = "England"
    case wales = "Wales"
    case scotland = "Scotland"
    case northernIreland = "Northern Ireland"
  }
}

/// Which councils an entry is for, as far as its list says.
struct Reach: Sendable, Equatable {
  /// The only tier below the unitary councils that provides it, if there is only one.
  var tier: Council.Tier?
  /// The nations that its label names, a bit each in the order of ``Council/Nation``; 0 where it names none.
  var nations: UInt8 = 0

  init(_ release: Release, _ entry: Int, label: [[UInt8]]) {
    switch release.cell(entry, column: "tier") ?? "" {
    case "county/unitary": tier = .county
    case "district/unitary": tier = .district
    default: break
    }
    for word in label { nations |= Reach.nation(word) }
  }

  private static func nation(_ word: [UInt8]) -> UInt8 {
    switch String(decoding: word, as: UTF8.self) {
    case "england", "english": 1
    case "wales", "welsh": 2
    case "scotland", "scottish", "scot": 4
    case "ireland", "irish": 8
    default: 0
    }
  }

  /// Whether a council is none of those that the entry is for.
  func excludes(_ council: Council) -> Bool {
    if let tier, let own = council.tier, own != .unitary && own != tier { return true }
    guard nations != 0, let nation = council.nation else { return false }
    let bit: UInt8 =
      switch nation {
      case .england: 1
      case .wales: 2
      case .scotland: 4
      case .northernIreland: 8
      }
    return nations & bit == 0
  }
}
