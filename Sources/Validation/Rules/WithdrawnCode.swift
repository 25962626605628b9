import Schemas
import Vocabularies

extension Rule {
  /// A code was no longer in use on the record's date.
  static let withdrawnCode = Rule(
    "withdrawn-code", .error, .timeliness, by: .council,
    summary: "A code had been withdrawn from its list by the date of the record.",
    explanation: """
      Lists give up entries over time: services are merged, councils are abolished. A code is judged on the date of \
      its own record, not on today’s list, so an old record keeps its old code. It is found from the day of its \
      withdrawal on; in a record that gives only a month, if it was withdrawn on or before the first day of that \
      month. The report offers the codes that took its place, where the list names any. Where the record’s date is \
      missing or cannot be read, nothing is found.
      """,
    message: "{field} is a code that had been withdrawn from the {vocabulary} by the date of the record.",
    remedy: "Use the code that took its place. If the code is right, check the date of the record.",
    bad: .cell("service", "135"), good: .cells([("date", "2015-02-28"), ("service", "135")]),
    suggest: { text, column in
      guard let release = column.vocabulary?.release, let entry = release.index(of: text) else { return [] }
      return column.suggestions(release.liveSuccessors(of: entry))
    },
    .cell({ column in column.isJudgedOnDate }) { _, cell in
      guard let validity = cell.validity, let period = cell.period else { return .fine }
      return validity.withdrawn <= period.first.number ? .breach : .fine
    })
}

extension Release {
  /// The live entries that took the place of a withdrawn one, however many steps away, the nearest first.
  fileprivate func liveSuccessors(of entry: Int) -> [Int] {
    var met = [entry]
    var next = 0
    while next < met.count {
      for notation in isLive(met[next]) ? [] : replacedBy(met[next]) {
        if let successor = index(of: notation), !met.contains(successor) { met.append(successor) }
      }
      next += 1
    }
    return met.filter { $0 != entry && isLive($0) }
  }
}
