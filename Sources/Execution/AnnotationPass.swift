import CSV
import Validation

/// The second reading of a file, by several threads: what is found in each record is written, or decides where the
/// record goes.
final class AnnotationPass: Sendable {
  private let file: RereadableFile
  private let head: AnnotationHead
  private let reading: SecondReading
  private let job: FileAnnotation.Job
  private let encoding: TextEncoding
  private let outputs: AnnotationOutputs
  /// Counts the pairs of bytes of chunks, where the file is in UTF-16.
  private let units = LineCount(line: 0)
  private let state = Lock(State())

  private struct State {
    var next = 0
    var totals = AnnotationTotals()
    var failure: FileAnnotation.Failure?
  }

  init(
    _ file: RereadableFile, _ head: AnnotationHead, _ reading: SecondReading, _ job: FileAnnotation.Job,
    _ outputs: AnnotationOutputs, encoding: TextEncoding
  ) {
    self.file = file
    self.head = head
    self.reading = reading
    self.job = job
    self.outputs = outputs
    self.encoding = encoding
  }

  /// Reads to the end; returns what all threads did.
  func run(threads: Int) throws(FileAnnotation.Failure) -> AnnotationTotals {
    onThreads(threads) { self.work() }
    if let failure = state.withLock({ $0.failure }) { throw failure }
    return state.withLock { $0.totals }
  }

  private func work() {
    let cells = AnnotationCells(delimiter: head.delimiter, encoding: encoding)
    let thread = AnnotationThread(reading.division, cells, job)
    var chunk = reading.chunks.makeChunk()
    do throws(FileAnnotation.Failure) {
      while let number = nextChunk() {
        try read(number, into: &chunk)
        thread.examine(&chunk, number: number, of: reading)
        try sort(chunk, number, thread)
        if !outputs.write(thread, number: number) { break }
      }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
      units.stop()
      outputs.stop()
    }
    let totals = thread.totals
    state.withLock { $0.totals.add(totals) }
  }

  private func nextChunk() -> Int? {
    state.withLock { state in
      if state.failure != nil || state.next == reading.chunks.count { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func read(_ number: Int, into chunk: inout Chunk) throws(FileAnnotation.Failure) {
    do throws(SpillError) {
      try reading.chunks.read(number, into: &chunk, records: reading.places.records(in: number))
    } catch {
      throw .unavailable(error)
    }
  }

  private func sort(
    _ chunk: borrowing Chunk, _ number: Int, _ thread: AnnotationThread
  ) throws(FileAnnotation.Failure) {
    let count = reading.chunks.byteCount(of: number)
    guard encoding.isUTF16 else {
      thread.sort(chunk.bytes, chunk.textStart..<(chunk.textStart + count), nil)
      return
    }
    // The text was decoded; what is written are the bytes that it was decoded from.
    let places = thread.unitPlaces(in: chunk, byteCount: count)
    let length = places[places.count - 1]
    let start = Int64(head.bytes.count) + 2 * units.add(Int64(length), number: number)
    let isLast = number + 1 == reading.chunks.count
    // A file that is cut short may end with an odd byte, which became a character of its own or part of one.
    let bytes = try readRaw(2 * length + (isLast ? 4 : 0), at: start)
    if !isLast && bytes.count < 2 * length { throw .unavailable(.ofChangedFile) }
    thread.sort(bytes, 0..<bytes.count, places.map { isLast && $0 == length ? bytes.count : 2 * $0 })
  }

  private func readRaw(_ count: Int, at offset: Int64) throws(FileAnnotation.Failure) -> [UInt8] {
    do throws(ByteSource.ReadError) {
      return try file.read(count, at: offset)
    } catch {
      throw .unreadable(error)
    }
  }
}
