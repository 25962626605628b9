import ArchiveSupport
import Archives
import Spreadsheets

/// A file as it is: whatever it is taken for, it is taken for the same and comes to the same however it is cut.
func checkFile(_ bytes: [UInt8], _ pieces: Pieces) {
  let kinds = [Pieces.whole, pieces].map { pieces in
    outcome { () throws(SpreadsheetFault) in try FileKind(of: pieces.source(bytes), limits: limits) }
  }
  agree(kinds[0], kinds[1], "kind")
  let inflated = [Pieces.whole, pieces].map { pieces in
    outcome { () throws(ArchiveFault) in
      try gunzip(pieces.source(bytes), size: pieces.asked, limits: limits.archive)
    }
  }
  agree(inflated[0], inflated[1], "gzip")
  if case .success(let content) = inflated[0], Int64(content.count) > limits.archive.inflated { fail("past the limit") }
  guard let directory = try? ZipDirectory(of: MemorySource(bytes), limits: limits.archive) else { return }
  for entry in directory.entries.prefix(20) {
    let contents = [Pieces.whole, pieces].map { pieces in
      outcome { () throws(ArchiveFault) in
        try unzip(entry, from: pieces.source(bytes), size: pieces.asked, limits: limits.archive)
      }
    }
    agree(contents[0], contents[1], "entry \(entry.text)")
    if case .success(let content) = contents[0], Int64(content.count) != entry.size { fail("size of \(entry.text)") }
  }
  let books = [Pieces.whole, pieces].map { withoutFaults(Reading.all(of: $0.source(bytes), $0)) }
  agree(books[0], books[1], "workbook")
}

/// What was read of each sheet; nil for one that could not be.
private func withoutFaults(
  _ readings: Result<[Reading], SpreadsheetFault>
) -> Result<[Reading?], SpreadsheetFault> {
  readings.map { $0.map { $0.fault == nil ? $0 : nil } }
}

/// Both the same, or both refused. Of two faults the one that is met first may depend on how the bytes are cut.
private func agree<Value: Equatable, Fault>(
  _ left: Result<Value, Fault>, _ right: Result<Value, Fault>, _ what: String
) {
  switch (left, right) {
  case (.success(let left), .success(let right)): if left != right { fail("\(what): \(left) and \(right)") }
  case (.failure, .failure): break
  default: fail("\(what): \(left) and \(right)")
  }
}

/// Deflated data: what an obvious reader makes of it bit by bit, or refused as that refuses it.
func checkDeflated(_ bytes: [UInt8], _ pieces: Pieces) {
  let found = inflate(bytes, pieces)
  switch outcome({ () throws(ReferenceInflate.Fault) in try ReferenceInflate.inflate(bytes, limit: 2 << 20) }) {
  case .success(let expected):
    guard let found, found.content == expected.content, found.used == expected.used else {
      fail("\(expected.used) bytes come to \(expected.content), and to \(found?.content ?? [])")
    }
    checkPacked(Array(bytes[..<expected.used]), expected.content, pieces)
  case .failure(.tooLong): break
  case .failure(let fault):
    if let found { fail("\(fault), but \(found.used) bytes come to \(found.content)") }
  }
}

/// What an inflater comes to, and how many bytes it used; nil where it refuses.
private func inflate(_ bytes: [UInt8], _ pieces: Pieces) -> (content: [UInt8], used: Int)? {
  var inflater = Inflater()
  var content: [UInt8] = []
  var start = 0
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: pieces.asked, alignment: 1)
  defer { buffer.deallocate() }
  while content.count <= 8 << 20 {
    guard let step = try? inflater.run() else { return nil }
    switch step {
    case .ready: content += buffer[..<inflater.take(into: buffer)]
    case .end: return (content, Int(inflater.usedCount))
    case .needsMore where start == bytes.count: inflater.finish()
    case .needsMore:
      inflater.load { room in
        let count = min(pieces.given, room.count, bytes.count - start)
        room.copyBytes(from: bytes[start..<(start + count)])
        start += count
        return count
      }
    }
  }
  return nil
}

/// Good data as two members of a gzip file and as an entry of a zip archive.
private func checkPacked(_ data: [UInt8], _ content: [UInt8], _ pieces: Pieces) {
  let member = gzip(content, data: data)
  let twice = try? gunzip(pieces.source(member + member), size: pieces.asked)
  if twice != content + content { fail("gzip: \(content) twice, and \(twice ?? [])") }
  var wrong = member
  wrong[wrong.count - 5] ^= 1
  if (try? gunzip(pieces.source(wrong))) != nil { fail("a wrong sum") }
  var entry = Zip.Entry("a", content)
  entry.data = data
  let archive = pieces.source(Zip([entry]).bytes)
  guard let directory = try? ZipDirectory(of: archive), let first = directory.entries.first else {
    fail("the archive cannot be read")
  }
  if (try? unzip(first, from: archive, size: pieces.asked)) != content { fail("zip: \(content)") }
}

/// A part of a workbook: the same however it is cut, and however much space there is in its tags.
func checkPart(_ bytes: [UInt8], _ subject: Subject, _ pieces: Pieces) {
  let file = subject.workbook(bytes)
  let whole = Reading.all(of: MemorySource(file), .whole)
  let cut = Reading.all(of: pieces.source(file), pieces)
  // Half a character of UTF-16 is met with the piece that it is in, perhaps before a fault that stands before it.
  let isWide = bytes.prefix(2).contains { $0 == 0 || $0 >= 0xFE }
  if isWide {
    agree(withoutFaults(whole), withoutFaults(cut), "cut")
  } else if whole != cut {
    fail("cut: \(whole) and \(cut)")
  }
  if case .success(let readings) = whole {
    for reading in readings { reading.check() }
  }
  guard !isWide, subject == .sheet || subject == .strings, let spaced = spaced(bytes) else { return }
  let other = Reading.all(of: MemorySource(subject.workbook(spaced)), .whole)
  if whole != other { fail("spaced: \(whole) and \(other)") }
}

/// The same XML with more space in its tags, which is then not read in the way of its own that plain cells are; nil
/// where it has comments or sections, in which space has a meaning.
private func spaced(_ xml: [UInt8]) -> [UInt8]? {
  let names: [[UInt8]] = ["c", "row", "v", "is", "t", "si"].map { Array("<\($0)".utf8) }
  var spaced: [UInt8] = []
  var place = 0
  while place < xml.count {
    let rest = xml[place...]
    if rest.starts(with: "<!".utf8) { return nil }
    let name = names.first { rest.starts(with: $0) && [0x20, 0x2F, 0x3E].contains(rest.dropFirst($0.count).first) }
    if let name {
      spaced += name + [0x20]
      place += name.count
    } else {
      spaced.append(xml[place])
      place += 1
    }
  }
  return spaced
}
