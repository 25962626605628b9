import Glibc

/// Where temporary files are made.
public struct TemporaryFolder: Sendable {
  let path: String

  /// A folder that should exist; that it does not is told by the first file made in it.
  public init(path: String) {
    self.path = path
  }

  /// The folder that the environment variable `TMPDIR` names, or else `/tmp`.
  public static var ofSystem: TemporaryFolder {
    guard let named = getenv("TMPDIR"), named.pointee != 0 else { return TemporaryFolder(path: "/tmp") }
    return TemporaryFolder(path: String(cString: named))
  }

  /// Opens a new file that never has a name; -1 where the file system has none such, or nothing can be made.
  package func openNameless() -> Int32 {
    retryingInterrupted { open(path, __O_TMPFILE | O_DIRECTORY | O_RDWR | O_EXCL | O_CLOEXEC, 0o600) }
  }

  /// Opens a new file under a name that is gone at once; -1, with the reason in `errno`, where that fails.
  package func openUnlinked() -> Int32 {
    while true {
      let name = "\(path)/\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
      let descriptor = retryingInterrupted { open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
      if descriptor >= 0 {
        unlink(name)
        return descriptor
      }
      if errno != EEXIST { return -1 }
    }
  }
}

/// Makes a system call again for as long as a signal interrupts it.
func retryingInterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
