public import Reporting
import Standards

extension Suite.Edition {
  /// As `suite.json` has it, and certificates.
  public var json: JSON { .object([("suite", .string(version)), ("sha256", .string(sha256))]) }

  /// Reads `suite.json`; nil where it is something else.
  init?(json bytes: [UInt8]) {
    guard let node = Node(json: bytes, file: Suite.editionFile), let version = node["suite"].string,
      let sha256 = node["sha256"].string
    else { return nil }
    self.init(version: version, sha256: sha256)
  }
}

/// The requirements that are built into the command, and the edition of the suite that they belong to.
public struct BuiltInSuite: Sendable {
  public let requirements: [Requirement]
  public let edition: Suite.Edition

  /// Reads what the build put into the command. Throws with what is wrong with it.
  public init() throws(Suite.Broken) {
    var faults: [SuiteFault] = []
    requirements = Requirement.list(Standards.embeddedSuiteFile(Suite.requirementsFile) ?? [], &faults)
    guard let edition = Suite.Edition(json: Standards.embeddedSuiteFile(Suite.editionFile) ?? []), faults.isEmpty
    else {
      throw Suite.Broken(faults: faults + [SuiteFault(path: Suite.editionFile, message: words.suites.notJSON)])
    }
    self.edition = edition
  }
}
