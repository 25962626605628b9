import AllocationCount
import Vocabularies

/// A long list, in which codes are looked up and asked for their days.
struct LookUps {
  private static let entries = 1_000_000

  /// How often memory is asked for while every code of the list, and as many that are not in it, are looked up.
  static func allocations() -> (found: Int, count: Int) {
    var csv = Array("notation,label,valid_from,withdrawn\n".utf8)
    for entry in 0..<entries { csv.append(contentsOf: "c\(entry),Entry \(entry),,\n".utf8) }
    var faults: [DataFault] = []
    let release = Release(
      version: "1.0", date: Day(number: 0), sha256: "", csv: csv.span, file: "made", notations: nil, faults: &faults)
    let codes = (0..<entries * 2).map { Array("c\($0)".utf8) }
    var found = 0
    let before = allocation_count()
    for code in codes {
      guard let entry = release.index(of: code.span) else { continue }
      if release.validity(entry).withdrawn == Int32.max { found += 1 }
    }
    return (found, Int(allocation_count() - before))
  }
}
