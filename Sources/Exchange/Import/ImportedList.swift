import Vocabularies

/// A list as a file had it, before it becomes a draft.
struct ImportedList {
  /// The columns that every list has.
  static let sharedColumns = Release.sharedColumns

  var entries: [ImportedEntry] = []
  /// The columns beyond those that every list has, in the order of the draft.
  var ownColumns: [String] = []
  /// The shared columns that the file speaks of; an empty cell of another one says nothing.
  var columns: Set<String> = ["notation", "label"]
  /// The day of the version that the file is, where it says so: when obsolete entries count as withdrawn.
  var day: String?
  /// Whether its empty cells mean that there is nothing, as in Concord's own files.
  var isWhole = false
  var notes = ImportNotes()

  /// The place of an own column, which joins the others where it is new; nil where there are too many.
  mutating func column(_ name: String) -> Int? {
    if let found = ownColumns.firstIndex(of: name) { return found }
    if ownColumns.count >= ImportLimits.columns { return nil }
    ownColumns.append(name)
    return ownColumns.count - 1
  }
}

/// An entry as a file had it.
struct ImportedEntry {
  /// The line on which it starts.
  var line: Int?
  var notation = ""
  var label = ""
  var definition = ""
  var broader: [String] = []
  var validFrom = ""
  var withdrawn = ""
  var replacedBy: [String] = []
  var altLabels: [String] = []
  /// The cells of the list's own columns; those behind the last are empty.
  var own: [String] = []
  /// Whether the file calls the entry obsolete; it may do so without a day.
  var isObsolete = false

  /// Sets the cell of an own column.
  mutating func set(_ column: Int, _ value: String) {
    while own.count <= column { own.append("") }
    own[column] = value
  }
}

/// Whether a text can stand among others in a cell that holds a list, and be told apart from them again.
func canBeListed(_ text: String) -> Bool {
  !text.isEmpty && !text.hasSuffix(" |") && !holdsSeparator(text)
}

/// The texts without those that stood before.
func unique(_ texts: [String]) -> [String] {
  var known: Set<String> = []
  return texts.filter { known.insert($0).inserted }
}

/// Whether ` | ` stands in a text.
func holdsSeparator(_ text: String) -> Bool {
  var last: (UInt8, UInt8) = (0, 0)
  for byte in text.utf8 {
    if last.0 == 0x20 && last.1 == 0x7C && byte == 0x20 { return true }
    last = (last.1, byte)
  }
  return false
}

/// The parts of a cell that holds a list, exactly as they stand there.
func parts(of cell: String) -> [String] {
  if cell.isEmpty { return [] }
  let bytes = Array(cell.utf8)
  var parts: [String] = []
  var (start, index) = (0, 0)
  while index < bytes.count {
    if index + 3 <= bytes.count, bytes[index] == 0x20, bytes[index + 1] == 0x7C, bytes[index + 2] == 0x20 {
      parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
      index += 3
      start = index
    } else {
      index += 1
    }
  }
  parts.append(String(decoding: bytes[start...], as: UTF8.self))
  return parts
}
