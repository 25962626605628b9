import Schemas
import Vocabularies

// What takes bytes, taking a string: macros cannot be handed a span.

extension Pattern {
  func matches(_ text: String) -> Bool { matches(Array(text.utf8).span) }
}

extension UPRN {
  static func isWellFormed(_ text: String) -> Bool { isWellFormed(Array(text.utf8).span) }
}

extension MemberCodes {
  func group(_ text: String) -> UInt8? { group(Array(text.utf8).span) }
  func type(_ text: String) -> (group: UInt8, number: Int)? { type(Array(text.utf8).span) }
}

extension Release {
  func nearestEntries(to text: String, limit: Int) -> [Int] {
    NearestEntries(self).entries(near: Array(text.utf8).span, limit: limit)
  }
}
