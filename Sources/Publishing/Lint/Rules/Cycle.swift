public import Vocabularies

extension DataRule {
  public static let cycle = DataRule(
    "cycle", summary: "An entry stands above itself: its broader entries go round in a circle.",
    remedy: "Decide which of them is the broadest, and empty its broader.")
}

extension LintCheck {
  static let cycle = LintCheck(
    rule: .cycle,
    look: .release { list, findings in
      for circle in Circles(list.broader).found {
        let names = circle.prefix(6).map { list.release.notation(Int($0)) }.joined(separator: " → ")
        let more = circle.count > 6 ? " → … (\(circle.count) entries)" : ""
        let first = Int(circle[0])
        let message = "The entry stands above itself: \(names)\(more) → \(list.release.notation(first))."
        findings.add(list.finding(.cycle, first, message))
      }
    })
}

/// The circles in a graph, each once, by a walk in depth without recursion: a chain may be as long as the list.
private struct Circles {
  private(set) var found: [[Int32]] = []

  init(_ edges: [[Int32]]) {
    var state = [UInt8](repeating: 0, count: edges.count)
    for start in edges.indices where state[start] == 0 {
      var path: [(node: Int32, next: Int)] = [(Int32(start), 0)]
      state[start] = 1
      while let (node, next) = path.last {
        if next == edges[Int(node)].count {
          state[Int(node)] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let other = edges[Int(node)][next]
        if other == node { continue }
        if state[Int(other)] == 1, let first = path.firstIndex(where: { $0.node == other }) {
          found.append(path[first...].map { $0.node })
        } else if state[Int(other)] == 0 {
          state[Int(other)] = 1
          path.append((other, 0))
        }
      }
    }
  }
}
