import CSV
import Validation

/// The examiner of one thread, which looks at the chunks that the thread comes by.
final class Part {
  var examiner: PartExaminer

  init(_ examiner: consuming PartExaminer) { self.examiner = examiner }
}

/// Reads a file once: every chunk is looked at by the thread that reads it.
final class ChunkReading: Sendable {
  private let source: ByteSource
  private let division: Division
  private let chain: ChunkChain
  private let occurrences: [Occurrences]
  private let chunkSize: Int
  private let keys: KeyGathering?

  /// `occurrences` are told the hashes of texts that are to be unique, one for each rule that asks for it; `keys` those
  /// of keys that are compared with other files'.
  init(
    _ source: ByteSource, _ division: Division, _ chain: ChunkChain, _ occurrences: [Occurrences], chunkSize: Int,
    keys: KeyGathering? = nil
  ) {
    self.source = source
    self.division = division
    self.chain = chain
    self.occurrences = occurrences
    self.chunkSize = chunkSize
    self.keys = keys
  }

  /// Reads to the end; returns what each thread found.
  func run(threads: Int) -> [Part] {
    let parts = Lock<[Part]>([])
    let index = Lock(0)
    onThreads(threads) {
      let own = index.withLock { index in
        index += 1
        return index - 1
      }
      let part = Part(self.division.makePart())
      self.readChunks(part, writers: self.occurrences.map { $0.writer(own) }, keys: self.keys?.writer(own))
      nonisolated(unsafe) let done = part
      parts.withLock { $0.append(done) }
    }
    return parts.withLock { parts in
      nonisolated(unsafe) let all = parts
      return all
    }
  }

  private func readChunks(_ part: Part, writers: [Occurrences.Writer], keys: KeyGathering.Writer?) {
    var chunk = Chunk(size: chunkSize, delimiter: division.delimiter, columns: division.columns)
    do throws(ByteSource.ReadError) {
      while true {
        let (number, isLast) = try source.load(&chunk)
        if !chain.join(&chunk, number: number, isLast: isLast) { break }
        chunk.index()
        part.examiner.examine(&chunk, number: number)
        for (rule, writer) in writers.enumerated() { note(part.examiner.hashes[rule], of: chunk, number, writer) }
        if let keys { keys.add(part.examiner.hashes[keys.rule], of: chunk, number: number) }
      }
    } catch {
      chain.fail(error)
    }
    for writer in writers { writer.finish() }
  }

  private func note(_ hashes: [UInt64], of chunk: borrowing Chunk, _ number: Int, _ writer: Occurrences.Writer) {
    for index in 0..<Int(chunk.recordCount) where hashes[index] != 0 { writer.add(hash: hashes[index], chunk: number) }
  }
}
