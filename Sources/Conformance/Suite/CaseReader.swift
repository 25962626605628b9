import Standards

/// Reads the file of a case; what it does not understand is a fault, so that nothing goes unjudged.
struct CaseReader {
  private let path: String
  private let node: Node
  private(set) var faults: [SuiteFault] = []

  init(_ node: Node, path: String) {
    self.node = node
    self.path = path
  }

  /// The case; nil, with ``faults``, where the file is not one.
  mutating func read() -> Case? {
    guard case .object = node.value else {
      fault(words.suites.caseIsNoObject)
      return nil
    }
    let description = text("description", of: node) ?? ""
    let requirements = node["requirements"].elements.compactMap { $0.string }
    if requirements.isEmpty || requirements.count != node["requirements"].elements.count {
      fault(words.suites.noRequirements)
    }
    let name = node["operation"].isNull ? "validate" : node["operation"].string ?? ""
    guard let operation = Operation(rawValue: name) else {
      fault(words.suites.unknownOperation(name))
      return nil
    }
    refuseOtherKeys(operation)
    let given = given(operation)
    let expect = expectation(operation)
    guard faults.isEmpty, let expect else { return nil }
    return Case(
      path: path, description: description, requirements: requirements, operation: operation, given: given,
      expect: expect)
  }

  private mutating func fault(_ message: String) { faults.append(SuiteFault(path: path, message: message)) }

  /// A text that must be there.
  private mutating func text(_ key: String, of node: Node) -> String? {
    if let text = node[key].string, !text.isEmpty { return text }
    fault(words.suites.textMissing(key))
    return nil
  }

  private mutating func refuseOtherKeys(_ operation: Operation) {
    var known: Set = ["description", "requirements", "operation", "expect"]
    for name in operation.texts + operation.files { known.insert(name.split(separator: "?").joined()) }
    if operation == .merge { known.insert("parts") }
    if operation == .migrate { known.insert("migration") }
    for (key, _) in node.members where !known.contains(key) { fault(words.suites.unknownKey(key, operation)) }
  }

  private mutating func given(_ operation: Operation) -> [Case.Member] {
    var given: [Case.Member] = []
    for name in operation.texts {
      let key = name.split(separator: "?").joined()
      if name.hasSuffix("?") && node[key].isNull { continue }
      if let text = text(key, of: node) { given.append(.init(name: key, value: .text(text), isFile: false)) }
    }
    for name in operation.files {
      let key = name.split(separator: "?").joined()
      if key == "input" && node[key].isNull {
        let own = String(path.dropLast(".json".count)) + ".csv"
        given.append(.init(name: key, value: .text(own), isFile: true))
      } else if !name.hasSuffix("?") || !node[key].isNull {
        if let file = file(node[key], key) { given.append(.init(name: key, value: .text(file), isFile: true)) }
      }
    }
    if operation == .merge {
      let parts = node["parts"].elements.compactMap { $0.number.flatMap { Int(exactly: $0) } }
      let isRising = zip(parts, parts.dropFirst()).allSatisfy { $0 < $1 }
      if parts.isEmpty || !isRising || parts[0] < 2 || parts.count != node["parts"].elements.count {
        fault(words.suites.badParts)
      }
      given.append(.init(name: "parts", value: .numbers(parts), isFile: false))
    }
    if operation == .migrate && !node["migration"].isNull {
      let one = node["migration"].string != nil
      let files = (one ? [node["migration"]] : node["migration"].elements).compactMap { file($0, "migration") }
      if files.isEmpty { fault(words.suites.textMissing("migration")) }
      given.append(.init(name: "migration", value: .texts(files), isFile: true))
    }
    return given
  }

  /// A file beside the case, as a path from the folder of the suite.
  private mutating func file(_ node: Node, _ key: String) -> String? {
    guard let name = node.string, !name.isEmpty, !name.contains("/"), name != ".", name != ".." else {
      fault(words.suites.notBeside(key))
      return nil
    }
    return joined(parentPath(of: path), name)
  }

  private mutating func expectation(_ operation: Operation) -> Expectation? {
    let expect = node["expect"]
    guard case .object = expect.value else {
      fault(words.suites.noExpectation)
      return nil
    }
    switch operation {
    case .validate, .merge: return findings(expect)
    case .read:
      allow(["output"], in: expect)
      return file(expect["output"], "expect.output").map { .records(file: $0) }
    case .map:
      if !expect["findings"].isNull {
        allow(["findings"], in: expect)
        return .refusal(places(expect["findings"], "findings"))
      }
      allow(["output", "rejects"], in: expect)
      let rejects = places(expect["rejects"], "rejects")
      return file(expect["output"], "expect.output").map { .conversion(file: $0, rejects: rejects) }
    case .diff: return changes(expect)
    case .lint:
      allow(["findings"], in: expect)
      return .lint(places(expect["findings"], "findings"))
    case .migrate: return migration(expect)
    }
  }

  private mutating func findings(_ expect: Node) -> Expectation? {
    allow(["verdict", "findings", "absent"], in: expect)
    let absent = expect["absent"].elements.compactMap { $0.string }.filter { !$0.isEmpty }
    if absent.count != expect["absent"].elements.count || !expect["absent"].isNull && absent.isEmpty {
      fault(words.suites.textMissing("expect.absent"))
    }
    guard let verdict = expect["verdict"].string, Expectation.verdicts.contains(verdict) else {
      fault(words.suites.unknownVerdict)
      return nil
    }
    return .findings(verdict: verdict, places(expect["findings"], "findings"), absent: absent)
  }

  private mutating func changes(_ expect: Node) -> Expectation? {
    allow(["bump", "events"], in: expect)
    guard let bump = expect["bump"].string, Expectation.bumps.contains(bump) else {
      fault(words.suites.unknownBump)
      return nil
    }
    let events = expect["events"].elements.compactMap { event -> Event? in
      guard let type = event["type"].string, let notation = event["notation"].string else { return nil }
      return Event(type: type, notation: notation)
    }
    if expect["events"].isNull || events.count != expect["events"].elements.count {
      fault(words.suites.badList("events"))
    }
    return .changes(bump: bump, events)
  }

  private mutating func migration(_ expect: Node) -> Expectation? {
    allow(["kept", "moved", "needs_person", "output"], in: expect)
    let counts = ["kept", "moved", "needs_person"].map { expect[$0].number.flatMap { Int(exactly: $0) } ?? -1 }
    if counts.contains(where: { $0 < 0 }) {
      fault(words.suites.badCounts)
      return nil
    }
    let file = expect["output"].isNull ? nil : file(expect["output"], "expect.output")
    return .migration(kept: counts[0], moved: counts[1], needsPerson: counts[2], file: file)
  }

  /// Breaches by their places; a fault where the list is not one.
  private mutating func places(_ node: Node, _ key: String) -> [Place] {
    guard case .array = node.value else {
      fault(words.suites.badList(key))
      return []
    }
    return node.elements.compactMap { element in
      for (name, _) in element.members where !["rule", "line", "field"].contains(name) {
        fault(words.suites.unknownExpectation("\(key).\(name)"))
      }
      guard let place = Place(element) else {
        fault(words.suites.badList(key))
        return nil
      }
      return place
    }
  }

  private mutating func allow(_ keys: [String], in expect: Node) {
    for (key, _) in expect.members where !keys.contains(key) { fault(words.suites.unknownExpectation(key)) }
  }
}

extension Place {
  /// A place as JSON has it: a rule, and perhaps a line from 1 and a field; nil where it is something else.
  init?(_ node: Node) {
    guard let rule = node["rule"].string, !rule.isEmpty else { return nil }
    let line = node["line"].number.flatMap { Int64(exactly: $0) }
    if !node["line"].isNull && (line ?? 0) < 1 { return nil }
    if !node["field"].isNull && node["field"].string == nil { return nil }
    self.init(rule: rule, line: line, field: node["field"].string)
  }
}
