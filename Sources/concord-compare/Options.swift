/// What the command is asked to do.
struct Options {
  var seconds = 60
  var seed: UInt64 = 1
  /// Whether the conformance cases come before made files.
  var hasCases = true
  /// The most records that a made file has.
  var records = 60
  /// The folder that a file which makes a difference is written to.
  var keep = "."
  /// A file to be compared in many manners, instead of made ones.
  var file: String?
  /// The schema of that file.
  var schema: String?

  static let help = """
    Compares the reports of the exact path and the fast path, byte for byte.

    usage: concord-compare [--seconds N] [--seed N] [--records N] [--keep DIR] [--cases no]
           concord-compare --file FILE [--schema NAME] [--seed N]

    First every conformance case, then made files until the time is up: well-formed ones of both
    schemas with values around every bound, and the same with bytes changed at random.
    On a difference the file is kept in DIR, and the exit code is 1.
    """

  /// Reads the arguments; nil where they make no sense.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--seconds": guard set(\.seconds, Int(value)) else { return nil }
      case "--seed": guard set(\.seed, UInt64(value)) else { return nil }
      case "--records": guard set(\.records, Int(value)) else { return nil }
      case "--keep": keep = value
      case "--cases": hasCases = value != "no"
      case "--file": file = value
      case "--schema": schema = value
      default: return nil
      }
    }
  }

  private mutating func set<Value>(_ path: WritableKeyPath<Options, Value>, _ value: Value?) -> Bool {
    if let value { self[keyPath: path] = value }
    return value != nil
  }
}
