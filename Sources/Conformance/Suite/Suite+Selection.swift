extension Suite {
  /// A beginning of a path that no case has.
  public struct NoSuchCase: Error {
    public let prefix: String
  }

  /// The cases whose paths begin with one of `prefixes`; all of them without one.
  ///
  /// A prefix may begin with the folder of the suite. Throws where one matches nothing.
  public func cases(beginningWith prefixes: [String]) throws(NoSuchCase) -> [Case] {
    if prefixes.isEmpty { return cases }
    let wanted = prefixes.map { own($0) }
    for (given, prefix) in zip(prefixes, wanted) where !cases.contains(where: { $0.path.hasPrefix(prefix) }) {
      throw NoSuchCase(prefix: given)
    }
    return cases.filter { item in wanted.contains { item.path.hasPrefix($0) } }
  }

  /// A path as the suite has it, whether or not it begins with the suite's folder.
  func own(_ path: String) -> String {
    let name = folder.split(separator: "/").last.map { String($0) } ?? ""
    for start in ["\(folder)/", "./\(name)/", "\(name)/", "./"] where path.hasPrefix(start) {
      return String(path.dropFirst(start.count))
    }
    return path
  }
}
