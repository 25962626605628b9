/// What the module says to people, in one place. Files are named by their paths.
///
/// Another language is one more file, with a subclass.
class Words: @unchecked Sendable {
  func damaged(_ path: String, line: Int) -> String {
    "\(path) is damaged at line \(line): this is no line of a part. Make the part again."
  }

  /// `reason` is what the system says.
  func unreadable(_ path: String, _ reason: String) -> String {
    "\(path) cannot be read: \(reason.prefix(1).lowercased() + reason.dropFirst())."
  }

  func noOrdinaryFile(_ path: String) -> String {
    "\(path) is no ordinary file. Parts are read more than once: write each to a file."
  }

  func noPart(_ path: String) -> String { "\(path) holds no part: make one by concord validate --shard." }

  func cutShort(_ path: String, _ number: Int) -> String {
    "\(path) was cut short: part \(number) has no last line. Make the part again."
  }

  /// `written` is the version that wrote the part; nil where it does not say.
  func otherVersion(_ path: String, written: String?, own: String) -> String {
    "\(path) was written by concord \(written ?? "unknown"), and this is \(own). Use one version for all."
  }

  /// `member` is the member of the first line that differs; all that is not named here comes from the standards data.
  func otherFile(_ path: String, _ first: String, _ member: String) -> String {
    let difference =
      switch member {
      case "as_at": "as-at dates"
      case "samples": "--samples"
      case "shows_values": "settings of --show-values"
      case "schema": "schemas"
      case "header", "columns", "findings": "headers"
      default: "lists"
      }
    return
      "\(path) and \(first) do not belong together: they have different \(difference). Make all parts of a file by "
      + "the same call, with the same header."
  }

  var noParts: String { "There are no parts to be merged." }

  func twice(_ number: Int, _ path: String, _ other: String) -> String {
    "Part \(number) is there twice, in \(path) and \(other). Name each part once."
  }

  func missing(_ number: Int) -> String {
    "Part \(number) is missing. Name all parts of the file, which --part numbers from 1."
  }

  func wrongCount(_ found: Int, wanted: Int) -> String {
    "There are \(found) parts, not \(wanted). Name all parts of the file."
  }

  func endsWithinLine(_ number: Int, _ path: String) -> String {
    "Part \(number), \(path), ends within a line, but parts follow. Cut the file at ends of lines."
  }
}

/// The words in use.
let words = Words()
