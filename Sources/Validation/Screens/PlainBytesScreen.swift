import CSV

/// Stands for `null-byte` and `not-utf8` in a column that no other rule looks at.
final class PlainBytesScreen: Screen {
  private let column: Int

  init(_ column: Column) { self.column = column.index }

  override func look(at chunk: borrowing Chunk, _ sheet: inout Sheet) {
    Screen.mark(column, of: chunk, on: &sheet) { text, start, end in
      for index in start..<end where text[index] == 0 || text[index] >= 0x80 { return false }
      return true
    }
  }
}
