import Exchange
import Glibc
import Reporting
import Standards
import Vocabularies

let vocabExportCommand = CommandDefinition(
  name: "vocab export", summary: "write vocabularies in a form that other tools read", operands: "[NAME[@RELEASE]]",
  mostOperands: 1,
  options: [
    .init(
      name: "as", value: "FORMAT",
      summary: "\(listed(Format.allCases.map { $0.rawValue }, "or"))"),
    .init(name: "output", short: "o", value: "PATH", summary: "the file, or the new folder for several, to write"),
    SharedOption.standard,
  ],
  notes: [
    "Without NAME, every list of the standard is exported. Without RELEASE it is the one that the standard pins.",
    "Entries that were withdrawn are exported too.",
    "For example: concord vocab export services --as turtle -o services.ttl, or for all lists together",
    "concord vocab export --as frictionless -o package.",
  ],
  run: { invocation in
    let formats = Format.allCases.map { $0.rawValue }
    let name = try invocation.choice("as", among: formats)
    guard invocation.has("as"), let format = Format(rawValue: name) else {
      throw Failure(.usage, words.vocab.formMissing(known: formats))
    }
    if let output = invocation["output"], output.isEmpty {
      throw Failure(.usage, words.files.emptyOutputName)
    }
    let files = try export(invocation, as: format)
    if Set(files.map { $0.path }).count < files.count {
      throw Failure(.brokenStandards, words.vocab.sameNames)
    }
    if files.count == 1 {
      var output = try Output(invocation["output"])
      try output.write(files[0].bytes)
      try output.finish()
    } else {
      guard let folder = invocation["output"], folder != "-" else {
        throw Failure(.usage, words.files.needsFolder(count: files.count))
      }
      try OutputFolder(folder).write(files)
    }
    return .fine
  })

/// What is asked for, in the form that is asked for.
private func export(_ invocation: Invocation, as format: Format) throws -> [ExportedFile] {
  let standards = try invocation.standards()
  let wanted = invocation.operands.first?.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
  return try withStandards { () throws(StandardsError) in
    let standard = try standards.standard(invocation["standard"])
    var lists: [Vocabulary]?
    if let wanted {
      let name = String(wanted[0])
      let release = wanted.count == 2 ? String(wanted[1]) : standard.vocabularies[name]
      lists = [try standards.vocabulary(name, release: release)]
    }
    let model = try standards.businessModel(of: standard)
    var schemas: [Export.SchemaFile] = []
    for (name, version) in standard.schemas.sorted(by: { $0.key < $1.key }) {
      let schema = try standards.schema(name, version: version)
      schemas.append(Export.SchemaFile(schema, text: standards.schemaText(name, version: version) ?? ""))
    }
    return Export(of: lists, model: model, schemas: schemas).files(as: format)
  }
}

/// A folder of results, which appears whole or not at all.
private struct OutputFolder {
  /// The folder, without a slash at its end.
  private let path: String
  /// The mode of the folder that is there already; nil where there is none.
  private var mode: mode_t?
  /// Where the files are until all of them are written.
  private var beside: String { "\(path).part-\(getpid())" }

  /// The folder at a path: one that is not there yet, or is empty.
  init(_ path: String) throws {
    var path = path
    while path.utf8.count > 1 && path.hasSuffix("/") { path.removeLast() }
    if let resolved = realpath(path, nil) {
      path = String(cString: resolved)
      free(resolved)
      try OutputFolder.expectEmpty(path)
      var status = stat()
      if stat(path, &status) == 0 { mode = status.st_mode & 0o7777 }
    }
    self.path = path
  }

  private static func expectEmpty(_ path: String) throws {
    guard let folder = opendir(path) else {
      throw Failure(.cannotCreate, words.files.cannotBeFolder(path, systemMessage(errno)))
    }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    // Every folder holds itself and the one above it.
    if count > 2 {
      throw Failure(.cannotCreate, words.files.isNotEmpty(path))
    }
    if let here = realpath(".", nil) {
      defer { free(here) }
      if String(cString: here) == path {
        throw Failure(.cannotCreate, words.files.isWorkingFolder(path))
      }
    }
  }

  /// Writes all files beside the folder and puts them in its place.
  func write(_ files: [ExportedFile]) throws {
    if mkdir(beside, 0o777) != 0 {
      throw Failure(.cannotCreate, words.files.cannotBeCreated(path, systemMessage(errno)))
    }
    for file in files { Signals.note("\(beside)/\(file.path)") }
    Signals.note(beside)
    defer { for name in files.map({ "\(beside)/\($0.path)" }) + [beside] { Signals.forget(name) } }
    do {
      for file in files {
        var output = try Output("\(beside)/\(file.path)")
        try output.write(file.bytes)
        try output.finish()
      }
      if let mode { chmod(beside, mode) }
      if rename(beside, path) != 0 {
        throw Failure(.inputOutput, words.files.cannotBeWritten(path, systemMessage(errno)))
      }
    } catch {
      for file in files { unlink("\(beside)/\(file.path)") }
      rmdir(beside)
      throw error
    }
  }
}
