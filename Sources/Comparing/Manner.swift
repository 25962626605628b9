public import Execution

/// How a file is read by the fast path: in what pieces, by how many, and from what.
public struct Manner: Sendable, CustomStringConvertible {
  public var threads: Int
  public var chunkSize: Int
  /// The budget for telling repeated texts; a small one has everything spilled.
  public var budget: Int
  /// Whether the bytes come through a pipe rather than from a file.
  public var isPiped: Bool
  /// Where temporary files are made.
  public var folder: TemporaryFolder

  public init(
    threads: Int = 2, chunkSize: Int = 64, budget: Int = 1 << 20, isPiped: Bool = false,
    folder: TemporaryFolder = .ofSystem
  ) {
    self.threads = threads
    self.chunkSize = chunkSize
    self.budget = budget
    self.isPiped = isPiped
    self.folder = folder
  }

  public var description: String {
    "\(threads) threads, chunks of \(chunkSize), budget \(budget)\(isPiped ? ", piped" : "")"
  }
}
