import Foundation

/// What the schema of SARIF 2.1.0 (Errata 01) says of the objects that reports have: their members, and of what kind
/// each is. The schema allows no others.
///
/// Members that reports do not use are left out, so that one cannot slip in unseen.
enum SARIFShape {
  /// What a member may hold.
  indirect enum Kind: Sendable {
    case text
    case number(from: Int)
    case truth
    case oneOf([String])
    case object(String)
    case list(Kind, isUnique: Bool)
    /// Texts by names.
    case texts
    /// Anything, but for `tags`, which are different texts.
    case bag
  }

  /// An object: what it must have, at least one of what, and what it may have.
  struct Members: Sendable {
    var needed: Set<String> = []
    var needsOneOf: Set<String> = []
    let kinds: [String: Kind]
  }

  private static let levels = Kind.oneOf(["none", "note", "warning", "error"])

  static let objects: [String: Members] = [
    "log": Members(
      needed: ["version", "runs"],
      kinds: [
        "$schema": .text, "version": .oneOf(["2.1.0"]), "runs": .list(.object("run"), isUnique: false),
      ]),
    "run": Members(
      needed: ["tool"],
      kinds: [
        "tool": .object("tool"), "invocations": .list(.object("invocation"), isUnique: false),
        "artifacts": .list(.object("artifact"), isUnique: true),
        "results": .list(.object("result"), isUnique: false),
        "columnKind": .oneOf(["utf16CodeUnits", "unicodeCodePoints"]), "properties": .bag,
      ]),
    "tool": Members(needed: ["driver"], kinds: ["driver": .object("toolComponent")]),
    "toolComponent": Members(
      needed: ["name"],
      kinds: [
        "name": .text, "version": .text, "semanticVersion": .text,
        "rules": .list(.object("reportingDescriptor"), isUnique: true),
      ]),
    "reportingDescriptor": Members(
      needed: ["id"],
      kinds: [
        "id": .text, "shortDescription": .object("string"), "fullDescription": .object("string"),
        "help": .object("string"), "defaultConfiguration": .object("configuration"), "properties": .bag,
      ]),
    "string": Members(needed: ["text"], kinds: ["text": .text]),
    "configuration": Members(kinds: ["level": levels]),
    "invocation": Members(
      needed: ["executionSuccessful"],
      kinds: [
        "executionSuccessful": .truth, "toolExecutionNotifications": .list(.object("notification"), isUnique: false),
      ]),
    "notification": Members(
      needed: ["message"],
      kinds: ["message": .object("message"), "level": levels, "associatedRule": .object("reference")]),
    "reference": Members(needsOneOf: ["id", "index", "guid"], kinds: ["id": .text]),
    "message": Members(needsOneOf: ["text", "id"], kinds: ["text": .text]),
    "artifact": Members(kinds: [
      "location": .object("artifactLocation"), "length": .number(from: -1), "encoding": .text, "hashes": .texts,
    ]),
    "artifactLocation": Members(kinds: ["uri": .text, "index": .number(from: -1)]),
    "result": Members(
      needed: ["message"],
      kinds: [
        "ruleId": .text, "ruleIndex": .number(from: -1),
        "kind": .oneOf(["notApplicable", "pass", "fail", "review", "open", "informational"]), "level": levels,
        "message": .object("message"), "locations": .list(.object("location"), isUnique: false),
        "occurrenceCount": .number(from: 1), "partialFingerprints": .texts,
        "suppressions": .list(.object("suppression"), isUnique: true), "properties": .bag,
      ]),
    "location": Members(kinds: [
      "physicalLocation": .object("physicalLocation"),
      "logicalLocations": .list(.object("logicalLocation"), isUnique: true), "message": .object("message"),
    ]),
    "physicalLocation": Members(
      needsOneOf: ["address", "artifactLocation"],
      kinds: ["artifactLocation": .object("artifactLocation"), "region": .object("region")]),
    "region": Members(
      needsOneOf: ["startLine", "charOffset", "byteOffset"], kinds: ["startLine": .number(from: 1)]),
    "logicalLocation": Members(kinds: ["name": .text, "kind": .text]),
    "suppression": Members(
      needed: ["kind"],
      kinds: [
        "kind": .oneOf(["inSource", "external"]), "status": .oneOf(["accepted", "underReview", "rejected"]),
        "justification": .text,
      ]),
  ]

  /// Where a log is not as the schema says; empty where it is.
  static func complaints(about log: Any) -> [String] { complaints(about: log, .object("log"), at: "log") }

  private static func complaints(about value: Any, _ kind: Kind, at place: String) -> [String] {
    switch kind {
    case .text: return value is String ? [] : ["\(place) is no text"]
    case .truth: return value is Bool ? [] : ["\(place) is neither true nor false"]
    case .number(let least):
      return (value as? Int).map { $0 >= least } == true ? [] : ["\(place) is no number from \(least) up"]
    case .oneOf(let names): return names.contains(value as? String ?? "") ? [] : ["\(place) is none of \(names)"]
    case .texts: return value is [String: String] ? [] : ["\(place) are no texts"]
    case .bag:
      guard let bag = value as? [String: Any] else { return ["\(place) is no object"] }
      return bag["tags"].map { complaints(about: $0, .list(.text, isUnique: true), at: "\(place).tags") } ?? []
    case .list(let kind, let isUnique):
      guard let list = value as? [Any] else { return ["\(place) is no list"] }
      let texts = list.map { "\($0)" }
      let isDoubled = isUnique && Set(texts).count < texts.count
      return (isDoubled ? ["\(place) has something twice"] : [])
        + list.enumerated().flatMap { complaints(about: $1, kind, at: "\(place)[\($0)]") }
    case .object(let name): return complaints(about: value, objects[name] ?? Members(kinds: [:]), at: place)
    }
  }

  private static func complaints(about value: Any, _ members: Members, at place: String) -> [String] {
    guard let object = value as? [String: Any] else { return ["\(place) is no object"] }
    var found = members.needed.subtracting(object.keys).map { "\(place) lacks \($0)" }
    if !members.needsOneOf.isEmpty && members.needsOneOf.isDisjoint(with: object.keys) {
      found.append("\(place) lacks one of \(members.needsOneOf.sorted())")
    }
    for (name, value) in object {
      guard let kind = members.kinds[name] else {
        found.append("\(place) has \(name)")
        continue
      }
      found += complaints(about: value, kind, at: "\(place).\(name)")
    }
    return found.sorted()
  }
}
