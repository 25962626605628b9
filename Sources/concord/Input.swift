import Glibc

/// A file to be read, or standard input for `-`.
struct Input: ~Copyable {
  /// What reports call it: the last part of its path, so that no report says where it was kept.
  let name: String
  private let descriptor: Int32

  /// Opens a file. Throws where there is none, or it is a folder.
  init(_ path: String) throws {
    descriptor = try Input.open(path)
    name = path == "-" ? "standard input" : String(path.split(separator: "/").last ?? "")
  }

  private static func open(_ path: String) throws -> Int32 {
    if path == "-" { return 0 }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw Failure(.noInput, "\(path) cannot be read: \(systemMessage(errno)).") }
    var status = stat()
    if fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw Failure(.noInput, "\(path) is a folder. Name a file in it.")
    }
    return descriptor
  }

  deinit { if descriptor > 0 { close(descriptor) } }

  /// Reads up to `count` bytes; nil at the end of the file.
  func read(_ count: Int, into buffer: inout [UInt8]) throws -> Bool {
    if buffer.count != count { buffer = [UInt8](repeating: 0, count: count) }
    while true {
      let got = Glibc.read(descriptor, &buffer, count)
      if got > 0 {
        if got < count { buffer.removeSubrange(got...) }
        return true
      }
      if got == 0 { return false }
      if errno != EINTR { throw Failure(.inputOutput, "\(name) cannot be read on: \(systemMessage(errno)).") }
    }
  }
}

/// What the system says of an error, without a capital letter.
func systemMessage(_ code: Int32) -> String {
  let text = String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}
