import CSV
import Schemas
public import Standards

/// A layout held to its rules, and, where there is one, to the local file that it describes.
public struct LayoutCheck: Sendable {
  /// What messages call the layout.
  public let file: String
  /// Every fault: of the layout by itself first, then beside the local file.
  public private(set) var faults: [LayoutFault]

  /// Whether there is no fault.
  public var isFit: Bool { faults.isEmpty }

  /// Checks a layout that was read. Of a local file, its headers are compared, delimiter and encoding judged.
  public init(of reading: LayoutReading, file: String, beside local: LocalTable? = nil) {
    self.file = file
    faults = reading.faults
    guard let layout = reading.draft, let local else { return }
    if let other = local.otherFormat {
      add(.localFileNotATable, "", "\(local.name) is \(other), no table.")
    } else if local.columns.isEmpty {
      add(.localFileNotATable, "dialect.skipRows", "\(local.name) has no line of headers where one is expected.")
    } else {
      checkEncoding(layout, local)
      if hasFittingDelimiter(layout, local) { checkHeaders(layout, local) }
    }
  }

  private mutating func add(_ rule: LayoutRule, _ place: String, header: String? = nil, _ message: String) {
    faults.append(LayoutFault(rule, place: place, header: header, message: message))
  }

  private mutating func checkEncoding(_ layout: Layout, _ local: LocalTable) {
    if faults.contains(where: { $0.rule == .encodingNotUnderstood }) { return }
    if local.encoding == layout.dialect.encoding { return }
    if !local.tellsEncoding && layout.dialect.encoding == .windows1252 { return }
    let (stated, found) = (layout.dialect.encoding.rawValue, local.encoding.rawValue)
    add(.encodingDoesNotFit, "dialect.encoding", "\(local.name) is \(found), and the layout says \(stated).")
  }

  /// False, with a fault, where the stated delimiter gives one column and another gives more.
  private mutating func hasFittingDelimiter(_ layout: Layout, _ local: LocalTable) -> Bool {
    guard local.columns.count == 1 else { return true }
    let header = Array(local.columns[0].header.utf8)
    let found = Delimiter(detectedIn: header.span)
    if found == local.delimiter || !header.contains(found.rawValue) { return true }
    let message = "With \(local.delimiter.name) \(local.name) has one column, with \(found.name) it has more."
    add(.delimiterDoesNotFit, "dialect.delimiter", message)
    return false
  }

  private mutating func checkHeaders(_ layout: Layout, _ local: LocalTable) {
    let headers = local.columns.map { $0.header }
    let alike = Dictionary(headers.map { (essence($0), $0) }) { first, _ in first }
    let known = Set(headers)
    for column in layout.columns {
      let place = "columns.\(column.field).from"
      for header in column.from {
        if !known.contains(header) {
          let message = "\(local.name) has no column “\(header)”.\(near(header, alike))"
          add(.headerNotFound, place, header: header, message)
        } else if local.isRepeated(header) {
          add(.headerFoundTwice, place, header: header, "\(local.name) has the column “\(header)” more than once.")
        }
      }
    }
    for (index, header) in layout.ignored.enumerated() where !known.contains(header) {
      let message = "\(local.name) has no column “\(header)” to be ignored.\(near(header, alike))"
      add(.headerNotFound, "ignore[\(index)]", header: header, message)
    }
    var accounted = Set(layout.columns.flatMap { $0.from } + layout.ignored)
    for (index, header) in headers.enumerated() where accounted.insert(header).inserted {
      let name = header.isEmpty ? "Column \(columnLetters(index)) without a header" : "The column “\(header)”"
      let message = "\(name) of \(local.name) is neither used nor ignored."
      add(.columnNotAccountedFor, "", header: header, message)
    }
  }

  /// The header that differs in case, spaces and punctuation at the most, as a hint.
  private func near(_ header: String, _ alike: [String: String]) -> String {
    let wanted = essence(header)
    return (wanted.isEmpty ? nil : alike[wanted]).map { " It has “\($0)”." } ?? ""
  }
}
