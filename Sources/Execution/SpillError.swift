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
  public var message: String {
    switch code {
    case ENOSPC, EDQUOT: "there is no room left for temporary files"
    case EFBIG: "a temporary file would be larger than is allowed"
    case EACCES, EPERM: "temporary files are not allowed in the folder for them"
    case EROFS: "the folder for temporary files cannot be written to"
    case ENOENT, ENOTDIR: "the folder for temporary files does not exist"
    case EMFILE, ENFILE: "too many files are open to make a temporary one"
    case EIO: "a temporary file cannot be read back"
    case ESTALE: "the file changed while it was read"
    default: "a temporary file cannot be used (error \(code))"
    }
  }

  /// Why what temporary files are needed for was not checked, as a sentence of a report.
  public var reasonNotChecked: String {
    if self == .ofChangedFile { return "The file changed while it was read." }
    return "To find this, temporary files are needed, and \(message)."
  }

  public var description: String { message }

  /// The error of a file that is not what it was when it was read first.
  static let ofChangedFile = SpillError(code: ESTALE)

  /// The error of the call that has just failed.
  static var ofLastCall: SpillError { SpillError(code: errno) }
}
