import Publishing
import Reporting
import Standards

let vocabFeedCommand = CommandDefinition(
  name: "vocab feed", summary: "the releases of the lists as a feed, with what changed in each", operands: "[NAME]",
  mostOperands: 1,
  options: [
    .init(name: "as", value: "FORMAT", summary: "atom for feed readers (default), or json for a JSON Feed"),
    SharedOption.output,
  ],
  notes: ["Without NAME: every list. For example: concord vocab feed services -o services.atom."],
  run: { invocation in
    let format = try invocation.choice("as", among: ["atom", "json"])
    let standards = try invocation.standards()
    let name = invocation.operands.first
    let feed = try withStandards { () throws(StandardsError) in try ReleaseFeed(of: name, in: standards) }
    try invocation.write(format == "json" ? feed.json.text : feed.atom)
    return .fine
  })
