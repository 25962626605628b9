import FoundationEssentials
import Standards

/// The conformance suite: requirements, and cases that show what they mean.
public struct Suite: Sendable {
  /// The folder that holds it, as it was given.
  public let folder: String
  public let requirements: [Requirement]
  /// The cases, by path.
  public let cases: [Case]
  /// Every file of cases, by path, with its SHA-256.
  public let files: [(path: String, sha256: String)]
  /// Which suite it is.
  public let edition: Edition

  /// A suite by its version and bytes.
  public struct Edition: Sendable, Equatable {
    public let version: String
    /// The SHA-256 over a line for each file of cases and for `requirements.csv`, sorted by path: its SHA-256, two
    /// spaces, its path, a line feed, as sha256sum writes them.
    public let sha256: String
  }

  /// Why a folder holds no suite that could be run.
  public struct Broken: Error {
    /// What is wrong, file by file.
    public let faults: [SuiteFault]
  }

  static let requirementsFile = "requirements.csv"
  static let editionFile = "suite.json"
  static let areas = ["csv", "validate", "map", "vocabularies", "report"]
  /// The version of a suite that names none.
  static let firstVersion = "1.0"

  /// Reads a suite.
  ///
  /// Throws with everything in it that does not hold together. Whether `suite.json` is up to date is not looked at.
  public init(folder: String) throws(Broken) {
    var faults: [SuiteFault] = []
    let paths = Suite.areas.flatMap { Suite.paths(below: $0, in: folder) }
    let cases = Suite.cases(paths, folder, &faults)
    var files: [(path: String, sha256: String)] = []
    for path in paths + [Suite.requirementsFile] {
      guard let bytes = Suite.bytes(path, in: folder) else {
        faults.append(SuiteFault(path: path, message: words.suites.unreadable))
        continue
      }
      files.append((path, SHA256.hash(bytes)))
    }
    files.sort { $0.path < $1.path }
    requirements = Requirement.list(Suite.bytes(Suite.requirementsFile, in: folder) ?? [], &faults)
    self.folder = folder
    self.cases = cases
    self.files = files
    edition = Edition(version: Suite.version(in: folder), sha256: Suite.hash(of: files))
    checkReferences(&faults)
    if !faults.isEmpty { throw Broken(faults: faults) }
  }

  /// Reads every case; a `.json` file that a case names is not one itself.
  private static func cases(_ paths: [String], _ folder: String, _ faults: inout [SuiteFault]) -> [Case] {
    var cases: [Case] = []
    var others: [(path: String, faults: [SuiteFault])] = []
    for path in paths where path.hasSuffix(".json") {
      guard let node = Node(json: bytes(path, in: folder) ?? [], file: path) else {
        others.append((path, [SuiteFault(path: path, message: words.suites.notJSON)]))
        continue
      }
      var reader = CaseReader(node, path: path)
      if let found = reader.read() { cases.append(found) } else { others.append((path, reader.faults)) }
    }
    let named = Set(cases.flatMap { $0.files })
    for other in others where !named.contains(other.path) { faults += other.faults }
    return cases
  }

  /// Looks for what cases name and is not there, and for what is there and no case names.
  private func checkReferences(_ faults: inout [SuiteFault]) {
    let known = Set(requirements.map { $0.id })
    let there = Set(files.map { $0.path })
    var used: Set = [Suite.requirementsFile]
    for item in cases {
      for id in item.requirements where !known.contains(id) {
        faults.append(SuiteFault(path: item.path, message: words.suites.noSuchRequirement(id)))
      }
      used.insert(item.path)
      for file in item.files {
        used.insert(file)
        if !there.contains(file) { faults.append(SuiteFault(path: item.path, message: words.suites.noSuchFile(file))) }
      }
      used.formUnion(mappings(of: item))
    }
    let broken = Set(faults.map { $0.path })
    for file in files where !used.contains(file.path) && !broken.contains(file.path) {
      faults.append(SuiteFault(path: file.path, message: words.suites.unusedFile))
    }
  }

  /// The mapping files that the layout of a case names.
  func mappings(of item: Case) -> [String] {
    guard let layout = item.text("layout"),
      let node = Node(json: Suite.bytes(layout, in: folder) ?? [], file: layout)
    else { return [] }
    return node["columns"].members.compactMap { $0.node["mapping"].string }.map { joined(item.folder, $0) }
  }

  /// The bytes of a file of the suite, by its path from the folder.
  public func bytes(_ path: String) -> [UInt8]? { Suite.bytes(path, in: folder) }

  static func bytes(_ path: String, in folder: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(folder)/\(path)").map { Array($0) }
  }

  /// The paths of all files below a folder, sorted.
  private static func paths(below path: String, in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(path)")) ?? []
    return names.sorted().flatMap { name -> [String] in
      var isFolder = false
      let inner = "\(path)/\(name)"
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(inner)", isDirectory: &isFolder)
      return isFolder ? paths(below: inner, in: folder) : [inner]
    }
  }

  private static func hash(of files: [(path: String, sha256: String)]) -> String {
    var hash = SHA256()
    for file in files { hash.update(Array("\(file.sha256)  \(file.path)\n".utf8)) }
    return hash.finish()
  }

  private static func version(in folder: String) -> String {
    let bytes = bytes(editionFile, in: folder) ?? []
    return Edition(json: bytes)?.version ?? firstVersion
  }
}

/// Something in a suite that does not hold together.
public struct SuiteFault: Sendable, Equatable {
  /// The file, from the folder of the suite.
  public let path: String
  /// What is wrong, as a sentence.
  public let message: String

  /// The fault on one line, as compilers write them.
  public var text: String { "\(path): \(message)" }
}
