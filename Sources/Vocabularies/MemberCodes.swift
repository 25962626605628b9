/// The group and type codes of one profiling scheme, by their form: the names belong to the scheme's owner.
///
/// Groups are letters, `A` to the last one. A type is written as its group's letter and a number that runs
/// through the whole scheme.
public struct MemberCodes: Sendable, Equatable {
  /// The last group, an ASCII capital.
  public let lastGroup: UInt8
  /// How many types there are.
  public let typeCount: Int
  /// How many digits a type's number has: 2 where it is padded, 0 where it is not, nil where nobody knows.
  public let typeDigits: Int?

  /// Reads the columns `groups`, `types` and `type_form` of an entry; nil where they make no sense.
  public init?(groups: String, types: String, form: String) {
    let groups = Array(groups.utf8)
    guard groups.count == 3, groups[0] == 0x41, groups[1] == 0x2D, (0x41...0x5A).contains(groups[2]) else {
      return nil
    }
    guard let count = Int(types), count > 0 else { return nil }
    switch form {
    case "A01": typeDigits = 2
    case "A1": typeDigits = 0
    case "": typeDigits = nil
    default: return nil
    }
    lastGroup = groups[2]
    typeCount = count
  }

  /// The group that a code names, an ASCII capital; nil where it names none.
  public func group(_ code: Span<UInt8>) -> UInt8? {
    code.count == 1 && (0x41...lastGroup).contains(code[0]) ? code[0] : nil
  }

  /// The group and number of a type code; nil where it is none.
  public func type(_ code: Span<UInt8>) -> (group: UInt8, number: Int)? {
    guard let typeDigits, code.count >= 2, code.count <= 4, (0x41...lastGroup).contains(code[0]) else { return nil }
    var number = 0
    for index in 1..<code.count {
      guard (0x30...0x39).contains(code[index]) else { return nil }
      number = number * 10 + Int(code[index] - 0x30)
    }
    let isWellWritten = typeDigits == 0 ? code[1] != 0x30 : code.count == typeDigits + 1
    if !isWellWritten { return nil }
    return (1...typeCount).contains(number) ? (code[0], number) : nil
  }
}
