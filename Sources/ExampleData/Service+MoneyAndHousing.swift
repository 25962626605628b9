/// Council tax, benefits, business rates, council homes.
extension Service {
  static let moneyAndHousing = [
    Service(
      57, "Council tax annual notification", weight: 150, by: .online,
      for: [.ask: 70, .collect: 30], called: ["Annual bill", "Council tax e-billing"]),
    Service(
      58, "Council tax account enquiries", weight: 780, by: .contactCentre,
      for: [.ask: 52, .collect: 33, .apply: 15], called: ["Council tax", "Council tax, moving home"]),
    Service(
      59, "Council tax discount", weight: 170, by: .contactCentre,
      for: [.apply: 64, .ask: 36], called: ["Single person discount", "CT discounts"]),
    Service(
      60, "Council tax exemptions", weight: 65, by: .contactCentre,
      for: [.apply: 58, .ask: 42], called: ["Student exemption", "Exemption, empty home"]),
    Service(
      63, "Council tax benefit new claim", weight: 120, by: .benefits,
      for: [.apply: 68, .ask: 32], called: ["CTR new claim", "Council tax reduction"]),
    Service(
      64, "Council tax benefit current claim", weight: 210, by: .benefits,
      for: [.ask: 72, .apply: 28], called: ["CTR existing claim"]),
    Service(
      69, "Housing benefit new claim", weight: 70, by: .benefits,
      for: [.apply: 60, .ask: 40], called: ["HB new claim"]),
    Service(
      70, "Housing benefit current claim", weight: 190, by: .benefits,
      for: [.ask: 70, .apply: 30], called: ["HB change or query", "Benefits, existing claim"]),
    Service(
      71, "Housing benefit overpayments", weight: 58, by: .benefits,
      for: [.pay: 45, .ask: 40, .appeal: 15], called: ["HB overpayment"]),
    Service(
      1148, "Discretionary Housing Payment", weight: 24, by: .benefits,
      for: [.apply: 62, .ask: 25, .checkStatus: 13], called: ["DHP"]),
    Service(
      56, "Business rates account enquiries", weight: 68, by: .professional,
      for: [.ask: 55, .pay: 30, .changeCircumstances: 15], called: ["NNDR account", "Business rates"]),
    Service(
      92, "Registering for a council property", weight: 110, by: .benefits,
      for: [.apply: 55, .ask: 45], called: ["Housing register", "Homechoice application"]),
    Service(
      89, "Housing allocation system", weight: 130, by: .contactCentre,
      for: [.checkStatus: 44, .ask: 36, .changeCircumstances: 20], called: ["Homechoice bids"]),
    Service(
      112, "Homelessness support", weight: 72, by: .care,
      for: [.ask: 100], called: ["Housing options", "Housing options, urgent"]),
    Service(
      120, "Housing rent", weight: 165, by: .contactCentre,
      for: [.collect: 62, .ask: 38], called: ["Rent account", "Rents team"]),
    Service(
      141, "Housing repairs", weight: 330, by: .contactCentre,
      for: [.apply: 74, .ask: 26], called: ["Repairs", "Repair, tenant's home"]),
    Service(
      139, "Emergency out of hours housing repairs", weight: 36, by: .care,
      for: [.ask: 100], called: ["Emergency repair"]),
    Service(
      115, "Garage lettings", weight: 12, by: .contactCentre,
      for: [.apply: 40, .collect: 35, .ask: 25], called: ["Garages"]),
    Service(
      137, "Disabled facilities grant", weight: 11, by: .care,
      for: [.apply: 57, .ask: 43], called: ["DFG"]),
  ]
}
