/// Cells in the form in which almost all are written, read at once:
///
///     <c r="B7" s="2" t="s"><v>41</v></c>
///
/// Anything that is written otherwise, has a formula, references, or bytes outside ASCII, or is cut off by the end of
/// the window, is left to the tokenizer, which reads these cells as well and comes to the same.
extension SheetReader {
  /// A cell in the plain form.
  private struct Plain {
    var end: Int
    var column: Int
    var style = 0
    var kind = Kind.number
    /// Where the value stands; empty where there is none.
    var value = 0..<0
  }

  /// Reads cells while they are in the plain form.
  mutating func readPlainCells() throws(SpreadsheetFault) {
    if part.xml.isEmptyElement || part.xml.defaultSpace != .main { return }
    while table.bytes.count < 64 << 10 {
      let cell = unsafe plainCell(UnsafePointer(part.xml.window.base), from: part.xml.index)
      guard let cell, cell.end <= part.xml.window.count else { return }
      part.xml.move(to: cell.end)
      if cell.column <= column { throw .cellsOutOfOrder(row: row, column: cell.column) }
      (column, style, kind) = (cell.column, cell.style, cell.kind)
      if cell.value.isEmpty { continue }
      if cell.value.count > limits.cell { throw .cellTooLong(row: row, column: column) }
      if kind == .text {
        text.removeAll()
        text.append(part.xml.window, cell.value)
        try addCell(isInWindow: false, 0..<text.count)
      } else {
        try addCell(isInWindow: true, cell.value)
      }
    }
  }

  /// The cell that starts at `start`. The zero bytes behind the window end every loop; no step looks further ahead
  /// than they go.
  private func plainCell(_ bytes: UnsafePointer<UInt8>, from start: Int) -> Plain? {
    if unsafe load16(bytes, start) != 0x633C { return nil }
    var place = start + 2
    // Without a place of its own, a cell is the next one.
    var next = column + 1
    if unsafe load32(bytes, place) == 0x223D_7220 {
      place += 4
      guard let stated = unsafe reference(bytes, &place) else { return nil }
      next = stated
    }
    if next >= SpreadsheetLimits.columns { return nil }
    var cell = Plain(end: 0, column: next)
    guard unsafe attributes(bytes, &place, &cell) else { return nil }
    if unsafe load16(bytes, place) == 0x3E2F {
      cell.end = place + 2
      return cell
    }
    if unsafe bytes[place] != 0x3E { return nil }
    place += 1
    if unsafe load16(bytes, place) != 0x763C || bytes[place + 2] != 0x3E { return nil }
    place += 3
    let first = place
    while unsafe isPlain(bytes[place]) { place += 1 }
    // What follows is "</v></c>".
    if unsafe load64(bytes, place) != 0x3E63_2F3C_3E76_2F3C { return nil }
    cell.value = first..<place
    cell.end = place + 8
    return cell
  }

  /// The column of the reference and the quote behind it, where the row is that of the row.
  @inline(__always)
  private func reference(_ bytes: UnsafePointer<UInt8>, _ place: inout Int) -> Int? {
    var column = 0
    var letter = unsafe bytes[place] &- 0x41
    let limit = place + 3
    while letter <= 25 {
      if place == limit { return nil }
      column = column &* 26 &+ Int(letter) &+ 1
      place += 1
      letter = unsafe bytes[place] &- 0x41
    }
    var number: Int64 = 0
    var digit = unsafe bytes[place] &- 0x30
    let last = place + 8
    while digit <= 9 {
      if place == last { return nil }
      number = number &* 10 &+ Int64(digit)
      place += 1
      digit = unsafe bytes[place] &- 0x30
    }
    if unsafe bytes[place] != 0x22 || number != row || column == 0 || column > SpreadsheetLimits.columns { return nil }
    place += 1
    return column - 1
  }

  /// The style and the kind, either of them once at the most, and nothing else.
  @inline(__always)
  private func attributes(_ bytes: UnsafePointer<UInt8>, _ place: inout Int, _ cell: inout Plain) -> Bool {
    if unsafe load32(bytes, place) == 0x223D_7320 {
      place += 4
      let last = place + 6
      var digit = unsafe bytes[place] &- 0x30
      while digit <= 9 {
        if place == last { return false }
        cell.style = cell.style &* 10 &+ Int(digit)
        place += 1
        digit = unsafe bytes[place] &- 0x30
      }
      if unsafe bytes[place] != 0x22 { return false }
      place += 1
    }
    if unsafe load32(bytes, place) == 0x223D_7420 {
      place += 4
      if unsafe load32(bytes, place) == 0x2272_7473 {
        cell.kind = .text
        place += 4
        return true
      }
      switch unsafe bytes[place] {
      case 0x73: cell.kind = .shared
      case 0x6E: cell.kind = .number
      case 0x62: cell.kind = .boolean
      case 0x65: cell.kind = .error
      default: return false
      }
      if unsafe bytes[place + 1] != 0x22 { return false }
      place += 2
    }
    return true
  }
}

/// Whether a byte of a value stands for itself: printable ASCII but for `<`, `>` and `&`.
@inline(__always)
private func isPlain(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte < 0x7F && byte != 0x3C && byte != 0x26 && byte != 0x3E
}

@inline(__always)
private func load16(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> UInt16 {
  unsafe UInt16(littleEndian: UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt16.self))
}

@inline(__always)
private func load32(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> UInt32 {
  unsafe UInt32(littleEndian: UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt32.self))
}

@inline(__always)
private func load64(_ bytes: UnsafePointer<UInt8>, _ place: Int) -> UInt64 {
  unsafe UInt64(littleEndian: UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self))
}
