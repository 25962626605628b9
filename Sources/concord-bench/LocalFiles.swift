import Glibc

/// A local file, the layout and the mappings by which it becomes the shared format, and what becomes of it.
struct LocalFiles {
  private let workshop: Workshop

  init(_ workshop: Workshop) { self.workshop = workshop }

  var local: String { path("local.csv") }
  var layout: String { path("layout.json") }
  var output: String { path("output.csv") }
  /// Where an output is kept to be compared with another.
  var kept: String { path("kept.csv") }

  private var services: String { path("services.sssom.tsv") }
  private var channels: String { path("channels.sssom.tsv") }

  private func path(_ name: String) -> String { "\(workshop.folder)/\(name)" }

  /// Removes all that is in the folder: a command that was interrupted may have left files of its own.
  func clear() {
    guard let entries = opendir(workshop.folder) else { return }
    var names: [String] = []
    while let entry = readdir(entries) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    closedir(entries)
    for name in names { unlink(path(name)) }
  }

  /// Makes a local file from one of the shared format, and all that mapping it takes. Returns its size.
  ///
  /// The services of the clean file are mapped, so that what is made of a faulty one may have others.
  func make(from kind: FileKind, _ order: Workshop.Order) throws -> Int {
    var lines = LocalLines()
    var buffer: [UInt8] = []
    var size = 0
    let output = try create(local)
    defer { close(output) }
    try workshop.forEachPiece(of: kind, order) { piece in
      buffer.removeAll(keepingCapacity: true)
      lines.append(piece, to: &buffer)
      try put(buffer, into: output, of: local)
      size += buffer.count
    }
    if kind == .clean { try writeMappings(lines.services) }
    return size
  }

  private func writeMappings(_ numbers: [Int]) throws {
    try write(LocalFiles.layoutText, to: layout)
    try write(
      LocalFiles.mapping(
        "service", at: "http://id.esd.org.uk/service/",
        numbers.map { number in
          let words = LocalLines.words(forService: number)
          return ("\(words.category) | \(words.type)", String(number))
        }), to: services)
    try write(
      LocalFiles.mapping(
        "channel", at: "urn:x-concord:channel:", LocalLines.channels.map { (local: $1, code: $0) }), to: channels)
  }

  private func create(_ path: String) throws -> Int32 {
    let output = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    if output < 0 { throw Failure.cannotWrite(path) }
    return output
  }

  private func write(_ text: String, to path: String) throws {
    let output = try create(path)
    defer { close(output) }
    try put(Array(text.utf8), into: output, of: path)
  }

  private func put(_ bytes: [UInt8], into output: Int32, of path: String) throws {
    guard Glibc.write(output, bytes, bytes.count) == bytes.count else { throw Failure.cannotWrite(path) }
  }

  /// A mapping whose local values are all known to be one code.
  private static func mapping(_ prefix: String, at address: String, _ rows: [(local: String, code: String)]) -> String {
    let head = """
      #curie_map:
      #  \(prefix): "\(address)"
      #  semapv: "https://w3id.org/semapv/vocab/"
      #  skos: "http://www.w3.org/2004/02/skos/core#"
      #mapping_set_id: "urn:x-concord:bench:\(prefix)"
      #license: "https://w3id.org/sssom/license/unspecified"
      subject_label\tsubject_type\tpredicate_id\tobject_id\tmapping_justification

      """
    return rows.reduce(into: head) { text, row in
      text += "\(row.local)\trdfs literal\tskos:exactMatch\t\(prefix):\(row.code)\tsemapv:ManualMappingCuration\n"
    }
  }

  private static let layoutText = """
    {
      "layout": "bench/1",
      "schema": "service-transactions/1.0",
      "dialect": { "delimiter": ",", "encoding": "utf-8" },
      "constants": { "authority": "E06000035", "interaction": "8" },
      "columns": {
        "transaction_id": { "from": "Case Ref" },
        "date": { "from": "Opened", "format": "dd/MM/yyyy" },
        "service": { "from": ["Category", "Type"], "mapping": "services.sssom.tsv" },
        "channel": { "from": "Source", "mapping": "channels.sssom.tsv" },
        "postcode": { "from": "Post Code" },
        "uprn": { "from": "UPRN" },
        "cost": { "from": "Charge" },
        "local_service": { "from": "Details" }
      }
    }

    """
}
