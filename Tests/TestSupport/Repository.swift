public import CSV
import Foundation
public import Schemas
public import Standards
public import Validation
import Vocabularies

/// The project's own files, as tests read them.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path(percentEncoded: false)

  /// The standards data of the project, from their files.
  public static let standards = Standards(.folder(root))

  /// The bytes of a file, by its path from the root.
  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: root + path)))
  }

  /// The paths of the files below a folder that end in `suffix`, from the root, sorted.
  public static func files(below folder: String, endingIn suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root + folder).filter { $0.hasSuffix(suffix) }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// Every schema at the version of the newest standard.
  public static let schemas: [Schema] = {
    do {
      let standard = try standards.standard()
      return try standard.schemas.keys.sorted().map { try standards.schema($0, version: standard.schemas[$0]) }
    } catch {
      fatalError("The project's own schemas cannot be loaded: \(error)")
    }
  }()

  /// The lists that the schemas use.
  public static let resources: Resources = {
    do {
      return try standards.resources(for: schemas, in: standards.standard())
    } catch {
      fatalError("The project's own standards data cannot be loaded: \(error)")
    }
  }()

  /// The waivers in a waiver file.
  public static func waivers(_ bytes: [UInt8]) throws -> Waivers {
    try Waivers(reading: bytes, hash: { hash($0) })
  }

  /// The SHA-256 of bytes, in hexadecimal digits.
  @Sendable public static func hash(_ bytes: [UInt8]) -> String { SHA256.hash(bytes) }

  /// Validates bytes against a schema; nil lets the header decide. `pieces` says how many bytes come at a time.
  public static func validate(
    _ bytes: [UInt8], schema: String?, asAt: String = "2026-04-01", samples: Int = 1_000_000, pieces: Int = 1 << 16,
    lookahead: Int = Limits.preamble, showsValues: Bool = false, waivers: Waivers? = nil
  ) throws -> Report {
    let known = schemas
    guard let day = Day(asAt) else { throw CocoaError(.formatting) }
    var validator = Validator(
      schemas: schema.map { name in known.filter { $0.name == name } } ?? known, resources: resources,
      options: .init(
        inputName: "test.csv", asAt: day, samples: samples, showsValues: showsValues,
        lookahead: lookahead, waivers: waivers))
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      try validator.read(bytes.span.extracting(start..<min(bytes.count, start + pieces)))
    }
    return try validator.finish()
  }
}
