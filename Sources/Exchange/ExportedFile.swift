/// A file that an export consists of.
public struct ExportedFile: Sendable, Equatable {
  /// Its path below the folder that the export goes to.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
