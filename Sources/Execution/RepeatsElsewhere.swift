/// The records of a file whose key is that of a record in an earlier one of several files.
public struct RepeatsElsewhere: Sendable {
  /// The files with the keys, in their order.
  public internal(set) var files: [File] = []
  /// How many records the file has that was compared.
  let total: Int64
  /// The records, by how well off they are without it: see ``Validation/PartExaminer``.
  private var records = [RecordSet](repeating: RecordSet(), count: 3)

  /// A file in which keys of this one stand first.
  public struct File: Sendable {
    /// Which of the files it is, from 0.
    public let file: Int
    /// How many records of this file have a key of a record in it.
    public internal(set) var count: Int64
    /// The line of the first of them.
    public internal(set) var line: Int64?
    /// The line on which that key stands in the other file.
    public internal(set) var lineThere: Int64?
    /// The first of them, and the record with its key in the other file, both counted from 0 in their file.
    var first: (here: UInt64, there: UInt64)
  }

  init(total: Int64) { self.total = total }

  /// Whether there are none.
  public var isEmpty: Bool { files.isEmpty }

  /// How many there are.
  public var count: Int64 { files.reduce(0) { $0 + $1.count } }

  /// Adds a record, each once, in any sequence.
  mutating func insert(_ record: UInt64, note: UInt8, in file: Int, record there: UInt64) {
    records[Int(note)].insert(record)
    guard let index = files.firstIndex(where: { $0.file == file }) else {
      return files.append(File(file: file, count: 1, first: (record, there)))
    }
    files[index].count += 1
    if record < files[index].first.here { files[index].first = (record, there) }
  }

  /// Calls `body` with every record and how well off it is.
  func forEachRecord(_ body: (UInt64, UInt8) -> Void) {
    for (note, records) in records.enumerated() {
      records.callEach { body($0, UInt8(note)) }
    }
  }
}
