extension Standards {
  /// The bytes of a file of the conformance suite that is built into the command, by its path from the suite's folder;
  /// nil where there is none.
  package static func embeddedSuiteFile(_ path: String) -> [UInt8]? {
    DataSource.embedded.bytes("conformance/\(path)")
  }
}
