import CSV
import Validation

/// Finds the records whose text is that of an earlier one, after all hashes are known: only the chunks that hold a
/// hash more than once are read again, and their texts compared.
struct RepeatSearch {
  private let chunks: ChunkAgain
  private let division: Division
  private let places: ChunkPlaces
  private let threads: Int
  private let budget: Int
  private let folder: TemporaryFolder

  init(
    _ chunks: ChunkAgain, _ division: Division, _ places: ChunkPlaces, threads: Int, budget: Int,
    folder: TemporaryFolder
  ) {
    self.chunks = chunks
    self.division = division
    self.places = places
    self.threads = threads
    self.budget = budget
    self.folder = folder
  }

  /// Adds what is found to the validator: or, where temporary files fail, that it could not be checked.
  ///
  /// Returns every record found, for each rule, where `keepsAll`; none where nothing was added.
  @discardableResult
  func run(
    _ occurrences: [Occurrences], _ validator: inout Validator, keepsAll: Bool = false,
    elsewhere: RepeatsElsewhere? = nil
  ) -> [RecordSet] {
    do throws(SpillError) {
      var ofKeys: (rule: Int, repeats: RepeatsElsewhere)?
      if let elsewhere, let rule = validator.keyRule {
        if elsewhere.total != places.total { throw .ofChangedFile }
        ofKeys = (rule, elsewhere)
      }
      let found = try later(occurrences, limit: validator.sampleLimit, keepsAll: keepsAll, elsewhere: ofKeys)
      // All that can fail comes before anything is added.
      let samples = try samples(of: found)
      for (rule, later) in found.enumerated() {
        validator.addRepeats(rule, counts: later.counts, samples: samples[rule])
      }
      return keepsAll ? found.map { $0.all } : []
    } catch {
      for rule in occurrences.indices { validator.noteUnchecked(rule, reason: error.reasonNotChecked) }
      return []
    }
  }

  /// The records whose text is that of an earlier one, for each rule; none where no hash is repeated.
  func later(
    _ occurrences: [Occurrences], limit: Int, keepsAll: Bool = false,
    elsewhere: (rule: Int, repeats: RepeatsElsewhere)? = nil
  ) throws(SpillError) -> [LaterRecords] {
    var repeated: [Repeated] = []
    for occurrence in occurrences { repeated.append(try occurrence.repeated(threads: threads)) }
    if elsewhere == nil && repeated.allSatisfy({ $0.isEmpty }) { return [] }
    return try LaterRecords.find(
      in: try compare(repeated), limit: limit, threads: threads, keepsAll: keepsAll, elsewhere: elsewhere)
  }

  /// Collects the texts whose hashes are repeated.
  private func compare(_ repeated: [Repeated]) throws(SpillError) -> [RepeatedTexts] {
    let texts = repeated.map { _ in
      RepeatedTexts(budget: budget / repeated.count, writers: threads, folder: folder)
    }
    let next = Lock((thread: 0, chunk: 0, failure: SpillError?.none))
    let (chunks, division, places) = (chunks, division, places)
    onThreads(threads) {
      let thread = next.withLock { next in
        next.thread += 1
        return next.thread - 1
      }
      let writers = texts.map { $0.writer(thread) }
      var part = division.makePart()
      var chunk = chunks.makeChunk()
      do throws(SpillError) {
        while true {
          let number = next.withLock { next in
            while next.chunk < chunks.count && !repeated.contains(where: { $0.isIn(chunk: next.chunk) }) {
              next.chunk += 1
            }
            next.chunk += 1
            return next.failure == nil ? next.chunk - 1 : chunks.count
          }
          if number >= chunks.count { break }
          try chunks.read(number, into: &chunk, records: places.records(in: number))
          part.examine(&chunk, number: number)
          let first = UInt64(places.records(before: number))
          for (rule, writer) in writers.enumerated() where repeated[rule].isIn(chunk: number) {
            part.forEachText(rule, in: &chunk, where: { repeated[rule].mayHold($0) }) { number, note, hash, text in
              writer.add(order: first + UInt64(number), note: note, hash: hash, text: text)
            }
          }
        }
      } catch {
        next.withLock { $0.failure = $0.failure ?? error }
      }
      for writer in writers { writer.finish() }
    }
    if let failure = next.withLock({ $0.failure }) { throw failure }
    return texts
  }

  /// Reads the records that are to be shown once more.
  private func samples(of found: [LaterRecords]) throws(SpillError) -> [[Sample]] {
    var part = division.makePart()
    var chunk = chunks.makeChunk()
    var samples: [[Sample]] = []
    for (rule, later) in found.enumerated() {
      var ofRule: [Sample] = []
      var rest = later.first[...]
      while let order = rest.first {
        let number = places.chunk(of: Int64(order))
        let (first, count) = (places.records(before: number), places.records(in: number))
        let within = rest.prefix { Int64($0) < first + count }
        rest = rest.dropFirst(within.count)
        try chunks.read(number, into: &chunk, records: count)
        part.examine(&chunk, number: number)
        ofRule += part.samples(rule, within.map { Int(Int64($0) - first) }, in: &chunk, number: number, places)
      }
      samples.append(ofRule)
    }
    return samples
  }
}
