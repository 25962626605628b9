/// The keys of the records.
extension ExampleFile {
  /// Which keys the records have. Nothing else in the file depends on it.
  public enum Keys: Sendable {
    /// Every record its own.
    case distinct
    /// Every second record the key of an earlier one, however far back.
    case halfRepeated
    /// Every record the same.
    case same
  }

  func appendKey(to buffer: inout [UInt8]) {
    switch keys {
    case .distinct: appendKey(of: number, on: day, to: &buffer)
    case .same: appendKey(of: 1, on: days[0], to: &buffer)
    case .halfRepeated:
      let owner = number % 2 == 1 ? number : earlierOwner
      appendKey(of: owner, on: day(of: owner), to: &buffer)
    }
  }

  private func appendKey(of number: Int, on day: WorkingDay, to buffer: inout [UInt8]) {
    buffer.append(contentsOf: day.keyPrefix)
    buffer.append(digits: number, width: 7)
  }

  /// One of the odd numbers before this even one; not from `random`, whose numbers the other cells depend on.
  private var earlierOwner: Int {
    let bits = SplitMix64.mixed(UInt64(number)) >> 32
    return Int((bits &* UInt64(number / 2)) >> 32) * 2 + 1
  }

  /// The day of a record, by halving.
  private func day(of number: Int) -> WorkingDay {
    var (low, high) = (0, days.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if days[middle].recordsThrough >= number { high = middle } else { low = middle + 1 }
    }
    return days[low]
  }
}
