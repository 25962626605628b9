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

  /// The most that so many further records may cost: some for each chunk, and none for a record or a finding, but for
  /// the key that a list of names is searched by.
  func most(further records: Int, bytes: Int, on path: Path) -> Int {
    let chunks = path == .exact ? 0 : bytes / FileValidation.ordinaryChunkSize + 1
    let misnamed = self == .misnamed ? Int(Double(records) * faults * 1.1) : 0
    return 100 + chunks * (self == .repeated ? 18 : 8) + misnamed
  }
}
