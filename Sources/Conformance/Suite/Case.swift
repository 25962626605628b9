/// A case of the suite: what an implementation is given, and what is expected of it.
public struct Case: Sendable {
  /// The path of its file, from the folder of the suite.
  public let path: String
  /// The one idea of the case.
  public let description: String
  /// The requirements that the case is about, by their ids.
  public let requirements: [String]
  public let operation: Operation
  /// What is given, by the names of the contract. Files are paths from the folder of the suite.
  public let given: [Member]
  public let expect: Expectation

  /// Something that an implementation is given.
  public struct Member: Sendable, Equatable {
    /// Its name in the contract, such as `as_at`.
    public let name: String
    public let value: Value
    /// Whether the value names a file, or several.
    public let isFile: Bool
  }

  /// What a member holds.
  public enum Value: Sendable, Equatable {
    case text(String)
    case texts([String])
    case numbers([Int])
  }

  /// The folder of the case, from the folder of the suite.
  public var folder: String { parentPath(of: path) }

  /// The paths of all files that the case names, its own excepted.
  public var files: [String] {
    var files = given.filter { $0.isFile }.flatMap { member -> [String] in
      switch member.value {
      case .text(let path): [path]
      case .texts(let paths): paths
      case .numbers: []
      }
    }
    if let file = expect.file { files.append(file) }
    return files
  }

  /// The value of a member that is a text.
  public func text(_ name: String) -> String? {
    guard case .text(let text)? = given.first(where: { $0.name == name })?.value else { return nil }
    return text
  }
}

/// The path of the folder that a path is in; empty where it is in none.
func parentPath(of path: String) -> String {
  path.split(separator: "/").dropLast().joined(separator: "/")
}

/// A path below a folder.
func joined(_ folder: String, _ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
