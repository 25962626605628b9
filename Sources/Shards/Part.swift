import Standards
import Validation

/// Where a part stands in a file, and as much of it as putting the parts in order takes.
struct Part {
  let path: String
  /// Its number among the parts of the file, from 1.
  let number: Int
  /// What the file was called when the part was made.
  let input: String
  /// The first line.
  let head: Line
  /// The line behind the first: the first record to be compared, or the last line.
  let body: Line
  /// The last line.
  let tail: Line
  /// How many records are to be compared.
  var compared: Int { tail.number - body.number }
  let bytes: Int64
  let records: Int64
  let lines: Int64
  let isTooLong: Bool
  let endsWithinLine: Bool

  /// A line of the file that holds the part.
  struct Line {
    /// Where it starts.
    let offset: Int64
    /// How many lines stand before it.
    let number: Int
  }

  /// Reads one of the lines as JSON.
  func node(_ place: Line) throws(PartError) -> Node {
    var reader = try LineReader(path, offset: place.offset, line: place.number)
    guard let range = try reader.next(), let node = Node(json: Array(reader.bytes[range]), file: path) else {
      throw .damaged(path, line: place.number + 1)
    }
    return node
  }

  /// What all parts of the file have in common, as this one says it.
  func frame() throws(PartError) -> ShardFrame {
    let node = try node(head)["file"]
    do throws(Damage) { return try node.frame() } catch { throw .damaged(path, line: head.number + 1) }
  }

  /// What the part came to.
  func outcome() throws(PartError) -> ShardOutcome {
    let node = try node(tail)
    do throws(Damage) { return try node.outcome() } catch { throw .damaged(path, line: tail.number + 1) }
  }

  /// Calls `body` for every record to be compared, until it returns false.
  func forEachCompared(
    rules: Int, _ body: (ComparedLine, _ bytes: [UInt8], _ range: Range<Int>) throws(Damage) -> Bool
  ) throws(PartError) {
    var reader = try LineReader(path, offset: self.body.offset, line: self.body.number)
    var found = ComparedLine(fingerprints: rules)
    var next: Int64 = 0
    for _ in 0..<compared {
      guard let range = try reader.next() else { throw .damaged(path, line: reader.line) }
      do throws(Damage) {
        try found.read(reader.bytes, range)
        guard found.record >= next, found.record < records, found.line <= lines else { throw Damage() }
        next = found.record + 1
        if !(try body(found, reader.bytes, range)) { return }
      } catch {
        throw .damaged(path, line: reader.line)
      }
    }
  }
}
