/// A requirement on layouts: its name, and what to do about a breach.
///
/// Named like the rules on councils' files, for what is wrong, and never renamed.
public struct LayoutRule: Sendable, Hashable {
  public let name: String
  /// What is wrong, in one sentence.
  public let summary: String
  /// What to do about it.
  public let remedy: String

  init(_ name: String, summary: String, remedy: String) {
    self.name = name
    self.summary = summary
    self.remedy = remedy
  }

  /// The rule of this name.
  public init?(named name: String) {
    guard let rule = LayoutRule.all.first(where: { $0.name == name }) else { return nil }
    self = rule
  }

  public static func == (left: LayoutRule, right: LayoutRule) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A fault of a layout, by itself or beside the local file that it describes.
public struct LayoutFault: Sendable, Equatable {
  public let rule: LayoutRule
  /// Where in the JSON, such as `columns.date.format`; empty for the layout as a whole.
  public let place: String
  /// The header of the local column concerned, where it is one.
  public let header: String?
  /// What is wrong, as a sentence.
  public let message: String

  public init(_ rule: LayoutRule, place: String, header: String? = nil, message: String) {
    self.rule = rule
    self.place = place
    self.header = header
    self.message = message
  }

  /// The fault on one line, as compilers write them: `file: place: rule: message`.
  public func text(in file: String) -> String {
    "\(file): \(place.isEmpty ? "" : place + ": ")\(rule.name): \(message)"
  }
}
