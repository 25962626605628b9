import Glibc
import Reporting

/// What of the machine matters to the command.
struct Machine {
  /// Whether a file can be made where temporary files go.
  let canWrite: Bool
  /// How many bytes are free there; nil where the system does not say.
  let freeBytes: Int64?
  let processorCount: Int
  /// The locale that the environment sets for characters; nil for none.
  let locale: String?
  let isTerminal: Bool

  init() {
    let folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    canWrite = Machine.canWrite(in: folder)
    var volume = statvfs()
    freeBytes =
      statvfs(folder, &volume) == 0 ? Int64(volume.f_bavail).multipliedOrMost(by: Int64(volume.f_frsize)) : nil
    processorCount = processors()
    var named: String?
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(variable), value.pointee != 0, named == nil { named = String(cString: value) }
    }
    locale = named
    isTerminal = isatty(1) == 1
  }

  /// Makes a file that is gone at once.
  private static func canWrite(in folder: String) -> Bool {
    var name = Array("\(folder)/concord-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    if descriptor < 0 { return false }
    unlink(name)
    var byte: UInt8 = 0
    let isWritten = write(descriptor, &byte, 1) == 1
    return close(descriptor) == 0 && isWritten
  }

  /// Whether the locale says that text is UTF-8.
  var isUTF8: Bool {
    let name = (locale ?? "").lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  var lines: [String] {
    let free = freeBytes.map { $0 / 1_000_000 }
    return [
      canWrite ? words.doctor.temporaryFiles(freeMegabytes: free) : words.doctor.noTemporaryFiles,
      words.doctor.processors(processorCount),
      words.doctor.text(locale: locale.map { printable($0) }, isUTF8: isUTF8),
      words.doctor.output(isTerminal: isTerminal),
    ]
  }

  var json: JSON {
    .object([
      (
        "temporary_files",
        .object([("writable", .bool(canWrite)), ("free_bytes", freeBytes.map { .integer($0) } ?? .null)])
      ), ("processors", .integer(processorCount)), ("locale", .optional(locale)), ("utf8", .bool(isUTF8)),
      ("terminal", .bool(isTerminal)),
    ])
  }
}

extension Int64 {
  /// The product, or the largest number there is where that is larger.
  fileprivate func multipliedOrMost(by other: Int64) -> Int64 {
    let (product, isTooLarge) = multipliedReportingOverflow(by: other)
    return isTooLarge ? .max : product
  }
}
