/// Faulty records: planned faulty, or written clean and then spoilt in one cell.
///
/// A fault that hides a cell replaces something else: a retired service is a lane of its own, a damaged UPRN
/// stands beside a postcode that would do alone. So faulty records do not become duplicates by accident.
extension ExampleFile {
  mutating func appendFaultyRecord(bits: UInt64, to buffer: inout [UInt8]) {
    let fault = nextFault()
    faultCounts[fault.rawValue] += 1
    switch fault {
    case .blankRecord:
      buffer.append(contentsOf: repeatElement(UInt8(ascii: ","), count: Column.allCases.count - 1))
    case .duplicateRecord:
      let earlier = kept.take(using: &random)
      appendKey(to: &buffer)
      buffer.append(contentsOf: earlier[earlier.range(of: .key, inRecordFrom: 0).upperBound...].dropLast())
    default:
      let start = buffer.count
      let draft = draft(bits: bits, for: fault)
      append(draft, to: &buffer)
      if let column = fault.column {
        let range = buffer.range(of: column, inRecordFrom: start)
        let cell = spoilt(Array(buffer[range]), in: column, by: fault, draft: draft)
        buffer.replaceSubrange(range, with: cell)
      }
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  /// Any of the faults, all equally likely; repeating an earlier record needs one.
  private mutating func nextFault() -> ExampleFault {
    let fault = faults[random.next(below: faults.count)]
    let isRepetition = fault == .duplicateKey || fault == .duplicateRecord
    return isRepetition && kept.isEmpty ? .dayFirstDate : fault
  }

  private mutating func draft(bits: UInt64, for fault: ExampleFault) -> Draft {
    switch fault {
    case .retiredService: draft(bits: bits, lane: anyLane(of: lanes.retired))
    case .unknownService: draft(bits: bits, lane: anyLane(of: lanes.unknown))
    case .missingValue: draft(bits: bits, lane: anyLane(of: lanes.incomplete))
    case .noLocation: draft(bits: bits, kind: .nowhere)
    case .letterInPostcode, .untidyPostcode, .scientificUPRN: draft(bits: bits, kind: .postcode)
    case .longUPRN: draft(bits: bits, kind: .home)
    default: draft(bits: bits)
    }
  }

  private mutating func anyLane(of group: Range<Int>) -> Int {
    group.lowerBound + random.next(below: group.count)
  }

  private mutating func spoilt(
    _ cell: [UInt8], in column: Column, by fault: ExampleFault, draft: Draft
  ) -> [UInt8] {
    switch column {
    case .key:
      let earlier = kept.take(using: &random)
      return Array(earlier[earlier.range(of: .key, inRecordFrom: 0)])
    case .authority: return Array("E07000004".utf8)
    case .date: return spoiltDate(by: fault)
    case .service: return lanes.lanes[draft.lane].label
    case .channel: return fault == .trailingSpace ? cell + " ".utf8 : lanes.lanes[draft.lane].usualChannel
    case .postcode: return fault.spoilt(postcode: cell)
    case .uprn: return fault.spoilt(uprn: cell)
    case .cost: return fault.spoilt(cost: cell, pence: draft.pence)
    case .interaction: return cell
    case .localService: return fault.localService(using: &random)
    }
  }

  private func spoiltDate(by fault: ExampleFault) -> [UInt8] {
    var cell: [UInt8] = []
    if fault == .futureDate {
      // From one 29 February to another.
      let years = day.month == 2 && day.day == 29 ? 4 * yearsBeyond : yearsBeyond
      cell.append(year: day.year + years, month: day.month, day: day.day)
    } else {
      cell.append(digits: day.day, width: 2)
      cell.append(UInt8(ascii: "/"))
      cell.append(digits: day.month, width: 2)
      cell.append(UInt8(ascii: "/"))
      cell.append(digits: day.year)
    }
    return cell
  }
}
