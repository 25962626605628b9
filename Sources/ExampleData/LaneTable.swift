/// One service, by one channel, for one purpose: what such records have in common, as bytes.
struct Lane: Sendable {
  /// `58,8,web,`
  let cells: [UInt8]
  let pence: Int
  let label: [UInt8]
  let usualChannel: [UInt8]
  let localNames: [[UInt8]]

  init(service: String, label: String, interaction: Interaction?, channel: Channel, localNames: [String]) {
    let number = interaction.map { String($0.rawValue) } ?? ""
    cells = Array("\(service),\(number),\(channel.notation),".utf8)
    pence = channel.pence(interaction?.effort ?? .short)
    self.label = Array(cell: label)
    usualChannel = Array(channel.usualLabel.utf8)
    self.localNames = localNames.map { Array(cell: $0) }
  }
}

/// All lanes, and which of them a random number stands for.
struct LaneTable: Sendable {
  private(set) var lanes: [Lane] = []

  /// Lanes of services that were retired long ago.
  let retired: Range<Int>
  /// Lanes of numbers that were never in the list.
  let unknown: Range<Int>
  /// Lanes that lack the service or the interaction.
  let incomplete: Range<Int>

  /// Lane numbers, each as often as it is likely, on days when the offices are open and when they are not.
  private let openSlots: [UInt16]
  private let closedSlots: [UInt16]

  init() {
    var openWeights: [Int] = []
    var closedWeights: [Int] = []
    for service in Service.all {
      for (interaction, share) in service.interactions {
        for channel in Channel.allCases {
          lanes.append(
            Lane(
              service: String(service.notation), label: service.label, interaction: interaction,
              channel: channel, localNames: service.localNames))
          let weight = service.weight * share
          openWeights.append(weight * service.channels.share(of: channel, isOpen: true))
          closedWeights.append(weight * service.channels.share(of: channel, isOpen: false))
        }
      }
    }
    openSlots = Self.slots(openWeights)
    closedSlots = Self.slots(closedWeights)
    let regular = lanes.count
    lanes += Self.lanes(of: ["22", "39", "135", "172"], for: .ask)
    retired = regular..<lanes.count
    lanes += Self.lanes(of: ["7157", "4113", "8702", "6447", "9231"], for: .ask)
    unknown = retired.upperBound..<lanes.count
    lanes += Self.lanes(of: [""], for: .ask) + Self.lanes(of: ["58", "524"], for: nil)
    incomplete = unknown.upperBound..<lanes.count
  }

  /// The lane that 16 random bits stand for.
  func lane(forBits bits: UInt64, isOpen: Bool) -> Int {
    let slot = Int(bits & 0xFFFF)
    return Int(isOpen ? openSlots[slot] : closedSlots[slot])
  }

  private static func lanes(of services: [String], for interaction: Interaction?) -> [Lane] {
    services.flatMap { service in
      [Channel.web, .telephone, .faceToFace].map { channel in
        Lane(service: service, label: "", interaction: interaction, channel: channel, localNames: [])
      }
    }
  }

  /// Shares 65,536 slots out by weight.
  private static func slots(_ weights: [Int]) -> [UInt16] {
    let total = weights.reduce(0, +)
    var slots: [UInt16] = []
    slots.reserveCapacity(0x1_0000)
    var weightThrough = 0
    for (lane, weight) in weights.enumerated() {
      weightThrough += weight
      let end = weightThrough * 0x1_0000 / total
      slots.append(contentsOf: repeatElement(UInt16(lane), count: end - slots.count))
    }
    return slots
  }
}
