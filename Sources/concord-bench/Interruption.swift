import Glibc
import Synchronization

/// Ctrl-C: noted, so that the files are removed before the program ends.
enum Interruption {
  private static let isRequested = Atomic(false)

  static func expect() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { _ in Interruption.isRequested.store(true, ordering: .relaxed) }
    }
  }

  /// Throws once the program was told to end.
  static func check() throws {
    if isRequested.load(ordering: .relaxed) { throw Failure(exitCode: 130, message: "interrupted.") }
  }
}
