import CSV
import Schemas
import Vocabularies

/// Stands for `unknown-code` in a column of group or type codes, and for `group-type-mismatch` where the type is to
/// belong to a group: what ``MemberCodes`` reads.
final class MemberScreen: Screen {
  private let member: Plan.Member
  private let column: Int
  private let groupColumn: Int?
  private let isRequired: Bool

  init(_ member: Plan.Member, _ plan: Plan) {
    self.member = member
    column = member.column
    groupColumn = member.level == .type ? member.within.flatMap { plan.columnOfField[$0] } : nil
    isRequired = plan.columns[member.column].field?.isRequired ?? false
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    let text = chunk.bytes.span
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    let bit = UInt64(1) << UInt64(column)
    let facts = sheet.facts[member.scheme]
    let schemes = facts.entries.span
    var suspects = sheet.suspects.mutableSpan
    for row in 0..<chunk.cells.rowCount {
      let cell = Int(rows[row]) + column
      let code = text.extracting(Int(starts[cell])..<Int(ends[cell]))
      if code.isEmpty {
        suspects[row] |= isRequired ? bit : 0
        continue
      }
      let scheme = row < schemes.count ? schemes[row] : -1
      guard scheme >= 0, let codes = member.codes[Int(scheme)] else {
        suspects[row] |= bit
        continue
      }
      var isFine = member.level == .group ? codes.group(code) != nil : codes.type(code) != nil
      if let groupColumn, isFine {
        let group = Int(rows[row]) + groupColumn
        isFine = starts[group] < ends[group] && text[Int(starts[group])] == code[0]
      }
      suspects[row] |= isFine ? 0 : bit
    }
  }
}
