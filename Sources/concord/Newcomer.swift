import Glibc
import Reporting
import Validation

/// What to say to whoever calls the command for the first time, or gives it what it cannot take.
enum Newcomer {
  /// What is said of a command that lacks operands.
  static func lacking(_ command: CommandDefinition) -> String {
    if command.name == "validate" { return words.newcomer.lackingFile }
    return words.newcomer.lacking(command.name, command.operands)
  }

  /// What is said of a folder that stands where a file is to be; it names a file in it.
  static func folder(_ path: String) -> String {
    let example = firstTable(in: path).map { shellWord(path.hasSuffix("/") ? path + $0 : "\(path)/\($0)") }
    return words.newcomer.folder(printable(path), example: example)
  }

  /// The first name in a folder, by its bytes, that ends in .csv. A folder may be huge: so many names are looked at.
  private static func firstTable(in path: String, most: Int = 100_000) -> String? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var first: String?
    for _ in 0..<most {
      guard let entry = readdir(folder) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.lowercased().hasSuffix(".csv"), !name.hasPrefix("."), first.map({ name < $0 }) ?? true { first = name }
    }
    return first
  }

  /// What to say of a header that fits no schema, or several.
  static func mismatch(_ mismatch: SchemaMismatch, _ name: String) -> String {
    let words = words.validation
    let fitting = mismatch.candidates.filter { $0.missing.isEmpty }.map { $0.schema }
    if fitting.count > 1 { return words.fitsSeveral(name, fitting) }
    guard let nearest = mismatch.candidates.first else { return words.noSchemas(name) }
    if mismatch.found == 0 { return words.fitsNone(name, mismatch.candidates.map { $0.schema }) }
    return words.fitsNearly(name, nearest.schema, missing: nearest.missing)
  }

  /// What to run next where a header fits no schema: lines below the message; empty where it fits several.
  static func nextStep(_ mismatch: SchemaMismatch, _ path: String) -> String {
    guard let nearest = mismatch.candidates.first, !nearest.missing.isEmpty else { return "" }
    let names = mismatch.found == 0 ? mismatch.candidates.prefix(3).map { $0.schema } : [nearest.schema]
    let file = path == "-" ? "FILE" : shellWord(path)
    return "\n" + words.newcomer.draftLayout(names.map { "concord layout init \(file) --schema \($0) -o layout.json" })
  }

  /// A path as it can be typed behind a command; FILE where it holds what nobody can type.
  static func shellWord(_ path: String) -> String {
    if path.isEmpty || printable(path) != path { return "FILE" }
    let plain = path.utf8.allSatisfy { byte in
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      return isLetter || (0x2D...0x39).contains(byte) || byte == 0x5F || byte >= 0x80
    }
    let safe = path.hasPrefix("-") ? "./" + path : path
    return plain
      ? safe : "'" + safe.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
