import Glibc

/// Memory straight from the system, zeroed. Pages that are never touched take up none.
struct Pages: ~Copyable {
  let start: UnsafeMutableRawPointer
  let byteCount: Int

  init(byteCount: Int) {
    let made = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let made, made != MAP_FAILED else { fatalError("There is no memory left.") }
    start = made
    self.byteCount = byteCount
  }

  /// Gives the memory back to the system. It may be used again, and is zero again.
  func empty() {
    madvise(start, byteCount, MADV_DONTNEED)
  }

  deinit {
    munmap(start, byteCount)
  }
}
