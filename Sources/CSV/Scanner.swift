/// Finds where each record and each field of a table begins and ends: the one scanner of the project.
///
/// The rules, which go beyond RFC 4180 only where it is silent or files break it:
/// - A quote is special only as the first byte of a field. In a quoted field two quotes are one; a quote before
///   a delimiter, a line end or the end of the file closes it; any other is stray and kept as text.
/// - A quoted field that has crossed a line end and then meets a stray quote, or never ends, or is longer than
///   ``Limits/quotedField``, was never closed. Its opening line is then read again, as though the file ended
///   with that line, with the opening quote as text; reading goes on with the next line.
/// - CR LF, LF and a lone CR end a record outside quotes. Empty lines are skipped before a position is taken.
///
/// The scanner holds no bytes: it is shown a window of them, from the first one it has not consumed.
struct Scanner {
  /// Where a field stands in the window, its quotes not counted.
  struct Field {
    var start: Int
    var end: Int
    /// Whether the field holds doubled quotes.
    var hasPairs: Bool
  }

  /// What a call to ``next(_:isLast:)`` came to.
  enum Step: Equatable {
    /// A record was found; it and its line end take up the window to this index.
    case record(end: Int)
    /// The window is too short to tell; this much of it holds empty lines only and is done with.
    case needsMore(consumed: Int)
    /// The record has more than ``Limits/cells`` cells.
    case tooWide
    /// The window held nothing but empty lines, and no more is to come.
    case end
  }

  let delimiter: UInt8
  /// The physical line of the next byte, counted from 1.
  private(set) var line: Int64 = 1
  /// How many bytes were consumed before the window.
  private var offset: Int64 = 0
  /// A stretch of the file that is known not to close a field that is open in it.
  private(set) var quiet = Quiet()

  /// The fields of the record found last.
  private(set) var fields: [Field] = []
  /// The faults of the record found last.
  private(set) var damage: Record.Damage = []
  /// The line on which the record found last starts.
  private(set) var recordLine: Int64 = 1
  /// How the lines end.
  private(set) var endings = LineEndings()

  /// A scanner of bytes that begin on this physical line.
  init(delimiter: Delimiter, line: Int64 = 1) {
    self.delimiter = delimiter.rawValue
    self.line = line
  }

  /// Goes to another place of the file, which is the beginning of a line, with what was learnt so far.
  mutating func move(toLine line: Int64, offset: Int64, quiet: Quiet) {
    self.line = line
    self.offset = offset
    self.quiet = quiet
    endings = LineEndings()
  }

  /// Finds the next record in the window; `isLast` says that no bytes follow it.
  mutating func next(_ window: Span<UInt8>, isLast: Bool) -> Step {
    var start = 0
    while start < window.count, let (length, kind) = lineEnd(window, at: start, isLast: isLast) {
      if length == 0 { break }
      endings.note(kind, on: line)
      start += length
      line += 1
    }
    let canTell = start < window.count && lineEnd(window, at: start, isLast: isLast) != nil
    if !canTell {
      offset += Int64(start)
      return start == window.count && isLast ? .end : .needsMore(consumed: start)
    }
    guard let end = record(window, from: start, isLast: isLast) else {
      offset += Int64(start)
      return fields.count > Limits.cells ? .tooWide : .needsMore(consumed: start)
    }
    offset += Int64(end)
    return .record(end: end)
  }

  /// Finds the end of the record that starts at `start`, or nil where the window is too short to tell.
  private mutating func record(_ window: Span<UInt8>, from start: Int, isLast: Bool) -> Int? {
    fields.removeAll(keepingCapacity: true)
    damage = []
    var limit = window.count
    var isLimitLast = isLast
    var crossed: Int64 = 0
    var index = start
    while true {
      var end: Int?
      if index < limit && window[index] == Byte.quote {
        switch quoted(window, from: index, to: limit, isLast: isLimitLast) {
        case .closed(let after, let lines):
          end = after
          crossed += lines
        case .needsMore: return nil
        case .unclosed:
          if !damage.contains(.unclosedQuote) {
            guard let lineEnd = endOfLine(window, from: index, isLast: isLast) else { return nil }
            limit = lineEnd
            isLimitLast = true
          }
          damage.insert(.unclosedQuote)
          end = unquoted(window, from: index, skipping: 1, to: limit, isLast: true)
        }
      } else {
        end = unquoted(window, from: index, skipping: 0, to: limit, isLast: isLimitLast)
      }
      guard let end, fields.count <= Limits.cells else { return nil }
      if end < limit && window[end] == delimiter {
        index = end + 1
        continue
      }
      guard let (length, kind) = lineEnd(window, at: end, isLast: isLast) else { return nil }
      recordLine = line
      endings.note(kind, on: line + crossed)
      line += crossed + (length > 0 ? 1 : 0)
      return end + length
    }
  }

  /// The length and kind of the line end at `index`: length 0 where there is none, nil where a CR is the last
  /// byte that the window shows and an LF may follow.
  private func lineEnd(_ window: Span<UInt8>, at index: Int, isLast: Bool) -> (Int, LineEnding)? {
    if index == window.count { return isLast ? (0, .none) : nil }
    switch window[index] {
    case Byte.lineFeed: return (1, .lineFeed)
    case Byte.carriageReturn:
      if index + 1 == window.count { return isLast ? (1, .carriageReturn) : nil }
      return window[index + 1] == Byte.lineFeed ? (2, .carriageReturnLineFeed) : (1, .carriageReturn)
    default: return (0, .none)
    }
  }

  /// Where the line that holds `index` ends, or nil where the window does not show it.
  private func endOfLine(_ window: Span<UInt8>, from index: Int, isLast: Bool) -> Int? {
    var index = index
    while index < window.count {
      let byte = window[index]
      if byte == Byte.lineFeed || byte == Byte.carriageReturn { return index }
      index += 1
    }
    return isLast ? index : nil
  }

  /// Reads a field that no quote opens; the first `skipping` bytes are text whatever they are.
  private mutating func unquoted(
    _ window: Span<UInt8>, from start: Int, skipping: Int, to limit: Int, isLast: Bool
  ) -> Int? {
    var index = start + skipping
    while index < limit {
      let byte = window[index]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if byte == Byte.quote { damage.insert(.strayQuote) }
      index += 1
    }
    if index == limit && !isLast { return nil }
    fields.append(Field(start: start, end: index, hasPairs: false))
    return index
  }

  private enum Quoted {
    /// The field's closing quote stands just before `after`; it crossed this many line ends.
    case closed(after: Int, lines: Int64)
    case needsMore
    case unclosed
  }

  /// Reads a field that the quote at `start` opens.
  private mutating func quoted(_ window: Span<UInt8>, from start: Int, to limit: Int, isLast: Bool) -> Quoted {
    var index = start + 1
    var firstLineEnd = -1
    var hasPairs = false
    var isStray = false
    var hasLeapt = false
    while true {
      if index - start > Limits.quotedField || (index >= limit && isLast) {
        return giveUp(start, index, firstLineEnd)
      }
      if index >= limit { return .needsMore }
      let byte = window[index]
      if byte != Byte.quote {
        if byte == Byte.lineFeed || byte == Byte.carriageReturn, firstLineEnd < 0 { firstLineEnd = index }
        if let known = quiet.end(from: offset + Int64(index), hasCrossed: firstLineEnd >= 0) {
          index = min(limit, Int(truncatingIfNeeded: known - offset))
          hasLeapt = true
        } else {
          index += 1
        }
        continue
      }
      if index + 1 == limit && !isLast { return .needsMore }
      let next = index + 1 < limit ? window[index + 1] : Byte.lineFeed
      if next == Byte.quote {
        hasPairs = true
        index += 2
      } else if next == delimiter || next == Byte.lineFeed || next == Byte.carriageReturn {
        if hasLeapt { (hasPairs, isStray) = quotes(window, from: start + 1, to: index) }
        if isStray { damage.insert(.strayQuote) }
        fields.append(Field(start: start + 1, end: index, hasPairs: hasPairs))
        return .closed(after: index + 1, lines: lineEnds(window, from: firstLineEnd, to: index))
      } else if firstLineEnd >= 0 {
        return giveUp(start, index, firstLineEnd)
      } else {
        isStray = true
        index += 1
      }
    }
  }

  /// Remembers what was learnt of an unclosed field, so that the next one does not search the same bytes again.
  private mutating func giveUp(_ start: Int, _ end: Int, _ firstLineEnd: Int) -> Quoted {
    let from = firstLineEnd >= 0 ? firstLineEnd : start + 1
    quiet = Quiet(from: offset + Int64(from), end: offset + Int64(end), hasCrossed: firstLineEnd >= 0)
    return .unclosed
  }

  /// Which quotes a field holds: doubled ones, stray ones.
  private func quotes(_ window: Span<UInt8>, from start: Int, to end: Int) -> (pairs: Bool, stray: Bool) {
    var found = (pairs: false, stray: false)
    var index = start
    while index < end {
      if window[index] != Byte.quote {
        index += 1
      } else if index + 1 < end && window[index + 1] == Byte.quote {
        found.pairs = true
        index += 2
      } else {
        found.stray = true
        index += 1
      }
    }
    return found
  }

  /// How many line ends there are from the first one of a field to its end.
  private func lineEnds(_ window: Span<UInt8>, from first: Int, to end: Int) -> Int64 {
    if first < 0 { return 0 }
    var lines: Int64 = 0
    for index in first..<end {
      let byte = window[index]
      if byte == Byte.lineFeed {
        lines += 1
      } else if byte == Byte.carriageReturn && (index + 1 == end || window[index + 1] != Byte.lineFeed) {
        lines += 1
      }
    }
    return lines
  }
}

/// A stretch of the file, read inside an open field, in which nothing closes that field.
///
/// Every unclosed quote costs a search of up to ``Limits/quotedField`` bytes. Two fields that are open at the
/// same byte, and have both crossed a line end or both not, fare alike from there on: so the second search
/// leaps to where the first one ended, and a file of nothing but unclosed quotes is read in linear time.
struct Quiet: Equatable {
  var from: Int64 = 0
  var end: Int64 = 0
  var hasCrossed = false

  /// Where the stretch that holds `offset` ends, or nil where nothing is known of it.
  func end(from offset: Int64, hasCrossed: Bool) -> Int64? {
    offset >= from && offset < end && hasCrossed == self.hasCrossed ? end : nil
  }
}
