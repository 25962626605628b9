/// Schools, care, registration, elections, licences, and the council itself.
extension Service {
  static let peopleAndRecords = [
    Service(
      13, "Primary school places", weight: 96, by: .online,
      for: [.apply: 100], called: ["Primary admission", "Admissions, in-year"]),
    Service(
      14, "Secondary school places", weight: 82, by: .online,
      for: [.apply: 100], called: ["Secondary admission"]),
    Service(
      705, "School admission appeals", weight: 17, by: .professional,
      for: [.appeal: 76, .ask: 24], called: ["Admission appeal"]),
    Service(
      4, "Free school meals", weight: 88, by: .online,
      for: [.apply: 100], called: ["FSM"]),
    Service(
      3, "School transport - additional support", weight: 31, by: .contactCentre,
      for: [.ask: 100], called: ["Home to school bus"]),
    Service(
      12, "Nursery school places", weight: 38, by: .online,
      for: [.ask: 100], called: ["Early years"]),
    Service(
      9, "Special educational needs assessment", weight: 34, by: .care,
      for: [.ask: 48, .apply: 30, .checkStatus: 22], called: ["EHCP", "EHCP, annual review"]),
    Service(
      319, "Birth registration", weight: 76, by: .appointment,
      for: [.bookAppointment: 80, .ask: 20], called: ["Births"]),
    Service(
      321, "Death registration", weight: 70, by: .appointment,
      for: [.tellUsOnce: 100], called: ["Deaths"]),
    Service(
      876, "Notice of marriage or civil partnership", weight: 32, by: .appointment,
      for: [.ask: 100], called: ["Marriage notice"]),
    Service(
      323, "Birth - historical searches", weight: 41, by: .online,
      for: [.apply: 84, .ask: 16], called: ["Copy certificate"]),
    Service(
      364, "Electoral register", weight: 98, by: .online,
      for: [.apply: 66, .ask: 34], called: ["Voter register"]),
    Service(
      1013, "Postal voting", weight: 52, by: .online,
      for: [.apply: 78, .ask: 22], called: ["Postal vote"]),
    Service(
      860, "Premises licence", weight: 16, by: .professional,
      for: [.ask: 44, .regulate: 40, .consult: 16], called: ["Alcohol, premises"]),
    Service(
      633, "Private hire vehicle (minicab) licence", weight: 28, by: .professional,
      for: [.renew: 52, .apply: 30, .ask: 18], called: ["Minicab plates"]),
    Service(
      209, "Care needs assessment", weight: 86, by: .care,
      for: [.apply: 100], called: ["Adult social care", "ASC, first contact"]),
    Service(
      242, "Care at home", weight: 78, by: .care,
      for: [.ask: 50, .changeCircumstances: 38, .complain: 12], called: ["Home care"]),
    Service(
      731, "Safeguarding vulnerable adults", weight: 34, by: .care,
      for: [.notify: 78, .ask: 22], called: ["Adult safeguarding"]),
    Service(
      313, "Community alarms and Telecare", weight: 36, by: .care,
      for: [.apply: 58, .ask: 42], called: ["Lifeline"]),
    Service(
      205, "Specialist equipment for disabled people", weight: 22, by: .care,
      for: [.apply: 52, .replace: 26, .ask: 22], called: ["OT equipment"]),
    Service(
      353, "Complaints procedure", weight: 58, by: .professional,
      for: [.apply: 76, .ask: 24], called: ["Complaint", "Complaint, stage 1"]),
    Service(
      722, "Freedom of Information", weight: 22, by: .professional,
      for: [.apply: 88, .ask: 12], called: ["FOI"]),
  ]
}
