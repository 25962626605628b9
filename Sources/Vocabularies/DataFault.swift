/// A fault of the standards data themselves: not of a council's file, and not of the program.
public struct DataFault: Error, Equatable, Sendable {
  /// The requirement that is not met.
  public let rule: DataRule
  /// The file, relative to the folder that holds the data.
  public let file: String
  /// The line in it, where there is one.
  public let line: Int64?
  /// What is wrong, as a sentence.
  public let message: String
  /// How many faults it stands for: more than one where further ones of the kind are only counted.
  public let count: Int

  public init(_ rule: DataRule, file: String, line: Int64?, message: String, count: Int = 1) {
    self.rule = rule
    self.file = file
    self.line = line
    self.message = message
    self.count = count
  }

  /// The fault on one line, as compilers write them: `file:line: message`.
  public var text: String {
    line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
  }
}

/// The faults of one file, bounded for each rule: a file whose every line is wrong says so and fits in memory.
struct FaultList {
  /// How many faults of a rule are kept; further ones are counted.
  static let most = 1000

  private let file: String
  private var kept: [DataFault] = []
  private var counts: [(rule: DataRule, count: Int)] = []

  init(file: String) {
    self.file = file
  }

  /// Adds a fault; its message is made only where it is kept.
  mutating func add(_ rule: DataRule, line: Int64?, _ message: @autoclosure () -> String) {
    var slot = 0
    while slot < counts.count && counts[slot].rule != rule { slot += 1 }
    if slot == counts.count { counts.append((rule, 0)) }
    counts[slot].count += 1
    if counts[slot].count <= FaultList.most {
      kept.append(DataFault(rule, file: file, line: line, message: message()))
    }
  }

  /// What was kept, and for each rule how many more there were.
  var all: [DataFault] {
    var all = kept
    for (rule, count) in counts where count > FaultList.most {
      let more = count - FaultList.most
      all.append(DataFault(rule, file: file, line: nil, message: words.moreOfTheKind(more), count: more))
    }
    return all
  }
}
