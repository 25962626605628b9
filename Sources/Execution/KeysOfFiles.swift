public import Validation

/// Finds the records whose key is that of a record in an earlier one of several files.
///
///     let keys = KeysOfFiles(threads: 2)
///     for file in files { reports.append(try keys.report(of: file.source, by: file.validator)) }
///     let repeats = try keys.repeats()  // of each file
///
/// The hash of every key is remembered, in memory up to a budget and beyond it in a temporary file. Only the chunks of
/// files that hold a hash more than once are read again, and their keys compared. What is found is the same whatever
/// the number of threads.
public final class KeysOfFiles {
  private let threads: Int
  private let chunkSize: Int
  private let budget: Int
  private let folder: TemporaryFolder
  private let keys: Occurrences
  private var schemas: [String] = []
  private var files: [File] = []
  private var chunks = 0
  private var records: UInt64 = 0

  /// A file that was read, and what stands before it in those that were read before.
  private struct File {
    /// Nil where the file has no records to be compared.
    var reading: SecondReading?
    var rule = 0
    /// Which of the schemas met it is held to.
    var schema = 0
    /// What tells the hashes of keys of one schema from those of another.
    var salt: UInt64 { UInt64(schema) &* 0x9E37_79B9_7F4A_7C15 }
    var firstChunk = 0
    var firstRecord: UInt64 = 0
  }

  /// - Parameters:
  ///   - threads: how many threads work at once, 1 or more.
  ///   - chunkSize: how many bytes a chunk has, 1 to ``CSV/Chunk/mostBytes``.
  ///   - budget: how many bytes are kept in memory to tell repeated keys, before a temporary file is made.
  ///   - folder: where temporary files are made.
  public init(
    threads: Int, chunkSize: Int = FileValidation.ordinaryChunkSize, budget: Int = 8 << 20,
    folder: TemporaryFolder = .ofSystem
  ) {
    self.threads = max(1, threads)
    self.chunkSize = chunkSize
    self.budget = budget
    self.folder = folder
    keys = Occurrences(budget: budget, writers: self.threads, folder: folder)
  }

  /// Validates the next file, as ``FileValidation`` does, and remembers its keys.
  ///
  /// The validator is to have been made to compare files. The source must stay open until ``repeats()`` has returned.
  public func report(of source: ByteSource, by validator: consuming Validator) throws(FileValidation.Failure) -> Report
  {
    var validator = validator
    let validation = FileValidation(threads: threads, chunkSize: chunkSize, budget: budget, folder: folder)
    var file = File(firstChunk: chunks, firstRecord: records)
    if let division = try validation.divide(source, &validator) {
      var gathering: KeyGathering?
      if let rule = validator.keyRule, let schema = validator.schemaName {
        (file.rule, file.schema) = (rule, number(of: schema))
        gathering = KeyGathering(rule: rule, keys: keys, firstChunk: chunks, salt: file.salt)
      }
      let reading = try validation.examine(source, division, &validator, keys: gathering)
      chunks += reading.chunks.count
      records += UInt64(reading.places.total)
      if gathering != nil { file.reading = reading }
    }
    let report = try validation.matching { () throws(SchemaMismatch) in try validator.finish() }
    files.append(file)
    return report
  }

  /// Notes a file that has no keys, because it cannot be read.
  public func skip() { files.append(File(firstChunk: chunks, firstRecord: records)) }

  private func number(of schema: String) -> Int {
    if let index = schemas.firstIndex(of: schema) { return index }
    schemas.append(schema)
    return schemas.count - 1
  }

  /// The records of each file whose key is in an earlier file. To be called once, when all files were read.
  ///
  /// Throws where a temporary file could not be made, written or read, or a file has changed meanwhile.
  public func repeats() throws(SpillError) -> [RepeatsElsewhere] {
    for index in 0..<threads { keys.writer(index).finish() }
    var found = files.map { RepeatsElsewhere(total: $0.reading?.places.total ?? 0) }
    let repeated = try keys.repeated(threads: threads)
    if repeated.isEmpty { return found }
    let texts = RepeatedTexts(budget: budget, writers: 1, folder: folder)
    let writer = texts.writer(0)
    for file in files { try collect(file, repeated, writer) }
    writer.finish()
    try texts.forEachLater(threads: threads) { later in
      let (file, earlier) = (self.file(of: later.order), self.file(of: later.earlier))
      if file == earlier { return }
      found[file].insert(
        later.order - files[file].firstRecord, note: later.note, in: earlier,
        record: later.earlier - files[earlier].firstRecord)
    }
    for file in found.indices { try addLines(to: &found[file], of: files[file]) }
    return found
  }

  /// The file that has a record, counted in all of them.
  private func file(of record: UInt64) -> Int {
    var (low, high) = (0, files.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if files[middle].firstRecord <= record { low = middle } else { high = middle }
    }
    return low
  }

  /// Collects the keys of a file whose hashes are repeated, in their order.
  private func collect(_ file: File, _ repeated: Repeated, _ writer: RepeatedTexts.Writer) throws(SpillError) {
    guard let reading = file.reading else { return }
    var part = reading.division.makePart()
    var chunk = reading.chunks.makeChunk()
    var text: [UInt8] = []
    for number in 0..<reading.chunks.count where repeated.isIn(chunk: file.firstChunk + number) {
      try reading.chunks.read(number, into: &chunk, records: reading.places.records(in: number))
      part.examine(&chunk, number: number)
      let first = file.firstRecord + UInt64(reading.places.records(before: number))
      let isWanted = { (hash: UInt64) in repeated.mayHold(hash ^ file.salt) }
      part.forEachText(file.rule, in: &chunk, where: isWanted) { record, note, hash, key in
        // Files of different schemas have no keys in common, even where they read the same.
        text.removeAll(keepingCapacity: true)
        text.append(UInt8(truncatingIfNeeded: file.schema))
        for index in key.indices { text.append(key[index]) }
        writer.add(order: first + UInt64(record), note: note, hash: hash ^ file.salt, text: text.span)
      }
    }
  }

  /// Says where the first records stand, here and in the other files.
  private func addLines(to found: inout RepeatsElsewhere, of file: File) throws(SpillError) {
    found.files.sort { $0.file < $1.file }
    for index in found.files.indices {
      let other = found.files[index]
      found.files[index].line = try line(of: other.first.here, in: file)
      found.files[index].lineThere = try line(of: other.first.there, in: files[other.file])
    }
  }

  private func line(of record: UInt64, in file: File) throws(SpillError) -> Int64? {
    guard let reading = file.reading else { return nil }
    let places = reading.places
    let number = places.chunk(of: Int64(record))
    var part = reading.division.makePart()
    var chunk = reading.chunks.makeChunk()
    try reading.chunks.read(number, into: &chunk, records: places.records(in: number))
    part.examine(&chunk, number: number)
    let within = Int(Int64(record) - places.records(before: number))
    return part.samples(file.rule, [within], in: &chunk, number: number, places).first?.line
  }
}
