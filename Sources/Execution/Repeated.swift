/// The hashes that occur more than once, and the chunks of the file where they stand.
public struct Repeated: Sendable {
  private let chunks: NumberSet
  /// A filter for each stream; nil where no hash of the stream is repeated.
  private let filters: [HashFilter?]

  init(chunks: NumberSet, filters: [HashFilter?]) {
    self.chunks = chunks
    self.filters = filters
  }

  /// Whether no hash occurs more than once.
  public var isEmpty: Bool { filters.allSatisfy { $0 == nil } }

  /// Whether a chunk holds a hash that occurs more than once, there or in another chunk.
  ///
  /// Never false where it does. Chunks from 16,777,214 on are all taken for one.
  public func isIn(chunk: Int) -> Bool {
    chunks.contains(min(chunk, HashEntry.lastChunk))
  }

  /// Whether a hash occurs more than once: never false where it does, rarely true where it does not.
  public func mayHold(_ hash: UInt64) -> Bool {
    filters[HashEntry.stream(of: hash)]?.contains(HashEntry.part(of: hash)) ?? false
  }
}
