/// How a resident reached the council.
enum Channel: Int, CaseIterable, Sendable {
  case web, telephone, faceToFace, email, post

  var notation: String {
    switch self {
    case .web: "web"
    case .telephone: "telephone"
    case .faceToFace: "face-to-face"
    case .email: "email"
    case .post: "post"
    }
  }

  /// What people write where the notation belongs.
  var usualLabel: String {
    switch self {
    case .web: "Website"
    case .telephone: "Phone"
    case .faceToFace: "Face to face"
    case .email: "Email"
    case .post: "Post"
    }
  }

  /// What a contact costs, in pence. The first of web, telephone and face to face are published figures.
  func pence(_ effort: Effort) -> Int {
    let (short, ordinary, long) =
      switch self {
      case .web: (9, 12, 15)
      case .telephone: (259, 283, 341)
      case .faceToFace: (821, 904, 1047)
      case .email: (176, 203, 248)
      case .post: (312, 354, 420)
      }
    return switch effort {
    case .short: short
    case .ordinary: ordinary
    case .long: long
    }
  }
}

/// How much work a contact is.
enum Effort: Sendable {
  case short, ordinary, long
}

/// The share of each channel in the contacts of a service, in the order of the cases, in hundredths.
struct ChannelMix: Sendable {
  let shares: [Int]

  static let online = ChannelMix(shares: [72, 20, 2, 5, 1])
  static let contactCentre = ChannelMix(shares: [40, 48, 4, 7, 1])
  static let benefits = ChannelMix(shares: [41, 31, 12, 8, 8])
  static let counter = ChannelMix(shares: [34, 7, 57, 2, 0])
  static let appointment = ChannelMix(shares: [38, 33, 26, 2, 1])
  static let professional = ChannelMix(shares: [61, 13, 3, 19, 4])
  static let care = ChannelMix(shares: [14, 61, 8, 14, 3])

  /// The share on a day when the offices are closed: the website carries on, the rest nearly stops.
  func share(of channel: Channel, isOpen: Bool) -> Int {
    let share = shares[channel.rawValue] * 20
    if isOpen { return share }
    return switch channel {
    case .web: share
    case .email: share / 2
    case .telephone: share / 10
    case .faceToFace, .post: share / 20
    }
  }
}
