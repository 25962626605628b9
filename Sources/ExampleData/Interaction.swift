/// What a contact is for: the numbers of the list of interactions (LGIL).
enum Interaction: Int, Sendable {
  case apply = 0
  case bookVenue = 1
  case collect = 2
  case consult = 3
  case pay = 4
  case ask = 8
  case regulate = 9
  case appeal = 10
  case changeCircumstances = 11
  case checkStatus = 12
  case complain = 13
  case renew = 14
  case replace = 16
  case report = 17
  case checkEntitlement = 20
  case bookAppointment = 21
  case reserve = 23
  case bookCourse = 24
  case consultByLaw = 25
  case notify = 31
  case tellUsOnce = 33
  case locate = 34

  var effort: Effort {
    switch self {
    case .ask, .pay, .collect, .report, .checkStatus, .locate, .reserve: .short
    case .complain, .appeal, .regulate, .consultByLaw, .tellUsOnce: .long
    default: .ordinary
    }
  }
}
