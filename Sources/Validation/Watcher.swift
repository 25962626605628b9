import CSV

/// Looks at every record with those before it in mind, for one rule.
class Watcher {
  /// The field that its findings name, if any.
  var field: Int? { nil }

  /// Takes note of a record; true where the record breaks the rule.
  func note(_ record: Record, _ row: Row) -> Bool { false }

  /// Hands over the breaches that show only at the end, each as a value to be shown.
  func finish(_ found: (String) -> Void) {}
}
