/// Bins, tips, roads, lights, pests and other things out of doors.
extension Service {
  static let streetsAndWaste = [
    Service(
      524, "Household waste collection", weight: 560, by: .online,
      for: [.report: 62, .ask: 28, .apply: 10], called: ["Missed bin", "Missed bin, assisted"]),
    Service(
      526, "Household waste containers", weight: 120, by: .online,
      for: [.ask: 100], called: ["Black sacks", "Wheelie bins"]),
    Service(
      528, "Bulky household waste collections", weight: 170, by: .online,
      for: [.apply: 78, .ask: 22], called: ["Bulky items", "Bulky waste, paid"]),
    Service(
      530, "Household garden waste", weight: 155, by: .online,
      for: [.ask: 100], called: ["Brown bin", "Garden waste"]),
    Service(
      531, "Household waste disposal sites", weight: 240, by: .online,
      for: [.bookAppointment: 71, .ask: 21, .locate: 8], called: ["Tip booking", "Capstone tip"]),
    Service(
      533, "Recycling bags and containers", weight: 130, by: .online,
      for: [.apply: 76, .ask: 24], called: ["Blue bags", "Recycling sacks"]),
    Service(
      1130, "Residential recycling collections", weight: 140, by: .online,
      for: [.report: 66, .ask: 34], called: ["Missed recycling"]),
    Service(
      1423, "Food waste recycling", weight: 62, by: .online,
      for: [.apply: 55, .report: 25, .ask: 20], called: ["Food caddy"]),
    Service(
      587, "Flytipping", weight: 135, by: .online,
      for: [.report: 80, .ask: 12, .apply: 8], called: ["Fly tip", "Dumped rubbish"]),
    Service(
      584, "Graffiti removal", weight: 16, by: .online,
      for: [.report: 74, .apply: 18, .ask: 8], called: ["Graffiti"]),
    Service(
      580, "Litter removal", weight: 34, by: .online,
      for: [.report: 70, .apply: 18, .ask: 12], called: ["Litter"]),
    Service(
      582, "Street cleaning", weight: 48, by: .online,
      for: [.report: 60, .apply: 28, .ask: 12], called: ["Street sweeping"]),
    Service(
      577, "Dog fouling", weight: 22, by: .online,
      for: [.report: 80, .ask: 12, .apply: 8], called: ["Dog mess"]),
    Service(
      431, "Pest control", weight: 52, by: .contactCentre,
      for: [.apply: 67, .ask: 33], called: ["Pests", "Pests, rats"]),
    Service(
      412, "Noise pollution", weight: 64, by: .contactCentre,
      for: [.report: 70, .ask: 20, .apply: 10], called: ["Noise", "Noise, neighbours"]),
    Service(
      372, "Abandoned vehicles", weight: 38, by: .online,
      for: [.report: 78, .ask: 14, .apply: 8], called: ["Dumped car"]),
    Service(
      557, "Road maintenance", weight: 180, by: .online,
      for: [.report: 76, .ask: 16, .apply: 8], called: ["Potholes", "Pothole, urgent"]),
    Service(
      537, "Pavement maintenance", weight: 56, by: .online,
      for: [.report: 76, .ask: 16, .apply: 8], called: ["Broken paving"]),
    Service(
      564, "Street lighting", weight: 78, by: .online,
      for: [.report: 82, .ask: 12, .apply: 6], called: ["Street light out"]),
    Service(
      555, "Drain and gully clearance", weight: 44, by: .contactCentre,
      for: [.report: 72, .apply: 16, .ask: 12], called: ["Blocked gully"]),
    Service(
      505, "Tree management", weight: 36, by: .contactCentre,
      for: [.report: 58, .ask: 42], called: ["Trees", "Trees, overhanging"]),
  ]
}
