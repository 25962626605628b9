import CSV
import Glibc
import Reporting
import Schemas
import TestSupport
import Testing
import Validation
import Vocabularies

@testable import Execution

/// How a file is read in a test: in what pieces, and by how many.
struct Manner: CustomTestStringConvertible {
  var threads = 2
  var chunkSize = 64
  /// The budget for telling repeated texts; a small one has everything spilled.
  var budget = 1 << 20
  var isPiped = false
  var folder = TemporaryFolder.ofSystem

  var testDescription: String {
    "\(threads) threads, chunks of \(chunkSize), budget \(budget)\(isPiped ? ", piped" : "")"
  }
}

/// What is compared: the report of the exact path, one record after the other, and that of the fast path.
struct Comparison {
  let bytes: [UInt8]
  var schema: String?
  var asAt = "2026-04-01"
  var samples = 1_000_000
  /// How many bytes the encoding and the delimiter are told by, so that small files come to be divided.
  var headSize = 64

  /// The first line in which the two reports differ; nil where they do not.
  func difference(_ manner: Manner) throws -> String? {
    let exact = try exact().split(separator: "\n", omittingEmptySubsequences: false)
    let fast = try fast(manner).split(separator: "\n", omittingEmptySubsequences: false)
    if exact == fast { return nil }
    let line = zip(exact, fast).prefix { $0 == $1 }.count
    let texts = [exact, fast].map { $0.dropFirst(line).prefix(4).joined(separator: " ") }
    return "line \(line + 1): exact \(texts[0]), fast \(texts[1])"
  }

  /// The report of the exact path, as JSON.
  func exact() throws -> String {
    try Repository.validate(bytes, schema: schema, asAt: asAt, samples: samples, pieces: headSize, lookahead: headSize)
      .json(version: "test").text
  }

  /// The report of the fast path, as JSON.
  func fast(_ manner: Manner) throws -> String {
    let descriptor = try manner.isPiped ? pipe() : file()
    defer { close(descriptor) }
    guard let day = Day(asAt) else { throw CannotCompare() }
    let known = Repository.schemas
    let validator = Validator(
      schemas: schema.map { name in known.filter { $0.name == name } } ?? known, resources: Repository.resources,
      options: .init(inputName: "test.csv", asAt: day, samples: samples, lookahead: headSize))
    let validation = FileValidation(
      threads: manner.threads, chunkSize: manner.chunkSize, headSize: headSize, budget: manner.budget,
      folder: manner.folder)
    let source = ByteSource(descriptor: descriptor, folder: manner.folder)
    return try validation.report(of: source, by: validator).json(version: "test").text
  }

  /// A file that holds the bytes and has no name.
  private func file() throws -> Int32 {
    let nameless = TemporaryFolder.ofSystem.openNameless()
    let descriptor = nameless >= 0 ? nameless : TemporaryFolder.ofSystem.openUnlinked()
    guard descriptor >= 0, write(descriptor, bytes, bytes.count) == bytes.count, lseek(descriptor, 0, SEEK_SET) == 0
    else { throw CannotCompare() }
    return descriptor
  }

  /// The reading end of a pipe that the bytes are written to, a few at a time.
  private func pipe() throws -> Int32 {
    var ends: [Int32] = [0, 0]
    guard Glibc.pipe(&ends) == 0 else { throw CannotCompare() }
    let (bytes, end) = (bytes, ends[1])
    onThread {
      var start = 0
      while start < bytes.count {
        let count = bytes[start...].withUnsafeBytes { write(end, $0.baseAddress, min($0.count, 1000)) }
        if count <= 0 { break }
        start += count
      }
      close(end)
    }
    return ends[0]
  }
}

/// Something that a test needs failed.
struct CannotCompare: Error {}
