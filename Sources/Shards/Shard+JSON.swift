import CSV
import Reporting
import Validation
import Vocabularies

extension ShardFrame {
  /// What all parts of a file say alike.
  var json: JSON {
    .object([
      ("as_at", .string(asAt.description)), ("samples", .integer(samples)), ("shows_values", .bool(showsValues)),
      ("schema", schema.json(named: "version")),
      ("vocabularies", .array(vocabularies.map { $0.json(named: "release") })),
      ("header", header.json), ("columns", .array(columns.map { $0.json })),
      ("findings", .array(findings.map { $0.json })), ("not_checked", .array(notChecked.map { $0.json })),
      ("uniqueness", .array(uniqueness.map { $0.json })), ("periods", periods?.json ?? .null),
    ])
  }
}

extension ShardFrame.HeaderFacts {
  fileprivate var json: JSON {
    .object([
      ("fingerprint", .string(fingerprint.digits)), ("bytes", .integer(bytes)), ("line", .integer(line)),
      ("next_line", .integer(nextLine)), ("line_ends", endings.json), ("delimiter", .string(delimiter.text)),
      ("byte_order_mark", .bool(hasByteOrderMark)), ("separator_line", .bool(hasSeparatorLine)),
      ("outside_utf8", .bool(hasBytesOutsideUTF8)),
    ])
  }
}

extension ShardFrame.AcrossRule {
  fileprivate var json: JSON {
    .object([
      ("rule", .string(rule.name)), ("field", .optional(field)), ("column", column.map { .integer($0) } ?? .null),
      ("message", .string(message)), ("is_shown", .bool(isShown)),
    ])
  }
}

extension ShardOutcome {
  /// What a part says of itself.
  var members: [(String, JSON)] {
    [
      ("bytes", .integer(bytes)), ("lines", .integer(lines)), ("records", .integer(records)),
      ("line_ends", endings.json), ("outside_utf8", .bool(hasBytesOutsideUTF8)), ("too_long", .bool(isTooLong)),
      ("ends_within_line", .bool(endsWithinLine)), ("clean", .integer(tally.clean)),
      ("with_errors", .integer(tally.withErrors)), ("with_warnings_only", .integer(tally.withWarningsOnly)),
      ("findings", .array(findings.map { $0.json })), ("not_checked", .array(notChecked.map { $0.json })),
      ("months", .array(months.map { $0.json })), ("volumes", volumes?.json ?? .null),
    ]
  }
}

extension VolumeSum {
  fileprivate var json: JSON {
    .object([
      ("total", .integer(total)), ("months", .array(months.map { $0.json })),
      ("channels", .array(channels.map { $0.json })), ("services", .array(services.map { $0.json })),
    ])
  }
}

extension VolumeSum.Part {
  fileprivate var json: JSON { .array([.string(code), .optional(label), .integer(count)]) }
}

extension AuthorityMonths {
  fileprivate var json: JSON {
    .array([.integer(entry), .string(notation), .array(months.sorted().map { .string($0.description) })])
  }
}

extension LineEndings {
  fileprivate var json: JSON {
    let lines = firstLines
    return .array(
      [lines.lineFeed, lines.carriageReturnLineFeed, lines.carriageReturn].map { $0.map { .integer($0) } ?? .null })
  }
}

extension Fingerprint {
  /// 32 hexadecimal digits.
  var digits: String {
    [first, second].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
