import CSV

/// Looks at every record with those before it in mind, for one rule.
///
/// Where a file is read in parts, each part has watchers of its own, which are added up at the end. Of those that
/// ask for texts to be unique, see ``UniquenessWatcher``, the parts only hand the texts over.
class Watcher {
  /// The field that its findings name, if any.
  var field: Int? { nil }

  /// The columns whose values it needs, a bit each.
  var columns: UInt64 { 0 }

  /// Takes note of a record; true where the record breaks the rule.
  func note(_ record: Record, _ row: Row) -> Bool { false }

  /// Takes note of the rows of a chunk that are no suspects; none of them breaks the rule by itself.
  func note(_ sheet: Sheet, rows: Int) {}

  /// Takes note of what another part's watcher for the same rule knows.
  func add(_ other: Watcher) {}

  /// Hands over the breaches that show only at the end, each as a value to be shown.
  func finish(_ found: (String) -> Void) {}
}
