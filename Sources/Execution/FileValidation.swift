public import CSV
public import Validation

/// Validates a file by several threads, each of which looks at chunks of it.
///
/// The report is the same whatever the number of threads and the size of chunks.
public struct FileValidation {
  private let threads: Int
  private let chunkSize: Int
  private let headSize: Int
  private let budget: Int
  private let folder: TemporaryFolder
  /// The records that are known to repeat the key of a record in another file.
  public var repeatsElsewhere: RepeatsElsewhere?

  /// How large chunks are: small enough for a processor's own cache.
  public static let ordinaryChunkSize = 128 << 10

  /// - Parameters:
  ///   - threads: how many threads work at once, 1 or more.
  ///   - chunkSize: how many bytes a chunk has, 1 to ``CSV/Chunk/mostBytes``.
  ///   - headSize: how many bytes are read at first, to find the header in.
  ///   - budget: how many bytes are kept in memory to tell repeated texts, before a temporary file is made.
  ///   - folder: where temporary files are made.
  public init(
    threads: Int, chunkSize: Int = ordinaryChunkSize, headSize: Int = Limits.preamble, budget: Int = 8 << 20,
    folder: TemporaryFolder = .ofSystem
  ) {
    self.threads = max(1, threads)
    self.chunkSize = chunkSize
    self.headSize = headSize
    self.budget = budget
    self.folder = folder
  }

  /// Why a file could not be validated.
  public enum Failure: Error {
    case unreadable(ByteSource.ReadError)
    case mismatch(SchemaMismatch)
  }

  /// Reads the whole source and reports.
  public func report(of source: ByteSource, by validator: consuming Validator) throws(Failure) -> Report {
    var validator = validator
    if let division = try divide(source, &validator) {
      _ = try examine(source, division, &validator)
    }
    return try matching { () throws(SchemaMismatch) in try validator.finish() }
  }

  /// Reads as far as the header, or all of a file that cannot be divided.
  func divide(_ source: ByteSource, _ validator: inout Validator) throws(Failure) -> Division? {
    validator.stopBehindHeader()
    var buffer = [UInt8](repeating: 0, count: headSize)
    while true {
      let size = max(buffer.count, min(validator.appetite, Limits.record))
      if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
      let count = try reading { () throws(ByteSource.ReadError) in
        try buffer.withUnsafeMutableBufferPointer { (bytes) throws(ByteSource.ReadError) in
          try source.readOn(into: UnsafeMutableRawBufferPointer(bytes))
        }
      }
      if count == 0 { return nil }
      try matching { () throws(SchemaMismatch) in try validator.read(buffer.span.extracting(0..<count)) }
      if let division = validator.divide() { return division }
    }
  }

  /// Looks at all records behind the header.
  ///
  /// Returns how the records can be read again; which of them repeat others is in it where `keepsRepeats`. `keys` are
  /// told the keys, to be compared with those of other files.
  func examine(
    _ source: ByteSource, _ division: Division, _ validator: inout Validator, keepsRepeats: Bool = false,
    keys: KeyGathering? = nil
  ) throws(Failure) -> SecondReading {
    let rules = validator.uniquenessRules
    let occurrences = (0..<rules).map { _ in
      Occurrences(budget: budget / max(1, rules), writers: threads, folder: folder)
    }
    if let decoder = division.decoder { source.decode(with: decoder, behind: division.rest) }
    let chain = ChunkChain(division.rest)
    let parts = ChunkReading(source, division, chain, occurrences, chunkSize: chunkSize, keys: keys)
      .run(threads: threads)
    if let failure = chain.failure { throw .unreadable(failure) }
    try noteEnd(of: source, division, chain, &validator)
    var places = ChunkPlaces()
    for part in parts { places.add(part.examiner.places) }
    places = validator.settle(places, division)
    for part in parts { validator.add(part.examiner, places) }
    let chunks = ChunkAgain(source, division, starts: chain.starts, chunkSize: chunkSize)
    let search = RepeatSearch(chunks, division, places, threads: threads, budget: budget, folder: folder)
    let repeats = search.run(
      occurrences, &validator, keepsAll: keepsRepeats, elsewhere: repeatsElsewhere)
    return SecondReading(
      division: division, chunks: chunks, places: places, repeats: repeats, isWhole: !chain.isTooLong)
  }

  /// Notes how long the file is, and in what state.
  private func noteEnd(
    of source: ByteSource, _ division: Division, _ chain: ChunkChain, _ validator: inout Validator
  ) throws(Failure) {
    if chain.isTooLong {
      validator.noteTooLong()
      let total = try reading { () throws(ByteSource.ReadError) in try source.countAll() }
      validator.noteLength(total)
    } else if division.decoder == nil, let end = chain.starts.last {
      validator.noteLength(end)
    } else {
      validator.noteLength(source.outcome.count)
    }
    if source.outcome.isDamaged { validator.noteDamagedUTF16() }
  }

  private func reading<Result>(_ body: () throws(ByteSource.ReadError) -> Result) throws(Failure) -> Result {
    do throws(ByteSource.ReadError) { return try body() } catch { throw .unreadable(error) }
  }

  func matching<Result>(_ body: () throws(SchemaMismatch) -> Result) throws(Failure) -> Result {
    do throws(SchemaMismatch) { return try body() } catch { throw .mismatch(error) }
  }
}
