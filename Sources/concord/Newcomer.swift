import Glibc
import Reporting
import Validation

/// What is said to whoever calls the command for the first time, or gives it what it cannot take.
enum Newcomer {
  /// What the command says when it is called without anything.
  static let welcome = """
    Concord holds council service data to the shared standards. It finds every fault in a file, says where it is
    and what to do about it, and turns a system's own export into the shared format. Nothing leaves this machine.

    Start here:
      concord validate FILE            every fault in a file, explained and placed
      concord layout init FILE         the first step for a system's own export
      concord vocab search black bin   the service that is meant by what people say

    All commands: concord --help. Is everything in order here? concord doctor
    """

  /// What is said of a command that lacks operands.
  static func lacking(_ command: CommandDefinition) -> String {
    if command.name == "validate" { return lackingFile }
    return "concord \(command.name) needs \(command.operands). Usage: concord \(command.name) \(command.operands). "
      + "See concord \(command.name) --help."
  }

  /// The example is that of the README; a test holds it to it.
  private static let lackingFile = """
    concord validate needs FILE: the CSV file to be checked, or - for standard input. For example:
      concord validate conformance/examples/medway-2026-03.csv --as-at 2026-04-01

    Where that file is not at hand, this makes it:
      concord generate --records 1000 --seed 2026 --faults 40 -o medway-2026-03.csv
    More: concord validate --help.
    """

  /// What is said of a folder that stands where a file is to be; it names a file in it.
  static func folder(_ path: String) -> String {
    let start = printable(path) + " is a folder. Name a file in it"
    guard let name = firstTable(in: path) else { return start + "." }
    return start + ", such as " + shellWord(path.hasSuffix("/") ? path + name : "\(path)/\(name)") + "."
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

  /// What to run next where a header fits no schema: lines below the message; empty where it fits several.
  static func nextStep(_ mismatch: SchemaMismatch, _ path: String) -> String {
    guard let nearest = mismatch.candidates.first, !nearest.missing.isEmpty else { return "" }
    let names = mismatch.found == 0 ? mismatch.candidates.prefix(3).map { $0.schema } : [nearest.schema]
    let file = path == "-" ? "FILE" : shellWord(path)
    return "\nIf it is a system's own export, begin by drafting a layout, which turns it into the shared format:"
      + names.map { "\n  concord layout init \(file) --schema \($0) -o layout.json" }.joined(separator: "\nor")
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
