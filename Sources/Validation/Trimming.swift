import CSV

/// The part of a text without the white space at its ends: spaces, tabs, line ends and no-break spaces.
public func trimmedRange(_ text: Span<UInt8>) -> Range<Int> {
  var start = 0
  var end = text.count
  while start < end {
    let width = spaceAtStart(text, start, end)
    if width == 0 { break }
    start += width
  }
  while end > start {
    let width = spaceAtEnd(text, start, end)
    if width == 0 { break }
    end -= width
  }
  return start..<end
}

/// Whether the cells of a record hold nothing but white space.
func isBlank(_ record: Record) -> Bool {
  for cell in 0..<record.count where !trimmedRange(record.text.span.extracting(record.range(cell))).isEmpty {
    return false
  }
  return true
}

/// A text of which not more than 80 characters are shown, for reports.
func shortened(_ text: Span<UInt8>) -> String {
  var end = 0
  var scalars = 0
  while end < text.count {
    if text[end] & 0xC0 != 0x80 { scalars += 1 }
    if scalars > 80 { break }
    end += 1
  }
  var bytes: [UInt8] = []
  for index in 0..<end { bytes.append(text[index]) }
  return String(decoding: bytes, as: UTF8.self) + (end < text.count ? "…" : "")
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

private func spaceAtStart(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
  if isSpace(text[start]) { return 1 }
  return wideSpace(text, start, end)
}

private func spaceAtEnd(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
  if isSpace(text[end - 1]) { return 1 }
  if end - start >= 2 && wideSpace(text, end - 2, end) == 2 { return 2 }
  if end - start >= 3 && wideSpace(text, end - 3, end) == 3 { return 3 }
  return 0
}

/// The length of a space outside ASCII: U+00A0, U+2000 to U+200A, U+202F, U+3000.
private func wideSpace(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
  if end - start >= 2 && text[start] == 0xC2 && text[start + 1] == 0xA0 { return 2 }
  guard end - start >= 3 else { return 0 }
  let (second, third) = (text[start + 1], text[start + 2])
  if text[start] == 0xE2 && second == 0x80 && ((0x80...0x8A).contains(third) || third == 0xAF) { return 3 }
  return text[start] == 0xE3 && second == 0x80 && third == 0x80 ? 3 : 0
}
