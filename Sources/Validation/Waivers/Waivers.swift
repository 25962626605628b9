/// The waivers that go along with a file.
public final class Waivers: Sendable {
  /// Makes the SHA-256 of bytes, in 64 hexadecimal digits.
  public typealias Hash = @Sendable ([UInt8]) -> String

  /// The waivers, in the order of their file.
  public let all: [Waiver]
  /// The different grounds on which something is waived.
  let grounds: [Waiver.Grounds]
  /// The place of each waiver's grounds among them.
  private let groundsOfWaiver: [Int]
  private let byTarget: [Target: Int]
  /// The rules of which anything is waived, and anything by its value, by their place in the catalogue.
  private let (isOfRule, isByValue): ([Bool], [Bool])
  private let hash: Hash

  private struct Target: Hashable {
    let rule: Int
    let field: String?
    let target: Waiver.Target
  }

  /// The waivers, of which no two have one target.
  init(_ all: [Waiver], hash: @escaping Hash) {
    var (grounds, indices): ([Waiver.Grounds], [Waiver.Grounds: Int]) = ([], [:])
    var (ofWaiver, byTarget): ([Int], [Target: Int]) = ([], [:])
    var isOfRule = [Bool](repeating: false, count: Rule.all.count)
    var isByValue = isOfRule
    for (index, waiver) in all.enumerated() {
      let place = indices[waiver.grounds] ?? grounds.count
      if place == grounds.count {
        grounds.append(waiver.grounds)
        indices[waiver.grounds] = place
      }
      ofWaiver.append(place)
      byTarget[Target(rule: waiver.ruleIndex, field: waiver.field, target: waiver.target)] = index
      isOfRule[waiver.ruleIndex] = true
      if case .value = waiver.target { isByValue[waiver.ruleIndex] = true }
    }
    self.all = all
    self.grounds = grounds
    groundsOfWaiver = ofWaiver
    self.byTarget = byTarget
    (self.isOfRule, self.isByValue) = (isOfRule, isByValue)
    self.hash = hash
  }

  /// Whether any waiver is of this rule.
  func concern(_ rule: Int) -> Bool { isOfRule[rule] }

  /// Whether any waiver is of a value that breaks this rule.
  func concernValues(of rule: Int) -> Bool { isByValue[rule] }

  /// The place of a waiver's grounds among the different ones.
  func grounds(of waiver: Int) -> Int { groundsOfWaiver[waiver] }

  /// The waiver that has the fingerprint of a place, if any.
  func waiver(of place: PlaceIdentity, rule: Int, field: String?) -> Int? {
    let identity = place.key.map { "key:" + $0 } ?? place.value.map { "value:" + $0 }
    if identity == nil && !place.isOfFile { return nil }
    let fingerprint = Fingerprint(rule: Rule.all[rule].name, field: field, identity: identity)
    return byTarget[Target(rule: rule, field: field, target: .fingerprint(fingerprint))]
  }

  /// The waiver that has the hash of a value, if any. Costs as much as a hash: ask once for a value.
  func waiver(ofValue value: String, rule: Int, field: String) -> Int? {
    let hash = hash(Waiver.hashedText(rule: Rule.all[rule].name, field: field, value: value))
    return byTarget[Target(rule: rule, field: field, target: .value(hash: hash))]
  }
}
