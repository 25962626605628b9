import CSV
import Schemas
import Vocabularies

/// What is known of a file once it has been read, for rules that look at the file as a whole.
struct FileFacts {
  var preamble: Preamble?
  /// Whether a record longer than a record can be was met.
  var isTooLong = false
  var isUTF16Damaged = false
  /// Whether there was a header.
  var hasHeader = false
  /// The line of the header.
  var headerLine: Int64 = 1
  /// Whether the columns could be told from the header.
  var isHeaderUsable = false
  /// How many data records there were.
  var records: Int64 = 0
  /// The first line that ends otherwise than the first.
  var otherEndingLine: Int64?
}

/// What is known of a record before its cells are looked at.
struct RecordFacts {
  var damage: Record.Damage = []
  var isHeader = false
  /// How many cells it has, and how many the header has.
  var count = 0
  var expected = 0
  /// Whether its cells hold nothing but spaces.
  var isBlank = false

  /// Whether there is nothing about the record that a rule could find.
  var isOrdinary: Bool { damage.isSubset(of: .multiByte) && count == expected && !isBlank }
}

/// The days on which the codes of a record must be valid: one day, or those of a month.
struct Period {
  let first: Day
  let last: Day
}

/// What a cell says, read as its field's type asks.
enum Value {
  /// Nothing, or only spaces.
  case blank
  case text
  case day(Day)
  case month(Month)
  case number(Number)
  /// The entry of the column's vocabulary that the code names.
  case code(Int)
  case group(UInt8)
  case type(group: UInt8, number: Int)
  /// A form that needs no further look: a well-formed postcode, for example.
  case wellFormed
  /// Something that is not of the field's type.
  case unreadable
  /// Something that cannot be judged, because what it depends on is not known.
  case unknown
}

/// One cell and what it is judged by.
struct Cell {
  let column: Column
  let value: Value
  /// Whether spaces stand before or after the text.
  let hasSurroundingSpace: Bool
  /// The first byte, spaces counted.
  let firstByte: UInt8
  /// When the record's codes must be valid; nil where the record does not say.
  let period: Period?
  let asAt: Day

  var isUnreadable: Bool {
    if case .unreadable = value { return true }
    return false
  }

  /// When the entry that the cell names may be used; nil where the cell names none.
  var validity: Release.Validity? {
    guard case .code(let entry) = value else { return nil }
    return column.vocabulary?.validity(entry)
  }
}

/// A record whose cells have been looked at.
struct Row {
  /// What the cell of each field says; blank where there is no such column.
  var values: [Value] = []
  /// Which fields have a cell with something in it.
  var isGiven: [Bool] = []
  /// Which fields have a cell that no rule found an error in.
  var isGood: [Bool] = []
}
