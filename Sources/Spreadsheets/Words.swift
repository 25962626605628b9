/// What the module says to people, in one place.
///
/// Another language is one more file, with a subclass.
class Words: @unchecked Sendable {
  /// What a file is of which no more is known.
  var officeDocument: String { "an Office document" }
}

/// The words in use.
let words = Words()
