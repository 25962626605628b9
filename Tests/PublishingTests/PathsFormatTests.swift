import Foundation
import Reporting
import Testing

@testable import Publishing

/// Paths for programs and for Graphviz.
@Suite struct PathsFormatTests {
  private struct Graph: Decodable {
    let standard: String
    let from: Node
    let nodes: [Node]
    let edges: [Edge]
    let services: [String]

    struct Node: Decodable {
      let id, list, notation, label, uri: String
      let withdrawn: String?
      let replacedBy: [String]
    }

    struct Edge: Decodable { let from, to, relationship, status, note: String }
  }

  @Test func theJSONIsTheWholeGraph() throws {
    let paths = Paths(from: EntryName(list: "life-events", notation: "birth"), in: PathsModel.small)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let graph = try decoder.decode(Graph.self, from: Data(paths.json.text.utf8))
    #expect(graph.standard == "test" && graph.from.id == "life-event:birth")
    #expect(graph.from.uri == "urn:test:life-events:birth" && graph.nodes.first?.id == graph.from.id)
    #expect(graph.nodes.count == paths.entries.count && graph.edges.count == paths.ties.count)
    #expect(graph.services == ["service:1", "service:2"])
    let gone = try #require(graph.nodes.first { $0.id == "service:3" })
    #expect(gone.withdrawn == "2015-01-01" && gone.replacedBy == ["service:2"])
    let known = Set(graph.nodes.map { $0.id })
    for edge in graph.edges { #expect(known.contains(edge.from) && known.contains(edge.to)) }
    #expect(graph.edges.contains { $0.from == "need:money" && $0.to == "service:2" && $0.relationship == "is-met-by" })
  }

  @Test func thePictureHasAFrameForEachListAndAnArrowForEachTie() {
    let paths = Paths(from: EntryName(list: "life-events", notation: "birth"), in: PathsModel.small)
    let lines = paths.dot.split(separator: "\n")
    #expect(lines.count { $0.contains("subgraph") } == 4)
    #expect(lines.count { $0.contains(" -> ") } == paths.ties.count)
    #expect(paths.dot.contains("\"life-event:birth\" [label=\"birth\\nBirth\", penwidth=3];"))
    #expect(paths.dot.contains("\"service:3\" [label=\"3\\nThree\\n(withdrawn)\", style=dashed];"))
    #expect(paths.dot.contains("\"need:care\" -> \"service:1\" [label=\"is met by\"];"))
  }

  @Test func noLabelBreaksOutOfThePicture() {
    let label = "\"a \"\"b\"\" \\N <c> &amp; ]]>\n}\u{1B}[31m \u{202E}x\""
    let model = PathsModel.model([PathsModel.list("needs", ["n,\(label),,,,,,"])])
    let paths = Paths(from: EntryName(list: "needs", notation: "n"), in: model)
    let node = paths.dot.split(separator: "\n").first { $0.contains("penwidth") }
    #expect(
      node == #"""
            "need:n" [label="n\na \"b\" \\N <c> &amp;amp;\n]]>\\u{a}}\\u{1b}[31m \\u{202e}x", penwidth=3];
        """#)
    #expect(!paths.text(style: TextStyle(hasColour: false)).unicodeScalars.contains { $0.value == 0x1B })
  }

  @Test func theSamePathsAreTheSameBytes() {
    let paths = { Paths(from: EntryName(list: "services", notation: "2"), in: PathsModel.small) }
    let first = paths()
    #expect(paths().json.text == first.json.text)
    #expect(paths().dot == first.dot)
  }
}
