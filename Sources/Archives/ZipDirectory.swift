/// What a zip archive holds: the directory at its end, checked (APPNOTE.TXT 6.3.10, sections 4.3 to 4.5).
///
/// Read as a whole, within ``ArchiveLimits``; ZIP64 is understood. Nothing is opened, and an archive within the
/// archive is a file like any other. Refused are archives of several volumes, entries that share bytes or a name,
/// and names that lead out of a folder.
public struct ZipDirectory: Sendable {
  /// The entries, in the order of the directory.
  public private(set) var entries: [ZipEntry] = []

  /// Where the directory is.
  struct Place {
    var offset: Int64
    var size: Int64
    var count: Int64
    /// Where what ends it starts.
    var end: Int64
  }

  /// Reads the directory of an archive.
  ///
  /// - Throws: ``ArchiveFault/notZip`` where the end of a directory is not found; a fault of the directory.
  public init<Source: ByteSource>(of source: Source, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveFault) {
    let place = try Place(in: source)
    if place.count > Int64(limits.entries) || place.size > Int64(limits.directory) { throw .tooManyEntries }
    if place.offset < 0 || place.size < 0 || place.offset > place.end - place.size { throw .brokenDirectory }
    let bytes = try source.bytes(at: place.offset, count: Int(place.size))
    try read(bytes, count: Int(place.count))
    try checkNames()
    try checkPlaces(end: place.offset)
  }

  /// The entry of this name, letters of ASCII in any case; one in the case given goes first.
  public func entry(named name: [UInt8]) -> ZipEntry? {
    var found: ZipEntry?
    for entry in entries where entry.name.count == name.count {
      if entry.name == name { return entry }
      if found == nil && isSame(entry.name, name) { found = entry }
    }
    return found
  }

  private func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    for index in left.indices where lower(left[index]) != lower(right[index]) { return false }
    return true
  }

  private func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private mutating func read(_ bytes: [UInt8], count: Int) throws(ArchiveFault) {
    entries.reserveCapacity(min(count, bytes.count / 46))
    var start = 0
    for _ in 0..<count {
      if start + 46 > bytes.count || number(bytes, start, 4) != 0x0201_4B50 { throw .brokenDirectory }
      let lengths = (name: Int(number(bytes, start + 28, 2)), extra: Int(number(bytes, start + 30, 2)))
      let end = start + 46 + lengths.name + lengths.extra + Int(number(bytes, start + 32, 2))
      if end > bytes.count { throw .brokenDirectory }
      if number(bytes, start + 34, 2) != 0 && number(bytes, start + 34, 2) != 0xFFFF { throw .manyVolumes }
      var entry = ZipEntry()
      entry.flags = UInt16(number(bytes, start + 8, 2))
      entry.method = UInt16(number(bytes, start + 10, 2))
      entry.crc = UInt32(number(bytes, start + 16, 4))
      entry.compressedSize = number(bytes, start + 20, 4)
      entry.size = number(bytes, start + 24, 4)
      entry.offset = number(bytes, start + 42, 4)
      entry.name = plain(bytes[(start + 46)..<(start + 46 + lengths.name)])
      let extra = start + 46 + lengths.name
      try entry.readLargeSizes(bytes, from: extra, to: extra + lengths.extra, hasOffset: true)
      entries.append(entry)
      start = end
    }
    if start != bytes.count { throw .brokenDirectory }
  }

  private mutating func checkNames() throws(ArchiveFault) {
    let names = entries.indices.sorted { entries[$0].name.lexicographicallyPrecedes(entries[$1].name) }
    for index in names.indices {
      if entries[names[index]].isOdd { throw .oddName }
      if index > 0 && entries[names[index]].name == entries[names[index - 1]].name { throw .duplicateName }
    }
  }

  /// Sees to it that entries do not share bytes, and notes where each one must have ended.
  private mutating func checkPlaces(end: Int64) throws(ArchiveFault) {
    let order = entries.indices.sorted { entries[$0].offset < entries[$1].offset }
    for (place, index) in order.enumerated() {
      let entry = entries[index]
      let next = place + 1 < order.count ? entries[order[place + 1]].offset : end
      if entry.offset < 0 || entry.compressedSize < 0 || entry.size < 0 { throw .brokenDirectory }
      if next > end { throw .brokenDirectory }
      if entry.offset + 30 + Int64(entry.name.count) > next - entry.compressedSize { throw .overlappingEntries }
      entries[index].end = next
    }
  }
}

/// A name with slashes only.
func plain(_ name: ArraySlice<UInt8>) -> [UInt8] { name.map { $0 == 0x5C ? 0x2F : $0 } }

extension ZipEntry {
  /// Takes the sizes that did not fit from the ZIP64 field among the extra ones (section 4.5.3).
  mutating func readLargeSizes(
    _ bytes: [UInt8], from start: Int, to end: Int, hasOffset: Bool
  ) throws(ArchiveFault) {
    let full: Int64 = 0xFFFF_FFFF
    if size != full && compressedSize != full && !(hasOffset && offset == full) { return }
    var index = start
    while index + 4 <= end {
      let (kind, length) = (number(bytes, index, 2), Int(number(bytes, index + 2, 2)))
      index += 4
      if index + length > end { throw .brokenDirectory }
      if kind == 1 {
        let limit = index + length
        func take(_ value: inout Int64) throws(ArchiveFault) {
          if value != full { return }
          if index + 8 > limit { throw .brokenDirectory }
          value = number(bytes, index, 8)
          if value == .max { throw .brokenDirectory }
          index += 8
        }
        try take(&size)
        try take(&compressedSize)
        if hasOffset { try take(&offset) }
        return
      }
      index += length
    }
  }
}
