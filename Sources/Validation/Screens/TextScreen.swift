import CSV
import Schemas

/// Stands for the rules of free text: `text-too-long`, `control-character`, `formula-cell`, `spreadsheet-damage` and
/// `personal-data-in-text`, and for `null-byte` and `not-utf8`.
///
/// Fine is a text of up to 64 printable ASCII characters whose digits are too few, or stand in the wrong places, for
/// any number of a person: see ``DigitPattern``.
final class TextScreen: Screen {
  private let column: Int
  private let isRequired: Bool
  private let longest: Int

  init(_ column: Column) {
    self.column = column.index
    isRequired = column.field?.isRequired ?? false
    longest = min(64, column.field?.maxLength ?? 64)
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    let text = chunk.bytes.span
    let classes = chunk.classes.span
    let (starts, ends, rows) = (chunk.cells.starts.span, chunk.cells.ends.span, chunk.cells.rows.span)
    let bit = UInt64(1) << UInt64(column)
    var suspects = sheet.suspects.mutableSpan
    // The texts of a column are often of one pattern: references that are counted on.
    var pattern = DigitPattern(digits: 0, letters: 0)
    for row in 0..<chunk.cells.rowCount {
      let (start, end) = Screen.bounds(of: Int(rows[row]) + column, starts, ends)
      let isSuspect = start == end ? isRequired : !isFine(text, classes, start, end, &pattern)
      suspects[row] |= isSuspect ? bit : 0
    }
  }

  @inline(__always)
  private func isFine(
    _ text: Span<UInt8>, _ classes: Span<UInt64>, _ start: Int, _ end: Int, _ pattern: inout DigitPattern
  ) -> Bool {
    let length = end - start
    if length > longest || bits(.odd, of: classes, start, length) != 0 { return false }
    if !canBeginText(text[start]) || text[end - 1] == 0x20 { return false }
    let digits = bits(.digit, of: classes, start, length)
    if digits == 0 { return length != 6 || text[start + 3] != 0x2D }
    let letters = bits(.letter, of: classes, start, length)
    if digits != pattern.digits || letters != pattern.letters {
      pattern = DigitPattern(digits: digits, letters: letters)
    }
    return !pattern.mayHoldPersonalData(text, start) && !mayBeDamaged(text, start, length, digits, letters)
  }

  /// Whether no text beginning so is a formula, the name of an error, or spaced.
  @inline(__always)
  private func canBeginText(_ byte: UInt8) -> Bool {
    byte != 0x20 && byte != 0x23 && byte != 0x2D && byte != 0x3D
  }

  /// Whether a text with digits may be an exponent, a day of a month, or a month of a year.
  @inline(__always)
  private func mayBeDamaged(
    _ text: Span<UInt8>, _ start: Int, _ length: Int, _ digits: UInt64, _ letters: UInt64
  ) -> Bool {
    if length == 6 && text[start + 3] == 0x2D { return true }
    if digits & 1 == 0 || letters == 0 { return false }
    let letter = letters.trailingZeroBitCount
    // An exponent has a sign behind its first letter; a day has a hyphen before it. `+` is an odd byte.
    let isExponent = letter + 1 < length && text[start + letter + 1] == 0x2D
    return isExponent || text[start + letter - 1] == 0x2D
  }
}

/// The bits of one plane for up to 64 bytes, the first one lowest.
@inline(__always)
func bits(_ plane: Chunk.Plane, of classes: Span<UInt64>, _ start: Int, _ length: Int) -> UInt64 {
  let index = start / 64 * 8 + plane.rawValue
  let shift = UInt64(truncatingIfNeeded: start % 64)
  let bits = classes[index] &>> shift | (classes[index + 8] << 1) &<< (63 - shift)
  return length >= 64 ? bits : bits & (1 << UInt64(truncatingIfNeeded: length) &- 1)
}
