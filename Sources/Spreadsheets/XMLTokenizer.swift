/// Takes XML apart, piece by piece: tags, their attributes and namespaces, and text (XML 1.0, fifth edition;
/// Namespaces in XML 1.0).
///
/// A tokenizer does no I/O and holds one window of the text, which its owner fills. Tags must match, attributes be
/// quoted and stand once, and characters be UTF-8 that XML allows; a document type is refused, and so are
/// entities but for the five that need none. Names are not checked letter by letter.
///
/// What a token says is good until the next one is asked for.
struct XMLTokenizer: ~Copyable {
  enum Token {
    case start, end, text
    /// The window must be filled further.
    case needsMore
    /// The outermost element has ended, and nothing but comments and white space follows.
    case finished
  }

  struct Attribute {
    /// The name, without its prefix once that was looked up.
    var name: Bytes.Name
    var value: Range<Int>
    /// The namespace; ``XMLSpace/none`` for a name without a prefix.
    var space = XMLSpace.none
    /// Whether the value has references or line ends in it.
    var isCoded: Bool
  }

  static let mostDepth = 128
  static let mostAttributes = 256
  static let mostToken = 2 << 20
  /// How much text is gathered before a part of it is handed out.
  static let mostText = 64 << 10

  var window: Bytes
  var index = 0
  /// Whether nothing follows the window.
  var isLast = false
  /// The attributes of the tag, and behind them what was left of earlier tags.
  var attributes: [Attribute] = []
  var attributeCount = 0
  /// Whether any of them has a prefix.
  var hasPrefixes = false
  /// The name of the tag, its prefix left out.
  var name = 0..<0
  var space = XMLSpace.none
  /// Where the text stands.
  private(set) var text = 0..<0
  /// Whether the text has references or carriage returns in it.
  private(set) var isCoded = false
  /// Whether the text is that of a CDATA section, in which an ampersand is one.
  private(set) var isSection = false
  /// How many elements are open; at a start or end tag, its own is one of them.
  var depth = 0

  var isEmptyElement = false
  var hasEnded = false
  private var isPastStart = false
  var isAfterEnd = false
  /// The names of the elements that are open, one behind the other.
  var names = Bytes(capacity: 1 << 10)
  var nameStarts: [Int] = []
  /// The namespaces that are declared, and where among ``prefixes`` their prefix stands; none for the default one.
  var bindings: [(start: Int, count: Int, space: XMLSpace, depth: Int)] = []
  var prefixes = Bytes(capacity: 1 << 8)
  /// The depth of the innermost element that declares namespaces.
  var boundDepth = 0
  /// The namespace of names without a prefix.
  var defaultSpace = XMLSpace.none

  init(windowSize: Int) { window = Bytes(capacity: windowSize) }

  /// Finds the next token.
  mutating func next() throws(XMLFault) -> Token {
    settle()
    if isEmptyElement {
      isEmptyElement = false
      hasEnded = true
      return .end
    }
    while true {
      if index >= window.count {
        if !isLast { return .needsMore }
        if depth > 0 || !isAfterEnd { throw .cutShort }
        return .finished
      }
      let start = index
      let token = window[index] == 0x3C ? try markup() : try characters()
      if index - start > XMLTokenizer.mostToken { throw .tooLarge }
      if let token { return token }
      if index == start {
        if isLast { throw .cutShort }
        if window.count - index > XMLTokenizer.mostToken { throw .tooLarge }
        return .needsMore
      }
    }
  }

  /// Closes the element whose end was the last token.
  @inline(__always)
  mutating func settle() {
    if hasEnded {
      hasEnded = false
      leave()
    }
  }

  /// Moves past what was found by other means, once this is settled: whole elements, or the end of one and the
  /// start of another of the same name that declares no namespaces.
  @inline(__always)
  mutating func move(to index: Int) {
    precondition(index >= self.index && index <= window.count && !isEmptyElement && !hasEnded)
    self.index = index
  }

  /// Whether the innermost element that is open has this name, without a prefix, and declares no namespaces.
  func isInnermost(_ name: StaticString) -> Bool {
    guard let start = nameStarts.last, boundDepth < depth else { return false }
    return names.equals(start..<names.count, name)
  }

  /// Takes what begins with `<`; nil for what is passed over, or with ``index`` unmoved where more is needed.
  private mutating func markup() throws(XMLFault) -> Token? {
    if index + 1 >= window.count { return nil }
    switch window[index + 1] {
    case 0x2F: return try endTag() ? .end : nil
    case 0x21: return try declaration()
    case 0x3F:
      if let end = window.find("?>", from: index + 2) {
        if window.has("<?xml", at: index), window[index + 5] <= 0x20 {
          if isPastStart { throw .notWellFormed }
          try checkEncoding(index..<end)
        }
        index = end + 2
        isPastStart = true
      }
      return nil
    default:
      isPastStart = true
      return try startTag() ? .start : nil
    }
  }

  private mutating func declaration() throws(XMLFault) -> Token? {
    if index + 9 > window.count && !isLast { return nil }
    isPastStart = true
    if window.has("<!--", at: index) {
      if let end = window.find("-->", from: index + 4) { index = end + 3 }
      return nil
    }
    if window.has("<![CDATA[", at: index) {
      if depth == 0 { throw .notWellFormed }
      guard let end = window.find("]]>", from: index + 9) else { return nil }
      text = (index + 9)..<end
      let found = try window.text(from: text.lowerBound, to: end, isSection: true)
      if found.hasHigh && !window.isUTF8(text) { throw .encoding }
      isCoded = found.isCoded
      isSection = true
      index = end + 3
      return .text
    }
    throw window.has("<!D", at: index) ? .documentType : .notWellFormed
  }

  /// Sees to it that the declaration names an encoding that is read.
  private func checkEncoding(_ range: Range<Int>) throws(XMLFault) {
    guard let start = window.find("encoding", from: range.lowerBound), start < range.upperBound else { return }
    var index = start + 8
    while index < range.upperBound, window[index] <= 0x20 || window[index] == 0x3D { index += 1 }
    let first = index + 1
    index = first
    while index < range.upperBound, window[index] != 0x22 && window[index] != 0x27 { index += 1 }
    if first >= range.upperBound { throw .encoding }
    let name = window.array(first..<index).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let known: [StaticString] = ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"]
    for word in known where word.utf8CodeUnitCount == name.count {
      var isSame = true
      for place in name.indices where unsafe name[place] != word.utf8Start[place] { isSame = false }
      if isSame { return }
    }
    throw .encoding
  }

  /// Takes text up to the next `<`, or a part of it where it is long.
  private mutating func characters() throws(XMLFault) -> Token? {
    isPastStart = true
    let scan = try window.text(from: index, to: window.count, isSection: false)
    var end = scan.end
    if end == window.count && !isLast {
      if end - index < XMLTokenizer.mostText { return nil }
      // A reference, a character or a line end must not be cut in two.
      let least = end - 16
      while end > least, window[end - 1] & 0xC0 == 0x80 { end -= 1 }
      if window[end - 1] >= 0xC0 || window[end - 1] == 0x0D { end -= 1 }
      for place in (least..<end).reversed() where window[place] == 0x26 { end = place }
    }
    if scan.hasHigh && !window.isUTF8(index..<end) { throw .encoding }
    if depth == 0 {
      for place in index..<end where window[place] > 0x20 { throw .notWellFormed }
      index = end
      return nil
    }
    text = index..<end
    isCoded = scan.isCoded
    isSection = false
    index = end
    return .text
  }
}
