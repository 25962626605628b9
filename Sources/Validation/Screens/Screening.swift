import CSV
import Schemas
import Vocabularies

/// The screens of a file: chosen once from its columns, and run chunk by chunk.
struct Screening {
  private let screens: [Screen]
  private(set) var sheet: Sheet

  /// A file that has more columns than a sheet has bits is left to the exact path altogether.
  init(_ plan: Plan) {
    sheet = Sheet(fields: plan.schema.fields.count)
    guard plan.columns.count <= Sheet.mostColumns else {
      screens = []
      return
    }
    // Days come before the codes that are judged on them, and codes before what ties them together.
    var (days, cells, rows): ([Screen], [Screen], [Screen]) = ([], [], [])
    for column in plan.columns {
      let screen = Screening.screen(column, plan)
      if column.isDate || column.isMonth { days.append(screen) } else { cells.append(screen) }
    }
    for member in plan.members { rows.append(MemberScreen(member, plan)) }
    for fields in plan.schema.atLeastOne { rows.append(LocationScreen(fields, plan)) }
    for tie in plan.ties { rows.append(TieScreen(tie, targets: Screening.targets(tie, plan))) }
    if !plan.columns.contains(where: { $0.field?.isRequired ?? false }) { rows.append(BlankRecordScreen(plan)) }
    screens = days + cells + rows
  }

  /// Marks the rows of a chunk that the exact path has to look at.
  mutating func look(at chunk: borrowing Chunk) {
    // A file without columns has no rows, so no screens means that there are too many columns.
    sheet.begin(chunk.cells.rowCount, suspects: screens.isEmpty ? UInt64.max : 0)
    for screen in screens { screen.look(at: chunk, &sheet) }
  }

  private static func screen(_ column: Column, _ plan: Plan) -> Screen {
    guard let index = column.fieldIndex, let field = column.field else {
      return column.rules.isEmpty ? PlainBytesScreen(column) : TextScreen(column)
    }
    switch field.type {
    case .text: return TextScreen(column)
    case .code(_, let judgedOn):
      guard let vocabulary = column.vocabulary else { return EveryRowScreen(column) }
      let day = judgedOn.flatMap { plan.columnOfField[$0] == nil ? nil : $0 }
      return CodeScreen(column, at: index, vocabulary, judgedOn: day)
    case .member:
      // Those that can be judged have a screen that looks at the scheme as well.
      let isMember = plan.members.contains { $0.column == column.index }
      return isMember ? PlainBytesScreen(column) : EveryRowScreen(column)
    case .date: return DateScreen(column, field, at: index, asAt: plan.asAt)
    case .month: return MonthScreen(column, field, at: index, asAt: plan.asAt)
    case .number(let decimals): return NumberScreen(column, field, decimals: decimals)
    case .integer: return NumberScreen(column, field, decimals: 0)
    case .postcode: return PostcodeScreen(column)
    case .uprn: return UPRNScreen(column)
    }
  }

  private static func targets(_ tie: Plan.Tie, _ plan: Plan) -> Int {
    plan.columnOfField[tie.to].flatMap { plan.columns[$0].vocabulary?.release.count } ?? 0
  }
}

/// For a column that no screen can judge: the exact path looks at every cell.
private final class EveryRowScreen: Screen {
  private let column: Int

  init(_ column: Column) { self.column = column.index }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    Screen.mark(column, of: chunk, on: &sheet) { _, _, _ in false }
  }
}
