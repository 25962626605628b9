import Glibc
import Synchronization

/// Ctrl-C and its like: what is unfinished is removed before the command ends.
///
/// The handler only calls what POSIX allows in one, and allocates nothing. Names stand in a fixed table of pointers;
/// they are never freed, as a handler may be reading one: a command notes a few.
enum Signals {
  private static let most = 256
  private nonisolated(unsafe) static let names: UnsafeMutablePointer<Atomic<UInt>> = {
    let names = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: most)
    for index in 0..<most { (names + index).initialize(to: Atomic(0)) }
    return names
  }()
  /// Whether a line stands at the terminal that is to be rewritten or cleared.
  static let isLineShown = Atomic(false)

  /// Ends the command by SIGINT, SIGTERM and SIGHUP with 128 and the number of the signal; a signal that is ignored
  /// stays so, as with `nohup`.
  static func expect() {
    // Made here, as a handler must not make it.
    _ = names
    _ = isLineShown.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number) { Signals.end($0) }
      if unsafeBitCast(former, to: UInt.self) == unsafeBitCast(SIG_IGN, to: UInt.self) { signal(number, SIG_IGN) }
    }
  }

  /// Notes a file or an empty folder that is to be removed if the command is ended.
  static func note(_ path: String) {
    guard let name = strdup(path) else { return }
    let address = UInt(bitPattern: name)
    for index in 0..<most
    where (names + index).pointee.compareExchange(expected: 0, desired: address, ordering: .sequentiallyConsistent)
      .exchanged
    {
      return
    }
    free(name)
  }

  /// Forgets what is finished, or was never made.
  static func forget(_ path: String) {
    for index in 0..<most {
      let address = (names + index).pointee.load(ordering: .sequentiallyConsistent)
      if let name = UnsafePointer<CChar>(bitPattern: address), strcmp(name, path) == 0 {
        (names + index).pointee.store(0, ordering: .sequentiallyConsistent)
      }
    }
  }

  private static func end(_ number: Int32) {
    // A folder is empty only when its files have gone.
    for turn in 0..<2 {
      for index in 0..<most {
        let address = (names + index).pointee.load(ordering: .sequentiallyConsistent)
        if let name = UnsafePointer<CChar>(bitPattern: address) { _ = turn == 0 ? unlink(name) : rmdir(name) }
      }
    }
    if isLineShown.load(ordering: .sequentiallyConsistent) { clearLine() }
    _exit(128 + number)
  }

  /// Clears the line at which the cursor of the terminal stands.
  static func clearLine() {
    var clearing: (UInt8, UInt8, UInt8, UInt8) = (0x0D, 0x1B, 0x5B, 0x4B)
    _ = write(2, &clearing, 4)
  }
}
