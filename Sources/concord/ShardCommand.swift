import CSV
import Glibc
import Shards
import Validation

/// Options of `concord validate` that make a part of a report.
let shardOptions: [CommandDefinition.Option] = [
  .init(name: "shard", summary: "write a part of a report, for concord report merge; exit code 0 if it was written"),
  .init(name: "header", value: "HEADER", summary: "with --shard: a file that begins with the header FILE lacks"),
  .init(name: "part", value: "N", summary: "with --shard: which part of the whole file FILE is (default: 1)"),
]

/// Makes a part of a report of the records in the input.
func writeShard(
  _ invocation: Invocation, _ validator: consuming Validator, of input: borrowing Input
) throws -> ExitCode {
  if invocation.has("waivers") {
    throw Failure(.usage, words.validation.waiversOfParts)
  }
  for option in ["as", "checksum", "accepted", "rejected", "out-dir", "across", "summary"] where invocation.has(option)
  {
    throw Failure(.usage, words.validation.notWithParts(option))
  }
  let number = try invocation.number("part", in: 1...1_000_000_000, default: 1)
  let header = invocation["header"]
  var ending = LineEnd()
  let division: Division
  if let header {
    var endingOfHeader = LineEnd()
    division = try divide(try Input(header), &validator, &endingOfHeader, isHeaderAlone: true)
  } else {
    division = try divide(input, &validator, &ending, isHeaderAlone: false)
  }
  var shard = validator.makeShard(division, headerIsApart: header != nil)
  var writer = PartWriter(validator.frame(division), number: number, input: input.name, version: concordVersion)
  var output = try Output(invocation["output"])
  var buffer: [UInt8] = []
  var isLast = false
  while !isLast {
    _ = try input.read(ShardExaminer.mostBytes, into: &buffer)
    isLast = buffer.count < ShardExaminer.mostBytes
    ending.note(buffer)
    shard.read(buffer.span, isLast: isLast) { writer.add($0) }
    try output.write(writer.lines)
    writer.removeLines()
  }
  var outcome = shard.finish()
  outcome.endsWithinLine = !ending.isAtEnd
  writer.finish(outcome)
  try output.write(writer.lines)
  try output.finish()
  return .fine
}

/// Throws where options are given that only `--shard` can do something with.
func refuseShardOptions(_ invocation: Invocation) throws {
  for option in ["header", "part"] where invocation.has(option) {
    throw Failure(.usage, words.validation.onlyWithParts(option))
  }
}

/// Whether bytes that come in pieces end at the end of a line.
private struct LineEnd {
  private var last: UInt8?

  var isAtEnd: Bool { last == nil || last == Byte.lineFeed || last == Byte.carriageReturn }

  mutating func note(_ bytes: [UInt8]) { last = bytes.last ?? last }
}

/// Reads as far as the header.
private func divide(
  _ input: borrowing Input, _ validator: inout Validator, _ ending: inout LineEnd, isHeaderAlone: Bool
) throws -> Division {
  validator.stopBehindHeader()
  var buffer: [UInt8] = []
  do {
    while try input.read(max(Limits.preamble, min(validator.appetite, Limits.record)), into: &buffer) {
      ending.note(buffer)
      try validator.read(buffer.span)
      if let reason = validator.reasonAgainstShards { throw refusal(input.name, reason) }
      if let division = validator.divide() { return division }
    }
    // A header by itself may have lost its line end on the way; in the whole file it had one.
    if isHeaderAlone && !ending.isAtEnd { try validator.read([Byte.lineFeed].span) }
    try validator.endHead()
  } catch let mismatch as SchemaMismatch {
    throw Failure(.usage, Newcomer.mismatch(mismatch, input.name) + Newcomer.nextStep(mismatch, input.path))
  }
  if let reason = validator.reasonAgainstShards { throw refusal(input.name, reason) }
  guard let division = validator.divide() else { throw refusal(input.name, words.validation.noHeader) }
  return division
}

private func refusal(_ name: String, _ reason: String) -> Failure {
  Failure(.usage, words.validation.notInParts(name, reason))
}
