public import Vocabularies

/// A controlled list read from one of its published forms, as a draft that `vocab release` takes.
public struct ListImport: Sendable {
  /// The form that the file had.
  public let form: ImportForm
  /// How many entries the draft has.
  public let count: Int
  /// The draft as CSV, in the columns of a release.
  public let csv: [UInt8]
  /// What was decided and what could not be taken, in sentences.
  public let notes: [String]

  /// How large a file may be: 256 MiB.
  public static let mostBytes = ImportLimits.bytes

  /// How a file is to be read.
  public struct Options: Sendable {
    /// The form; nil where the content tells it.
    public var form: ImportForm?
    /// Which list, where a file has several.
    public var list: String?
    /// The day of withdrawal of whatever is withdrawn without one.
    public var day: Day?
    /// The release that the file is laid over.
    public var onto: Release?

    public init(form: ImportForm? = nil, list: String? = nil, day: Day? = nil, onto: Release? = nil) {
      (self.form, self.list, self.day, self.onto) = (form, list, day, onto)
    }
  }

  /// Reads a file.
  ///
  /// `beside` gives the bytes of a file by its path below the folder of this one; nil where there is none. It is
  /// called for packages only, which name their CSV. Throws ``ImportFault`` where the bytes are no list: on any
  /// bytes, however damaged, and in time that grows no faster than they do.
  public static func read(
    _ bytes: [UInt8], _ options: Options = Options(), beside: (String) -> [UInt8]? = { _ in nil }
  ) throws(ImportFault) -> ListImport {
    if bytes.count > ImportLimits.bytes {
      throw ImportFault(words.files.tooLarge(megabytes: ImportLimits.bytes >> 20))
    }
    var notes = ImportNotes()
    var (form, content): (ImportForm, ImportForm.Content)
    if let named = options.form {
      (form, content) = (named, try named.content(of: bytes, &notes))
    } else {
      (form, content) = try ImportForm.detected(in: bytes, &notes)
    }
    if case .json(let json) = content, form == .csvw || form == .frictionless {
      content = .table(try table(of: json, form, options.list, beside, &notes))
    }
    var (list, isWhole) = try list(content, form, options.list, notes)
    if options.list != nil && [.controlledList, .registerCSV, .registerJSON, .csv, .json, .fhir].contains(form) {
      list.notes.say(words.forms.oneList)
    }
    if list.entries.isEmpty { throw ImportFault(words.forms.noEntries) }
    var draft = Draft(list, isWhole: isWhole, day: options.day)
    if let onto = options.onto { try draft.lay(over: onto) } else { try draft.fill() }
    return ListImport(form: form, count: draft.rows.count, csv: draft.csv, notes: draft.notes.lines)
  }

  /// The table that a package names.
  private static func table(
    of json: JSONText, _ form: ImportForm, _ name: String?, _ beside: (String) -> [UInt8]?, _ notes: inout ImportNotes
  ) throws(ImportFault) -> ImportTable {
    let path = try PackageReader.path(in: json, form, named: name)
    guard let bytes = beside(path) else {
      throw ImportFault(words.forms.notBeside(ImportNotes.shown(path)))
    }
    if bytes.count > ImportLimits.bytes {
      throw ImportFault(words.forms.tooLarge(ImportNotes.shown(path), megabytes: ImportLimits.bytes >> 20))
    }
    do throws(ImportFault) {
      let table = try ImportTable(bytes, &notes)
      _ = try ImportForm.tableForm(table)
      return table
    } catch {
      throw ImportFault(words.forms.inside(ImportNotes.shown(path), line: error.line, error.message))
    }
  }

  /// The list in what was read, and whether its empty cells mean that there is nothing.
  private static func list(
    _ content: ImportForm.Content, _ form: ImportForm, _ name: String?, _ notes: ImportNotes
  ) throws(ImportFault) -> (ImportedList, isWhole: Bool) {
    var notes = notes
    switch (content, form) {
    case (.xml(let text), .rdfXML): return try skos(RDFXMLReader.graph(text, &notes), name, notes)
    case (.xml(let text), _): return (try ControlledListReader.list(text, notes), false)
    case (.turtle(let text), _): return try skos(TurtleReader.graph(text), name, notes)
    case (.json(let json), .jsonLD): return try skos(JSONLDReader.graph(json), name, notes)
    case (.json(let json), .fhir):
      let (list, isOurs) = try FHIRReader.list(json, notes)
      return (list, isOurs)
    case (.json(let json), .registerJSON): return (try RegisterJSONReader.list(json, notes), false)
    case (.json(let json), _): return (try ConcordJSONReader.list(json, notes), true)
    case (.table(let table), .registerCSV): return (try RegisterCSVReader.list(table, notes), false)
    case (.table(let table), .csv): return (try ReleaseCSVReader.list(table, notes), true)
    case (.table(let table), _):
      let isRelease = try ImportForm.tableForm(table) == .csv
      return (try isRelease ? ReleaseCSVReader.list(table, notes) : RegisterCSVReader.list(table, notes), isRelease)
    }
  }

  private static func skos(
    _ graph: RDFGraph, _ name: String?, _ notes: ImportNotes
  ) throws(ImportFault) -> (ImportedList, isWhole: Bool) {
    let list = try SKOSReader.list(graph, named: name, notes)
    return (list, list.isWhole)
  }
}
