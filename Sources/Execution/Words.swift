import Glibc

/// What the module says to people, in one place.
///
/// Another language is one more file, with a subclass.
class Words: @unchecked Sendable {
  // Why a file cannot be converted.

  var endsBeforeHeader: String { "The file ends before its header." }

  var headerTooLong: String { "The header is far longer than a table's." }

  var lineTooLong: String { "The file holds a line far longer than a table has." }

  var utf16Twice: String {
    "Every second character of the file is a NUL, as though it had been turned into UTF-16 twice."
  }

  func isUTF16(stated encoding: String) -> String { "The file is in UTF-16, and the layout says \(encoding)." }

  /// `format` is what the file is; nil where nobody knows.
  func isOther(_ format: String?) -> String { "The file is \(format ?? "no table"), not a table." }

  var headerNotUTF8: String {
    "The header holds bytes that are not UTF-8, which the layout says the file is in."
  }

  var schemaWithoutHeader: String { "The schema has no header." }

  // Why a record is rejected, in ASCII.

  var sameKey: String { "An earlier record has the same key." }

  /// What stands in the file of rejects: the line of the record, and why it was rejected.
  func reason(line: Int64, _ sentences: String) -> String { "line \(line): \(sentences)" }

  // What stands in an annotated file, in ASCII and without quotes, delimiters and line ends.

  func more(_ count: Int) -> String { "and \(count) more" }

  // Why temporary files are of no use.

  /// What went wrong with a call of this `errno`, as the end of a sentence.
  func temporaryFile(_ code: Int32) -> String {
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

  var fileChanged: String { "The file changed while it was read." }

  func needsTemporaryFiles(_ code: Int32) -> String {
    "To find this, temporary files are needed, and \(temporaryFile(code))."
  }
}

/// The words in use.
let words = Words()
