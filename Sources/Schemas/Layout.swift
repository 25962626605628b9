/// How one system's local file becomes a file in a shared format: a council's or supplier's own description of it.
public struct Layout: Sendable {
  /// Its name, with its version behind a slash: `crm/1`.
  public var name: String
  /// The schema of the result, and its version.
  public var schema: (name: String, version: String)
  public var dialect = Dialect()
  /// Fields that have the same value in every record, by the name of the field.
  public var constants: [String: String] = [:]
  /// Where the other fields come from, in the order of the schema's fields.
  public var columns: [Column] = []
  /// Headers of local columns that are left out on purpose.
  public var ignored: [String] = []

  public init(name: String, schema: (name: String, version: String)) {
    self.name = name
    self.schema = schema
  }

  /// How the local file is written.
  public struct Dialect: Sendable, Equatable {
    /// The byte between cells.
    public var delimiter: UInt8 = 0x2C
    public var encoding = Encoding.utf8
    /// How many lines stand before the header.
    public var skippedLines = 0

    public init() {}
  }

  /// The encodings that a layout may state.
  public enum Encoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    case utf16 = "utf-16"
  }

  /// Where one field comes from.
  public struct Column: Sendable, Equatable {
    /// The name of the field.
    public var field: String
    /// The headers of the local columns, one or more; several are joined by ` | `.
    public var from: [String]
    /// The path of the mapping of local values to codes, as the layout gives it; nil where the values stay.
    public var mapping: String?
    /// What becomes of a value that the mapping does not know.
    public var unmapped = Unmapped.reject
    /// Whether `skos:closeMatch` is applied.
    public var acceptsCloseMatches = false
    /// How dates are written; nil where they are in the form of the schema already.
    public var dateFormat: String?
    /// How numbers are written; nil where they are in the form of the schema already.
    public var numberFormat: NumberStyle?
    /// Whether spaces at the ends of a value are dropped.
    public var isTrimmed = false
    public var letterCase = LetterCase.asItIs

    public init(field: String, from: [String]) {
      self.field = field
      self.from = from
    }
  }

  /// What becomes of a value that a mapping does not know.
  public enum Unmapped: Sendable, Equatable {
    /// The record is rejected.
    case reject
    /// The field stays empty.
    case blank
    /// The field has this code.
    case use(String)
  }

  /// How numbers are written in a local file.
  public struct NumberStyle: Sendable, Equatable {
    /// What stands between thousands: a comma, a full stop, a space or an apostrophe; nil where nothing may.
    public var groupMark: UInt8?
    /// What stands before the decimals: a full stop or a comma.
    public var decimalMark: UInt8 = 0x2E
    /// What may stand before or behind the number, such as `£`.
    public var currency: String?

    public init() {}
  }

  /// How the letters of a value are changed, ASCII letters only.
  public enum LetterCase: String, CaseIterable, Sendable {
    case asItIs = "as-it-is"
    case upper
    case lower

    /// Changes the ASCII letters of a text.
    public func change(_ text: inout [UInt8]) {
      switch self {
      case .asItIs: return
      case .upper: for index in text.indices where (0x61...0x7A).contains(text[index]) { text[index] &= 0xDF }
      case .lower: for index in text.indices where (0x41...0x5A).contains(text[index]) { text[index] |= 0x20 }
      }
    }
  }
}
