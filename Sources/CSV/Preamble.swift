/// What the first bytes of a file tell: its encoding, its delimiter, and whether it is a table at all.
public struct Preamble: Sendable, Equatable {
  /// The encoding. ``TextEncoding/utf8`` until bytes are met that are something else.
  public var encoding = TextEncoding.utf8
  /// How many bytes of byte order mark come before the text.
  public var markLength = 0
  public var delimiter = Delimiter.comma
  /// How many bytes the line `sep=;` takes up, by which Excel is told the delimiter; 0 where there is none.
  public var separatorLineLength = 0
  /// What the file is, where it is no table: `a zip archive or an .xlsx workbook`, for example.
  public var otherFormat: String?

  /// Looks at the first bytes of a file, all of it where it is shorter than ``Limits/preamble``.
  public init(of bytes: Span<UInt8>) {
    if starts(bytes, with: [0xEF, 0xBB, 0xBF]) {
      markLength = 3
    } else if starts(bytes, with: [0xFF, 0xFE]) {
      (encoding, markLength) = (.utf16LittleEndian, 2)
    } else if starts(bytes, with: [0xFE, 0xFF]) {
      (encoding, markLength) = (.utf16BigEndian, 2)
    } else if let unmarked = utf16WithoutMark(bytes) {
      encoding = unmarked
    }
    if encoding.isUTF16 {
      var text: [UInt8] = []
      var decoder = UTF16Decoder(isBigEndian: encoding == .utf16BigEndian)
      decoder.decode(bytes, from: markLength, into: &text)
      otherFormat = format(text.span, from: 0)
      delimiter = Delimiter(detectedIn: text.span)
    } else {
      otherFormat = format(bytes, from: markLength)
      delimiter = Delimiter(detectedIn: bytes.extracting(markLength..<bytes.count))
      readSeparatorLine(bytes)
    }
  }

  /// Recognises a first line that reads `sep=` and a delimiter.
  private mutating func readSeparatorLine(_ bytes: Span<UInt8>) {
    let start = markLength
    guard startsIgnoringCase(bytes, with: "sep=", at: start), bytes.count > start + 5,
      let stated = Delimiter(rawValue: bytes[start + 4])
    else { return }
    let end = bytes[start + 5]
    guard end == Byte.lineFeed || end == Byte.carriageReturn else { return }
    let isPair = end == Byte.carriageReturn && bytes.count > start + 6 && bytes[start + 6] == Byte.lineFeed
    separatorLineLength = isPair ? 7 : 6
    delimiter = stated
  }
}

private func starts(_ bytes: Span<UInt8>, with signature: [UInt8], at start: Int = 0) -> Bool {
  if bytes.count < start + signature.count { return false }
  for index in signature.indices where bytes[start + index] != signature[index] { return false }
  return true
}

/// UTF-16 without its byte order mark, told by every other byte of the first line being NUL and none between.
private func utf16WithoutMark(_ bytes: Span<UInt8>) -> TextEncoding? {
  let length = min(bytes.count, 64) & ~1
  if length < 8 { return nil }
  var nulls = (even: 0, odd: 0)
  for index in 0..<length where bytes[index] == Byte.null {
    if index % 2 == 0 { nulls.even += 1 } else { nulls.odd += 1 }
  }
  if nulls.odd == length / 2 && nulls.even == 0 { return .utf16LittleEndian }
  if nulls.even == length / 2 && nulls.odd == 0 { return .utf16BigEndian }
  return nil
}

/// Signatures of the files that people send for a CSV. Sources: the formats' own specifications.
private let signatures: [(bytes: [UInt8], name: String)] = [
  ([0x50, 0x4B, 0x03, 0x04], words.zip),
  ([0x50, 0x4B, 0x05, 0x06], words.emptyZip),
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], words.oldOffice),
  ([0x25, 0x50, 0x44, 0x46], words.pdf),
  ([0x1F, 0x8B], words.gzip),
  ([0x42, 0x5A, 0x68], words.bzip2),
  ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], words.sevenZip),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], words.xz),
  ([0x28, 0xB5, 0x2F, 0xFD], words.zstandard),
  ([0x52, 0x61, 0x72, 0x21], words.rar),
  ([0x50, 0x41, 0x52, 0x31], words.parquet),
  ([0x89, 0x50, 0x4E, 0x47], words.png),
  ([0xFF, 0xD8, 0xFF], words.jpeg),
  ([0x47, 0x49, 0x46, 0x38], words.gif),
  ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66], words.sqlite),
  ([0x7B, 0x5C, 0x72, 0x74, 0x66], words.rtf),
]

/// Openings of text formats that are not tables, in lower case.
private let openings: [(text: String, name: String)] = [
  ("<!doctype html", words.html), ("<html", words.html), ("<table", words.html),
  ("<?xml", words.xml), ("{", words.json), ("[{", words.json),
  ("mime-version:", words.mail),
]

/// What the file is, where it is no table.
private func format(_ bytes: Span<UInt8>, from start: Int) -> String? {
  for signature in signatures where starts(bytes, with: signature.bytes, at: start) { return signature.name }
  var first = start
  while first < bytes.count && (bytes[first] <= Byte.space && bytes[first] != Byte.null) { first += 1 }
  for opening in openings where startsIgnoringCase(bytes, with: opening.text, at: first) { return opening.name }
  let length = min(bytes.count - start, 4096)
  var controls = 0
  for index in start..<(start + length) {
    let byte = bytes[index]
    let isText = byte >= 0x20 || byte == Byte.tab || byte == Byte.lineFeed || byte == Byte.carriageReturn
    if !isText { controls += 1 }
  }
  return controls * 16 > length ? words.binary : nil
}

private func startsIgnoringCase(_ bytes: Span<UInt8>, with text: String, at start: Int) -> Bool {
  var index = start
  for byte in text.utf8 {
    if index == bytes.count { return false }
    let lower = (0x41...0x5A).contains(bytes[index]) ? bytes[index] | 0x20 : bytes[index]
    if lower != byte { return false }
    index += 1
  }
  return true
}
