import Standards

/// Holds answers against what cases expect.
struct Judge {
  let suite: Suite

  /// What an implementation gave to a case.
  struct Response {
    /// The answer as it was written.
    var text: [UInt8]
    /// What was written to `{output}`; nil where nothing was.
    var output: [UInt8]?
  }

  /// What becomes of a case with this response.
  func outcome(of item: Case, _ response: Response) -> Outcome {
    guard let node = Node(json: response.text, file: "") else {
      return .brokenContract(words.answers.answerIsNoObject)
    }
    do throws(Answer.Broken) {
      let answer = try Answer(node, to: item.operation)
      if let reason = answer.skip { return .skipped(reason) }
      let found = mismatch(of: item, answer, response)
      return found.isEmpty ? .pass : .wrong(found)
    } catch {
      return .brokenContract(error.message)
    }
  }

  private func mismatch(of item: Case, _ answer: Answer, _ response: Response) -> Outcome.Mismatch {
    var found = Outcome.Mismatch()
    switch item.expect {
    case .findings(let verdict, let places, let absent):
      if answer.verdict != verdict {
        found.missing.append(words.answers.verdict(verdict))
        found.surplus.append(words.answers.verdict(answer.verdict ?? ""))
      }
      compare(places, answer.findings ?? [], &found)
      look(for: absent, in: answer, response, &found)
    case .lint(let places):
      compare(places, (answer.findings ?? []).map { Place(rule: $0.rule, line: $0.line) }, &found)
    case .refusal(let places):
      compare(places.map { Place(rule: $0.rule) }, (answer.findings ?? []).map { Place(rule: $0.rule) }, &found)
    case .conversion(let file, let rejects):
      compare(rejects, answer.rejects ?? [], &found)
      if found.isEmpty && rejects != answer.rejects ?? [] { found.surplus.append(words.answers.otherOrder) }
      compareBytes(suite.bytes(file), response.output, &found)
    case .changes(let bump, let events):
      if answer.bump != bump {
        found.missing.append(words.answers.bump(bump))
        found.surplus.append(words.answers.bump(answer.bump ?? ""))
      }
      compare(events, answer.events ?? [], &found) { "\($0.type) \($0.notation)" }
    case .migration(let kept, let moved, let needsPerson, let file):
      let names = ["kept", "moved", "needs_person"]
      for (name, pair) in zip(names, zip([kept, moved, needsPerson], answer.counts ?? [])) where pair.0 != pair.1 {
        found.missing.append("\(name) \(pair.0)")
        found.surplus.append("\(name) \(pair.1)")
      }
      if let file { compareBytes(suite.bytes(file), response.output, &found) }
    case .records(let file): compareRecords(suite.bytes(file), response.output, &found)
    }
    found.surplus += answer.shortfalls
    return found
  }

  private func compare(_ expected: [Place], _ given: [Place], _ found: inout Outcome.Mismatch) {
    compare(expected, given, &found, words.answers.place)
  }

  /// What either list has more often than the other.
  private func compare<Element: Hashable & Comparable>(
    _ expected: [Element], _ given: [Element], _ found: inout Outcome.Mismatch, _ text: (Element) -> String
  ) {
    var balance: [Element: Int] = [:]
    for element in expected { balance[element, default: 0] += 1 }
    for element in given { balance[element, default: 0] -= 1 }
    for (element, count) in balance.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<max(0, count) { found.missing.append(text(element)) }
      for _ in 0..<max(0, -count) { found.surplus.append(text(element)) }
    }
  }

  private func look(
    for absent: [String], in answer: Answer, _ response: Response, _ found: inout Outcome.Mismatch
  ) {
    if absent.isEmpty { return }
    let written = String(decoding: response.text, as: UTF8.self)
    for text in absent where written.contains(text) || answer.texts.contains(where: { $0.contains(text) }) {
      found.surplus.append(words.answers.said(text))
    }
  }

  private func compareBytes(_ expected: [UInt8]?, _ given: [UInt8]?, _ found: inout Outcome.Mismatch) {
    guard let given else { return found.missing.append(words.answers.noOutput) }
    let expected = expected ?? []
    if expected == given { return }
    let common = zip(expected, given).prefix { $0 == $1 }.count
    let line = expected[..<common].count { $0 == 0x0A } + 1
    found.surplus.append(words.answers.differs(common, line))
  }

  /// Compares records as JSON values, so that it does not matter how their strings are escaped.
  private func compareRecords(_ expected: [UInt8]?, _ given: [UInt8]?, _ found: inout Outcome.Mismatch) {
    guard let given else { return found.missing.append(words.answers.noOutput) }
    let (wanted, had) = (lines(expected ?? []), lines(given))
    for index in 0..<max(wanted.count, had.count) {
      let left = index < wanted.count ? Node(json: wanted[index], file: "")?.value : nil
      let right = index < had.count ? Node(json: had[index], file: "")?.value : nil
      if left == nil || left != right { return found.surplus.append(words.answers.recordDiffers(index + 1)) }
    }
  }

  private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }.dropLast(where: { $0.isEmpty })
  }
}

extension Array {
  /// The array without its last element where that is as `predicate` says.
  fileprivate func dropLast(where predicate: (Element) -> Bool) -> [Element] {
    guard let last, predicate(last) else { return self }
    return Array(self.dropLast())
  }
}
