import CSV

/// A file, to be cut between its records.
struct CutFile {
  let bytes: [UInt8]
  let header: [UInt8]
  /// Each record with its line end, and the empty lines behind it.
  private let records: [ArraySlice<UInt8>]

  /// A file whose lines end in LF or CR LF.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var reader = Reader()
    reader.feed(bytes.span)
    reader.finish()
    var record = Record()
    var lines: [Int] = []
    while reader.next(into: &record) == .record { lines.append(Int(record.line)) }
    var ends = [0]
    for (index, byte) in bytes.enumerated() where byte == Byte.lineFeed { ends.append(index + 1) }
    let starts = lines.dropFirst().map { ends[$0 - 1] } + [bytes.count]
    header = Array(bytes[..<starts[0]])
    records = zip(starts, starts.dropFirst()).map { bytes[$0..<$1] }
  }

  /// The records in so many parts, which are not of one size; the second of five is empty.
  func parts(_ count: Int) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    for number in 1...count {
      let isEmpty = count == 5 && number == 2
      let end = number == count ? records.count : isEmpty ? start : records.count * number * number / (count * count)
      parts.append(records[start..<end].flatMap { $0 })
      start = end
    }
    return parts
  }

  /// Validates each part by itself, as `1.part`, `2.part` and so on in the folder; returns their names.
  func shard(_ count: Int, in folder: Folder, _ options: [String]) throws -> [String] {
    try folder.write(header, to: "header.csv")
    var names: [String] = []
    for (index, part) in parts(count).enumerated() {
      // The first part of two holds its header itself.
      let hasHeader = index == 0 && count == 2
      try folder.write((hasHeader ? header : []) + part, to: "piece.csv")
      let apart = hasHeader ? [] : ["--header", "header.csv"]
      let place = ["--part", String(index + 1), "-o", "\(index + 1).part"]
      let outcome = try folder.run(["validate", "piece.csv", "--shard"] + apart + place + options)
      if outcome != .init(exitCode: 0) { throw Refused(outcome: outcome) }
      names.append("\(index + 1).part")
    }
    return names
  }

  struct Refused: Error {
    let outcome: Command.Outcome
  }
}
