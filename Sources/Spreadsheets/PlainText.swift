/// Text up to the next tag, gone through once for all that those who take it must know.
///
/// The zero bytes behind a window end the text like anything else that does not belong there.
struct PlainText {
  /// Where it ends: at `<`, or at a control character other than a tab or a line feed.
  let end: Int
  /// Which of the bytes below 64 are in it, a bit each.
  private var low: UInt64 = 0
  /// Which of the bytes from 64 on are, those from 128 on counted as those 64 or 128 below.
  private var high: UInt64 = 0
  private var all: UInt8 = 0

  @inline(__always)
  init(from start: Int, in bytes: UnsafePointer<UInt8>) {
    let stops: UInt64 = 0xFFFF_F9FF | 1 << 0x3C
    var place = start
    while true {
      let byte = unsafe bytes[place]
      let bit = UInt64(1) &<< UInt64(byte & 63)
      let lowBit = byte < 64 ? bit : 0
      if lowBit & stops != 0 { break }
      low |= lowBit
      high |= bit ^ lowBit
      all |= byte
      place &+= 1
    }
    end = place
  }

  /// Whether there are references.
  var isCoded: Bool { low & (1 << 0x26) != 0 }
  /// Whether there are bytes outside of ASCII.
  var hasHigh: Bool { all >= 0x80 }
  /// Whether all is printable ASCII that stands for itself.
  var isSimple: Bool { low & (1 << 0x26 | 1 << 0x0A | 1 << 0x09) == 0 && all < 0x80 }
  /// Whether it can go into CSV as it is: without references, escapes, quotes, commas and line ends.
  var isVerbatim: Bool {
    low & (1 << 0x26 | 1 << 0x22 | 1 << 0x2C | 1 << 0x0A) == 0 && high & (1 << (0x5F - 0x40)) == 0
  }
}

/// Whether a text that is written in the code stands at `place`, compared eight bytes at a time.
///
/// There must be as many bytes behind `place` as there are behind a window.
@inline(__always)
func stands(_ text: StaticString, _ bytes: UnsafePointer<UInt8>, _ place: Int) -> Bool {
  let (here, wanted) = unsafe (UnsafeRawPointer(bytes + place), UnsafeRawPointer(text.utf8Start))
  let count = text.utf8CodeUnitCount
  var done = 0
  while count &- done >= 8 {
    if unsafe word(here + done, UInt64.self) != word(wanted + done, UInt64.self) { return false }
    done &+= 8
  }
  if count &- done >= 4 {
    if unsafe word(here + done, UInt32.self) != word(wanted + done, UInt32.self) { return false }
    done &+= 4
  }
  while done < count {
    if unsafe word(here + done, UInt8.self) != word(wanted + done, UInt8.self) { return false }
    done &+= 1
  }
  return true
}

@inline(__always)
private func word<Word: FixedWidthInteger & BitwiseCopyable>(_ place: UnsafeRawPointer, _: Word.Type) -> Word {
  unsafe place.loadUnaligned(as: Word.self)
}

/// Where the content of the element `t` begins that starts here; nil where it is written otherwise than usual.
@inline(__always)
func plainTextStart(_ bytes: UnsafePointer<UInt8>, at start: Int) -> Int? {
  if unsafe !stands("<t", bytes, start) { return nil }
  if unsafe bytes[start + 2] == 0x3E { return start + 3 }
  return unsafe stands(" xml:space=\"preserve\">", bytes, start + 2) ? start + 24 : nil
}
