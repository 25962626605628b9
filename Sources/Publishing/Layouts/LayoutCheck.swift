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
      add(.localFileNotATable, "", words.layouts.noTable(local.name, other))
    } else if local.columns.isEmpty {
      add(.localFileNotATable, "dialect.skipRows", words.layouts.noHeadersHere(local.name))
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
    let message = words.layouts.otherEncoding(local.name, found: found, stated: stated)
    add(.encodingDoesNotFit, "dialect.encoding", message)
  }

  /// False, with a fault, where the stated delimiter gives one column and another gives more.
  private mutating func hasFittingDelimiter(_ layout: Layout, _ local: LocalTable) -> Bool {
    guard local.columns.count == 1 else { return true }
    let header = Array(local.columns[0].header.utf8)
    let found = Delimiter(detectedIn: header.span)
    if found == local.delimiter || !header.contains(found.rawValue) { return true }
    let message = words.layouts.otherDelimiter(local.name, stated: local.delimiter.name, found: found.name)
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
          let message = words.layouts.noColumn(local.name, header, near: near(header, alike))
          add(.headerNotFound, place, header: header, message)
        } else if local.isRepeated(header) {
          add(.headerFoundTwice, place, header: header, words.layouts.columnTwice(local.name, header))
        }
      }
    }
    for (index, header) in layout.ignored.enumerated() where !known.contains(header) {
      let message = words.layouts.noColumnToIgnore(local.name, header, near: near(header, alike))
      add(.headerNotFound, "ignore[\(index)]", header: header, message)
    }
    var accounted = Set(layout.columns.flatMap { $0.from } + layout.ignored)
    for (index, header) in headers.enumerated() where accounted.insert(header).inserted {
      let letters = columnLetters(index)
      let message = words.layouts.columnNotAccountedFor(local.name, header, letters: letters)
      add(.columnNotAccountedFor, "", header: header, message)
    }
  }

  /// The header that differs in case, spaces and punctuation at the most, as a hint.
  private func near(_ header: String, _ alike: [String: String]) -> String? {
    let wanted = essence(header)
    return wanted.isEmpty ? nil : alike[wanted]
  }
}
