internal import Archives

extension FileKind {
  /// Tells the Office documents of before 2007, and encrypted ones, by the names of the streams in the compound
  /// file that they are ([MS-CFB], sections 2.2 and 2.6); nil where the file is none.
  ///
  /// Looks at no more than 64 sectors of the directory.
  init?<Source: ByteSource>(oldOffice source: Source) throws(SpreadsheetFault) {
    let header = try firstBytes(of: source, count: 512)
    guard header.count == 512, header.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return nil }
    let shift = header[30]
    guard shift == 9 || shift == 12 else {
      self = .oldDocument
      return
    }
    let size = 1 << Int(shift)
    var found = FileKind.oldDocument
    var sector = word(header, 48)
    for _ in 0..<64 {
      if sector >= 0xFFFF_FFFA { break }
      let directory = try firstBytes(of: source, at: (Int64(sector) + 1) << Int64(shift), count: size)
      if directory.count < size { break }
      for start in stride(from: 0, to: size, by: 128) {
        let name = FileKind.streamName(directory, start)
        if name == "EncryptedPackage" {
          self = .encryptedOffice
          return
        }
        if name == "Workbook" || name == "Book" { found = .oldWorkbook }
      }
      guard let next = try FileKind.sector(behind: sector, header, shift, source) else { break }
      sector = next
    }
    self = found
  }

  /// The name of a directory entry, of ASCII, as far as it is that.
  private static func streamName(_ directory: [UInt8], _ start: Int) -> StaticStringName {
    var name: [UInt8] = []
    let length = min(64, Int(directory[start + 64]))
    for place in stride(from: 0, to: max(0, length - 2), by: 2) where directory[start + place + 1] == 0 {
      name.append(directory[start + place])
    }
    return StaticStringName(bytes: name)
  }

  /// The sector that follows another one, by the table of sectors; only tables that the header lists are looked at.
  private static func sector<Source: ByteSource>(
    behind sector: UInt32, _ header: [UInt8], _ shift: UInt8, _ source: Source
  ) throws(SpreadsheetFault) -> UInt32? {
    let each = UInt32(1) << (UInt32(shift) - 2)
    let table = sector / each
    if table >= 109 { return nil }
    let place = word(header, 76 + 4 * Int(table))
    if place >= 0xFFFF_FFFA { return nil }
    let offset = (Int64(place) + 1) << Int64(shift) + Int64(sector % each) * 4
    let bytes = try firstBytes(of: source, at: offset, count: 4)
    return bytes.count == 4 ? word(bytes, 0) : nil
  }
}

/// A name, to be compared with what is written in the code.
private struct StaticStringName {
  let bytes: [UInt8]

  static func == (name: StaticStringName, text: String) -> Bool { name.bytes.elementsEqual(text.utf8) }
}

private func word(_ bytes: [UInt8], _ start: Int) -> UInt32 {
  var value: UInt32 = 0
  for index in (0..<4).reversed() { value = value << 8 | UInt32(bytes[start + index]) }
  return value
}
