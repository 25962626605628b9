/// Reads the JSON-LD that Concord's own export writes: its context, and no other.
///
/// A context can give any name any meaning. So every member of it must be a prefix or one of the export's own terms,
/// with the meaning that it has there; otherwise the file is refused, and not read wrongly.
struct JSONLDReader {
  private var graph = RDFGraph()
  private var prefixes: [String: String] = [:]
  private var terms: [String: Term] = [:]

  /// Reads a file into statements.
  static func graph(_ json: JSONText) throws(ImportFault) -> RDFGraph {
    var reader = JSONLDReader()
    try reader.readContext(json["@context"])
    guard json.members.count == 2, json["@graph"].isArray else {
      throw refusal(words.rdf.noGraph, json)
    }
    for node in json["@graph"].elements { _ = try reader.node(node) }
    return reader.graph
  }

  private static func refusal(_ reason: String, _ place: JSONText) -> ImportFault {
    ImportFault(words.rdf.otherJSONLD(reason), line: place.line)
  }

  private mutating func readContext(_ context: JSONText) throws(ImportFault) {
    if !context.isObject { throw JSONLDReader.refusal(words.rdf.contextElsewhere, context) }
    let known = Dictionary(
      Term.all.compactMap { term in term.alias.map { ($0, term) } }, uniquingKeysWith: { first, _ in first })
    for member in context.members {
      let text = member.value.string
      if text == "@id" && member.name == "id" || text == "@type" && member.name == "type" { continue }
      if let term = known[member.name] {
        terms[member.name] = term
      } else if let text, let end = text.utf8.last, ":/?#[]@".utf8.contains(end), IRIReference.isAbsolute(text),
        !member.name.isEmpty, !member.name.hasPrefix("@"), !member.name.contains(":")
      {
        prefixes[member.name] = text
      } else {
        throw JSONLDReader.refusal(words.rdf.contextDefines(ImportNotes.shown(member.name)), member.value)
      }
    }
    terms["type"] = .type
    for member in context.members {
      guard let term = terms[member.name], member.name != "type" else { continue }
      if !isDefinition(member.value, of: term) {
        let name = ImportNotes.shown(member.name)
        throw JSONLDReader.refusal(words.rdf.contextDefinesOtherwise(name), member.value)
      }
    }
  }

  /// Whether a definition in the context says what the export's own does.
  private func isDefinition(_ value: JSONText, of term: Term) -> Bool {
    let iri = value.string ?? value["@id"].string ?? ""
    if expanded(iri) != term.iri { return false }
    let wanted: (name: String, value: String)? =
      switch term.kind {
      case .resource: ("@type", "@id")
      case .english: ("@language", "en")
      case .day: ("@type", RDFNames.xsd + "date")
      case .list: ("@container", "@list")
      case .text, .flag: nil
      }
    guard let wanted else { return value.string != nil || value.members.count == 1 }
    let found = value[wanted.name].string ?? ""
    return value.members.count == 2 && (found == wanted.value || expanded(found) == wanted.value)
  }

  /// A compact IRI in full; anything else as it is.
  private func expanded(_ text: String) -> String {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")), let space = prefixes[String(text[..<colon])] else {
      return text
    }
    return space + text[text.utf8.index(after: colon)...]
  }

  private mutating func node(_ node: JSONText) throws(ImportFault) -> Int32 {
    if !node.isObject { throw JSONLDReader.refusal(words.rdf.nodeIsNoObject, node) }
    let subject = node["id"].string.map { graph.iri(expanded($0)) } ?? graph.blank()
    for member in node.members where member.name != "id" {
      if member.name.hasPrefix("@") {
        throw JSONLDReader.refusal(words.rdf.uses(ImportNotes.shown(member.name)), member.value)
      }
      let term = terms[member.name]
      let name = expanded(member.name)
      if term == nil && name == member.name {
        throw JSONLDReader.refusal(words.rdf.usesUndefined(ImportNotes.shown(member.name)), member.value)
      }
      let predicate = graph.iri(term?.iri ?? name)
      let values = member.value.isArray ? member.value.elements : [member.value]
      if term?.kind == .list {
        try addList(values, of: subject, predicate, line: member.value.line)
      } else {
        for value in values {
          let object = try object(value, of: term)
          graph.state(subject, predicate, object, line: value.line)
        }
      }
    }
    return subject
  }

  private mutating func object(_ value: JSONText, of term: Term?) throws(ImportFault) -> Int32 {
    if value.isObject { return try node(value) }
    guard let text = value.text else { throw JSONLDReader.refusal(words.rdf.badValue, value) }
    switch term?.kind {
    case .resource: return graph.iri(expanded(text))
    case .english: return graph.literal(text, language: "en")
    default: return graph.literal(text)
    }
  }

  private mutating func addList(
    _ values: [JSONText], of subject: Int32, _ predicate: Int32, line: Int
  ) throws(ImportFault) {
    var head = graph.iri(RDFNames.none)
    for value in values.reversed() {
      let cell = graph.blank()
      graph.state(cell, graph.iri(RDFNames.first), try object(value, of: nil), line: line)
      graph.state(cell, graph.iri(RDFNames.rest), head, line: line)
      head = cell
    }
    graph.state(subject, predicate, head, line: line)
  }
}
