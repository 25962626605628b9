extension ImportNotes {
  /// One kind of note.
  enum Kind: Hashable {
    case notTaken(Thing)
    case entry(Change)
    case cell(Cell)
    case hiddenLabel
    /// An item that is another name of an entry.
    case otherName

    /// Whether a file can have any number of such kinds, since it gives them their names.
    var isNamedByFile: Bool {
      switch self {
      case .notTaken(.property), .notTaken(.statement), .notTaken(.partOfEntry), .notTaken(.partOfItem): true
      default: false
      }
    }
  }

  /// A thing that was not taken.
  enum Thing: Hashable {
    case unknownSuccessor, unknownBroader
    /// A text in another language than that of the lists.
    case foreignText, foreignDesignation
    case valueWithoutText
    /// A concept without a code.
    case concept
    case itemWithoutID, itemWithoutIdentifier
    /// A parent without an identifier.
    case parent
    /// An address that does not end in the identifier.
    case otherURI
    /// An item in use whose UseItem is unknown.
    case unknownUse
    case namelessColumn
    case columnBeyond(Int)
    case namelessColumnOrBeyond(Int)
    case columnTwice
    case statementID
    case parseType
    case untypedResource
    case namelessConcept
    case furtherText(String)
    case scopeNote
    case property(String)
    case statement(String)
    case partOfEntry(String)
    case partOfItem(String)
    case anotherKind
  }

  /// What becomes of an entry.
  enum Change: Hashable {
    case isNew
    case noLabel
    case staysWithdrawn
    case isReinstated
    /// It is withdrawn from a day, because the file calls it obsolete.
    case obsolete(String, isDayOfFile: Bool)
    /// It is withdrawn from a day, because the file lacks it.
    case lacking(String)
  }

  /// What becomes of a cell, or of a label in one.
  enum Cell: Hashable {
    case tooLong(Int)
    case controlCharacter
    case separatorInside
    case labelChanged
    case wasAlternative
  }
}
