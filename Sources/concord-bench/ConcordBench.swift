import ExampleData
import Glibc

/// Times validating a generated file against the least that reading it can take, and against any other command.
///
/// The commands run in turn, so that a slow spell of the machine hits all alike; ratios are taken run by run.
@main
enum ConcordBench {
  static let help = """
    Usage: swift run -c release concord-bench [options]

    Generates a file of service transactions and times, in turn: concord validate, wc -l, and counting line feeds.

      --records N       how many records (default 5500000)
      --faults N        how many records in a thousand have a fault (default 0)
      --runs N          how often each command runs, after one run that is not counted (default 5)
      --concord PATH    the command to be timed (default: the one built beside this program)
      --peer COMMAND    a further command to be timed; {input} in it is the file. May be given several times.
                        Sources/concord-bench/peers holds scripts for DuckDB and Polars.
      --folder DIR      where the file is made, and removed again (default: $TMPDIR, else /tmp)

    """

  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if arguments.count == 2 && arguments[0] == "--count-newlines" {
        guard countNewlines(arguments[1]) != nil else { exit(74) }
        return
      }
      guard let options = Options(arguments) else {
        say(help)
        exit(arguments == ["--help"] ? 0 : 64)
      }
      try Race(options).run()
    } catch let error as CannotRun {
      say("concord-bench: \(error.command) cannot be run.\n")
      exit(66)
    } catch {
      say("concord-bench: \(error)\n")
      exit(74)
    }
  }
}

/// Writes a message to standard error.
private func say(_ message: String) {
  let bytes = Array(message.utf8)
  _ = write(2, bytes, bytes.count)
}

/// How the benchmark was called.
struct Options {
  var records = 5_500_000
  var faults = 0
  var runs = 5
  var concord = Options.beside("concord")
  var peers: [String] = []
  var folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"

  /// The program of this name in the folder of this one.
  static func beside(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(decoding: path.prefix(max(0, length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/" + name
  }

  /// Reads the arguments; nil where they make no sense.
  init?(_ arguments: [String]) {
    guard arguments.count % 2 == 0 else { return nil }
    for index in stride(from: 0, to: arguments.count, by: 2) {
      let value = arguments[index + 1]
      switch arguments[index] {
      case "--records": records = Int(value) ?? -1
      case "--faults": faults = Int(value) ?? -1
      case "--runs": runs = Int(value) ?? 0
      case "--concord": concord = value
      case "--peer": peers.append(value)
      case "--folder": folder = value
      default: return nil
      }
    }
    guard records >= 0, (0...1000).contains(faults), runs > 0 else { return nil }
  }
}
