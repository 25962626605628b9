import ExampleData

let generateCommand = CommandDefinition(
  name: "generate", summary: "make an example file of service transactions, the same for the same options",
  options: [
    .init(name: "records", value: "N", summary: "how many records (default: 1000)"),
    .init(name: "seed", value: "N", summary: "the start of the random numbers (default: 1)"),
    .init(name: "authority", value: "GSS", summary: "the council's code (default: E06000035)"),
    .init(name: "from", value: "MONTH", summary: "the first month, YYYY-MM (default: 2026-03)"),
    .init(name: "months", value: "N", summary: "how many months (default: 1)"),
    .init(name: "faults", value: "N", summary: "how many records in a thousand have a fault (default: 0)"),
    SharedOption.output,
  ],
  isHidden: true,
  run: { invocation in
    let text = invocation["from"] ?? "2026-03"
    let faults = try invocation.number("faults", in: 0...1000, default: 0)
    guard let month = ExampleMonth(text) else {
      throw Failure(.usage, words.call.notMonth(text, for: "from"))
    }
    let file = ExampleFile(
      records: try invocation.number("records", in: 0...1_000_000_000, default: 1000),
      seed: UInt64(try invocation.number("seed", in: 0...Int.max, default: 1)),
      authority: invocation["authority"] ?? "E06000035", firstMonth: month,
      months: try invocation.number("months", in: 1...1200, default: 1), faults: Double(faults) / 1000)
    guard var file else { throw Failure(.usage, words.call.notAuthority("authority")) }
    var output = try Output(invocation["output"])
    var buffer: [UInt8] = []
    while file.next(into: &buffer) { try output.write(buffer) }
    try output.finish()
    return .fine
  })
