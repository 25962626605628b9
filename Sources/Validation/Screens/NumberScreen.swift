import CSV
import Schemas

/// Stands for `invalid-number` and `number-out-of-range`: up to eight digits, with a point among them where the
/// field has decimals, whose value ``Field/bounds`` allow.
final class NumberScreen: Screen {
  private let column: Int
  private let decimals: Int
  private let isRequired: Bool
  private let least: Int64
  private let greatest: Int64
  /// For each number of decimals, what one unit of the last of them is in millionths.
  private let scales: [Int64]
  /// Whether every number that up to eight digits can make is within the bounds.
  private let isUnbounded: Bool

  init(_ column: Column, _ field: Field, decimals: Int) {
    self.column = column.index
    self.decimals = min(decimals, Number.maxDecimals)
    isRequired = field.isRequired
    least = field.bounds.leastNumber?.millionths ?? Int64.min
    greatest = field.bounds.greatestNumber?.millionths ?? Int64.max
    scales = [1_000_000, 100_000, 10_000, 1000, 100, 10, 1]
    isUnbounded = least <= 0 && greatest >= 99_999_999 * scales[0]
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    Screen.mark(column, of: chunk, on: &sheet) { text, start, end in
      let length = end - start
      if length == 0 { return !isRequired }
      if length > 8 { return false }
      let written = first(length, of: word(text, at: start)) | (length == 8 ? 0 : all(0x30) << UInt64(8 * length))
      let others = nonDigits(written)
      // Without a point the digits are the whole; with one, those behind it are moved up to those before it.
      let point = others.trailingZeroBitCount / 8
      let isWhole = others == 0
      let before = isWhole ? length : point
      let after = isWhole ? 0 : length - point - 1
      let isWritten =
        isWhole
        || (others & (others &- 1) == 0 && written >> UInt64(8 * point) & 0xFF == 0x2E && before > 0 && after > 0
          && after <= decimals)
      if isUnbounded || !isWritten { return isWritten }
      let head = first(before, of: written)
      let tail = isWhole || point == 7 ? 0 : (written >> UInt64(8 * (point + 1))) << UInt64(8 * point)
      let digits = (isWhole ? written : head | tail) << UInt64(truncatingIfNeeded: 64 - 8 * (before + after))
      let value = Int64(truncatingIfNeeded: Validation.number(ofDigits: digits)) * scales[after]
      return value >= least && value <= greatest
    }
  }
}
