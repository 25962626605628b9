import ExampleData
import Execution

/// What is in the files that are validated, and how many more allocations the larger one may cost.
enum Content: String, CaseIterable {
  case clean = "clean"
  case faulty = "2 % faulty"
  case misnamed = "2 % names for codes"
  case repeated = "2 % repeated"

  /// One record in fifty: far more than there are places kept.
  var faults: Double { self == .clean ? 0 : 0.02 }

  var kinds: [ExampleFault] {
    let misnamed: [ExampleFault] = [.serviceLabel, .channelLabel, .unknownService]
    let repeated: [ExampleFault] = [.duplicateKey, .duplicateRecord]
    switch self {
    case .clean, .faulty: return ExampleFault.allCases.filter { !misnamed.contains($0) && !repeated.contains($0) }
    case .misnamed: return misnamed
    case .repeated: return repeated
    }
  }

  /// The most that so many further records may cost.
  ///
  /// None for a record or a finding, but for the key that a list of names is searched by. The fast path keeps hashes
  /// in 256 streams, whose lists of pieces grow a few times, and takes some more for a chunk that is read again.
  func most(further records: Int, bytes: Int, on path: Path) -> Int {
    let misnamed = self == .misnamed ? Int(Double(records) * faults * 1.1) : 0
    if path == .exact { return 100 + misnamed }
    let chunksAgain = self == .repeated ? bytes / FileValidation.ordinaryChunkSize + 1 : 0
    return 1280 + chunksAgain * 10 + misnamed
  }
}
