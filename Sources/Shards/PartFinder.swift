import Standards
import Validation

/// Finds the parts in files: each holds one, or several one behind the other.
struct PartFinder {
  private let version: String
  private(set) var parts: [Part] = []
  /// What the part found first says of its file.
  private var file: Node?

  /// A finder of the parts that this version of Concord wrote.
  init(version: String) { self.version = version }

  /// Finds the parts of a file, and checks that they are whole and of one file with those found before.
  mutating func find(in path: String) throws(PartError) {
    var reader = try LineReader(path)
    let before = parts.count
    while let head = try PartFinder.nextHead(&reader) {
      let node = Node(json: Array(reader.bytes[head.range]), file: path)
      guard let node, let number = node["number"].count, let input = node["input"].string,
        node[PartKey.form].count != nil
      else { throw .damaged(path, line: reader.line) }
      try check(node, path)
      parts.append(try part(path, number: number, input: input, head: head.line, &reader))
    }
    if parts.count == before { throw PartError(.unreadable, words.noPart(path)) }
  }

  /// The first line of the next part. Empty lines before it do not matter.
  private static func nextHead(
    _ reader: inout LineReader
  ) throws(PartError) -> (line: Part.Line, range: Range<Int>)? {
    while true {
      let line = Part.Line(offset: reader.offset, number: reader.line)
      guard let range = try reader.next() else { return nil }
      if !range.isEmpty { return (line, range) }
    }
  }

  /// The part whose first line was read last.
  private func part(
    _ path: String, number: Int, input: String, head: Part.Line, _ reader: inout LineReader
  ) throws(PartError) -> Part {
    let body = Part.Line(offset: reader.offset, number: reader.line)
    while true {
      let line = Part.Line(offset: reader.offset, number: reader.line)
      guard let range = try reader.next() else {
        throw PartError(.unreadable, words.cutShort(path, number))
      }
      if reader.bytes[range].first == UInt8(ascii: "[") { continue }
      guard let node = Node(json: Array(reader.bytes[range]), file: path), node[PartKey.end].count == number,
        node["compared"].count == line.number - body.number
      else { throw .damaged(path, line: reader.line) }
      do throws(Damage) {
        let outcome = try node.outcome()
        return Part(
          path: path, number: number, input: input, head: head, body: body, tail: line, bytes: outcome.bytes,
          records: outcome.records, lines: outcome.lines, isTooLong: outcome.isTooLong,
          endsWithinLine: outcome.endsWithinLine)
      } catch {
        throw .damaged(path, line: reader.line)
      }
    }
  }

  /// Throws where a part cannot be merged with those found before.
  private mutating func check(_ node: Node, _ path: String) throws(PartError) {
    let written = node["concord"].string
    if node[PartKey.form].count != PartKey.newestForm || written != version {
      throw PartError(.mismatched, words.otherVersion(path, written: written, own: version))
    }
    guard let file, let first = parts.first else {
      file = node["file"]
      return
    }
    for (key, member) in node["file"].members where member.value != file[key].value {
      throw PartError(.mismatched, words.otherFile(path, first.path, key))
    }
  }
}

extension Node {
  /// A whole number that is not negative; nil for anything else.
  fileprivate var count: Int? { number.flatMap { Int(exactly: $0) }.flatMap { $0 < 0 ? nil : $0 } }
}
