import CSV
import TestSupport
import Testing

@Suite struct WriterTests {
  @Test func quotesStandWhereTheyAreNeeded() {
    var writer = Writer()
    writer.write(["a", "b c", " d ", ""])
    writer.write(["1,2", "say \"so\"", "two\nlines", "cr\r"])
    #expect(text(writer) == "a,b c, d ,\n\"1,2\",\"say \"\"so\"\"\",\"two\nlines\",\"cr\r\"\n")
  }

  @Test func anEmptyRecordIsNoEmptyLine() {
    var writer = Writer()
    writer.write([""])
    writer.write(["", ""])
    #expect(text(writer) == "\"\"\n,\n")
  }

  @Test func theDelimiterAndTheLineEndAreThoseAskedFor() {
    var writer = Writer(delimiter: .tab, lineEnd: "\r\n")
    writer.write(["a,b", "c\td"])
    #expect(text(writer) == "a,b\t\"c\td\"\r\n")
  }

  @Test func whatIsWrittenIsReadAgain() {
    var dice = Dice(seed: 11)
    for _ in 0..<300 {
      let width = 1 + dice.number(below: 4)
      let table = (0..<1 + dice.number(below: 5)).map { _ in
        (0..<width).map { _ in dice.text(of: "ab\",;\n\r \té", upTo: 6) }
      }
      for delimiter in [Delimiter.comma, .semicolon] {
        var writer = Writer(delimiter: delimiter)
        for row in table { writer.write(row) }
        var reader = Reader(delimiter: delimiter)
        reader.feed(writer.bytes.span)
        reader.finish()
        var record = Record()
        var read: [[String]] = []
        while reader.next(into: &record) == .record { read.append((0..<record.count).map { record.string($0) }) }
        #expect(read == table)
      }
    }
  }

  private func text(_ writer: Writer) -> String { String(decoding: writer.bytes, as: UTF8.self) }
}
