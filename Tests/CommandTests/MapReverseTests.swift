import Testing

/// `map --reverse` as people call it.
@Suite struct MapReverseTests {
  private let layout = """
    {
      "layout": "crm/2", "schema": "service-transactions/1.0",
      "dialect": { "delimiter": ";", "encoding": "windows-1252" },
      "constants": { "authority": "E06000035", "interaction": "8" },
      "columns": {
        "transaction_id": { "from": "Case Ref" },
        "date": { "from": "Opened", "format": "d MMM yyyy" },
        "service": { "from": ["Category", "Type"], "mapping": "services.sssom.tsv" },
        "channel": { "from": "Source" },
        "postcode": { "from": "Post Code", "trim": true, "case": "upper" },
        "local_service": { "from": "Type" }
      },
      "ignore": ["Officer"]
    }
    """
  private let mapping = """
    #curie_map:
    #  service: "http://id.esd.org.uk/service/"
    subject_label\tsubject_type\tpredicate_id\tobject_id\tobject_label\tmapping_justification
    Waste | Missed bin\trdfs literal\tskos:exactMatch\tservice:524\t\tsemapv:ManualMappingCuration
    Roads | Pothole\trdfs literal\tskos:exactMatch\tservice:557\t\tsemapv:ManualMappingCuration

    """
  private let shared = """
    transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service
    R1,E06000035,2026-01-31,524,8,web,ME4 4QA,,,Missed bin
    R2,E06000035,2026-02-01,557,8,web,,,,"Pothole"
    R3,E06000035,2026-02-01,557,8,web,,,,Missed bin
    R4,E06000035,2026-02-01,57,8,web,,,,Query

    """
  private let call = ["map", "shared.csv", "--layout", "crm.json", "--reverse", "-o", "local.csv"]

  private func folder() throws -> Folder {
    let folder = Folder()
    try folder.write(layout, to: "crm.json")
    try folder.write(mapping, to: "services.sssom.tsv")
    try folder.write(shared, to: "shared.csv")
    return folder
  }

  @Test func aSharedFileIsTurnedBack() throws {
    let folder = try folder()
    let outcome = try folder.run(call + ["--rejects", "rejects.csv"])
    let account = """
      shared.csv: 4 read = 2 written + 2 rejected, back by layout crm/2
        1 × contradictory-value local_service: Another field gives the local column of local_service another value.
        1 × unmapped-value service: The mapping for service has no local value for the code.

      """
    #expect(outcome.exitCode == 1 && outcome.message == "")
    #expect(outcome.text == account)
    let local = """
      Case Ref;Opened;Category;Type;Source;Post Code;Officer
      R1;31 Jan 2026;Waste;Missed bin;web;ME4 4QA;
      R2;1 Feb 2026;Roads;Pothole;web;;

      """
    #expect(try folder.text("local.csv") == local)
    let rejects = """
      concord_reason,concord_rule,concord_field,concord_key,\
      transaction_id,authority,date,service,interaction,channel,postcode,uprn,cost,local_service
      line 4: Another field gives the local column of local_service another value.,contradictory-value,\
      local_service,R3,R3,E06000035,2026-02-01,557,8,web,,,,Missed bin
      line 5: The mapping for service has no local value for the code.,unmapped-value,service,R4,\
      R4,E06000035,2026-02-01,57,8,web,,,,Query

      """
    #expect(try folder.text("rejects.csv") == rejects)
    // And forward again.
    let forth = ["map", "local.csv", "--layout", "crm.json", "-o", "again.csv", "--as-at", "2026-03-01"]
    #expect(try folder.run(forth).exitCode == 0)
    let kept = shared.split(separator: "\n").prefix(3).map { $0.replacing("\"", with: "") + "\n" }.joined()
    #expect(try folder.text("again.csv") == kept)
  }

  @Test func rejectsStandAsTheyDidAndThoseOfALongFileToo() throws {
    let folder = try folder()
    let head = shared.prefix { $0 != "\n" }
    let good = "R1,E06000035,2026-01-31,524,8,web,ME4 4QA,,,Missed bin\r\n"
    let bad = "R9,\"E06000036\",2026-01-31,524,8,web,\"ME4\n4QA\",,,\"open\"\r\n"
    let text = String(repeating: good, count: 3000) + "\r\n" + bad + String(repeating: good, count: 3000) + "R2,x"
    try folder.write("\u{FEFF}" + head + "\r\n" + text, to: "shared.csv")
    let outcome = try folder.run(call + ["--rejects", "-"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.message.hasPrefix("shared.csv: 6002 read = 6000 written + 2 rejected, back by layout crm/2\n"))
    let lines = outcome.text.dropFirst(("concord_reason,concord_rule,concord_field,concord_key," + head + "\r\n").count)
    let first = "line 3003: The value for authority is not the one the layout gives to all records."
    let second = "line 6005: The record has 2 cells, the header 10."
    #expect(lines == "\(first),constant-differs,authority,R9,\(bad)\"\(second)\",wrong-field-count,,R2,R2,x\n")
    #expect(try folder.text("local.csv").split(separator: "\n").count == 6001)
  }

  @Test func whatCannotBeGoneBackOverIsRefused() throws {
    let folder = try folder()
    try folder.write(
      mapping + "Bins | Not emptied\trdfs literal\tskos:broadMatch\tservice:524\t\tx\n", to: "services.sssom.tsv")
    let several = try folder.run(call)
    #expect(several.exitCode == 64)
    #expect(several.message.contains("The code 524 of service has 2 local values: \"Waste | Missed bin\", \"Bins"))
    try folder.write(mapping, to: "services.sssom.tsv")
    try folder.write(layout.replacing("d MMM yyyy", with: "d MMM yyyy HH:mm"), to: "crm.json")
    #expect(try folder.run(call).message.contains("times were dropped"))
    try folder.write(layout, to: "crm.json")
    let over = try folder.run(Array(call.dropLast()) + ["shared.csv"])
    #expect(over.exitCode == 64 && over.message.contains("is the file to be read"))
    #expect(try folder.text("shared.csv") == shared)
    for more in [["--policy", "all-or-nothing"], ["--resume", "x.csv"], ["--rejects", "local.csv"]] {
      #expect(try folder.run(call + more).exitCode == 64)
    }
    try folder.write("Ref,Opened\n1,2\n", to: "shared.csv")
    let other = try folder.run(call)
    #expect(other.exitCode == 64 && other.message.contains("The column \"Ref\" is no field of service-transactions"))
    try folder.write([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00], to: "shared.csv")
    #expect(try folder.run(call).exitCode == 64)
    try folder.write("", to: "shared.csv")
    #expect(try folder.run(call).message.contains("ends before its header"))
    #expect(folder.names == ["crm.json", "services.sssom.tsv", "shared.csv"])
  }
}
