import CSV
import Conversion
import Schemas
import Validation

/// What one thread needs to convert chunks and to hold what comes of them to the rules.
final class ConversionThread {
  private var converter: ChunkConverter
  private var part: PartExaminer
  private var checked: Chunk
  private let pass: ConversionPass
  private let repeats: ConversionPass.Repeats?
  private var faulty: [Bool] = []
  private var rejects: [ChunkConverter.RejectedRecord] = []
  /// What the chunk converted last gives to the result.
  private(set) var result: [UInt8] = []
  /// What it gives to the rejects.
  private(set) var rejectBytes: [UInt8] = []
  private(set) var totals = ConversionPass.Result()

  init(_ pass: ConversionPass, _ repeats: ConversionPass.Repeats?) {
    self.pass = pass
    self.repeats = repeats
    converter = ChunkConverter(pass.conversion, isExact: pass.isExact)
    part = pass.division.makePart()
    checked = Chunk(size: Chunk.mostBytes, delimiter: .comma, columns: pass.division.columns)
  }

  /// Converts a chunk that starts on a line of the file, holds what comes of it to the rules, and leaves out of the
  /// result what has errors.
  func convert(_ chunk: inout Chunk, number: Int, line: Int64) {
    let corrections = pass.corrections
    if let corrections, corrections.count > 0 {
      var replaced: Int64 = 0
      converter.convert(&chunk) { within, record in
        if corrections.replace(&record, on: line + within) { replaced += 1 }
      }
      totals.corrected += replaced
    } else {
      converter.convert(&chunk)
    }
    examine()
    rejectRepeats(number)
    gatherResult()
    gatherRejects(&chunk, line: line)
    totals.read += Int64(converter.count)
    while totals.written.count <= number { totals.written.append(0) }
    totals.written[number] = Int64(converter.count - rejects.count)
  }

  /// Hands over the hashes of the keys of what was written, where there are keys.
  func forEachHash(_ body: (UInt64) -> Void) {
    guard let hashes = part.hashes.first else { return }
    for index in converter.output.ends.indices where !faulty[index] && hashes[index] != 0 { body(hashes[index]) }
  }

  /// Holds the converted records to the rules of the schema.
  private func examine() {
    let (bytes, count) = (converter.output.bytes, converter.output.count)
    let loaded = min(count, checked.size)
    var rest = Chunk.Rest(bytes.span.extracting(0..<(count - loaded)), offset: 0)
    checked.load { (buffer: UnsafeMutableRawBufferPointer) -> Int in
      bytes.withUnsafeBytes {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[(count - loaded)..<count]))
      }
      return loaded
    }
    checked.follow(&rest, isLast: true)
    checked.index()
    part.examine(&checked, number: 0)
    faulty = [Bool](repeating: false, count: converter.output.ends.count)
    rejects = converter.rejects
    part.forEachFaulty(in: &checked) { index, errors in
      guard let error = errors.first else { return }
      faulty[index] = true
      let field = error.field.flatMap { pass.conversion.schema.field(named: $0) }
      rejects.append(
        .init(
          record: converter.origins[index], reject: Reject(rule: error.rule, field: field, message: error.message),
          more: errors.dropFirst().map { $0.message }))
    }
  }

  /// Rejects the records of which the pass before found that they repeat a key.
  private func rejectRepeats(_ number: Int) {
    guard let repeats else { return }
    let first = repeats.before[..<number].reduce(0, +)
    let end = first + repeats.before[number]
    var next = repeats.later.partitioningIndex { Int64($0) >= first }
    if next == repeats.later.count || Int64(repeats.later[next]) >= end { return }
    let field = pass.conversion.schema.key.count == 1 ? pass.conversion.schema.key.first : nil
    let reject = Reject(rule: "duplicate-key", field: field, message: words.sameKey)
    var place = first
    for index in converter.output.ends.indices where !faulty[index] {
      if next < repeats.later.count && Int64(repeats.later[next]) == place {
        faulty[index] = true
        rejects.append(.init(record: converter.origins[index], reject: reject))
        next += 1
      }
      place += 1
    }
  }

  private func gatherResult() {
    result.removeAll(keepingCapacity: true)
    if !faulty.contains(true) {
      result += converter.output.bytes[..<converter.output.count]
      return
    }
    var start = 0
    for (index, end) in converter.output.ends.enumerated() {
      if !faulty[index] { result += converter.output.bytes[start..<end] }
      start = end
    }
  }

  /// Writes the rejected records as they stand in the file, with our own columns before them.
  private func gatherRejects(_ chunk: inout Chunk, line: Int64) {
    rejectBytes.removeAll(keepingCapacity: true)
    if rejects.isEmpty { return }
    rejects.sort { $0.record < $1.record }
    for rejected in rejects {
      let reject = rejected.reject
      let field = reject.field.map { pass.conversion.schema.fields[$0].name }
      let reason = ConversionPass.Reason(rule: reject.rule, field: field)
      let standsOn = line + converter.line(of: rejected.record)
      totals.reasons[reason, default: .init()].add(1, line: standsOn, reject.message)
      let (range, key) = converter.original(rejected.record, in: &chunk)
      let sentences = ([reject.message] + rejected.more).map { ascii($0) }.joined(separator: " ")
      var own = Writer(delimiter: pass.delimiter, lineEnd: "")
      own.write([words.reason(line: standsOn, sentences), reject.rule, field ?? ""])
      var bytes = own.bytes + [pass.delimiter.rawValue]
      bytes += quoted(key) + [pass.delimiter.rawValue] + chunk.bytes[range]
      rejectBytes += pass.encoded(bytes)
    }
  }

  /// A key as it can stand in a cell of the local file. It is left out where the encoding is not that of the text.
  private func quoted(_ key: [UInt8]) -> [UInt8] {
    if pass.encoding == .windows1252 && key.contains(where: { $0 >= 0x80 }) { return [] }
    var writer = Writer(delimiter: pass.delimiter, lineEnd: "")
    writer.write([String(decoding: key, as: UTF8.self), ""])
    return Array(writer.bytes.dropLast())
  }

  /// A message without what some encodings lack.
  private func ascii(_ message: String) -> String {
    String(
      decoding: message.unicodeScalars.map { scalar -> UInt8 in
        switch scalar {
        case "“", "”", "\u{2019}", "‘": UInt8(ascii: "'")
        case "–", "—": UInt8(ascii: "-")
        default: scalar.isASCII ? UInt8(scalar.value) : UInt8(ascii: "?")
        }
      }, as: UTF8.self)
  }
}

extension Array {
  /// The index of the first element for which `belongs` holds, all before it being otherwise.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
