/// Parking, passes, planning, libraries, sport.
extension Service {
  static let placesAndLeisure = [
    Service(
      474, "Parking permits", weight: 260, by: .online,
      for: [.apply: 73, .ask: 27], called: ["Resident permit", "Permits, visitor vouchers"]),
    Service(
      471, "Street parking enforcement", weight: 290, by: .online,
      for: [.pay: 58, .apply: 24, .ask: 18], called: ["PCN", "PCN, challenge"]),
    Service(
      478, "Council car parks", weight: 58, by: .online,
      for: [.ask: 100], called: ["Pay and display"]),
    Service(
      279, "Disabled people - parking permits", weight: 125, by: .appointment,
      for: [.apply: 71, .ask: 29], called: ["Blue Badge"]),
    Service(
      273, "Older people's bus pass", weight: 82, by: .appointment,
      for: [.apply: 74, .ask: 26], called: ["Bus pass 66+"]),
    Service(
      280, "Disabled people - bus passes", weight: 26, by: .appointment,
      for: [.apply: 70, .ask: 30], called: ["Disabled bus pass"]),
    Service(
      485, "Residential planning applications", weight: 120, by: .professional,
      for: [.ask: 66, .apply: 34], called: ["Householder app", "Planning, extensions"]),
    Service(
      487, "Full planning applications", weight: 62, by: .professional,
      for: [.ask: 100], called: ["Planning, major"]),
    Service(
      855, "Planning consultation", weight: 74, by: .professional,
      for: [.consultByLaw: 72, .ask: 28], called: ["Planning comments"]),
    Service(
      499, "Building control", weight: 56, by: .professional,
      for: [.apply: 61, .ask: 39], called: ["Building regs"]),
    Service(
      1141, "Library loans", weight: 640, by: .counter,
      for: [.reserve: 48, .checkStatus: 32, .ask: 20], called: ["Library issues"]),
    Service(
      440, "Library loan renewals", weight: 270, by: .counter,
      for: [.ask: 100], called: ["Book renewal"]),
    Service(
      441, "Library reservations", weight: 140, by: .counter,
      for: [.reserve: 82, .ask: 18], called: ["Reservations"]),
    Service(
      442, "Library computers and the internet", weight: 110, by: .counter,
      for: [.ask: 100], called: ["PC session", "PC session, wifi"]),
    Service(
      644, "Sports - facilities - information", weight: 190, by: .counter,
      for: [.bookVenue: 74, .ask: 26], called: ["Court hire", "Sports centre"]),
    Service(
      1674, "Swimming pools", weight: 170, by: .counter,
      for: [.bookCourse: 46, .reserve: 34, .ask: 20], called: ["Swim, lessons"]),
    Service(
      456, "Leisure passes", weight: 54, by: .counter,
      for: [.apply: 62, .ask: 38], called: ["Leisure card"]),
    Service(
      27, "Adult education courses", weight: 66, by: .appointment,
      for: [.bookCourse: 70, .ask: 30], called: ["Adult learning"]),
  ]
}
