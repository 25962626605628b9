/// The words of a text: ASCII letters in lower case, accents taken off, apostrophes left out.
///
/// Everything else than letters and digits parts words; `&` is the word "and". Only the first ``mostBytes`` bytes are
/// read and no more than ``mostWords`` words, so that a text of any length takes the same time.
struct Words {
  static let mostBytes = 2000
  static let mostWords = 48

  private(set) var all: [[UInt8]] = []

  init(_ text: Span<UInt8>) {
    var word: [UInt8] = []
    var index = 0
    let end = min(text.count, Words.mostBytes)
    while index < end && all.count < Words.mostWords {
      let (sign, length) = Words.sign(text, index)
      index += length
      switch sign {
      case .letter(let byte): word.append(byte)
      case .nothing: break
      case .gap: close(&word)
      case .and:
        close(&word)
        all.append(Array("and".utf8))
      }
    }
    close(&word)
  }

  private mutating func close(_ word: inout [UInt8]) {
    if word.isEmpty { return }
    if all.count < Words.mostWords { all.append(word) }
    word.removeAll()
  }

  private enum Sign {
    case letter(UInt8)
    case gap, nothing, and
  }

  /// The letters that U+00C0 to U+00FF are without their accents; a dot for what is no letter.
  private static let unaccented: StaticString = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"

  /// What stands at a place of the text, and how many bytes it takes.
  private static func sign(_ text: Span<UInt8>, _ index: Int) -> (Sign, Int) {
    let byte = text[index]
    switch byte {
    case 0x30...0x39, 0x61...0x7A: return (.letter(byte), 1)
    case 0x41...0x5A: return (.letter(byte | 0x20), 1)
    case 0x26: return (.and, 1)
    case 0x27, 0x60: return (.nothing, 1)
    case 0xC2 where index + 1 < text.count: return (.gap, 2)
    case 0xC3 where index + 1 < text.count && text[index + 1] & 0xC0 == 0x80:
      let plain = unsafe unaccented.utf8Start[Int(text[index + 1] & 0x3F)]
      return (plain == 0x2E ? .gap : .letter(plain), 2)
    case 0xE2 where index + 2 < text.count && text[index + 1] & 0xFC == 0x80:
      let isApostrophe = text[index + 1] == 0x80 && (text[index + 2] == 0x99 || text[index + 2] == 0x98)
      return (isApostrophe ? .nothing : .gap, 3)
    case 0x80...: return (.letter(byte), 1)
    default: return (.gap, 1)
    }
  }
}
