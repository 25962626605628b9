import Vocabularies

/// What a coming release does to one code that a file or mapping uses.
public struct Effect: Sendable {
  /// The list that the code is of.
  public let vocabulary: String
  public let change: Change
  /// How many records, or rows of a mapping, use the code.
  public internal(set) var uses: Int64 = 0
  /// How many of these records are dated on or after the day from which the code no longer holds.
  public internal(set) var late: Int64 = 0

  /// What has to be done about it.
  public enum Action: String, CaseIterable, Sendable {
    /// A person has to choose: there are several successors, or none.
    case decide
    /// The one successor can be taken without looking.
    case replace
    /// Nothing: data and mapping stay right.
    case note
  }

  public var action: Action {
    switch change.kind {
    case .withdrawn, .merged, .split, .deleted: change.successors.count == 1 ? .replace : .decide
    default: .note
    }
  }
}

/// The changes of one list that can touch a code, ready to be looked up by the code.
struct ListEffects {
  let difference: Difference
  let about: Vocabulary.Description
  /// For each entry of the newer release the effect on it, by its place in `effects`; -1 where there is none.
  private var places: [Int32]
  /// The same for entries that only the older release has.
  private var deleted: [String: Int] = [:]
  private(set) var effects: [Effect] = []

  init(_ difference: Difference, of about: Vocabulary.Description) {
    self.difference = difference
    self.about = about
    places = [Int32](repeating: -1, count: difference.new.count)
    for change in difference.changes {
      guard let rank = change.kind.rank else { continue }
      let entry = difference.new.index(of: change.notation)
      let before = entry.map { Int(places[$0]) } ?? -1
      if before >= 0 {
        // An entry that was renamed and withdrawn is first of all withdrawn.
        if rank < effects[before].change.kind.rank ?? 0 {
          effects[before] = Effect(vocabulary: difference.vocabulary, change: change)
        }
        continue
      }
      if let entry { places[entry] = Int32(effects.count) } else { deleted[change.notation] = effects.count }
      effects.append(Effect(vocabulary: difference.vocabulary, change: change))
    }
  }

  /// Counts a use of a code. `day` is asked for the record's day where the code was withdrawn.
  mutating func use(_ code: Span<UInt8>, day: () -> Day?) -> Bool {
    guard let place = place(of: code) else { return false }
    effects[place].uses += 1
    guard effects[place].action != .note else { return false }
    guard let entry = difference.new.index(of: code) else { return true }
    if let day = day(), day.number < difference.new.validity(entry).withdrawn { return false }
    effects[place].late += 1
    return true
  }

  private func place(of code: Span<UInt8>) -> Int? {
    if let entry = difference.new.index(of: code) { return places[entry] < 0 ? nil : Int(places[entry]) }
    if deleted.isEmpty { return nil }
    return deleted[code.string]
  }
}

extension Change.Kind {
  /// Which of several changes to an entry counts first; nil where a change touches no code.
  fileprivate var rank: Int? {
    switch self {
    case .deleted, .split, .merged, .withdrawn: 0
    case .added, .reinstated: 1
    case .redated: 2
    case .redefined: 3
    case .renamed: 4
    case .moved: 5
    case .relabelled, .annotated: nil
    }
  }
}

extension Span where Element == UInt8 {
  /// The bytes as text.
  var string: String {
    var bytes: [UInt8] = []
    for index in indices { bytes.append(self[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
