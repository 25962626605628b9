import Glibc

/// Memory that grows and keeps its contents, as `realloc` does: large ones without being copied.
struct GrowingMemory: ~Copyable {
  private(set) var start: UnsafeMutableRawPointer
  private(set) var byteCount: Int

  init(byteCount: Int) {
    start = Self.checked(malloc(byteCount))
    self.byteCount = byteCount
  }

  /// Makes it at least as large as asked for, and no smaller than it is.
  mutating func reserve(_ needed: Int) {
    if needed <= byteCount { return }
    byteCount = max(needed, byteCount * 2)
    start = Self.checked(realloc(start, byteCount))
  }

  private static func checked(_ memory: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
    guard let memory else { fatalError("There is no memory left.") }
    return memory
  }

  deinit {
    free(start)
  }
}
