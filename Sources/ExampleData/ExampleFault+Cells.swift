/// What a fault makes of one cell.
extension ExampleFault {
  /// A letter for the digit it looks like, `ME3 OAB`, or all spaces in the wrong place, `ME30AB `.
  func spoilt(postcode: [UInt8]) -> [UInt8] {
    let space = UInt8(ascii: " ")
    if self == .untidyPostcode { return postcode.filter { $0 != space } + [space] }
    let lookalikes = Array("OIZEASGTBP".utf8)
    var cell = postcode
    let place = cell.count - 3
    cell[place] = lookalikes[Int(cell[place] - UInt8(ascii: "0"))]
    return cell
  }

  /// As a spreadsheet shows it, or with 13 digits.
  func spoilt(uprn: [UInt8]) -> [UInt8] {
    if self == .scientificUPRN { return Array("1.00062E+11".utf8) }
    return uprn + repeatElement(UInt8(ascii: "7"), count: 13 - uprn.count)
  }

  func spoilt(cost: [UInt8], pence: Int) -> [UInt8] {
    switch self {
    case .poundSign: return Array("£".utf8) + cost
    case .negativeCost: return [UInt8(ascii: "-")] + cost
    case .thousandsComma:
      let amount = pence + 125_000
      var cell = Array("\"".utf8)
      cell.append(digits: amount / 100_000)
      cell.append(UInt8(ascii: ","))
      cell.append(digits: amount / 100 % 1_000, width: 3)
      cell.append(UInt8(ascii: "."))
      cell.append(digits: amount % 100, width: 2)
      return cell + "\"".utf8
    default: return Array("#N/A".utf8)
    }
  }

  /// Text that does not belong into `local_service`.
  func localService(using random: inout SplitMix64) -> [UInt8] {
    switch self {
    case .extraComma: Array("Bins, missed".utf8)
    case .strayQuote: Array("12\" pipe".utf8)
    case .formula: Array((random.next(below: 2) == 0 ? "=SUM(A1:A3)" : "-- see notes").utf8)
    case .longText:
      Array(repeatElement("Resident rang again; no answer when rung.", count: 5).joined(separator: " ").utf8)
    default: Self.personalData(using: &random)
    }
  }

  /// Invented: telephone numbers from the ranges kept for drama, an example domain, a test person's number.
  private static func personalData(using random: inout SplitMix64) -> [UInt8] {
    let number = 100 + random.next(below: 900)
    let text =
      switch random.next(below: 4) {
      case 0: "Call back on 01632 960\(number)"
      case 1: "Mob 07700 900\(number)"
      case 2: "Reply to j.smith\(number)@example.com"
      default: "NI AA000003D"
      }
    return Array(text.utf8)
  }
}
