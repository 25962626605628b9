/// Why an archive cannot be read, or not be trusted.
public enum ArchiveFault: Error, Equatable, Sendable {
  /// The source could not read; the owner of the source knows why.
  case unreadable
  /// The bytes end before the archive does.
  case cutShort
  /// The compressed data breaks the format (RFC 1951).
  case brokenData
  /// What was inflated does not have the CRC-32 that the archive states.
  case wrongCRC
  /// What was inflated is not as long as the archive states, or the compressed data is not.
  case wrongSize
  /// More came out than ``ArchiveLimits`` allow: a bomb.
  case tooLarge
  /// The file is no gzip file.
  case notGzip
  /// The header of a gzip member breaks the format (RFC 1952).
  case brokenHeader
  /// Bytes that are no member, and not only NUL bytes, follow the members of a gzip file.
  case trailingBytes
  /// The file is no zip archive: the end of its directory is not found, or is not what ends it.
  case notZip
  /// The archive is one of several volumes.
  case manyVolumes
  /// The directory at the end of a zip archive breaks the format.
  case brokenDirectory
  /// The directory of a zip archive has more entries, or is longer, than ``ArchiveLimits`` allow.
  case tooManyEntries
  /// What stands in front of an entry's data is not what the directory says of it.
  case headersDisagree
  /// Two entries share bytes.
  case overlappingEntries
  /// Two entries have one name.
  case duplicateName
  /// A name that is empty, starts at the root or with a drive, leads out by `..`, or holds control characters.
  case oddName
  /// The entry is encrypted.
  case encrypted
  /// The entry is compressed by this method, which is neither 0 (stored) nor 8 (deflated).
  case unsupportedMethod(UInt16)
  /// The entry is a folder, not a file.
  case isFolder
}
