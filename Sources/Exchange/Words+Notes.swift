/// What is said of the things that an import could not take, and of what it decided.
class NoteWords: @unchecked Sendable {
  /// How many cases of a kind there were, as the beginning of a sentence.
  func count(_ count: Int, _ kind: ImportNotes.Kind) -> String {
    switch kind {
    case .notTaken(let thing): notTaken(count, thing)
    case .entry(let change): entries(count, change)
    case .cell(let fault): cells(count, fault)
    case .hiddenLabel:
      counted(count, "skos:hiddenLabel was put among alt_labels", "texts in skos:hiddenLabel were put among alt_labels")
    case .otherName:
      counted(
        count, "item that is in use and names a UseItem is another name of that, and went to its alt_labels",
        "items that are in use and name a UseItem are other names of that, and went to its alt_labels")
    }
  }

  /// The whole sentence, with some of the cases.
  func line(_ head: String, examples: [String], areAll: Bool) -> String {
    if examples.isEmpty { return head + "." }
    return head + (areAll ? ": " : ", such as ") + examples.joined(separator: ", ") + "."
  }

  /// A case by its line, and by a text of it where there is one.
  func example(_ text: String?, line: Int?) -> String {
    let place = line.map { text == nil ? "line \($0)" : " (line \($0))" } ?? ""
    return (text ?? "") + place
  }

  private func notTaken(_ count: Int, _ thing: ImportNotes.Thing) -> String {
    let (one, many) = names(of: thing)
    return counted(count, "\(one) was not taken", "\(many) were not taken")
  }

  /// What one thing is called, and what several are.
  func names(of thing: ImportNotes.Thing) -> (one: String, many: String) {
    switch thing {
    case .unknownSuccessor: ("successor that the list does not have", "successors that the list does not have")
    case .unknownBroader: ("broader entry that the list does not have", "broader entries that the list does not have")
    case .foreignText: ("text in another language than English", "texts in other languages than English")
    case .foreignDesignation:
      ("designation in another language than English", "designations in other languages than English")
    case .valueWithoutText: ("value that is no text", "values that are no text")
    case .concept: ("concept without a code", "concepts without a code")
    case .itemWithoutID: ("item without an Id", "items without an Id")
    case .itemWithoutIdentifier: ("item without an identifier", "items without an identifier")
    case .parent: ("parent without an identifier", "parents without an identifier")
    case .otherURI: ("uri that does not end in the identifier", "uris that do not end in the identifier")
    case .unknownUse: ("item in use whose UseItem is unknown", "items in use whose UseItem is unknown")
    case .namelessColumn: ("column without a name", "columns without a name")
    case .columnBeyond(let most): ("column beyond the first \(most)", "columns beyond the first \(most)")
    case .namelessColumnOrBeyond(let most):
      ("column without a name, or beyond the first \(most)", "columns without a name, or beyond the first \(most)")
    case .columnTwice: ("column that would come twice", "columns that would come twice")
    case .statementID: ("rdf:ID of a statement", "rdf:IDs of statements")
    case .parseType: ("value with rdf:parseType", "values with rdf:parseType")
    case .untypedResource:
      (
        "resource with a label and without the type skos:Concept",
        "resources with a label and without the type skos:Concept"
      )
    case .namelessConcept:
      ("concept with neither skos:notation nor an IRI", "concepts with neither skos:notation nor an IRI")
    case .furtherText(let name): ("further text in \(name)", "further texts in \(name)")
    case .scopeNote: ("skos:scopeNote beside a definition", "skos:scopeNote beside definitions")
    case .property(let name): ("property \(name)", "properties \(name)")
    case .statement(let name): ("statement with \(name)", "statements with \(name)")
    case .partOfEntry(let name): ("\(name) of an entry", "\(name) of entries")
    case .partOfItem(let name): ("\(name) of an item", "\(name) of items")
    case .anotherKind: ("thing of another kind", "things of other kinds")
    }
  }

  private func entries(_ count: Int, _ change: ImportNotes.Change) -> String {
    switch change {
    case .isNew: counted(count, "entry is new", "entries are new")
    case .noLabel:
      counted(
        count, "entry has no label in English, and its label is empty",
        "entries have no label in English, and their labels are empty")
    case .staysWithdrawn:
      counted(
        count,
        "entry is withdrawn in the release and stays so, though the file has it: empty its cell withdrawn to "
          + "reinstate it",
        "entries are withdrawn in the release and stay so, though the file has them: empty their cells withdrawn to "
          + "reinstate them")
    case .isReinstated:
      counted(
        count, "entry was withdrawn in the release and is in use again in the file",
        "entries were withdrawn in the release and are in use again in the file")
    case .obsolete(let day, let isOfFile):
      counted(
        count, "entry that the file calls obsolete is withdrawn from \(day)",
        "entries that the file calls obsolete are withdrawn from \(day)")
        + (isOfFile ? ", the day that the file gives for its version" : "")
    case .lacking(let day):
      counted(
        count, "entry of the release that the file lacks is withdrawn from \(day)",
        "entries of the release that the file lacks are withdrawn from \(day)")
    }
  }

  private func cells(_ count: Int, _ fault: ImportNotes.Cell) -> String {
    switch fault {
    case .tooLong(let most):
      counted(
        count, "cell has more than \(most) characters and was left empty",
        "cells have more than \(most) characters and were left empty")
    case .controlCharacter:
      counted(
        count, "cell has control characters in it and was left empty",
        "cells have control characters in them and were left empty")
    case .separatorInside:
      counted(
        count, "label has \" | \" in it, which separates labels in a cell, and was not taken",
        "labels have \" | \" in them, which separates labels in a cell, and were not taken")
    case .labelChanged:
      counted(
        count, "label changed, and the former one went to alt_labels",
        "labels changed, and the former ones went to alt_labels")
    case .wasAlternative:
      counted(
        count, "label was an alternative label before and is not among them now",
        "labels were alternative labels before and are not among them now")
    }
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1 ? "1 \(one)" : "\(count) \(many)"
  }
}

/// What is said of a list that becomes a draft.
class DraftWords: @unchecked Sendable {
  func otherList(entries: Int) -> String {
    "None of the \(entries) entries is in the release, so the file is another list or has other identifiers. Name the "
      + "list that it belongs to with --onto."
  }

  /// Why the day of withdrawal has to be given: entries that the file calls obsolete, and entries that it lacks.
  func needsDay(obsolete: [String], lacking: [String]) -> String {
    var reasons: [String] = []
    if !obsolete.isEmpty { reasons.append("\(named(obsolete)) obsolete in the file, which does not say since when") }
    if !lacking.isEmpty { reasons.append("\(named(lacking)) in the release and no longer in the file") }
    return "\(reasons.joined(separator: "; ")). Say from which day they are withdrawn, with --date."
  }

  private func named(_ notations: [String]) -> String {
    let first = notations.prefix(3).map { ImportNotes.shown($0) }.joined(separator: ", ")
    let more = notations.count > 3 ? ", …" : ""
    return notations.count == 1 ? "1 entry (\(first)) is" : "\(notations.count) entries (\(first)\(more)) are"
  }
}
