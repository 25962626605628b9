import CSV
import Standards
import Validation
import Vocabularies

extension Node {
  /// What all parts of a file have in common.
  func frame() throws(Damage) -> ShardFrame {
    let schemaNode = self["schema"]
    guard let asAt = Day(try self["as_at"].text()) else { throw Damage() }
    return ShardFrame(
      asAt: asAt, samples: Int(try self["samples"].integer()), showsValues: try self["shows_values"].flag(),
      schema: try schemaNode.source(named: "version"),
      vocabularies: try self["vocabularies"].all { (node) throws(Damage) in try node.source(named: "release") },
      columns: try self["columns"].all { (node) throws(Damage) in try node.column() },
      header: try self["header"].headerFacts(),
      findings: try self["findings"].all { (node) throws(Damage) in try node.finding() },
      notChecked: try self["not_checked"].all { (node) throws(Damage) in try node.notChecked() },
      uniqueness: try self["uniqueness"].all { (node) throws(Damage) in try node.acrossRule() },
      periods: self["periods"].isNull ? nil : try self["periods"].acrossRule())
  }

  /// What a part came to.
  func outcome() throws(Damage) -> ShardOutcome {
    var outcome = ShardOutcome()
    outcome.bytes = try self["bytes"].integer()
    outcome.lines = try self["lines"].integer()
    outcome.records = try self["records"].integer()
    outcome.endings = try self["line_ends"].endings()
    outcome.hasBytesOutsideUTF8 = try self["outside_utf8"].flag()
    outcome.isTooLong = try self["too_long"].flag()
    outcome.endsWithinLine = try self["ends_within_line"].flag()
    outcome.tally = Report.Records(
      clean: try self["clean"].integer(), withErrors: try self["with_errors"].integer(),
      withWarningsOnly: try self["with_warnings_only"].integer())
    outcome.findings = try self["findings"].all { (node) throws(Damage) in try node.finding() }
    outcome.notChecked = try self["not_checked"].all { (node) throws(Damage) in try node.notChecked() }
    outcome.months = try self["months"].all { (node) throws(Damage) in try node.months() }
    outcome.volumes = self["volumes"].isNull ? nil : try self["volumes"].volumes()
    return outcome
  }

  private func volumes() throws(Damage) -> VolumeSum {
    var sum = VolumeSum()
    sum.total = try self["total"].integer()
    sum.months = try self["months"].all { (node) throws(Damage) in try node.volume() }
    sum.channels = try self["channels"].all { (node) throws(Damage) in try node.volume() }
    sum.services = try self["services"].all { (node) throws(Damage) in try node.volume() }
    return sum
  }

  private func volume() throws(Damage) -> VolumeSum.Part {
    let parts = elements
    guard parts.count == 3 else { throw Damage() }
    return VolumeSum.Part(code: try parts[0].text(), label: parts[1].string, count: try parts[2].integer())
  }

  private func headerFacts() throws(Damage) -> ShardFrame.HeaderFacts {
    let delimiter = try self["delimiter"].text().utf8.first.flatMap { Delimiter(rawValue: $0) }
    guard let delimiter, let fingerprint = Fingerprint(digits: try self["fingerprint"].text()) else { throw Damage() }
    return ShardFrame.HeaderFacts(
      fingerprint: fingerprint, bytes: try self["bytes"].integer(), line: try self["line"].integer(),
      nextLine: try self["next_line"].integer(), endings: try self["line_ends"].endings(), delimiter: delimiter,
      hasByteOrderMark: try self["byte_order_mark"].flag(), hasSeparatorLine: try self["separator_line"].flag(),
      hasBytesOutsideUTF8: try self["outside_utf8"].flag())
  }

  private func acrossRule() throws(Damage) -> ShardFrame.AcrossRule {
    ShardFrame.AcrossRule(
      rule: try self["rule"].rule(), field: self["field"].string,
      column: self["column"].isNull ? nil : Int(try self["column"].integer()), message: try self["message"].text(),
      isShown: try self["is_shown"].flag())
  }

  private func months() throws(Damage) -> AuthorityMonths {
    let parts = elements
    guard parts.count == 3 else { throw Damage() }
    let months = try parts[2].all { (node) throws(Damage) in
      guard let month = Month(try node.text()) else { throw Damage() }
      return month
    }
    return AuthorityMonths(
      entry: Int(try parts[0].integer()), notation: try parts[1].text(), months: Set(months))
  }

  private func endings() throws(Damage) -> LineEndings {
    let lines = try all { (node) throws(Damage) in node.isNull ? nil : try node.integer() }
    guard lines.count == 3 else { throw Damage() }
    return LineEndings(firstLines: (lines[0], lines[1], lines[2]))
  }
}

extension Fingerprint {
  /// A fingerprint in 32 hexadecimal digits; nil for anything else.
  init?(digits: String) {
    let bytes = Array(digits.utf8)
    guard bytes.count == 32, let fingerprint = Fingerprint(digits: bytes, at: 0) else { return nil }
    self = fingerprint
  }

  /// The fingerprint whose 32 hexadecimal digits start at `index`; nil where there are none.
  init?(digits: [UInt8], at index: Int) {
    var halves = (first: UInt64(0), second: UInt64(0))
    for place in 0..<32 {
      let digit: UInt64
      switch digits[index + place] {
      case let byte where byte >= 0x30 && byte <= 0x39: digit = UInt64(byte - 0x30)
      case let byte where byte >= 0x61 && byte <= 0x66: digit = UInt64(byte - 0x57)
      default: return nil
      }
      if place < 16 { halves.first = halves.first << 4 | digit } else { halves.second = halves.second << 4 | digit }
    }
    self.init(first: halves.first, second: halves.second)
  }
}
