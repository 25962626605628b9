public import Vocabularies

/// The version of a release, and the one that follows it.
///
/// Lists that Concord keeps, and those whose publisher counts, have numbers: `1.2`, `2.01`, `1.2.1`. A list that is
/// a copy of somebody else's, as it stood at some time, is named after the month: `2015-03`, and `2015-03.1` once its
/// wording was revised.
public struct VersionNumber: Sendable, Equatable {
  private enum Form: Equatable {
    /// Major, minor and patch, and how many digits the minor number was written with.
    case numbered(Int, Int, Int, width: Int)
    /// A month, and how often it was revised.
    case dated(Month, Int)
  }

  private let form: Form

  /// Reads a version; nil where it is neither a number nor a month.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    let numbers = parts.map { VersionNumber.number($0) }
    if let month = Month(parts[0]) {
      if parts.count == 1 {
        form = .dated(month, 0)
      } else if parts.count == 2, let revision = numbers[1], revision > 0 {
        form = .dated(month, revision)
      } else {
        return nil
      }
    } else if (2...3).contains(parts.count), let major = numbers[0], let minor = numbers[1] {
      guard let patch = parts.count == 3 ? numbers[2] : 0 else { return nil }
      form = .numbered(major, minor, patch, width: parts[1].utf8.count)
    } else {
      return nil
    }
  }

  /// The version that a release with such changes has, issued on `day`.
  ///
  /// A list named after months keeps the month while only its wording is revised; anything else takes the month of
  /// the day, or counts on where that month has been used.
  public func next(_ bump: Bump, on day: Day) -> String {
    switch form {
    case .numbered(let major, let minor, let patch, let width):
      switch bump {
      case .none: text
      case .patch: "\(major).\(padded(minor, width)).\(patch + 1)"
      case .minor: "\(major).\(padded(minor + 1, width))"
      case .major: "\(major + 1).\(padded(0, width))"
      }
    case .dated(let month, let revision):
      if bump == .none {
        text
      } else if day.month > month && bump > .patch {
        day.month.description
      } else {
        "\(month).\(revision + 1)"
      }
    }
  }

  /// The bump from this version to another one; nil where the two cannot be compared or the other is not later.
  public func bump(to other: VersionNumber) -> Bump? {
    guard case .numbered(let major, let minor, let patch, _) = form,
      case .numbered(let newMajor, let newMinor, let newPatch, _) = other.form
    else { return nil }
    if newMajor != major { return newMajor > major ? .major : nil }
    if newMinor != minor { return newMinor > minor ? .minor : nil }
    return newPatch > patch ? .patch : nil
  }

  /// Whether versions of this form say how much changed.
  public var isNumbered: Bool {
    if case .numbered = form { return true }
    return false
  }

  private var text: String {
    switch form {
    case .numbered(let major, let minor, let patch, let width):
      "\(major).\(padded(minor, width))" + (patch > 0 ? ".\(patch)" : "")
    case .dated(let month, let revision): "\(month)" + (revision > 0 ? ".\(revision)" : "")
    }
  }

  /// A number of up to six digits.
  private static func number(_ text: String) -> Int? {
    (1...6).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
