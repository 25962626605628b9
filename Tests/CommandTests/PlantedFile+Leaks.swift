extension PlantedFile {
  /// The values that some bytes hold, however their groups are set apart.
  static func leaks(_ bytes: [UInt8]) -> [String] {
    let written = compact(String(decoding: bytes, as: UTF8.self))
    return secrets.filter { written.contains(compact($0)) }
  }

  private static func compact(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\n" }))
      .lowercased()
  }
}
