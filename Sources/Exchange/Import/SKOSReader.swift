/// Makes a list of what an RDF file says in SKOS.
///
/// A concept is an entry. Its notation is `skos:notation`, else what stands last in its IRI. Texts are taken in
/// English: those tagged `en` first, then `en-GB`, then those without a language, then other English. What else the
/// file says of a concept is counted by property and said to be not taken.
struct SKOSReader {
  private let graph: RDFGraph
  /// The class of concepts, where the file names it.
  private let concept: Int32?
  private var list = ImportedList()
  /// The statements of every subject, as a range of ``ordered``.
  private var starts: [Int32] = []
  private var ordered: [RDFGraph.Statement] = []
  private var properties: [Int32: Property] = [:]
  private var notations: [Int32: String] = [:]
  /// Wider concepts that only `skos:narrower` names, by the narrower one.
  private var wider: [Int32: [Int32]] = [:]

  /// What a property of a concept is to the list.
  private enum Property {
    case text(Column)
    case link(Column)
    case narrower
    case deprecated
    case own(Int)
    case type
    /// Says nothing that the list needs: the scheme, the top of the hierarchy.
    case silent
  }

  private enum Column: Int, CaseIterable {
    case notation, label, alt, hidden, definition, scope, history, validFrom, withdrawn, broader, replacedBy
  }

  private init(_ graph: RDFGraph, _ notes: ImportNotes) {
    self.graph = graph
    concept = graph.known(RDFNames.skos + "Concept")
    list.notes = notes
  }

  /// Reads the list; where the file has several, the one that is named.
  static func list(_ graph: RDFGraph, named name: String?, _ notes: ImportNotes) throws(ImportFault) -> ImportedList {
    var reader = SKOSReader(graph, notes)
    reader.sortBySubject()
    let scheme = try SKOSSchemes(graph).chosen(name)
    reader.nameProperties(of: scheme)
    let concepts = try reader.concepts(in: scheme)
    for concept in concepts { reader.notations[concept] = reader.notation(of: concept) }
    reader.collectNarrower(concepts)
    for concept in concepts { reader.add(concept) }
    return reader.list
  }

  /// Sorts the statements by subject, keeping the order among those of one.
  private mutating func sortBySubject() {
    starts = [Int32](repeating: 0, count: graph.terms.count + 1)
    for statement in graph.statements { starts[Int(statement.subject) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    ordered = graph.statements
    for statement in graph.statements {
      ordered[Int(next[Int(statement.subject)])] = statement
      next[Int(statement.subject)] += 1
    }
  }

  private func statements(of subject: Int32) -> ArraySlice<RDFGraph.Statement> {
    ordered[Int(starts[Int(subject)])..<Int(starts[Int(subject) + 1])]
  }

  private mutating func nameProperties(of scheme: SKOSSchemes.Scheme?) {
    let skos = RDFNames.skos
    let texts: [(String, Column)] = [
      (skos + "notation", .notation), (skos + "prefLabel", .label), (skos + "altLabel", .alt),
      (skos + "hiddenLabel", .hidden), (skos + "definition", .definition), (skos + "scopeNote", .scope),
      (skos + "historyNote", .history), (skos + "changeNote", .history), (skos + "editorialNote", .history),
      (IRI.terms + "valid-from", .validFrom), (IRI.terms + "withdrawn", .withdrawn),
    ]
    for (iri, column) in texts { graph.known(iri).map { properties[$0] = .text(column) } }
    let links: [(String, Column)] = [(skos + "broader", .broader), (RDFNames.dcterms + "isReplacedBy", .replacedBy)]
    for (iri, column) in links { graph.known(iri).map { properties[$0] = .link(column) } }
    graph.known(skos + "narrower").map { properties[$0] = .narrower }
    graph.known(RDFNames.owl + "deprecated").map { properties[$0] = .deprecated }
    graph.known(RDFNames.type).map { properties[$0] = .type }
    for name in ["inScheme", "topConceptOf"] { graph.known(skos + name).map { properties[$0] = .silent } }
    guard let scheme, let columns = scheme.columns else { return }
    list.columns = Set(columns)
    list.isWhole = true
    for column in columns where !ImportedList.sharedColumns.contains(column) {
      guard let place = list.column(column) else { continue }
      graph.known(IRI.columns(of: scheme.name) + IRI.segment(column)).map { properties[$0] = .own(place) }
    }
  }

  /// The concepts of the scheme in the order of the file.
  private mutating func concepts(in scheme: SKOSSchemes.Scheme?) throws(ImportFault) -> [Int32] {
    let type = graph.known(RDFNames.type)
    let label = graph.known(RDFNames.skos + "prefLabel")
    var (typed, labelled) = ([Int32](), [Int32]())
    var known: Set<Int32> = []
    for statement in graph.statements where statement.predicate == type && statement.object == concept {
      if known.insert(statement.subject).inserted { typed.append(statement.subject) }
    }
    for statement in graph.statements where statement.predicate == label && !known.contains(statement.subject) {
      known.insert(statement.subject)
      labelled.append(statement.subject)
    }
    if typed.isEmpty && labelled.isEmpty {
      throw ImportFault(words.rdf.noList(statements: graph.statements.count))
    }
    if typed.isEmpty { return labelled.filter { scheme?.holds($0) ?? true } }
    for subject in labelled {
      list.notes.add(.notTaken(.untypedResource), graph.text(ofIRI: subject))
    }
    return typed.filter { scheme?.holds($0) ?? true }
  }

  private func notation(of concept: Int32) -> String {
    for statement in statements(of: concept) {
      if case .text(.notation) = properties[statement.predicate],
        case .literal(let text, _, _) = graph.terms[Int(statement.object)]
      {
        return text
      }
    }
    return graph.text(ofIRI: concept).map { lastSegment(of: $0) } ?? ""
  }

  private mutating func collectNarrower(_ concepts: [Int32]) {
    for concept in concepts {
      for statement in statements(of: concept) {
        if case .narrower = properties[statement.predicate] { wider[statement.object, default: []].append(concept) }
      }
    }
  }

  private mutating func add(_ concept: Int32) {
    let statements = statements(of: concept)
    var entry = ImportedEntry(line: statements.first.map { Int($0.line) }, notation: notations[concept] ?? "")
    if entry.notation.isEmpty {
      list.notes.add(.notTaken(.namelessConcept), line: entry.line)
      return
    }
    var texts = [[SKOSText]](repeating: [], count: Column.allCases.count)
    for statement in statements { take(statement, of: &entry, &texts) }
    entry.broader = unique(entry.broader + (wider[concept] ?? []).compactMap { notations[$0] })
    if !entry.broader.isEmpty { list.columns.insert("broader") }
    set(&entry, texts)
    list.entries.append(entry)
  }

  private mutating func take(
    _ statement: RDFGraph.Statement, of entry: inout ImportedEntry, _ texts: inout [[SKOSText]]
  ) {
    let line = Int(statement.line)
    let object = graph.terms[Int(statement.object)]
    switch (properties[statement.predicate], object) {
    case (.text(let column), .literal(let text, let language, _)):
      texts[column.rawValue].append(SKOSText(text: text, language: language, line: line))
    case (.link(let column), .iri(let iri)):
      let name = notations[statement.object] ?? lastSegment(of: iri)
      if column == .broader { entry.broader.append(name) } else { entry.replacedBy.append(name) }
      list.columns.insert(column == .broader ? "broader" : "replaced_by")
    case (.deprecated, .literal(let text, _, _)):
      list.columns.insert("withdrawn")
      if text == "true" || text == "1" { entry.isObsolete = true }
    case (.own(let place), .literal(let text, _, _)): entry.set(place, text)
    case (.narrower, .iri), (.silent, _): break
    case (.type, _) where statement.object == concept: break
    default:
      let name = SKOSReader.short(graph.text(ofIRI: statement.predicate) ?? "")
      list.notes.add(.notTaken(.statement(name)), entry.notation, line: line)
    }
  }

  /// Puts the texts of a concept into its cells.
  private mutating func set(_ entry: inout ImportedEntry, _ texts: [[SKOSText]]) {
    func english(_ column: Column) -> [String] {
      SKOSText.english(texts[column.rawValue], of: entry.notation, &list.notes)
    }
    func first(_ column: Column, _ name: String) -> String {
      let found = english(column)
      for other in found.dropFirst() {
        list.notes.add(.notTaken(.furtherText(name)), other, line: entry.line)
      }
      return found.first ?? ""
    }
    _ = first(.notation, "skos:notation")
    entry.label = first(.label, "skos:prefLabel")
    if entry.label.isEmpty { list.notes.add(.entry(.noLabel), entry.notation, line: entry.line) }
    entry.altLabels = english(.alt)
    for label in english(.hidden) {
      list.notes.add(.hiddenLabel, label, line: entry.line)
      entry.altLabels.append(label)
    }
    let (definition, scope) = (first(.definition, "skos:definition"), english(.scope))
    entry.definition = definition.isEmpty ? scope.first ?? "" : definition
    for text in definition.isEmpty ? scope.dropFirst() : scope[...] {
      list.notes.add(.notTaken(.scopeNote), text)
    }
    entry.validFrom = texts[Column.validFrom.rawValue].first?.text ?? ""
    entry.withdrawn = texts[Column.withdrawn.rawValue].first?.text ?? ""
    let history = english(.history)
    if !history.isEmpty, let place = list.column("history_notes") { entry.set(place, history.joined(separator: " | ")) }
    for (name, isThere) in [
      ("alt_labels", !entry.altLabels.isEmpty), ("definition", !entry.definition.isEmpty),
      ("valid_from", !entry.validFrom.isEmpty), ("withdrawn", !entry.withdrawn.isEmpty),
    ] where isThere { list.columns.insert(name) }
  }

  /// An IRI with the usual prefix, where it has one.
  static func short(_ iri: String) -> String {
    let prefixes = Term.namespaces.map { ($0.namespace, $0.name + ":") }
    for (space, prefix) in prefixes where iri.hasPrefix(space) && iri != space {
      return prefix + iri.dropFirst(space.count)
    }
    return "<" + String(iri.prefix(120)) + ">"
  }
}
