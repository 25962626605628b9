@testable import Execution

extension TemporaryFolder {
  /// A folder that nothing can be written to, since it does not exist.
  static let missing = TemporaryFolder(path: "/nonexistent/concord")
}
