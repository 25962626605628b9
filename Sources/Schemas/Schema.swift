/// The shared format of one kind of file: its fields, and what ties them together.
public struct Schema: Sendable {
  public let name: String
  public let version: String
  public let title: String
  public let description: String
  /// The SHA-256 of its file, in hexadecimal.
  public let sha256: String
  public let fields: [Field]
  /// The fields that together tell one record from another.
  public let key: [Int]
  /// Sets of fields of which at least one is to be given.
  public let atLeastOne: [[Int]]
  /// Pairs of fields whose codes a relationship ties together.
  public let ties: [Tie]
  /// The field that holds the month, and the one whose records have months, where every month is expected.
  public let periods: Periods?
  /// Whether records that differ in nothing but their key are worth a warning.
  public let findsDuplicateRecords: Bool

  /// Two fields whose codes a relationship ties together.
  public struct Tie: Sendable {
    public let relationship: String
    public let from: Int
    public let to: Int

    public init(relationship: String, from: Int, to: Int) {
      self.relationship = relationship
      self.from = from
      self.to = to
    }
  }

  /// Where every month is expected between the first and the last.
  public struct Periods: Sendable {
    /// The field with the month.
    public let month: Int
    /// The field with the authority that has the months.
    public let of: Int

    public init(month: Int, of: Int) {
      self.month = month
      self.of = of
    }
  }

  public init(
    name: String, version: String, title: String, description: String, sha256: String, fields: [Field],
    key: [Int], atLeastOne: [[Int]], ties: [Tie], periods: Periods?, findsDuplicateRecords: Bool
  ) {
    self.name = name
    self.version = version
    self.title = title
    self.description = description
    self.sha256 = sha256
    self.fields = fields
    self.key = key
    self.atLeastOne = atLeastOne
    self.ties = ties
    self.periods = periods
    self.findsDuplicateRecords = findsDuplicateRecords
  }

  /// The field with this name, exactly.
  public func field(named name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// The field whose name differs from `header` in case, spaces, underscores and hyphens at the most.
  public func field(resembling header: String) -> Int? {
    let wanted = essence(header)
    return wanted.isEmpty ? nil : fields.firstIndex { essence($0.name) == wanted }
  }
}

/// The letters and digits of a name, in lower case.
private func essence(_ name: String) -> [UInt8] {
  var bytes: [UInt8] = []
  for byte in name.utf8 {
    switch byte {
    case 0x41...0x5A: bytes.append(byte | 0x20)
    case 0x20, 0x2D, 0x5F: break
    default: bytes.append(byte)
    }
  }
  return bytes
}
