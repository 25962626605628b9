import Standards

/// What an implementation answered to a case.
struct Answer {
  var verdict: String?
  var findings: [Place]?
  var rejects: [Place]?
  var bump: String?
  var events: [Event]?
  var counts: [Int]?
  /// Why it did not try, where it said so.
  var skip: String?
  /// Findings of which fewer places are given than there are.
  var shortfalls: [String] = []
  /// Every text of the answer, names of members left out.
  let texts: [String]

  /// An answer that does not keep to the contract.
  struct Broken: Error {
    let message: String
  }

  /// Takes an answer to a case of this operation.
  init(_ node: Node, to operation: Operation) throws(Broken) {
    guard case .object = node.value else { throw Broken(message: words.answers.answerIsNoObject) }
    var texts: [String] = []
    Answer.collect(node.value, &texts)
    self.texts = texts
    if !node["skip"].isNull {
      guard let reason = node["skip"].string, reason.contains(where: { !$0.isWhitespace }) else {
        throw Broken(message: words.answers.skipWithoutReason)
      }
      skip = reason
      return
    }
    switch operation {
    case .validate, .merge:
      guard let found = node["verdict"].string, Expectation.verdicts.contains(found) else {
        throw Broken(message: words.answers.answerHasNoVerdict)
      }
      verdict = found
      findings = try places(node["findings"], "findings")
    case .lint: findings = try places(node["findings"], "findings")
    case .map:
      if node["rejects"].isNull {
        findings = try places(node["findings"], "findings")
      } else {
        rejects = try places(node["rejects"], "rejects")
      }
    case .diff: try takeChanges(node)
    case .migrate:
      let numbers = ["kept", "moved", "needs_person"].map { node[$0].number.flatMap { Int(exactly: $0) } ?? -1 }
      if numbers.contains(where: { $0 < 0 }) { throw Broken(message: words.answers.badNumbers) }
      counts = numbers
    case .read: break
    }
  }

  private mutating func takeChanges(_ node: Node) throws(Broken) {
    guard let found = node["bump"].string, Expectation.bumps.contains(found) else {
      throw Broken(message: words.answers.badBump)
    }
    bump = found
    guard case .array = node["events"].value else { throw Broken(message: words.answers.badEvents) }
    var changes: [Event] = []
    for event in node["events"].elements {
      guard let type = event["type"].string, let notation = event["notation"].string else {
        throw Broken(message: words.answers.badEvents)
      }
      changes.append(Event(type: type, notation: notation))
    }
    events = changes
  }

  /// Breaches by their places; one that has samples stands for each of them.
  private mutating func places(_ node: Node, _ key: String) throws(Broken) -> [Place] {
    guard case .array = node.value else { throw Broken(message: words.answers.badPlaces(key)) }
    var places: [Place] = []
    for element in node.elements {
      guard let place = Place(element) else { throw Broken(message: words.answers.badPlaces(key)) }
      guard case .array = element["samples"].value else {
        places.append(place)
        continue
      }
      for sample in element["samples"].elements {
        let line = sample["line"].number.flatMap { Int64(exactly: $0) }
        if !sample["line"].isNull && (line ?? 0) < 1 { throw Broken(message: words.answers.badPlaces(key)) }
        places.append(Place(rule: place.rule, line: line, field: place.field))
      }
      let samples = element["samples"].elements.count
      let count = element["count"].number.flatMap { Int64(exactly: $0) } ?? Int64(samples)
      if count != samples { shortfalls.append(words.answers.tooFewSamples(place.rule, count, samples)) }
    }
    return places
  }

  private static func collect(_ value: Node.Value, _ texts: inout [String]) {
    switch value {
    case .string(let text): texts.append(text)
    case .array(let values): for value in values { collect(value, &texts) }
    case .object(let members): for value in members.values { collect(value, &texts) }
    case .null, .bool, .number: break
    }
  }
}
