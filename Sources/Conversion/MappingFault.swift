/// A fault that reading a mapping brings to light: of the file, and not of what it says.
public struct MappingFault: Sendable, Equatable {
  public let kind: Kind
  /// The file, as messages name it.
  public let file: String
  /// The line in it, metadata lines included.
  public let line: Int64
  /// What is wrong, as a sentence.
  public let message: String
  /// How many faults it stands for: more than one where further ones of the kind are only counted.
  public let count: Int

  public init(kind: Kind, file: String, line: Int64, message: String, count: Int = 1) {
    self.kind = kind
    self.file = file
    self.line = line
    self.message = message
    self.count = count
  }

  /// What is wrong. The raw value is the name of the rule.
  public enum Kind: String, Sendable, CaseIterable {
    /// The file is something else, or has no table.
    case notAMapping = "not-a-mapping"
    /// A column that every mapping needs is missing.
    case missingSlot = "missing-slot"
    /// Two columns have the same name.
    case duplicateSlot = "duplicate-slot"
    /// A row has a quote or a byte out of place.
    case damagedRow = "damaged-row"
    /// A row has more or fewer cells than the header.
    case wrongSlotCount = "wrong-slot-count"
    /// A metadata line is not understood.
    case unreadableMetadata = "unreadable-metadata"
    /// The file begins with a byte order mark.
    case markedMapping = "marked-mapping"

    /// Whether something of the file was not read, so that writing what was read would lose it.
    public var isGrave: Bool { self != .unreadableMetadata && self != .markedMapping }
  }

  /// The fault on one line, as compilers write them: `file:line: message`.
  public var text: String { "\(file):\(line): \(message)" }
}

/// The faults of one file, bounded for each kind.
struct MappingFaultList {
  /// How many faults of a kind are kept; further ones are counted.
  static let most = 1000

  private let file: String
  private var kept: [MappingFault] = []
  private var counts: [(kind: MappingFault.Kind, line: Int64, count: Int)] = []

  init(file: String) {
    self.file = file
  }

  /// Adds a fault; its message is made only where it is kept.
  mutating func add(_ kind: MappingFault.Kind, line: Int64, _ message: @autoclosure () -> String) {
    var slot = 0
    while slot < counts.count && counts[slot].kind != kind { slot += 1 }
    if slot == counts.count { counts.append((kind, line, 0)) }
    counts[slot].count += 1
    counts[slot].line = line
    if counts[slot].count <= MappingFaultList.most {
      kept.append(MappingFault(kind: kind, file: file, line: line, message: message()))
    }
  }

  /// What was kept, and for each kind how many more there were, at the last of their lines.
  var all: [MappingFault] {
    var all = kept
    for (kind, line, count) in counts where count > MappingFaultList.most {
      let more = count - MappingFaultList.most
      let message = words.moreOfTheKind(more)
      all.append(MappingFault(kind: kind, file: file, line: line, message: message, count: more))
    }
    return all
  }
}
