/// A council service as the example file needs it: its number and label in the list of services (LGSL),
/// how often it is asked for, by which channels and what for, and what this council calls it.
struct Service: Sendable {
  let notation: Int
  let label: String
  let weight: Int
  let channels: ChannelMix
  let interactions: KeyValuePairs<Interaction, Int>
  let localNames: [String]

  init(
    _ notation: Int, _ label: String, weight: Int, by channels: ChannelMix,
    for interactions: KeyValuePairs<Interaction, Int>, called localNames: [String]
  ) {
    self.notation = notation
    self.label = label
    self.weight = weight
    self.channels = channels
    self.interactions = interactions
    self.localNames = localNames
  }

  /// The services of the file. A service with published interactions has no others here.
  static let all = moneyAndHousing + streetsAndWaste + placesAndLeisure + peopleAndRecords
}
