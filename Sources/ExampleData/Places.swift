/// The made homes of the town: each has a UPRN of its own and shares its postcode with fifteen others.
///
/// The postcodes have the form and the sectors of Medway's; which letters are in use is made up.
struct Places: Sendable {
  /// About as many homes as Medway has. Prime, and so is the number of postcodes: any step walks over all.
  static let homeCount = 120_011
  static let postcodeCount = 7_507
  private static let step = 48_271

  private static let sectors: [(district: Int, digits: [Int])] = [
    (1, [1, 2, 3]), (2, [1, 2, 3, 4]), (3, [0, 7, 8, 9]), (4, [3, 4, 5, 6]), (5, [0, 7, 8, 9]),
    (7, [1, 2, 3, 4, 5]), (8, [0, 6, 7, 8, 9]),
  ]
  private static let postcodeLength = 7

  /// All postcodes, one after the other.
  private let postcodes: [UInt8]

  init() {
    let letters = Array("ABDEFGHJLNPQRSTUWXYZ".utf8)
    let sectors = Self.sectors.flatMap { sector in sector.digits.map { (sector.district, $0) } }
    var postcodes: [UInt8] = []
    postcodes.reserveCapacity(Self.postcodeCount * Self.postcodeLength)
    for postcode in 0..<Self.postcodeCount {
      let (district, digit) = sectors[postcode % sectors.count]
      let unit = (postcode / sectors.count) * 171 % (letters.count * letters.count)
      postcodes.append(contentsOf: "ME".utf8)
      postcodes.append(digits: district)
      postcodes.append(UInt8(ascii: " "))
      postcodes.append(digits: digit)
      postcodes.append(letters[unit / letters.count])
      postcodes.append(letters[unit % letters.count])
    }
    self.postcodes = postcodes
  }

  /// Appends the postcode and UPRN cells of a place: `ME4 4TR,100062390001`.
  func append(_ place: Place, to buffer: inout [UInt8]) {
    if place.kind == .home || place.kind == .postcode {
      let start = place.number % Self.postcodeCount * Self.postcodeLength
      buffer.append(contentsOf: postcodes[start..<start + Self.postcodeLength])
    }
    buffer.append(UInt8(ascii: ","))
    if place.kind == .home || place.kind == .uprn {
      // Seven in ten have twelve digits, the others eleven. The last three bits are scrambled.
      buffer.append(contentsOf: (place.number % 10 < 7 ? "100062" : "44000").utf8)
      let low = Int(SplitMix64.mixed(UInt64(place.number)) & 7)
      buffer.append(digits: place.number * 8 + low, width: 6)
    }
  }

  /// The place of the `count`th record of its class: distinct until all places of the kind are used up.
  static func place(_ kind: Place.Kind, count: Int, start: Int) -> Place {
    Place(kind: kind, number: (start + count % kind.placeCount * step) % kind.placeCount)
  }
}

/// What a record says of where it belongs.
struct Place: Sendable {
  enum Kind: Int, CaseIterable, Sendable {
    case home, postcode, uprn, nowhere

    /// How many different places of this kind there are.
    var placeCount: Int {
      switch self {
      case .home, .uprn: Places.homeCount
      case .postcode: Places.postcodeCount
      case .nowhere: 1
      }
    }
  }

  let kind: Kind
  let number: Int
}
