import CSV
import Schemas
import Validation
import Vocabularies

/// Turns the rows of a chunk into records of the shared format, many at a time, as long as nothing about them is out of
/// the ordinary.
///
/// What it writes is what ``Converter`` writes. It stops at a row that holds quotes, control characters or bytes outside
/// ASCII, and at one that the layout rejects: what becomes of such a row is for ``Converter`` to say.
struct RowConverter {
  private let steps: [ConversionPlan.Step]
  /// The columns that steps join, one behind the other, and which of them are a step's.
  private var joined: [Int] = []
  private var joins: [Range<Int>] = []
  private let tables: MappingTables
  private var dates: [FixedDate?] = []
  private var formats: [DateFormat] = []
  private let numbers: [NumberFormat]
  /// How often a cell is copied at the most: a column may fill several fields.
  private let copies: Int
  /// No record has as many bytes more than its row has, if every cell in it were there so often.
  private let overhead: Int
  /// Whether cells may hold commas, which they cannot in a row without quotes that has commas between them.
  private let mayHoldCommas: Bool
  private var scratch: [UInt8] = []

  /// Where reading and writing have got to.
  private struct Place {
    /// The first cell of the row.
    var first = 0
    /// Where the next byte goes.
    var end: Int
    /// Where so little room is left that a record may not fit.
    let limit: Int
  }

  init(_ plan: ConversionPlan) {
    steps = plan.steps.map { $0 }
    for join in plan.joins {
      joins.append(joined.count..<(joined.count + join.count))
      joined += join
    }
    tables = MappingTables(plan)
    numbers = plan.numbers.map { NumberFormat($0.style) }
    formats = plan.dates.map { $0.copied }
    dates = formats.map { FixedDate($0) }
    mayHoldCommas = plan.layout.dialect.delimiter != 0x2C
    var uses: [Int: Int] = [:]
    // A column below 0 names what is joined.
    let single = steps.filter { $0.kind != .constant && $0.kind != .nowhere && $0.column >= 0 }.map { $0.column }
    for column in joined + single { uses[column, default: 0] += 1 }
    copies = uses.values.max() ?? 1
    overhead = steps.count * (tables.longest + 32) + joined.count * 4 + 64
  }

  /// Converts rows of a chunk that has so many columns, and returns the first that it leaves.
  mutating func convert(
    _ chunk: borrowing Chunk, _ rows: Range<Int>, columns: Int, into output: inout RecordBuffer
  ) -> Int {
    var row = rows.lowerBound
    while row < rows.upperBound {
      output.makeRoom(for: overhead + copies * chunk.length(ofRow: row))
      // Taken out meanwhile, so that it can be written to while the rest of the buffer is.
      var bytes: [UInt8] = []
      swap(&bytes, &output.bytes)
      let (reached, isShort) = fill(chunk, row..<rows.upperBound, columns, &bytes, &output)
      swap(&bytes, &output.bytes)
      row = reached
      if !isShort { break }
    }
    return row
  }

  /// Converts rows until one is to be left, or there is no more room.
  private mutating func fill(
    _ chunk: borrowing Chunk, _ rows: Range<Int>, _ columns: Int, _ result: inout [UInt8], _ output: inout RecordBuffer
  ) -> (reached: Int, isShort: Bool) {
    let (bytes, starts, ends, firsts) = (chunk.bytes, chunk.cells.starts, chunk.cells.ends, chunk.cells.rows)
    let text = bytes.span
    let (begins, closes) = (starts.span, ends.span)
    var place = Place(end: output.count, limit: result.count - overhead)
    var span = result.mutableSpan
    for row in rows {
      if !chunk.isPlain(row: row) { return (row, false) }
      place.first = Int(firsts[row])
      let length = Int(closes[place.first + columns - 1]) - Int(begins[place.first])
      // Nothing but delimiters.
      if length == columns - 1 { return (row, false) }
      if place.end + copies * length > place.limit { return (row, true) }
      for field in steps.indices {
        if field > 0 { put(0x2C, &place, &span) }
        if !convert(steps[field], text, begins, closes, &place, &span) { return (row, false) }
      }
      put(0x0A, &place, &span)
      output.count = place.end
      output.ends.append(place.end)
    }
    return (rows.upperBound, false)
  }

  /// Writes a field; false where the row is to be left.
  @inline(__always)
  private mutating func convert(
    _ step: ConversionPlan.Step, _ text: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ place: inout Place, _ out: inout MutableSpan<UInt8>
  ) -> Bool {
    switch step.kind {
    case .nowhere: return true
    case .constant:
      copy(tables.texts.span, tables.constants[step.place], &place, &out)
      return true
    default: break
    }
    if step.column < 0 { return convertJoined(step, text, starts, ends, &place, &out) }
    let cell = place.first + step.column
    var range = Int(starts[cell])..<Int(ends[cell])
    if step.isTrimmed { range = trimmed(text, range) }
    if step.letterCase == .asItIs { return convert(step, text, range, &place, &out) }
    // Changed where it will be written over.
    let start = place.end
    copy(text, range, &place, &out)
    change(step.letterCase, &out, start..<place.end)
    return convertWritten(step, from: start, &place, &out)
  }

  /// Joins cells where they will be written over, and makes the field of that.
  private mutating func convertJoined(
    _ step: ConversionPlan.Step, _ text: Span<UInt8>, _ starts: Span<UInt32>, _ ends: Span<UInt32>,
    _ place: inout Place, _ out: inout MutableSpan<UInt8>
  ) -> Bool {
    let start = place.end
    var isEmpty = true
    for index in joins[-1 - step.column] {
      if place.end > start || index > joins[-1 - step.column].lowerBound {
        put(0x20, &place, &out)
        put(0x7C, &place, &out)
        put(0x20, &place, &out)
      }
      let cell = place.first + joined[index]
      var range = Int(starts[cell])..<Int(ends[cell])
      if step.isTrimmed { range = trimmed(text, range) }
      if !range.isEmpty { isEmpty = false }
      copy(text, range, &place, &out)
    }
    if isEmpty { return false }
    change(step.letterCase, &out, start..<place.end)
    return convertWritten(step, from: start, &place, &out)
  }

  /// Makes the field of what stands from `start` on, in whose place it is written.
  private mutating func convertWritten(
    _ step: ConversionPlan.Step, from start: Int, _ place: inout Place, _ out: inout MutableSpan<UInt8>
  ) -> Bool {
    let end = place.end
    place.end = start
    if step.kind == .code {
      guard let code = code(step, out.span, start..<end) else { return false }
      copy(tables.texts.span, code, &place, &out)
      return true
    }
    if step.kind == .asItIs {
      for index in start..<end where out[index] == 0x2C { return false }
      place.end = end
      return true
    }
    scratch.removeAll(keepingCapacity: true)
    for index in start..<end { scratch.append(out[index]) }
    let value = scratch
    return convert(step, value.span, 0..<value.count, &place, &out)
  }

  /// Makes the field of a stretch of a text.
  @inline(__always)
  private mutating func convert(
    _ step: ConversionPlan.Step, _ text: Span<UInt8>, _ range: Range<Int>, _ place: inout Place,
    _ out: inout MutableSpan<UInt8>
  ) -> Bool {
    switch step.kind {
    case .asItIs:
      if mayHoldCommas {
        for index in range where text[index] == 0x2C { return false }
      }
      copy(text, range, &place, &out)
    case .code:
      guard let code = code(step, text, range) else { return false }
      copy(tables.texts.span, code, &place, &out)
    case .day, .month:
      if range.isEmpty { return true }
      guard let date = date(step.place, text, range) else { return false }
      putDigits(date.year / 100, &place, &out)
      putDigits(date.year % 100, &place, &out)
      put(0x2D, &place, &out)
      putDigits(date.month, &place, &out)
      if step.kind == .month { return true }
      put(0x2D, &place, &out)
      putDigits(date.day, &place, &out)
    case .number:
      if range.isEmpty { return true }
      scratch.removeAll(keepingCapacity: true)
      if !numbers[step.place].convert(text.extracting(range), into: &scratch) { return false }
      for index in scratch.indices { put(scratch[index], &place, &out) }
    case .nowhere, .constant: break
    }
    return true
  }

  /// Where the code stands that a field is given; nil where the row is to be left.
  @inline(__always)
  private func code(_ step: ConversionPlan.Step, _ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    if let code = tables.code(of: text, from: range.lowerBound, to: range.upperBound, in: step.place) {
      return code.isEmpty ? tables.tables[step.place].substitute : code
    }
    return range.isEmpty ? 0..<0 : tables.tables[step.place].substitute
  }

  @inline(__always)
  private func date(_ number: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> (year: Int, month: Int, day: Int)? {
    if let fixed = dates[number] { return fixed.parts(of: text, from: range.lowerBound, count: range.count) }
    return formats[number].parts(text.extracting(range))
  }

  private func change(_ letterCase: Layout.LetterCase, _ out: inout MutableSpan<UInt8>, _ range: Range<Int>) {
    switch letterCase {
    case .asItIs: return
    case .upper: for index in range where (0x61...0x7A).contains(out[index]) { out[index] &= 0xDF }
    case .lower: for index in range where (0x41...0x5A).contains(out[index]) { out[index] |= 0x20 }
    }
  }

  @inline(__always)
  private func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let inner = trimmedRange(text.extracting(range))
    return (range.lowerBound + inner.lowerBound)..<(range.lowerBound + inner.upperBound)
  }

  @inline(__always)
  private func put(_ byte: UInt8, _ place: inout Place, _ out: inout MutableSpan<UInt8>) {
    out[place.end] = byte
    place.end += 1
  }

  /// Writes a number from 0 to 99 in two digits.
  @inline(__always)
  private func putDigits(_ number: Int, _ place: inout Place, _ out: inout MutableSpan<UInt8>) {
    put(UInt8(truncatingIfNeeded: 0x30 + number / 10), &place, &out)
    put(UInt8(truncatingIfNeeded: 0x30 + number % 10), &place, &out)
  }

  /// Copies a stretch of a text, 16 bytes at a time: as many more must stand behind it, and have room behind the copy.
  @inline(__always)
  private func copy(
    _ text: Span<UInt8>, _ range: Range<Int>, _ place: inout Place, _ out: inout MutableSpan<UInt8>
  ) {
    var (from, to) = (range.lowerBound, place.end)
    precondition(range.upperBound + 16 <= text.count && to + range.count + 16 <= out.count)
    while from < range.upperBound {
      // Sound: both are in bounds, as was just made sure of, and every pattern of bits is such a vector.
      let block = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: from, as: SIMD16<UInt8>.self)
      var bytes = unsafe out.mutableBytes
      unsafe bytes.storeBytes(of: block, toUncheckedByteOffset: to, as: SIMD16<UInt8>.self)
      from += 16
      to += 16
    }
    place.end += range.count
  }
}
