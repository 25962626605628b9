import CSV
import Conversion
import Validation

/// Reads the chunks of a local file by several threads, and writes what becomes of each.
final class ConversionReading: Sendable {
  private let source: ByteSource
  private let makeThread: @Sendable () -> ConversionThread
  private let outputs: (result: OrderedOutput, rejects: OrderedOutput?)
  private let occurrences: Occurrences?
  private let chain: ChunkChain
  private let lines: LineCount
  private let chunkSize: Int
  private let delimiter: Delimiter
  private let columns: Int
  private let totals = Lock(ConversionPass.Result())

  init(
    _ pass: ConversionPass, _ outputs: (OrderedOutput, OrderedOutput?), _ occurrences: Occurrences?,
    _ repeats: ConversionPass.Repeats?, _ chain: ChunkChain, _ lines: LineCount, chunkSize: Int
  ) {
    source = pass.source
    self.outputs = outputs
    self.occurrences = occurrences
    self.chain = chain
    self.lines = lines
    self.chunkSize = chunkSize
    delimiter = pass.delimiter
    columns = pass.head.header.count
    makeThread = { ConversionThread(pass, repeats) }
  }

  var readFailure: ByteSource.ReadError? { chain.failure }
  var isTooLong: Bool { chain.isTooLong }

  /// Reads to the end, or until something fails; returns what all threads did.
  func run(threads: Int) -> ConversionPass.Result {
    let index = Lock(0)
    onThreads(threads) {
      let own = index.withLock { index in
        index += 1
        return index - 1
      }
      self.readChunks(writer: self.occurrences?.writer(own))
    }
    return totals.withLock { $0 }
  }

  private func readChunks(writer: Occurrences.Writer?) {
    let thread = makeThread()
    var chunk = Chunk(size: chunkSize, delimiter: delimiter, columns: columns)
    do throws(ByteSource.ReadError) {
      while true {
        let (number, isLast) = try source.load(&chunk)
        if !chain.join(&chunk, number: number, isLast: isLast) { break }
        chunk.index()
        let line = lines.add(chunk.lineCount, number: number)
        thread.convert(&chunk, number: number, line: line)
        if let writer { thread.forEachHash { writer.add(hash: $0, chunk: number) } }
        var isFine = outputs.result.write(thread.result, number: number)
        if let rejects = outputs.rejects { isFine = rejects.write(thread.rejectBytes, number: number) && isFine }
        if !isFine {
          stop()
          break
        }
      }
    } catch {
      chain.fail(error)
      stop()
    }
    writer?.finish()
    let done = thread.totals
    totals.withLock { $0.add(done) }
  }

  private func stop() {
    lines.stop()
    outputs.result.stop()
    outputs.rejects?.stop()
  }
}

extension ConversionPass.Result {
  /// Adds what another thread did.
  mutating func add(_ other: ConversionPass.Result) {
    read += other.read
    corrected += other.corrected
    while written.count < other.written.count { written.append(0) }
    for (chunk, count) in other.written.enumerated() { written[chunk] += count }
    for (reason, entry) in other.reasons {
      reasons[reason, default: .init()].add(entry.count, line: entry.line, entry.message)
    }
  }
}
