import Execution
import FoundationEssentials
import Glibc

/// Puts cases to an implementation, several at once, and judges what it answers.
public struct Runner: Sendable {
  private let suite: Suite
  private let adapter: Adapter
  private let standards: String?
  private let workers: Int

  /// - Parameters:
  ///   - standards: the folder with `Vocabularies` and `Schemas` that the implementation is told of, if there is one.
  ///   - workers: how many cases are looked at at once, 1 or more.
  public init(_ suite: Suite, _ adapter: Adapter, standards: String?, workers: Int) {
    self.suite = suite
    self.adapter = adapter
    self.standards = standards
    self.workers = max(1, workers)
  }

  /// A private folder that could not be made.
  public struct NoFolder: Error {
    public let reason: String
  }

  /// Puts the cases; those of `skips`, by path, are skipped for the reason given. Results come in the order of the
  /// cases, whatever the number of workers.
  public func run(_ cases: [Case], skipping skips: [String: String] = [:]) throws(NoFolder) -> [CaseResult] {
    // Whoever stops reading is found out by what he answers.
    signal(SIGPIPE, SIG_IGN)
    let folder = try Runner.makeFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let next = Lock(0)
    let results = Lock([CaseResult?](repeating: nil, count: cases.count))
    onThreads(min(workers, max(1, cases.count))) {
      var worker = Worker(suite: suite, adapter: adapter, standards: standards)
      var last: Int?
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        if index >= cases.count { break }
        let output = "\(folder)/\(index)"
        let found = worker.result(of: cases[index], output: output, skips[cases[index].path])
        unlink(output)
        let (previous, mine) = (last, index)
        results.withLock { results in
          results[mine] = found.result
          if let previous, let outcome = found.previous { results[previous]?.outcome = outcome }
        }
        if found.isAsked { last = index }
      }
      if let outcome = worker.finish(), let last { results.withLock { $0[last]?.outcome = outcome } }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  private static func makeFolder() throws(NoFolder) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(parent.isEmpty ? "/tmp" : parent)/concord-conform-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw NoFolder(reason: systemReason(errno)) }
    return String(cString: made)
  }
}

/// Looks at one case after the other.
private struct Worker {
  let suite: Suite
  let adapter: Adapter
  let standards: String?
  private var lines: LinesCaller

  init(suite: Suite, adapter: Adapter, standards: String?) {
    self.suite = suite
    self.adapter = adapter
    self.standards = standards
    lines = LinesCaller(adapter)
  }

  /// The result of a case; what is now known of the case asked before; and whether this one was asked.
  mutating func result(
    of item: Case, output: String, _ skip: String?
  ) -> (result: CaseResult, previous: Outcome?, isAsked: Bool) {
    if let reason = skip ?? adapter.reasonToSkip(item) {
      return (CaseResult(item: item, outcome: .skipped(reason)), nil, false)
    }
    let request = Request(item, folder: suite.folder, standards: standards, output: output)
    let (reply, messages): (Reply, String)
    var previous: Outcome?
    switch adapter.style {
    case .oneShot: (reply, messages) = OneShotCaller(adapter: adapter).ask(request)
    case .lines:
      (reply, messages) = lines.ask(request)
      previous = lines.previousOutcome
    }
    let outcome: Outcome
    switch reply {
    case .failure(let failure): outcome = failure
    case .answer(let text):
      let response = Judge.Response(text: text, output: written(output))
      outcome = Judge(suite: suite).outcome(of: item, response)
    }
    return (CaseResult(item: item, outcome: outcome, messages: messages), previous, true)
  }

  /// What was written to an output; nil where there is none, or more than is taken.
  private func written(_ path: String) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= off_t(adapter.mostBytes)
    else { return nil }
    return FileManager.default.contents(atPath: path).map { Array($0) }
  }

  mutating func finish() -> Outcome? { lines.finish() }
}
