import CSV
import Conversion
import Schemas
import Standards

/// `concord map --reverse`: turns a file of the shared format back into the local form of a layout.
func mapReverse(_ invocation: Invocation) throws -> ExitCode {
  guard let path = invocation["layout"], let out = invocation["output"] else {
    throw Failure(.usage, words.conversion.layoutOrOutputMissing)
  }
  for option in ["resume", "report", "policy", "as-at", "threads"] where invocation.has(option) {
    throw Failure(.usage, words.conversion.notForReverse(option))
  }
  let rejects = invocation["rejects"]
  if out == rejects { throw Failure(.usage, words.conversion.oneFileForTwo) }
  let prepared = try PreparedLayout(path, invocation)
  let plan: ReversePlan
  do throws(ConversionPlan.Misfit) {
    plan = try ReversePlan(prepared.plan(ReversePlan.header(of: prepared.layout)))
  } catch {
    let layout = prepared.layout.name
    throw Failure(.usage, words.conversion.cannotBeGoneBackOver(layout: layout, faults: error.messages))
  }
  let input = try Input(invocation.operands[0])
  for place in [out, rejects] { try input.refuseToBeReplaced(by: place) }
  var records = SharedRecords(input)
  let reverser = try reverser(plan, &records)
  var run = ReverseRun(records, reverser, try Output(out), try rejects.map { try Output($0) })
  let account = try run.convert(prepared.schema)
  let text = account.text(input: run.name, layout: prepared.layout)
  if out == "-" || rejects == "-" {
    say(text)
  } else {
    var output = try Output(nil)
    try output.write(text + "\n")
    try output.finish()
  }
  return account.rejected == 0 ? .fine : .findings
}

/// Reads the header, and ties the plan to it.
private func reverser(_ plan: ReversePlan, _ records: inout SharedRecords) throws -> Reverser {
  var record = Record()
  let isThere = try records.next(into: &record)
  let name = records.name
  if !isThere { throw Failure(.usage, words.conversion.endsBeforeHeader(name)) }
  do throws(ConversionPlan.Misfit) {
    return try Reverser(plan, header: (0..<record.count).map { record.string($0) })
  } catch {
    throw Failure(.usage, words.conversion.isNotShared(name, faults: error.messages))
  }
}

/// One going back over a file, from its header to its end.
private struct ReverseRun: ~Copyable {
  private var records: SharedRecords
  private var output: Output
  private var rejects: Output?
  private var reverser: Reverser
  private var record = Record()
  private var account = ReverseAccount()
  let name: String

  init(
    _ records: consuming SharedRecords, _ reverser: Reverser, _ output: consuming Output, _ rejects: consuming Output?
  ) {
    name = records.name
    self.records = records
    self.reverser = reverser
    self.output = output
    self.rejects = rejects
  }

  /// Converts everything behind the header, which was read last, and puts the results in their places.
  mutating func convert(_ schema: Schema) throws -> ReverseAccount {
    try output.write(reverser.header)
    let own = Array("concord_reason,concord_rule,concord_field,concord_key,".utf8)
    try rejects?.write(own + records.original)
    var (written, rejected): ([UInt8], [UInt8]) = ([], [])
    while try records.next(into: &record) {
      account.read += 1
      if let reject = reverser.convert(record, into: &written) {
        let field = reject.field.map { schema.fields[$0].name } ?? ""
        account.add(reject, field: field)
        var own = Writer(lineEnd: ",")
        let key = String(decoding: reverser.key(of: record), as: UTF8.self)
        own.write(["line \(record.line): \(reject.message)", reject.rule, field, key])
        rejected += own.bytes + records.original
      } else {
        account.written += 1
      }
      if written.count + rejected.count > 1 << 20 { try flush(&written, &rejected) }
    }
    try flush(&written, &rejected)
    guard account.read == account.written + account.rejected else {
      throw Failure(.software, words.conversion.recordsLost(read: account.read))
    }
    try rejects?.finish()
    try output.finish()
    return account
  }

  private mutating func flush(_ written: inout [UInt8], _ rejected: inout [UInt8]) throws {
    try output.write(written)
    try rejects?.write(rejected)
    written.removeAll(keepingCapacity: true)
    rejected.removeAll(keepingCapacity: true)
  }
}

/// How many records were read, written and rejected, and why.
private struct ReverseAccount {
  var read: Int64 = 0
  var written: Int64 = 0
  private(set) var rejected: Int64 = 0
  private var reasons: [(rule: String, field: String, count: Int64, message: String)] = []

  mutating func add(_ reject: Reject, field: String) {
    rejected += 1
    if let place = reasons.firstIndex(where: { $0.rule == reject.rule && $0.field == field }) {
      reasons[place].count += 1
    } else {
      reasons.append((reject.rule, field, 1, reject.message))
    }
  }

  func text(input: String, layout: Layout) -> String {
    let head = words.conversion.reverseAccount(input, (read, written, rejected), layout: layout.name)
    let sorted = reasons.sorted { (-$0.count, $0.rule, $0.field) < (-$1.count, $1.rule, $1.field) }
    let told = sorted.map { reason in
      "  \(reason.count) × \(reason.rule)\(reason.field.isEmpty ? "" : " \(reason.field)"): \(reason.message)"
    }
    return ([head] + told).joined(separator: "\n")
  }
}

/// Reads a shared file record by record, and says how each stands there.
private struct SharedRecords: ~Copyable {
  private let input: Input
  private var reader = Reader(delimiter: .comma)
  private var block: [UInt8] = []
  /// Bytes of the file that are still wanted, and where in the file they start.
  private var bytes: [UInt8] = []
  private var start: Int64 = 0
  /// The record that was read last.
  private var range: Range<Int64> = 0..<0
  private var isAtEnd = false

  init(_ input: consuming Input) { self.input = input }

  var name: String { input.name }

  /// The record that was read last, as it stands in the file, with a line end. A byte order mark is left out.
  var original: [UInt8] {
    var own = bytes[Int(range.lowerBound - start)..<Int(range.upperBound - start)]
    while own.first == Byte.lineFeed || own.first == Byte.carriageReturn { own.removeFirst() }
    return Array(own) + (own.last == Byte.lineFeed || own.last == Byte.carriageReturn ? [] : [Byte.lineFeed])
  }

  /// Fills `record` with the next one; false where there are no more.
  mutating func next(into record: inout Record) throws -> Bool {
    while true {
      let outcome = reader.next(into: &record)
      if let preamble = reader.preamble, preamble.encoding.isUTF16 {
        throw Failure(.usage, words.conversion.isUTF16(name))
      }
      switch outcome {
      case .record:
        let mark = (reader.preamble?.markLength ?? 0) + (reader.preamble?.separatorLineLength ?? 0)
        range = max(range.upperBound, Int64(mark))..<reader.position
        return true
      case .needsMore where !isAtEnd: try feed()
      case .needsMore, .end: return false
      case .tooLong: throw Failure(.usage, words.conversion.lineTooLong(name, line: reader.line))
      case .otherFormat:
        throw Failure(.usage, words.conversion.holdsNoRecords(name, nature: reader.preamble?.otherFormat))
      }
    }
  }

  private mutating func feed() throws {
    if try !input.read(max(64 << 10, min(reader.appetite, 16 << 20)), into: &block) {
      isAtEnd = true
      return reader.finish()
    }
    bytes.removeFirst(Int(range.upperBound - start))
    start = range.upperBound
    bytes += block
    let fed = block
    reader.feed(fed.span)
  }
}
