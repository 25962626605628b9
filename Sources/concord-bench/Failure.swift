/// Why the benchmark cannot go on, and the exit code that says so.
struct Failure: Error {
  let exitCode: Int32
  let message: String

  static func cannotRun(_ arguments: [String]) -> Failure {
    Failure(exitCode: 66, message: "\(arguments.joined(separator: " ")) cannot be run.")
  }

  static func cannotWrite(_ path: String) -> Failure {
    Failure(exitCode: 74, message: "\(path) cannot be written.")
  }

  static func cannotRead(_ path: String) -> Failure {
    Failure(exitCode: 74, message: "\(path) cannot be read.")
  }
}
