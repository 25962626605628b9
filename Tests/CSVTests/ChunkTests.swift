import TestSupport
import Testing

@testable import CSV

/// Reading in stretches gives what the reader gives, however the file is cut.
struct ChunkTests {
  /// A record as either way of reading sees it.
  private struct Seen: Equatable {
    var line: Int64
    var cells: [String]
    var damage: Record.Damage
  }

  private struct File: Equatable {
    var records: [Seen] = []
    var endings: Int64?
  }

  @Test("random text, cut anywhere", arguments: 0..<8)
  func random(part: Int) {
    var dice = Dice(seed: UInt64(part) + 77)
    for _ in 0..<150 {
      let text = randomText(&dice)
      let columns = dice.number(below: 5) + 1
      let whole = read(text)
      for size in [1, 2, 3, 7, 64, 200, 100_000] where size > 3 || text.count < 200 {
        let cut = readInChunks(text, size: size, columns: columns)
        #expect(cut == whole, "\(size) bytes, \(columns) columns: \(String(reflecting: text))")
      }
    }
  }

  @Test("an unclosed quote is searched for its end in the stretches that follow")
  func unclosedQuote() {
    let line = Array("a,b,c\n".utf8)
    var text = line + Array("\"x,y,z\n".utf8)
    for _ in 0..<200 { text += line }
    text += Array("p,q\"r,s\n".utf8) + line
    #expect(readInChunks(text, size: 64, columns: 3) == read(text))
  }

  @Test("a record of more cells than a table has ends the reading")
  func tooLong() {
    let text = [UInt8](repeating: UInt8(ascii: ","), count: Limits.cells + 10)
    var chunk = Chunk(size: Chunk.mostBytes, delimiter: .comma, columns: 3)
    var rest = Chunk.Rest(offset: 0)
    var start = 0
    while start < text.count && !chunk.isTooLong {
      let end = min(text.count, start + Chunk.mostBytes)
      fill(&chunk, text[start..<end])
      chunk.follow(&rest, isLast: end == text.count)
      start = end
    }
    let isTooLong = chunk.isTooLong
    #expect(isTooLong)
  }

  /// Marks and little between them, so that every combination comes up.
  private func randomText(_ dice: inout Dice) -> [UInt8] {
    let rarity = dice.number(below: 6)
    let common = Array("a,b,12\n,\n".utf8)
    let rare: [UInt8] = Array("\"\"\"\",\r\n\r\né\0".utf8) + [0xFF, 0x81]
    return (0..<dice.number(below: dice.number(below: 2) == 0 ? 40 : 700)).map { _ in
      dice.number(below: rarity * 4 + 1) == 0
        ? rare[dice.number(below: rare.count)] : common[dice.number(below: common.count)]
    }
  }

  private func read(_ text: [UInt8]) -> File {
    var scanner = Scanner(delimiter: .comma)
    var file = File()
    var start = 0
    var record = Record()
    while case .record(let length) = next(&scanner, text, from: start, to: text.count, isLast: true) {
      decode(scanner, text.span.extracting(start..<text.count), into: &record)
      file.records.append(seen(record))
      start += length
    }
    file.endings = scanner.endings.firstOther
    return file
  }

  private func readInChunks(_ text: [UInt8], size: Int, columns: Int) -> File {
    var chunk = Chunk(size: size, delimiter: .comma, columns: columns)
    var file = File()
    var line: Int64 = 1
    var endings = LineEndings()
    var rest = Chunk.Rest(offset: 0)
    var start = 0
    repeat {
      let end = min(text.count, start + size)
      fill(&chunk, text[start..<end])
      chunk.follow(&rest, isLast: end == text.count)
      chunk.index()
      let before = file.records.count
      read(&chunk, line: line, into: &file)
      let count = chunk.recordCount
      #expect(Int64(file.records.count - before) == count)
      endings.add(chunk.endings, from: line)
      line += chunk.lineCount
      start = end
    } while start < text.count
    file.endings = endings.firstOther
    return file
  }

  private func read(_ chunk: inout Chunk, line: Int64, into file: inout File) {
    var record = Record()
    var line = line
    var row = 0
    let others = chunk.others
    for other in others + [Chunk.Other(start: 0, rowsBefore: chunk.cells.rowCount, lines: 0, isRecord: false)] {
      while row < other.rowsBefore {
        chunk.read(row: row, into: &record)
        record.line = line
        file.records.append(seen(record))
        line += 1
        row += 1
      }
      if other.isRecord {
        chunk.read(other, onLine: line, into: &record)
        file.records.append(seen(record))
      }
      line += other.lines
    }
  }

  private func seen(_ record: Record) -> Seen {
    Seen(line: record.line, cells: (0..<record.count).map { record.string($0) }, damage: record.damage)
  }

  private func fill(_ chunk: inout Chunk, _ part: ArraySlice<UInt8>) {
    chunk.load { buffer in
      buffer.copyBytes(from: part)
      return part.count
    }
  }
}
