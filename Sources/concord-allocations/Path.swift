import AllocationCount
import Execution
import Glibc
import Validation

/// A way of validating a file.
enum Path: String, CaseIterable {
  case exact = "exact path"
  case oneThread = "fast path, 1 thread"
  case twoThreads = "fast path, 2 threads"

  /// How often memory is asked for while the file is validated.
  func allocations(of file: MadeExample, _ validator: consuming Validator) throws -> Int {
    let descriptor = file.descriptor
    let before = allocation_count()
    switch self {
    case .exact: try readThrough(descriptor, &validator)
    case .oneThread, .twoThreads:
      let validation = FileValidation(threads: self == .oneThread ? 1 : 2)
      _ = try validation.report(of: ByteSource(descriptor: descriptor), by: validator)
    }
    return Int(allocation_count() - before)
  }

  private func readThrough(_ descriptor: Int32, _ validator: inout Validator) throws {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count <= 0 { break }
      try validator.read(buffer.span.extracting(0..<count))
    }
    _ = try validator.finish()
  }
}
