extension Finding {
  /// What tells the finding apart in every report on the same data: 32 hexadecimal digits, made of its rule and field.
  public var fingerprint: String { Fingerprint(rule: rule.name, field: field, identity: nil).digits }

  /// What tells a place of the finding apart wherever it has moved to: 32 hexadecimal digits, made of the rule, the
  /// field, and the record's key or else the cell's value.
  ///
  /// Nil where the report shows neither: nothing is derived from what it withholds. Records that share a key or a
  /// value share a fingerprint.
  public func fingerprint(of sample: Sample) -> String? {
    guard let identity = sample.identity else { return nil }
    return Fingerprint(rule: rule.name, field: field, identity: identity).digits
  }
}

extension Sample {
  /// By what a place is known again: the key of its record, or else what its cell holds.
  var identity: String? { key.map { "key:" + $0 } ?? value.map { "value:" + $0 } }
}

extension Fingerprint {
  /// The fingerprint of a finding, or where there is an identity, of a place of it.
  init(rule: String, field: String?, identity: String?) {
    self.init(of: [rule, field ?? ""] + (identity.map { [$0] } ?? []))
  }

  /// The fingerprint of texts in a row, told apart by a byte that none of them holds.
  fileprivate init(of texts: [String]) {
    var bytes: [UInt8] = []
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      bytes.append(0xFF)
    }
    self.init(bytes.span)
  }

  /// It in 32 hexadecimal digits.
  var digits: String {
    func padded(_ value: UInt64) -> String {
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
    return padded(first) + padded(second)
  }
}
