/// Hands an XML file on in UTF-8, whatever the encoding that its mark or its declaration names.
enum XMLText {
  /// The file in UTF-8 and without its XML declaration, whose place is kept by spaces.
  static func inUTF8(_ bytes: [UInt8]) throws(ImportFault) -> [UInt8] {
    var text = try decoded(bytes)
    if text.contains(0) { throw ImportFault(words.xml.nulCharacters) }
    let end = declaration(text)
    for index in 0..<end where text[index] != 0x0A && text[index] != 0x0D { text[index] = 0x20 }
    return text
  }

  /// How long the XML declaration is; 0 where there is none.
  private static func declaration(_ text: [UInt8]) -> Int {
    guard text.starts(with: Array("<?xml".utf8)), text.count > 5, isSpace(text[5]) else { return 0 }
    return find("?>", in: text, from: 5).map { $0 + 2 } ?? 0
  }

  private static func decoded(_ bytes: [UInt8]) throws(ImportFault) -> [UInt8] {
    if let wide = try ImportText.wide(bytes) { return wide }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try ImportText.decoded(bytes) }
    let encoding = encoding(bytes)
    guard let text = try ImportText.decoded(bytes, as: encoding) else {
      throw ImportFault(words.xml.unknownEncoding(ImportNotes.shown(encoding)), line: 1)
    }
    return text
  }

  /// The encoding that the XML declaration names; UTF-8 where it names none.
  private static func encoding(_ bytes: [UInt8]) -> String {
    let declared = String(decoding: bytes[..<declaration(Array(bytes.prefix(1000)))], as: UTF8.self)
    guard let name = declared.firstRange(of: "encoding")?.upperBound else { return "utf-8" }
    let rest = declared[name...].drop { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "=" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return "utf-8" }
    return String(rest.dropFirst().prefix { $0 != quote })
  }

  private static func find(_ word: String, in text: [UInt8], from start: Int) -> Int? {
    let bytes = Array(word.utf8)
    var index = start
    while index + bytes.count <= text.count {
      if text[index] == bytes[0] && text[index..<(index + bytes.count)].elementsEqual(bytes) { return index }
      index += 1
    }
    return nil
  }
}
