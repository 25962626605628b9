import Foundation
import Testing

/// `layout init` and `layout check` as a council's analyst calls them.
@Suite struct LayoutCommandTests {
  private let local = """
    Ref;Council;Date Logged;Category;Reason;Source;Officer
    1;E08000025;28/02/2026;Waste;Report;web;Amberley
    2;E08000025;01/03/2026;Waste;Report;web;Amberley

    """

  private func folder() throws -> Folder {
    let folder = Folder()
    try folder.write(local, to: "local.csv")
    return folder
  }

  @Test func aDraftIsCheckedDecidedAndThenFit() throws {
    let folder = try folder()
    let draft = try folder.run("layout", "init", "local.csv", "--schema", "service-transactions", "-o", "layout.json")
    #expect(draft.exitCode == 0 && draft.text == "")
    #expect(draft.message.hasPrefix("layout.json is a draft. "))
    #expect(draft.message.hasSuffix(":\n  concord layout check layout.json local.csv\n"))
    var text = try folder.text("layout.json")
    #expect(text.contains("\"format\": \"dd/MM/yyyy\"") && !text.contains("Amberley"))
    let open = try folder.run("layout", "check", "layout.json", "local.csv")
    #expect(open.exitCode == 1 && open.message == "")
    let lines = open.text.split(separator: "\n").prefix(3).map { line in
      line.split(separator: ":").prefix(3).joined(separator: ":")
    }
    #expect(
      lines == [
        "layout.json: columns.service.mapping: mapping-file-missing",
        "layout.json: columns.interaction.mapping: mapping-file-missing",
        "layout.json: column-not-accounted-for: The column “Officer” of local.csv is neither used nor ignored.",
      ])
    #expect(open.text.contains("What to do:") && open.text.hasSuffix("3 faults.\n"))
    for name in ["services", "interactions"] {
      try folder.write("subject_label\tpredicate_id\tobject_id\n", to: "\(name).sssom.tsv")
    }
    text = text.replacingOccurrences(of: "\"ignore\": []", with: "\"ignore\": [\"Officer\"]")
    try folder.write(text, to: "layout.json")
    let fit = try folder.run("layout", "check", "layout.json", "local.csv")
    #expect(fit == .init(exitCode: 0, output: Array("No faults in layout.json.\n".utf8)))
  }

  @Test func faultsAsJSONHaveTheirKeys() throws {
    let folder = try folder()
    try folder.write("{\"layout\": \"x/1\"}", to: "layout.json")
    let outcome = try folder.run("layout", "check", "layout.json", "--as", "json")
    #expect(outcome.exitCode == 1)
    let whole = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(whole["layout"] as? String == "layout.json" && whole["valid"] as? Bool == false)
    let faults = try #require(whole["faults"] as? [[String: Any]])
    #expect(faults.map { $0["rule"] as? String } == ["layout-key-missing"])
    #expect(Set(faults[0].keys) == ["rule", "place", "header", "message", "remedy"])
    #expect(faults[0]["place"] as? String == "schema")
  }

  @Test func mappingFilesAreLookedForBesideTheLayout() throws {
    let folder = try folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/crm", withIntermediateDirectories: true)
    _ = try folder.run("layout", "init", "local.csv", "--schema", "service-transactions", "-o", "crm/layout.json")
    for name in ["services", "interactions"] {
      try folder.write("subject_label\tpredicate_id\tobject_id\n", to: "crm/\(name).sssom.tsv")
    }
    #expect(try folder.run("layout", "check", "crm/layout.json").exitCode == 0)
  }

  @Test func misuseIsToldSo() throws {
    let folder = try folder()
    let noSchema = try folder.run("layout", "init", "local.csv")
    #expect(noSchema.exitCode == 64 && noSchema.message.contains("--schema profiled-volumes or service-transactions"))
    let unknown = try folder.run("layout", "init", "local.csv", "--schema", "service-transaction")
    #expect(unknown.exitCode == 64 && unknown.message.contains("Did you mean service-transactions?"))
    #expect(try folder.run("layout", "check", "none.json").exitCode == 66)
    let own = try folder.run("layout", "init", "local.csv", "--schema", "service-transactions", "-o", "local.csv")
    #expect(own.exitCode == 64)
    try folder.write("1,2,3\n", to: "data.csv")
    let refused = try folder.run("layout", "init", "data.csv", "--schema", "service-transactions", "-o", "new.json")
    #expect(refused.exitCode == 1 && refused.message.contains("looks like data") && !folder.names.contains("new.json"))
  }

  @Test func explainKnowsTheRulesOnLayouts() throws {
    let text = try Command("explain", "date-format-not-understood").run()
    #expect(text.exitCode == 0 && text.text.contains("held by concord layout check"))
    let slip = try Command("explain", "field-filled-twicee").run()
    #expect(slip.exitCode == 64 && slip.message.contains("Did you mean field-filled-twice?"))
  }
}
