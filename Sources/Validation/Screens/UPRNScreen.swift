import CSV
import Schemas

/// Stands for `invalid-uprn`: what ``UPRN/isWellFormed(_:)`` accepts.
final class UPRNScreen: Screen {
  private let column: Int
  private let isRequired: Bool

  init(_ column: Column) {
    self.column = column.index
    isRequired = column.field?.isRequired ?? false
  }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    Screen.mark(column, of: chunk, on: &sheet) { text, start, end in
      let length = end - start
      if length > 12 { return false }
      // What is past the end is taken for zeros, which are digits and change nothing.
      let low = first(min(length, 8), of: word(text, at: start) ^ all(0x30))
      let high = first(max(length - 8, 0), of: word(text, at: start + 8) ^ all(0x30))
      let isDigits = beyondNine(low) | beyondNine(high) == 0
      return length == 0 ? !isRequired : isDigits && low | high != 0
    }
  }
}
