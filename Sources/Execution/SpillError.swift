import Glibc

/// Why a temporary file could not be made, written or read.
public struct SpillError: Error, Equatable, CustomStringConvertible {
  /// The `errno` of the call that failed.
  public let code: Int32

  /// An error of a given `errno`.
  public init(code: Int32) {
    self.code = code
  }

  /// What went wrong, in plain words: `there is no room left for temporary files`. It names no path.
  public var message: String { words.temporaryFile(code) }

  /// Why what temporary files are needed for was not checked, as a sentence of a report.
  public var reasonNotChecked: String {
    self == .ofChangedFile ? words.fileChanged : words.needsTemporaryFiles(code)
  }

  public var description: String { message }

  /// The error of a file that is not what it was when it was read first.
  static let ofChangedFile = SpillError(code: ESTALE)

  /// The error of the call that has just failed.
  static var ofLastCall: SpillError { SpillError(code: errno) }
}
