/// A set of mappings from local values to the concepts of one vocabulary: a file in the form of SSSOM.
///
/// Simple Standard for Sharing Ontological Mappings, https://mapping-commons.github.io/sssom/. The subjects are
/// literals: a local value, or several joined by ` | `.
public struct Mapping: Sendable, Equatable {
  /// The metadata lines above the table, without their `#`, as they stand.
  public var metadata: [String] = []
  /// The columns of the table, in the order of the file.
  public var columns: [String] = []
  public var rows: [Row] = []

  public init() {}

  /// One local value and the concept that it is mapped to, or is known not to be.
  public struct Row: Sendable, Equatable {
    /// The cells, in the order of ``Mapping/columns``.
    public var cells: [String]
    /// The line of the file on which it stands.
    public var line: Int64
    /// The local value: the `subject_label`.
    public var value = ""
    /// Whether the subject is a literal, a local value; otherwise it is an entry of a list, and not looked up.
    public var isLiteral = true
    /// A CURIE such as `skos:exactMatch`.
    public var predicate = ""
    /// Whether the predicate is negated: the pair was considered and rejected.
    public var isRejected = false
    /// A CURIE such as `service:57`, or `sssom:NoTermFound`.
    public var object = ""

    public init(cells: [String], line: Int64) {
      self.cells = cells
      self.line = line
    }
  }

  /// The object of a value that is known to have no concept.
  public static let noTerm = "sssom:NoTermFound"
}
