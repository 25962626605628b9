/// Records of the shared format, one behind the other, and where each ends.
public struct RecordBuffer: Sendable {
  /// The bytes. Those from ``count`` on have no meaning.
  public internal(set) var bytes: [UInt8] = []
  /// How many bytes the records have.
  public internal(set) var count = 0
  /// Where each record ends.
  public internal(set) var ends: [Int] = []

  init() {}

  mutating func removeAll() {
    count = 0
    ends.removeAll(keepingCapacity: true)
  }

  /// Makes room for at least so many bytes more.
  mutating func makeRoom(for more: Int) {
    if bytes.count - count >= more { return }
    bytes.append(contentsOf: repeatElement(0, count: max(more, bytes.count / 2)))
  }

  /// Adds a record.
  mutating func append(_ record: [UInt8]) {
    makeRoom(for: record.count)
    for index in record.indices { bytes[count + index] = record[index] }
    count += record.count
    ends.append(count)
  }
}
