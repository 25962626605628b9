import CSV
public import Conversion
public import Schemas
public import Validation
import Vocabularies

/// Converts a local file to the shared format by several threads, each of which takes chunks of it.
///
/// What is written is in the order of the file and the same whatever the number of threads. Every record is written
/// or rejected: what is written has no error by the rules of its schema.
public struct FileConversion {
  private let threads: Int
  private let chunkSize: Int
  private let budget: Int
  private let folder: TemporaryFolder
  private let isExact: Bool

  /// - Parameters:
  ///   - threads: how many threads work at once, 1 or more.
  ///   - chunkSize: how many bytes a chunk of the local file has.
  ///   - budget: how many bytes are kept in memory to tell repeated keys, before a temporary file is made.
  ///   - folder: where temporary files are made.
  ///   - isExact: whether every record is converted by itself, which takes twice the time and comes to the same.
  public init(
    threads: Int, chunkSize: Int = 64 << 10, budget: Int = 1 << 20, folder: TemporaryFolder = .ofSystem,
    isExact: Bool = false
  ) {
    self.threads = max(1, threads)
    self.chunkSize = chunkSize
    self.budget = budget
    self.folder = folder
    self.isExact = isExact
  }

  /// What is read, by what it becomes, and where that goes.
  public struct Job {
    /// Ties the layout to the header of the file.
    public var conversion: (_ header: [String]) throws(ConversionPlan.Misfit) -> ConversionPlan
    public var dialect: Layout.Dialect
    public var schema: Schema
    public var resources: Resources
    public var options: Validator.Options
    /// A file that can be read and written at any place.
    public var output: Int32
    /// The same for rejected records; nil where they are only counted.
    public var rejects: Int32?
    /// Records that take the place of those on the same line: what was rejected before, put right.
    public var corrections: Corrections?

    public init(
      dialect: Layout.Dialect, schema: Schema, resources: Resources, options: Validator.Options, output: Int32,
      rejects: Int32?, conversion: @escaping (_ header: [String]) throws(ConversionPlan.Misfit) -> ConversionPlan
    ) {
      self.dialect = dialect
      self.schema = schema
      self.resources = resources
      self.options = options
      self.output = output
      self.rejects = rejects
      self.conversion = conversion
    }
  }

  /// How a conversion ended.
  public struct Outcome: Sendable {
    public var read: Int64 = 0
    public var written: Int64 = 0
    public var rejected: Int64 = 0
    /// How many records took the place of what had been rejected before.
    public var corrected: Int64 = 0
    /// How many records were rejected by each rule and field, the most first.
    public var reasons: [Reason] = []
    /// Headers of columns that the layout does not account for.
    public var unaccounted: [String] = []
    /// How many bytes the result has.
    public var outputLength: Int64 = 0
    /// How many bytes the rejects have, their header included.
    public var rejectsLength: Int64 = 0

    /// Why records were rejected, and how many.
    public struct Reason: Sendable, Equatable {
      public var rule: String
      public var field: String?
      public var count: Int64
      public var message: String
    }
  }

  /// Why a file could not be converted.
  public enum Failure: Error {
    case unreadable(ByteSource.ReadError)
    case misfit(ConversionPlan.Misfit)
    /// The file is no table. The message says why.
    case noTable(String)
    /// The output, the rejects or a temporary file cannot be written; the `errno` of the call.
    case unwritable(Int32)
  }

  /// Converts the whole source.
  public func run(_ source: ByteSource, _ job: Job) throws(Failure) -> Outcome {
    let delimiter = Delimiter(rawValue: job.dialect.delimiter) ?? .comma
    let head = try readHead(source, job.dialect, delimiter)
    let conversion: ConversionPlan
    do throws(ConversionPlan.Misfit) { conversion = try job.conversion(head.header) } catch { throw .misfit(error) }
    if let decoder = head.decoder { source.decode(with: decoder, behind: head.rest) }
    var result = Writer()
    result.write(conversion.resultHeader)
    let division = try divide(result.bytes, job)
    let pass = ConversionPass(
      source: source, head: head, conversion: conversion, division: division, delimiter: delimiter,
      encoding: job.dialect.encoding, corrections: job.corrections, isExact: isExact)
    let first = try pass.run(
      to: job.output, behind: result.bytes, rejects: job.rejects, threads: threads, chunkSize: chunkSize,
      budget: budget, folder: folder, repeated: nil)
    var last = first
    let later = try laterKeys(first, job, division)
    if !later.isEmpty {
      source.rewind()
      last = try pass.run(
        to: job.output, behind: result.bytes, rejects: job.rejects, threads: threads, chunkSize: chunkSize,
        budget: budget, folder: folder, repeated: .init(later: later, before: first.written))
    }
    return outcome(of: last, conversion)
  }

  private func readHead(
    _ source: ByteSource, _ dialect: Layout.Dialect, _ delimiter: Delimiter
  ) throws(Failure) -> LocalHead {
    do throws(LocalHead.Failure) {
      return try LocalHead(source, dialect, delimiter: delimiter)
    } catch {
      switch error {
      case .unreadable(let error): throw .unreadable(error)
      case .noTable(let message): throw .noTable(message)
      }
    }
  }

  /// The rules of the schema, ready to look at chunks of the result. Of what compares records, only keys count.
  private func divide(_ header: [UInt8], _ job: Job) throws(Failure) -> Division {
    var options = job.options
    options.samples = 0
    options.lookahead = 0
    var validator = Validator(
      schemas: [job.schema.comparingKeysOnly], resources: job.resources, options: options)
    validator.stopBehindHeader()
    do throws(SchemaMismatch) { try validator.read(header.span) } catch { throw .noTable(words.schemaWithoutHeader) }
    guard let division = validator.divide() else { throw .noTable(words.schemaWithoutHeader) }
    return division
  }

  /// The records of the result whose key is that of an earlier one, by their place in it, in ascending sequence.
  private func laterKeys(_ pass: ConversionPass.Result, _ job: Job, _ division: Division) throws(Failure) -> [UInt64] {
    guard let occurrences = pass.occurrences else { return [] }
    let written = ByteSource(descriptor: job.output, folder: folder)
    let chunks = ChunkAgain(written, division, starts: pass.starts, chunkSize: Chunk.mostBytes)
    let search = RepeatSearch(
      chunks, division, ChunkPlaces(records: pass.written), threads: threads, budget: budget, folder: folder)
    do throws(SpillError) {
      return try search.later([occurrences], limit: Int.max / 4).first?.first ?? []
    } catch {
      throw .unwritable(error.code)
    }
  }

  private func outcome(of pass: ConversionPass.Result, _ conversion: ConversionPlan) -> Outcome {
    var outcome = Outcome()
    outcome.read = pass.read
    outcome.corrected = pass.corrected
    outcome.written = pass.written.reduce(0, +)
    outcome.outputLength = pass.starts.last ?? 0
    outcome.rejectsLength = pass.rejectsLength
    outcome.unaccounted = conversion.unaccounted
    for (reason, entry) in pass.reasons {
      outcome.rejected += entry.count
      outcome.reasons.append(
        Outcome.Reason(rule: reason.rule, field: reason.field, count: entry.count, message: entry.message))
    }
    outcome.reasons.sort { left, right in
      if left.count != right.count { return left.count > right.count }
      return (left.rule, left.field ?? "") < (right.rule, right.field ?? "")
    }
    return outcome
  }
}

extension Schema {
  /// The same, but that records are compared by their keys alone.
  fileprivate var comparingKeysOnly: Schema {
    Schema(
      name: name, version: version, title: title, description: description, sha256: sha256, fields: fields, key: key,
      atLeastOne: atLeastOne, ties: ties, periods: nil, findsDuplicateRecords: false)
  }
}
