import CSV
import Validation

/// What the first reading of a file leaves for a second one: where its chunks are, and what shows only when all
/// records are known.
struct SecondReading: Sendable {
  let division: Division
  let chunks: ChunkAgain
  let places: ChunkPlaces
  /// The records that repeat an earlier one, for each rule that asks for texts to be unique.
  let repeats: [RecordSet]
  /// Whether the file was read to its end.
  let isWhole: Bool

  /// The records of a chunk that repeat an earlier one, in their order.
  func repeats(in number: Int) -> [RecordExaminer.Repeat] {
    if repeats.isEmpty { return [] }
    let first = UInt64(places.records(before: number))
    var found: [RecordExaminer.Repeat] = []
    for record in 0..<Int(places.records(in: number)) {
      for (rule, set) in repeats.enumerated() where set.contains(first + UInt64(record)) {
        found.append((record, rule))
      }
    }
    return found
  }
}
