/// Adds up the findings of the parts of a file, which come in the order of the file.
struct FindingSum {
  private let limit: Int
  private var findings: [Finding] = []

  /// Nothing, of which so many places are kept for each finding.
  init(limit: Int) { self.limit = limit }

  /// Adds findings whose places are counted from a line and a record.
  mutating func add(_ others: [Finding], line: Int64 = 0, record: Int64 = 0) {
    for var other in others {
      for index in other.samples.indices {
        if let own = other.samples[index].line { other.samples[index].line = own + line }
        if let own = other.samples[index].record { other.samples[index].record = own + record }
      }
      add(other)
    }
  }

  private mutating func add(_ other: Finding) {
    let same = findings.firstIndex {
      $0.rule.name == other.rule.name && $0.severity == other.severity && $0.field == other.field
    }
    guard let same else { return findings.append(other) }
    findings[same].count += other.count
    findings[same].samples += other.samples.prefix(max(0, limit - findings[same].samples.count))
  }

  /// The findings as reports list them.
  var sorted: [Finding] { findings.sorted { $0.precedes($1) } }
}
