import Glibc

/// Where results go: standard output, or a file that appears whole or not at all.
struct Output: ~Copyable {
  private var descriptor: Int32
  /// The name the file gets at the end, and the one it has until then; nil where bytes go straight to their place.
  private let rename: (from: String, to: String)?
  private let name: String
  private var isClosedPipe = false

  /// Opens an output; nil and `-` are standard output.
  ///
  /// A regular file is written beside its place and renamed by ``finish()``; devices and FIFOs are written directly.
  init(_ path: String?) throws {
    let opened = try Output.open(path)
    (descriptor, rename, name) = (opened.descriptor, opened.rename, path ?? words.files.standardOutput)
  }

  private static func open(_ path: String?) throws -> (descriptor: Int32, rename: (from: String, to: String)?) {
    guard let path, path != "-" else { return (1, nil) }
    if path.isEmpty { throw Failure(.usage, words.files.emptyOutputName) }
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists && kind == S_IFDIR { throw Failure(.cannotCreate, words.files.isFolder(path)) }
    let target = target(of: path)
    let beside = exists && kind != S_IFREG ? nil : "\(target).part-\(getpid())"
    let mode = exists ? status.st_mode & 0o777 : 0o666
    if let beside { Signals.note(beside) }
    let descriptor =
      beside.map { Glibc.open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
      ?? Glibc.open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 {
      let reason = systemMessage(errno)
      if let beside { Signals.forget(beside) }
      throw Failure(.cannotCreate, words.files.cannotBeCreated(path, reason))
    }
    return (descriptor, beside.map { ($0, target) })
  }

  /// What a link points to, so that the link stays one; the path itself where it is none.
  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The file, where it can be read and written at any place before it is put in its own; nil for a stream.
  var placeable: Int32? { rename == nil ? nil : descriptor }

  /// Writes bytes. Once whoever reads a pipe has gone, nothing more is written, and nothing is said.
  mutating func write(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count && !isClosedPipe {
      let wrote = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if wrote >= 0 {
        start += wrote
      } else if errno == EPIPE {
        isClosedPipe = true
      } else if errno != EINTR {
        throw Failure(.inputOutput, words.files.cannotBeWritten(name, systemMessage(errno)))
      }
    }
  }

  mutating func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Puts the file in its place.
  mutating func finish() throws {
    guard descriptor > 1 else { return }
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard let rename else { return }
    defer { Signals.forget(rename.from) }
    if !isClosed || Glibc.rename(rename.from, rename.to) != 0 {
      let reason = systemMessage(errno)
      unlink(rename.from)
      throw Failure(.inputOutput, words.files.cannotBeWritten(name, reason))
    }
  }

  /// Leaves nothing half-written behind where the work was not finished.
  deinit {
    guard descriptor > 1 else { return }
    close(descriptor)
    if let rename {
      unlink(rename.from)
      Signals.forget(rename.from)
    }
  }
}

/// Writes a message to standard error.
func say(_ message: String) {
  let bytes = Array((message + "\n").utf8)
  _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
}
