import Foundation
import Standards
import TestSupport
import Testing
import Vocabularies

/// What `Vocabularies/README.md` says: its figures and its commands.
@Suite struct VocabDocumentTests {
  private func readme() throws -> String {
    String(decoding: try Repository.bytes("Vocabularies/README.md"), as: UTF8.self)
  }

  /// The third cell of the row of the first table that begins with a path.
  private func size(of path: String) throws -> String {
    let row = try readme().split(separator: "\n").first { $0.hasPrefix("| `\(path)` |") }
    return try #require(row).split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }[2]
  }

  @Test func theFiguresOfTheListsAreRight() throws {
    for name in Repository.standards.vocabularyNames {
      let release = try Repository.standards.vocabulary(name).release
      let live = (0..<release.count).count { release.isLive($0) }
      let size = try size(of: "\(name)/")
      let withdrawn = release.count - live
      let wanted = withdrawn > 0 ? "\(grouped(live)) in use, \(withdrawn) withdrawn" : grouped(live)
      #expect(size.hasPrefix(wanted), "\(name): \(size), not \(wanted)")
    }
  }

  @Test func theFiguresOfTheRelationshipsAreRight() throws {
    let model = try Repository.standards.businessModel(of: Repository.standards.standard())
    #expect(model.relationships.count == 8)
    for relationship in model.relationships {
      let size = try size(of: "relationships/\(relationship.name).csv")
      #expect(size.hasPrefix(grouped(relationship.rows.count)), "\(relationship.name): \(size)")
    }
  }

  @Test func itsCommandsWork() throws {
    let data = try StandardsFolder()
    let block = try readme().components(separatedBy: "```sh\n")[1].components(separatedBy: "```")[0]
    let lines = block.split(separator: "\n").map { $0.split(separator: "#")[0].trimmingCharacters(in: .whitespaces) }
    #expect(lines.count == 5)
    try data.folder.write("date,service\n2027-01-02,57\n", to: "standards/in.csv")
    for (index, line) in lines.enumerated() {
      let text = line.replacingOccurrences(of: "FILE…", with: "in.csv").replacingOccurrences(of: "\"…\"", with: "news")
      var command = Command(in: data.path)
      command.arguments = text.split(separator: " ").dropFirst().map { String($0) }
      let outcome = try command.run()
      if line.contains("impact") {
        // The file of this test has no needs in it, and the command says so.
        #expect(outcome.exitCode == 64 && outcome.message.contains("no column with codes"), "\(outcome.message)")
      } else {
        #expect(outcome.exitCode == 0 && outcome.message == "", "\(line): \(outcome.message) \(outcome.text)")
      }
      if index == 0 { try data.append("quiet,Quiet,A place without noise.,money-needs,,,,\n", to: "draft.csv") }
    }
    #expect(try data.folder.text("standards/Vocabularies/needs/1.1.csv").contains("\nquiet,Quiet,"))
  }
}

private func grouped(_ count: Int) -> String {
  count < 1000 ? "\(count)" : "\(count / 1000)," + String("00\(count % 1000)".suffix(3))
}
