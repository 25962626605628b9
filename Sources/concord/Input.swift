import Glibc

/// A file to be read, or standard input for `-`.
struct Input: ~Copyable {
  /// What reports call it: the last part of its path, so that no report says where it was kept.
  let name: String
  let descriptor: Int32

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

  /// Throws where `output` names the very file that is read, which would replace somebody's data by a report.
  func refuseToBeReplaced(by output: String?) throws {
    var (own, other) = (stat(), stat())
    guard let output, output != "-", fstat(descriptor, &own) == 0, stat(output, &other) == 0 else { return }
    if own.st_mode & S_IFMT == S_IFREG && own.st_dev == other.st_dev && own.st_ino == other.st_ino {
      throw Failure(.usage, "\(output) is the file to be read. Give the output another name.")
    }
  }

  /// Reads everything there is, up to `most` bytes: what must be held in memory at once has a limit.
  func readAll(most: Int = 1 << 30) throws -> [UInt8] {
    var (all, block): ([UInt8], [UInt8]) = ([], [])
    while try read(1 << 16, into: &block) {
      if all.count + block.count > most {
        throw Failure(.inputOutput, "\(name) is larger than \(most >> 20) MiB, more than can be read at once.")
      }
      all += block
    }
    return all
  }

  /// Reads `count` bytes, fewer only at the end of the file; false where there are none.
  ///
  /// A pipe hands over little at a time, and whoever asks for much has a long record to read again with every call.
  func read(_ count: Int, into buffer: inout [UInt8]) throws -> Bool {
    if buffer.count != count { buffer = [UInt8](repeating: 0, count: count) }
    var filled = 0
    while filled < count {
      let got = buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress.map { $0 + filled }, count - filled)
      }
      if got == 0 { break }
      if got > 0 {
        filled += got
      } else if errno != EINTR {
        throw Failure(.inputOutput, "\(name) cannot be read on: \(systemMessage(errno)).")
      }
    }
    buffer.removeSubrange(filled...)
    return filled > 0
  }
}

/// What the system says of an error, without a capital letter.
func systemMessage(_ code: Int32) -> String {
  let text = String(cString: strerror(code))
  return text.prefix(1).lowercased() + text.dropFirst()
}
