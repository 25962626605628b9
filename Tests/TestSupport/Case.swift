import Foundation
public import Validation

/// A conformance case: an input, and every finding that is to be made in it.
public struct Case: Decodable, Sendable {
  public let description: String
  public let schema: String
  public let asAt: String
  public let expect: Expectation
  private let input: String?
  private let waivers: String?
  /// The path of the case's file, from the root of the repository.
  public private(set) var path = ""

  public struct Expectation: Decodable, Sendable {
    public let verdict: String
    public let findings: [Place]
  }

  /// A finding by its place: what cases compare, and never its wording.
  public struct Place: Decodable, Hashable, Sendable, Comparable, CustomStringConvertible {
    public let rule: String
    public let line: Int64?
    public let field: String?

    public init(rule: String, line: Int64?, field: String?) {
      self.rule = rule
      self.line = line
      self.field = field
    }

    public var description: String {
      "\(rule) line \(line.map { String($0) } ?? "-") field \(field ?? "-")"
    }

    public static func < (left: Place, right: Place) -> Bool {
      (left.line ?? 0, left.rule, left.field ?? "") < (right.line ?? 0, right.rule, right.field ?? "")
    }
  }

  enum CodingKeys: String, CodingKey {
    case description, schema, expect, input, waivers
    case asAt = "as_at"
  }

  /// The rule that the case is about: the name of its folder.
  public var rule: String { String(path.split(separator: "/").dropLast().last ?? "") }

  /// The path of the input, from the root of the repository.
  public var inputPath: String {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    return "\(folder)/\(input ?? String(path.split(separator: "/").last?.dropLast(5) ?? "") + ".csv")"
  }

  /// The path of the waiver file that goes along with the input, if there is one.
  public var waiversPath: String? {
    waivers.map { path.split(separator: "/").dropLast().joined(separator: "/") + "/" + $0 }
  }

  /// The waivers that go along with the input, if there are any.
  public func readWaivers() throws -> Waivers? {
    try waiversPath.map { try Repository.waivers(Repository.bytes($0)) }
  }

  /// Every case about validating, by path.
  public static let all: [Case] = {
    do {
      return try Repository.files(below: "conformance/validate", endingIn: ".json").map { path in
        do {
          var found = try JSONDecoder().decode(Case.self, from: Data(Repository.bytes(path)))
          found.path = path
          return found
        } catch {
          fatalError("\(path) is not a case: \(error)")
        }
      }
    } catch {
      fatalError("The cases cannot be read: \(error)")
    }
  }()
}
