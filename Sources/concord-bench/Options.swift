import Glibc

/// How the benchmark was called.
struct Options {
  /// The day as of which files are judged: the last one of the generated year, so that later ones are in the future.
  private static let asAt = "2026-03-31"

  private(set) var records: [Int] = []
  /// The files besides the clean one.
  private(set) var kinds: [FileKind] = []
  private(set) var faultyInThousand = 20
  private(set) var timesStandardInput = false
  /// Whether mapping is timed instead of validating.
  private(set) var timesMapping = false
  private(set) var runs = 5
  private(set) var folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  private(set) var peers: [Peer] = []
  private var concord = Options.beside("concord")
  private var threads: Int?

  /// Reads the arguments; nil where they make no sense.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      if name == "--stdin" {
        timesStandardInput = true
      } else if name == "--map" {
        timesMapping = true
      } else {
        guard let value = rest.popFirst(), take(name, value) else { return nil }
      }
    }
    if records.isEmpty { records = [5_500_000] }
    if peers.contains(where: { $0.hasOutput != timesMapping }) { return nil }
    if timesMapping && (timesStandardInput || !kinds.isEmpty) { return nil }
  }

  /// Takes an option with its value; false where there is none such.
  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--file":
      guard let kind = FileKind(rawValue: value) else { return false }
      if kind != .clean && !kinds.contains(kind) { kinds.append(kind) }
    case "--peer":
      guard let peer = Peer(value) else { return false }
      peers.append(peer)
    case "--concord": concord = value
    case "--folder": folder = value
    default:
      guard let number = Int(value) else { return false }
      return take(name, number)
    }
    return true
  }

  private mutating func take(_ name: String, _ number: Int) -> Bool {
    switch name {
    case "--records" where (1...1_000_000_000).contains(number): records.append(number)
    case "--faults" where (0...1000).contains(number): faultyInThousand = number
    case "--threads" where number > 0: threads = number
    case "--runs" where number > 0: runs = number
    default: return false
    }
    return true
  }

  /// The command that validates a file, or `-`, and what it is to be called with besides.
  func validate(_ file: String, with more: String...) -> [String] {
    [concord, "validate", file, "--as-at", Options.asAt, "--as", "json"] + threadArguments + more
  }

  /// The command that maps the local file.
  func map(_ files: LocalFiles) -> [String] {
    [concord, "map", files.local, "--layout", files.layout, "-o", files.output, "--as-at", Options.asAt]
      + threadArguments
  }

  private var threadArguments: [String] { threads.map { ["--threads", String($0)] } ?? [] }

  /// The program of this name in the folder of this one.
  static func beside(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/" + name
  }
}
