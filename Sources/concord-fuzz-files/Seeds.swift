import ArchiveSupport
import Archives
import FoundationEssentials

/// Writes seeds into a folder: files as they are, their parts, and deflated data of each kind, each with its two
/// bytes in front.
func writeSeeds(of files: [String], to folder: String) {
  var count = 0
  func write(_ subject: Subject, _ bytes: [UInt8]) {
    count += 1
    let seed = Data([subject.rawValue, UInt8(truncatingIfNeeded: count &* 37)] + bytes)
    do {
      try seed.write(to: URL(filePath: folder).appending(path: "seed-\(count)"))
    } catch { fail("\(folder): \(error)") }
  }
  for file in files {
    guard let data = try? Data(contentsOf: URL(filePath: file)) else { fail("\(file) cannot be read") }
    let bytes = Array(data)
    write(.file, bytes)
    write(.file, gzip(Array(bytes.prefix(500))))
    guard let directory = try? ZipDirectory(of: MemorySource(bytes)) else { continue }
    for entry in directory.entries where entry.size > 0 {
      guard let content = try? unzip(entry, from: MemorySource(bytes)) else { fail("\(entry.text) in \(file)") }
      if let subject = Subject(part: entry.text) { write(subject, content) }
      let start = Int(entry.offset) + 30 + Int(bytes[Int(entry.offset) + 26]) + Int(bytes[Int(entry.offset) + 28])
      if entry.method == 8 { write(.deflated, Array(bytes[start..<(start + Int(entry.compressedSize))])) }
    }
  }
  let text = Array("id,name,ward\n1,Bins,Ward 7\n2,Bins,Ward 8\n".utf8)
  for data in [Deflate.stored(text, size: 9), Deflate.fixed(text + text), Deflate.fixed([])] { write(.deflated, data) }
  write(.file, gzip(text, flags: 8 | 16 | 4, extras: [2, 0, 1, 2] + Array("name\0comment\0".utf8)))
  for first in 0..<20 {
    write(.made, (0..<(20 + first * 3)).map { UInt8(truncatingIfNeeded: first * 31 + $0 * $0 * 7 + $0 * 5) })
  }
  var large = Zip([Zip.Entry("a/b.csv", text), Zip.Entry("c.csv", text, isDeflated: false)])
  for index in large.entries.indices {
    (large.entries[index].isLarge, large.entries[index].hasDescriptor) = (true, true)
  }
  write(.file, large.bytes)
  write(.strings, Array("<sst xmlns=\"\(Book.main)\"><si><t>id</t></si><si><r><t>b</t></r></si></sst>".utf8))
}
