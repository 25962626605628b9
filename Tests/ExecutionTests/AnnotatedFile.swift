import CSV
import Comparing
import Execution
import Glibc
import Reporting
import Schemas
import Testing
import Validation
import Vocabularies

/// A file that was written again record by record, and what the exact path says of it.
struct AnnotatedFile {
  let bytes: [UInt8]
  let outcome: FileAnnotation.Outcome
  let annotated: [UInt8]
  let accepted: [UInt8]
  let rejected: [UInt8]
  /// Two lines for every finding, of NDJSON and of CSV.
  let lines: String

  /// How the file is judged.
  struct Settings {
    var schemas: [Schema]
    var resources: Resources
    var asAt: Day
    var showsValues = false

    func options(samples: Int) -> Validator.Options {
      .init(inputName: "test.csv", asAt: asAt, samples: samples, showsValues: showsValues)
    }
  }

  init(_ bytes: [UInt8], _ settings: Settings, _ manner: Manner) throws {
    self.bytes = bytes
    let input = manner.isPiped ? try filledPipe(bytes) : try filledFile(bytes)
    let outputs = try (0..<4).map { _ in try filledFile([]) }
    defer { for descriptor in outputs + [input] { close(descriptor) } }
    var job = FileAnnotation.Job(
      schemas: settings.schemas, resources: settings.resources, options: settings.options(samples: 3))
    (job.annotated, job.accepted, job.rejected) = (outputs[0], outputs[1], outputs[2])
    job.findings = .init(descriptor: outputs[3], header: Array("header\n".utf8)) {
      var (members, cells) = (FindingLineWriter(.ndjson), FindingLineWriter(.csv))
      return { kind, number, sample, text in
        members.write(kind, number: number, sample, to: &text)
        cells.write(kind, number: number, sample, to: &text)
      }
    }
    let annotation = FileAnnotation(threads: manner.threads, chunkSize: manner.chunkSize, budget: manner.budget)
    outcome = try annotation.run(RereadableFile(descriptor: input), job)
    annotated = try contents(outputs[0], outcome.lengths.annotated)
    accepted = try contents(outputs[1], outcome.lengths.accepted)
    rejected = try contents(outputs[2], outcome.lengths.rejected)
    let text = String(decoding: try contents(outputs[3], outcome.lengths.findings), as: UTF8.self)
    #expect(text.isEmpty || text.hasPrefix("header\n"))
    lines = String(text.dropFirst(7))
  }

  /// The findings of the exact path, one record after the other, with every place.
  static func exact(_ bytes: [UInt8], _ settings: Settings) throws -> Report {
    var validator = Validator(
      schemas: settings.schemas, resources: settings.resources, options: settings.options(samples: 1_000_000))
    try validator.read(bytes.span)
    return try validator.finish()
  }

  /// A report as the lines that are to be written of it, each made by itself.
  static func lines(of report: Report) -> String {
    report.linesInOrder.map { line in
      var writer = CSV.Writer()
      line.write(to: &writer)
      return line.ndjson + String(decoding: writer.bytes, as: UTF8.self)
    }.joined()
  }
}

private func filledFile(_ bytes: [UInt8]) throws -> Int32 {
  let file = try #require(tmpfile())
  defer { fclose(file) }
  let descriptor = dup(fileno(file))
  #expect(bytes.isEmpty || write(descriptor, bytes, bytes.count) == bytes.count)
  lseek(descriptor, 0, SEEK_SET)
  return descriptor
}

/// A pipe that holds all of a small file.
private func filledPipe(_ bytes: [UInt8]) throws -> Int32 {
  var ends: [Int32] = [0, 0]
  #expect(pipe(&ends) == 0)
  // F_SETPIPE_SZ, which Glibc's module map leaves out.
  #expect(fcntl(ends[1], 1031, 1 << 20) > 0)
  #expect(bytes.isEmpty || write(ends[1], bytes, bytes.count) == bytes.count)
  close(ends[1])
  return ends[0]
}

private func contents(_ descriptor: Int32, _ length: Int64) throws -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: Int(length))
  #expect(length == 0 || pread(descriptor, &bytes, bytes.count, 0) == bytes.count)
  var status = stat()
  #expect(fstat(descriptor, &status) == 0 && status.st_size == length)
  return bytes
}
