import CSV
import Conversion
import Schemas
import Validation

/// One reading of a local file, from its header to its end, by which the result and the rejects are written.
struct ConversionPass {
  let source: ByteSource
  let head: LocalHead
  let conversion: ConversionPlan
  let division: Division
  let delimiter: Delimiter
  let encoding: Layout.Encoding
  let corrections: Corrections?
  let isExact: Bool

  /// Records that are known to repeat a key: their places in the result of the pass before, and how many records of
  /// it each chunk had.
  struct Repeats: Sendable {
    let later: [UInt64]
    let before: [Int64]
  }

  /// What came of a pass.
  struct Result {
    var read: Int64 = 0
    /// How many records took the place of rejected ones.
    var corrected: Int64 = 0
    /// How many records each chunk gave to the result.
    var written: [Int64] = []
    /// Where in the result each chunk starts, and where the last one ends.
    var starts: [Int64] = []
    /// How long the rejects are.
    var rejectsLength: Int64 = 0
    var reasons: [Reason: Counted] = [:]
    /// The hashes of the keys; nil in a pass that knows which are repeated.
    var occurrences: Occurrences?
  }

  /// Why a record was rejected.
  struct Reason: Hashable {
    let rule: String
    let field: String?
  }

  /// How many records were rejected for a reason, and what was said of the first of them.
  struct Counted {
    var count: Int64 = 0
    var line = Int64.max
    var message = ""

    mutating func add(_ more: Int64, line: Int64, _ message: String) {
      count += more
      if line < self.line { (self.line, self.message) = (line, message) }
    }
  }

  /// Reads to the end.
  func run(
    to output: Int32, behind header: [UInt8], rejects: Int32?, threads: Int, chunkSize: Int, budget: Int,
    folder: TemporaryFolder, repeated: Repeats?
  ) throws(FileConversion.Failure) -> Result {
    if let code = OrderedOutput.write(header, to: output, at: 0) { throw .unwritable(code) }
    let top = rejectsHeader
    if let rejects, let code = OrderedOutput.write(top, to: rejects, at: 0) { throw .unwritable(code) }
    let outputs = (
      OrderedOutput(descriptor: output, behind: Int64(header.count)),
      rejects.map { OrderedOutput(descriptor: $0, behind: Int64(top.count)) }
    )
    let occurrences = repeated == nil ? Occurrences(budget: budget, writers: threads, folder: folder) : nil
    let reading = ConversionReading(
      self, outputs, occurrences, repeated, ChunkChain(head.rest), LineCount(line: head.line), chunkSize: chunkSize)
    let results = reading.run(threads: threads)
    if let failure = reading.readFailure { throw .unreadable(failure) }
    if let code = outputs.0.failure ?? outputs.1?.failure { throw .unwritable(code) }
    if reading.isTooLong { throw .noTable(words.lineTooLong) }
    var result = results
    result.starts = outputs.0.starts
    result.rejectsLength = outputs.1?.starts.last ?? 0
    result.occurrences = occurrences
    return result
  }

  /// Our own columns and then the header of the local file, as it stands there.
  private var rejectsHeader: [UInt8] {
    var own = Writer(delimiter: delimiter, lineEnd: "")
    own.write(["concord_reason", "concord_rule", "concord_field", "concord_key"])
    let text = own.bytes + [delimiter.rawValue] + head.headerBytes
    return head.mark + encoded(text)
  }

  /// A text as the local file would have it: UTF-16 where that is its encoding, and otherwise as it is.
  func encoded(_ text: [UInt8]) -> [UInt8] {
    if encoding != .utf16 { return text }
    var bytes: [UInt8] = []
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += head.isBigEndian ? [high, low] : [low, high]
    }
    return bytes
  }
}

/// Counts lines and records of chunks, in the order of the file.
final class LineCount: Sendable {
  private let state: Lock<(turn: Int, line: Int64, isStopped: Bool)>

  /// Begins with the line on which the first chunk starts.
  init(line: Int64) { state = Lock((0, line, false)) }

  /// Waits for the chunk before this one; the line on which this one starts.
  func add(_ lines: Int64, number: Int) -> Int64 {
    state.withLock(
      when: { $0.turn == number || $0.isStopped },
      then: { state in
        state.turn += 1
        state.line += lines
        return state.line - lines
      })
  }

  /// Lets nobody wait any longer.
  func stop() { state.withLock(when: { _ in true }, then: { $0.isStopped = true }) }
}
