import Schemas
import Vocabularies

extension NumberFormat {
  /// Appends a number of the shared format with the decimal mark of the style, without thousands and currency.
  ///
  /// False, with nothing appended, where the text is no number, so that it would not be read back as the same.
  func write(_ text: Span<UInt8>, into bytes: inout [UInt8]) -> Bool {
    var written: [UInt8] = []
    for index in text.indices { written.append(text[index] == 0x2E ? style.decimalMark : text[index]) }
    var again: [UInt8] = []
    if !convert(written.span, into: &again) || !areEqual(again.span, text) { return false }
    bytes += written
    return true
  }
}
