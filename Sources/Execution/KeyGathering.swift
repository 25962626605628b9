import CSV

/// Where the hashes of a file's keys go that are to be compared with those of other files.
struct KeyGathering: Sendable {
  /// Which of the rules that ask for texts to be unique is about keys.
  let rule: Int
  let keys: Occurrences
  /// What is added to the number of each chunk, so that those of all files are told apart.
  let firstChunk: Int
  /// What every hash is changed by, so that only files of one schema have hashes in common.
  let salt: UInt64

  /// The writer of one of the threads, which are numbered from 0.
  func writer(_ index: Int) -> Writer { Writer(rule: rule, keys: keys.writer(index), gathering: self) }

  /// Adds hashes. Only one thread at a time may use it.
  struct Writer {
    let rule: Int
    fileprivate let keys: Occurrences.Writer
    fileprivate let gathering: KeyGathering

    /// Adds those of a chunk's records that are compared.
    func add(_ hashes: [UInt64], of chunk: borrowing Chunk, number: Int) {
      for index in 0..<Int(chunk.recordCount) where hashes[index] != 0 {
        keys.add(hash: hashes[index] ^ gathering.salt, chunk: gathering.firstChunk + number)
      }
    }
  }
}
