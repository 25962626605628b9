extension Standards {
  /// The SHA-256 of the data that are built into the command, in 64 hexadecimal digits, and how many files they are.
  ///
  /// It is that of a line for each file, in the order of their paths: its SHA-256, two spaces, its path, a line feed.
  /// `sha256sum` writes the same lines.
  package static var embeddedFingerprint: (sha256: String, files: Int) {
    let files = embeddedFiles.sorted { $0.path < $1.path }
    let lines = files.map { SHA256.hash(Array($0.text.utf8)) + "  " + $0.path + "\n" }
    return (SHA256.hash(Array(lines.joined().utf8)), files.count)
  }
}
