import Foundation

/// A conformance case of converting: a local file, its layout, and what it is to become.
public struct MapCase: Decodable, Sendable, CustomStringConvertible {
  public let description: String
  public let asAt: String
  public let layout: String
  public let input: String
  public let expect: Expectation
  /// The path of the case's folder, from the root of the repository.
  public private(set) var folder = ""

  public struct Expectation: Decodable, Sendable {
    /// The file that the result is to be, byte for byte.
    public let output: String
    /// The records that are to be rejected, in the order of the file.
    public let rejects: [Reject]
  }

  public struct Reject: Decodable, Equatable, Sendable {
    public let line: Int
    public let rule: String
    public let field: String?

    public init(line: Int, rule: String, field: String?) {
      self.line = line
      self.rule = rule
      self.field = field
    }
  }

  enum CodingKeys: String, CodingKey {
    case description, layout, input, expect
    case asAt = "as_at"
  }

  /// Every case about converting, by path.
  public static let all: [MapCase] = {
    do {
      return try Repository.files(below: "conformance/map", endingIn: "case.json").map { path in
        var found = try JSONDecoder().decode(MapCase.self, from: Data(Repository.bytes(path)))
        found.folder = String(path.dropLast("/case.json".count))
        return found
      }
    } catch {
      fatalError("The cases cannot be read: \(error)")
    }
  }()
}
