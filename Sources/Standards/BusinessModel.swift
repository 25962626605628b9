public import Vocabularies

/// The lists of a standard and everything that ties them together.
public struct BusinessModel: Sendable {
  public let standard: Standards.Standard
  /// The lists, each at its release, by name.
  public let vocabularies: [String: Vocabulary]
  public let relationships: [Relationship]

  /// The list of this name.
  public func vocabulary(_ name: String) -> Vocabulary? { vocabularies[name] }
}

extension Standards {
  /// Loads every list and relationship of a standard.
  ///
  /// Throws with the faults of all of them, not only of the first.
  public func businessModel(of standard: Standard) throws(StandardsError) -> BusinessModel {
    var faults: [DataFault] = []
    var vocabularies: [String: Vocabulary] = [:]
    for (name, version) in standard.vocabularies.sorted(by: { $0.key < $1.key }) {
      do throws(StandardsError) {
        vocabularies[name] = try vocabulary(name, release: version)
      } catch {
        faults.append(contentsOf: error.faults(in: Standards.pinsFile))
      }
    }
    let relationships = relationships(of: standard, between: vocabularies, &faults)
    if !faults.isEmpty { throw .broken(faults) }
    return BusinessModel(standard: standard, vocabularies: vocabularies, relationships: relationships)
  }
}
