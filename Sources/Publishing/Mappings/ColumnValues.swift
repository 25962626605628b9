public import CSV
public import Schemas
import Validation

/// The values of one or more columns of a file, and how many records have each.
///
/// Several columns make one value, with ` | ` between the cells, as in the subjects of mappings. Cells are taken as they
/// stand, but for what a layout says of spaces at their ends and of the case of letters.
public struct ColumnValues: Sendable {
  /// How many different values are kept: 1,048,576. A column with more holds no categories.
  public static let most = 1 << 20
  /// How many bytes of different values are kept: 64 MiB.
  public static let mostBytes = 64 << 20

  /// How many records were read.
  public private(set) var records: Int64 = 0
  /// How many of them had nothing in the columns.
  public private(set) var blanks: Int64 = 0
  /// Whether there were more different values than are kept.
  public private(set) var isOverfull = false
  private let places: [Int]
  private var isTrimmed = false
  private var letterCase = Layout.LetterCase.asItIs
  private var counts: [[UInt8]: Int64] = [:]
  private var bytes = 0

  /// A value and how many records have it.
  public struct Value: Sendable, Equatable {
    public let text: String
    public let records: Int64
  }

  /// Prepares to take the records behind a header, of the columns that a layout takes a field from; nil where the header
  /// lacks one of them.
  public init?(of column: Layout.Column, header: Record) {
    let names = (0..<header.count).map { header.string($0) }
    var places: [Int] = []
    for column in column.from {
      guard let place = names.firstIndex(of: column) else { return nil }
      places.append(place)
    }
    if places.isEmpty { return nil }
    self.init(places: places)
    (isTrimmed, letterCase) = (column.isTrimmed, column.letterCase)
  }

  /// Prepares to take the records whose values stand in these columns.
  public init(places: [Int]) {
    self.places = places
  }

  /// How many different values there are.
  public var count: Int { counts.count }

  /// Takes a record.
  public mutating func take(_ record: Record) {
    records += 1
    var value: [UInt8] = []
    var isBlank = true
    for (number, place) in places.enumerated() {
      if number > 0 { value.append(contentsOf: " | ".utf8) }
      guard place < record.count else { continue }
      var cell = record.text[record.range(place)]
      if isTrimmed {
        let text = Array(cell)
        cell = text[trimmedRange(text.span)]
      }
      if !cell.isEmpty { isBlank = false }
      value.append(contentsOf: cell)
    }
    letterCase.change(&value)
    if isBlank {
      blanks += 1
    } else if let known = counts[value] {
      counts[value] = known + 1
    } else if counts.count < ColumnValues.most && bytes < ColumnValues.mostBytes {
      counts[value] = 1
      bytes += value.count
    } else {
      isOverfull = true
    }
  }

  /// The values, those of the most records first; equally frequent ones in the order of their bytes.
  public var ranked: [Value] {
    counts.sorted { left, right in
      left.value != right.value ? left.value > right.value : left.key.lexicographicallyPrecedes(right.key)
    }.map { Value(text: String(decoding: $0.key, as: UTF8.self), records: $0.value) }
  }

  /// How many records have a value.
  func records(with value: String) -> Int64 { counts[Array(value.utf8)] ?? 0 }
}

/// A local value as it is shown: shortened, and withheld where it looks like somebody's data.
func shown(_ value: String, showsValues: Bool) -> String {
  let bytes = Array(value.utf8)
  if !showsValues && looksPersonal(bytes.span) { return words.mappings.withheld }
  let scalars = value.unicodeScalars
  if scalars.count <= 100 { return "“\(value)”" }
  var short = String.UnicodeScalarView()
  short.append(contentsOf: scalars.prefix(99))
  return "“\(String(short))…”"
}

/// A share of records in hundredths, with one decimal, rounded to the nearest: `81.2 %`.
func percentage(_ part: Int64, of whole: Int64) -> String {
  if whole == 0 { return "0.0 %" }
  let tenths = (part * 2000 / whole + 1) / 2
  // Not everything is never shown as everything.
  let shown = part < whole ? min(tenths, 999) : tenths
  return "\(shown / 10).\(shown % 10) %"
}
