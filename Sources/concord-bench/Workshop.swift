import ExampleData
import Glibc

/// A folder of its own in which the files are made, and which is removed with them.
struct Workshop {
  let folder: String

  /// What is to be made.
  struct Order {
    let records: Int
    /// How many records in a thousand of the faulty file have a fault.
    let faultyInThousand: Int
    /// Whether faults are left out that other programs cannot read past.
    var hasReadableLines = false
  }

  init(in folder: String) throws {
    self.folder = "\(folder)/concord-bench-\(getpid())"
    if mkdir(self.folder, 0o700) != 0 { throw Failure.cannotWrite(self.folder) }
  }

  func path(_ kind: FileKind) -> String { "\(folder)/\(kind.rawValue).csv" }

  func clear() {
    for kind in FileKind.allCases { unlink(path(kind)) }
  }

  func remove() {
    clear()
    rmdir(folder)
  }

  /// Makes files of these kinds, the clean one first: the shuffled one is made from it. Returns their sizes.
  func make(_ kinds: [FileKind], _ order: Order) throws -> [FileKind: Int] {
    try checkSpace(for: kinds.count * order.records)
    var sizes: [FileKind: Int] = [:]
    for kind in kinds { sizes[kind] = try make(kind, order) }
    return sizes
  }

  /// Throws where so many records would not fit.
  func checkSpace(for records: Int) throws {
    let bytesPerRecord = 110
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { throw Failure.cannotRead(folder) }
    let free = Int(status.f_bavail) * Int(status.f_frsize)
    let needed = records * bytesPerRecord
    if needed <= free { return }
    throw Failure(
      exitCode: 74,
      message: "the files need up to \(needed >> 20) MiB, and \(folder) has \(free >> 20) MiB free. "
        + "Name another folder with --folder, or time fewer records or files.")
  }

  private func make(_ kind: FileKind, _ order: Order) throws -> Int {
    let output = open(path(kind), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if output < 0 { throw Failure.cannotWrite(path(kind)) }
    defer { close(output) }
    var buffer: [UInt8] = []
    var size = 0
    func writePiece(_ piece: [UInt8]) throws {
      guard write(output, piece, piece.count) == piece.count else { throw Failure.cannotWrite(path(kind)) }
      size += piece.count
      try Interruption.check()
    }
    if kind == .shuffled {
      var lines = try ShuffledLines(of: path(.clean))
      while try lines.next(into: &buffer) { try writePiece(buffer) }
    } else {
      var file = exampleFile(kind, order)
      while file.next(into: &buffer) { try writePiece(kind == .quoted ? buffer.withQuotedCells : buffer) }
    }
    return size
  }

  /// Hands over a file of the shared format piece by piece, each of whole lines; it is not shuffled or quoted.
  func forEachPiece(of kind: FileKind, _ order: Order, _ body: ([UInt8]) throws -> Void) throws {
    var buffer: [UInt8] = []
    var file = exampleFile(kind, order)
    while file.next(into: &buffer) {
      try body(buffer)
      try Interruption.check()
    }
  }

  /// A year of a council's transactions.
  private func exampleFile(_ kind: FileKind, _ order: Order) -> ExampleFile {
    let faultyInThousand =
      switch kind {
      case .faulty: order.faultyInThousand
      case .oneWrong: 1000
      default: 0
      }
    guard let month = ExampleMonth("2025-04"),
      var file = ExampleFile(
        records: order.records, seed: 1, authority: "E06000035", firstMonth: month, months: 12,
        faults: Double(faultyInThousand) / 1000)
    else { preconditionFailure("No file can be made so.") }
    switch kind {
    case .halfDuplicates: file.keys = .halfRepeated
    case .allDuplicates: file.keys = .same
    case .oneWrong: file.faults = ExampleFault.ofOneCell
    case .faulty where order.hasReadableLines: file.faults = ExampleFault.inReadableLines
    default: break
    }
    return file
  }
}
