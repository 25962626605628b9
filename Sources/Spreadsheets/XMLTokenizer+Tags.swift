extension XMLTokenizer {
  /// Takes a start tag; false where the window does not show all of it.
  mutating func startTag() throws(XMLFault) -> Bool {
    let first = index + 1
    guard let whole = try scanName(from: first) else { return false }
    if whole.isEmpty { throw .notWellFormed }
    attributes.removeAll(keepingCapacity: true)
    var place = whole.upperBound
    var isEmpty = false
    var declares = false
    while true {
      let before = place
      place = skipSpace(from: place)
      if place >= window.count { return false }
      let byte = window[place]
      if byte == 0x3E {
        place += 1
        break
      }
      if byte == 0x2F {
        if place + 1 >= window.count { return false }
        if window[place + 1] != 0x3E { throw .notWellFormed }
        isEmpty = true
        place += 2
        break
      }
      if place == before { throw .notWellFormed }
      guard let end = try attribute(from: place, declares: &declares) else { return false }
      place = end
    }
    if isAfterEnd { throw .notWellFormed }
    if depth >= XMLTokenizer.mostDepth { throw .tooLarge }
    index = place
    isEmptyElement = isEmpty
    enter(whole)
    if declares { declare() }
    try resolve(whole)
    return true
  }

  /// Takes an attribute: where it ends, or nil where the window does not show that.
  private mutating func attribute(from start: Int, declares: inout Bool) throws(XMLFault) -> Int? {
    guard let name = try scanName(from: start) else { return nil }
    var place = skipSpace(from: name.upperBound)
    if place >= window.count { return nil }
    if name.isEmpty || window[place] != 0x3D { throw .notWellFormed }
    place = skipSpace(from: place + 1)
    if place >= window.count { return nil }
    let quote = window[place]
    if quote != 0x22 && quote != 0x27 { throw .notWellFormed }
    let first = place + 1
    place = first
    var isCoded = false
    var hasHigh = false
    while place < window.count {
      let byte = window[place]
      if byte == quote { break }
      if byte == 0x3C { throw .notWellFormed }
      if byte >= 0x80 {
        hasHigh = true
      } else if byte == 0x26 {
        isCoded = true
      } else if byte < 0x20 {
        if byte != 0x0A && byte != 0x09 && byte != 0x0D { throw .notWellFormed }
        isCoded = true
      }
      place += 1
    }
    if place >= window.count { return nil }
    if hasHigh && !isUTF8(first..<place) { throw .encoding }
    for other in attributes where other.name.count == name.count && isSame(other.name, name) { throw .notWellFormed }
    if attributes.count >= XMLTokenizer.mostAttributes { throw .tooLarge }
    if window[start] == 0x78 && window.has("xmlns", at: start) { declares = true }
    attributes.append(Attribute(name: name, value: first..<place, space: .none, isCoded: isCoded))
    return place + 1
  }

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    for place in 0..<left.count where window[left.lowerBound + place] != window[right.lowerBound + place] {
      return false
    }
    return true
  }

  /// Takes an end tag; false where the window does not show all of it.
  mutating func endTag() throws(XMLFault) -> Bool {
    guard let whole = try scanName(from: index + 2) else { return false }
    let end = skipSpace(from: whole.upperBound)
    if end >= window.count { return false }
    guard window[end] == 0x3E, let start = nameStarts.last, names.count - start == whole.count else {
      throw .notWellFormed
    }
    for place in 0..<whole.count where names[start + place] != window[whole.lowerBound + place] {
      throw .notWellFormed
    }
    index = end + 1
    hasEnded = true
    try resolve(whole, isEnd: true)
    return true
  }

  /// Where the name ends that starts here, or nil where the window does not show that.
  private func scanName(from start: Int) throws(XMLFault) -> Range<Int>? {
    var place = start
    while place < window.count {
      let byte = window[place]
      if byte <= 0x20 || byte == 0x3E || byte == 0x2F || byte == 0x3D { return start..<place }
      if byte == 0x3C || byte == 0x22 || byte == 0x27 || byte == 0x26 { throw .notWellFormed }
      place += 1
    }
    return nil
  }

  private func skipSpace(from start: Int) -> Int {
    var place = start
    while place < window.count {
      let byte = window[place]
      if byte != 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 { break }
      place += 1
    }
    return place
  }

  private mutating func enter(_ whole: Range<Int>) {
    nameStarts.append(names.count)
    for place in whole { names.append(window[place]) }
    depth += 1
  }

  /// Closes the element whose end was the token before.
  mutating func leave() {
    guard let start = nameStarts.popLast() else { return }
    names.removeSubrange(start...)
    while let last = bindings.last, last.depth == depth {
      bindings.removeLast()
      if last.prefix.isEmpty { defaultSpace = bindings.last { $0.prefix.isEmpty }?.space ?? .none }
    }
    depth -= 1
    if depth == 0 { isAfterEnd = true }
  }

  /// Notes the namespaces that the attributes of a tag declare.
  private mutating func declare() {
    for attribute in attributes where window.has("xmlns", at: attribute.name.lowerBound) {
      let first = attribute.name.lowerBound + 5
      let isDefault = first == attribute.name.upperBound
      if !isDefault && window[first] != 0x3A { continue }
      let prefix = isDefault ? [] : window.array((first + 1)..<attribute.name.upperBound)
      let space = XMLSpace(named: attribute.value, in: window)
      bindings.append((prefix, space, depth))
      if isDefault { defaultSpace = space }
    }
  }

  /// Finds the namespaces of a tag and its attributes.
  private mutating func resolve(_ whole: Range<Int>, isEnd: Bool = false) throws(XMLFault) {
    (name, space) = try local(whole) ?? (whole, defaultSpace)
    if isEnd { return }
    for place in attributes.indices {
      guard let (local, space) = try local(attributes[place].name) else { continue }
      attributes[place].name = local
      attributes[place].space = space
    }
  }

  /// The name behind a prefix and the namespace that the prefix stands for; nil where there is no prefix.
  private func local(_ whole: Range<Int>) throws(XMLFault) -> (Range<Int>, XMLSpace)? {
    var colon = whole.lowerBound
    while colon < whole.upperBound, window[colon] != 0x3A { colon += 1 }
    if colon == whole.upperBound { return nil }
    let local = (colon + 1)..<whole.upperBound
    if local.isEmpty || colon == whole.lowerBound { throw .notWellFormed }
    for binding in bindings.reversed() where binding.prefix.count == colon - whole.lowerBound {
      var isSame = true
      for place in binding.prefix.indices where binding.prefix[place] != window[whole.lowerBound + place] {
        isSame = false
      }
      if isSame { return (local, binding.space) }
    }
    if window.equals(whole.lowerBound..<colon, "xml") { return (local, .xml) }
    if window.equals(whole.lowerBound..<colon, "xmlns") { return (local, .other) }
    throw .notWellFormed
  }
}
