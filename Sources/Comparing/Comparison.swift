import CSV
import Execution
import Reporting
import Schemas
public import Validation
import Vocabularies

/// What is compared: the report of the exact path, one record after the other, and that of the fast path.
public struct Comparison: Sendable {
  public let bytes: [UInt8]
  public var settings: Settings
  private let yardstick: Yardstick

  /// What both paths are told.
  public struct Settings: Sendable, CustomStringConvertible {
    /// The schema; nil lets the header decide.
    public var schema: String?
    public var asAt = "2026-04-01"
    public var samples = 1_000_000
    public var showsValues = false
    /// How many bytes the encoding and the delimiter are told by: few, so that small files come to be divided.
    public var headSize = 64
    /// The waivers that go along with the file.
    public var waivers: Waivers?

    public init() {}

    public var description: String {
      "schema \(schema ?? "by the header"), as at \(asAt), samples \(samples), head \(headSize)"
        + (showsValues ? ", values shown" : "") + (waivers.map { ", \($0.all.count) waivers" } ?? "")
    }
  }

  public init(_ bytes: [UInt8], _ settings: Settings, by yardstick: Yardstick) {
    self.bytes = bytes
    self.settings = settings
    self.yardstick = yardstick
  }

  /// The same comparison of other bytes.
  public func with(_ bytes: [UInt8]) -> Comparison { Comparison(bytes, settings, by: yardstick) }

  /// Where two reports part: the number of the line, and a few lines of each from there on.
  public struct Difference: Sendable, CustomStringConvertible {
    public let line: Int
    public let exact: [String]
    public let fast: [String]

    fileprivate init?(_ exact: String, _ fast: String) {
      if exact == fast { return nil }
      let texts = [exact, fast].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
      line = zip(texts[0], texts[1]).prefix { $0 == $1 }.count + 1
      let start = line - 1
      self.exact = texts[0].dropFirst(start).prefix(4).map { String($0) }
      self.fast = texts[1].dropFirst(start).prefix(4).map { String($0) }
    }

    public var description: String {
      (["the reports differ from line \(line) on"] + exact.map { "exact: \($0)" } + fast.map { "fast:  \($0)" })
        .joined(separator: "\n")
    }
  }

  /// Where the reports of the two paths part; nil where they are the same. `exact` is what ``exact()`` gave.
  public func difference(_ manner: Manner, from exact: String) throws -> Difference? {
    Difference(exact, try fast(manner))
  }

  /// The report of the exact path, as JSON; for a header that fits no schema, what is said of it.
  public func exact() throws -> String {
    do {
      return try exactReport().json(version: "test").text
    } catch let mismatch as SchemaMismatch {
      return Comparison.text(mismatch)
    }
  }

  /// The report of the exact path.
  func exactReport() throws -> Report {
    var validator = try makeValidator()
    // The first piece decides on the encoding and the delimiter, as it does for the fast path.
    let head = min(bytes.count, settings.headSize)
    try validator.read(bytes.span.extracting(0..<head))
    try validator.read(bytes.span.extracting(head..<bytes.count))
    return try validator.finish()
  }

  /// The report of the fast path, as JSON; for a header that fits no schema, what is said of it.
  public func fast(_ manner: Manner) throws -> String {
    let descriptor = try manner.isPiped ? openPipe(of: bytes) : openFile(of: bytes)
    defer { closeDescriptor(descriptor) }
    let validation = FileValidation(
      threads: manner.threads, chunkSize: manner.chunkSize, headSize: settings.headSize, budget: manner.budget,
      folder: manner.folder)
    let source = ByteSource(descriptor: descriptor, folder: manner.folder)
    do {
      return try validation.report(of: source, by: try makeValidator()).json(version: "test").text
    } catch FileValidation.Failure.mismatch(let mismatch) {
      return Comparison.text(mismatch)
    }
  }

  private func makeValidator() throws -> Validator {
    guard let day = Day(settings.asAt) else { throw CannotCompare(what: "read the day \(settings.asAt)") }
    let name = settings.schema
    return Validator(
      schemas: yardstick.schemas.filter { name == nil || $0.name == name }, resources: yardstick.resources,
      options: .init(
        inputName: "test.csv", asAt: day, samples: settings.samples, showsValues: settings.showsValues,
        lookahead: settings.headSize, countsVolumes: true, waivers: settings.waivers))
  }

  private static func text(_ mismatch: SchemaMismatch) -> String {
    "no schema fits: \(mismatch.found) " + mismatch.candidates.map { "\($0.schema) \($0.missing)" }.description
  }
}

/// Something that comparing needs failed.
public struct CannotCompare: Error, CustomStringConvertible {
  public let what: String

  public var description: String { "cannot \(what)" }
}
