extension XMLTokenizer {
  /// Takes a start tag; false where the window does not show all of it.
  mutating func startTag() throws(XMLFault) -> Bool {
    let first = index + 1
    guard let whole = try window.name(from: first) else { return false }
    if whole.range.isEmpty { throw .notWellFormed }
    attributeCount = 0
    hasPrefixes = false
    var place = whole.range.upperBound
    var isEmpty = false
    var declares = false
    while true {
      let before = place
      place = window.spaceEnd(from: place)
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
    try enter(whole.range)
    if declares { try declare() }
    try resolve(whole)
    if hasPrefixes { try resolveAttributes() }
    return true
  }

  /// Takes an attribute: where it ends, or nil where the window does not show that.
  private mutating func attribute(from start: Int, declares: inout Bool) throws(XMLFault) -> Int? {
    guard let name = try window.name(from: start) else { return nil }
    var place = window.spaceEnd(from: name.range.upperBound)
    if place >= window.count { return nil }
    if name.range.isEmpty || window[place] != 0x3D { throw .notWellFormed }
    place = window.spaceEnd(from: place + 1)
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
    if hasHigh && !window.isUTF8(first..<place) { throw .encoding }
    if window[start] == 0x78 && window.has("xmlns", at: start) { declares = true }
    try add(Attribute(name: name, value: first..<place, isCoded: isCoded))
    return place + 1
  }

  private mutating func add(_ attribute: Attribute) throws(XMLFault) {
    let name = attribute.name.range
    for index in 0..<attributeCount {
      let other = attributes[index].name.range
      if other.count == name.count && window.has(name, of: window, at: other.lowerBound) { throw .notWellFormed }
    }
    if attributeCount >= XMLTokenizer.mostAttributes { throw .tooLarge }
    if attribute.name.colon < name.upperBound { hasPrefixes = true }
    // The places of earlier tags are used again.
    if attributeCount < attributes.count {
      attributes[attributeCount] = attribute
    } else {
      attributes.append(attribute)
    }
    attributeCount += 1
  }

  /// Takes an end tag; false where the window does not show all of it.
  mutating func endTag() throws(XMLFault) -> Bool {
    guard let whole = try window.name(from: index + 2) else { return false }
    let end = window.spaceEnd(from: whole.range.upperBound)
    if end >= window.count { return false }
    guard window[end] == 0x3E, let start = nameStarts.last, names.count - start == whole.range.count,
      names.has(whole.range, of: window, at: start)
    else { throw .notWellFormed }
    index = end + 1
    hasEnded = true
    try resolve(whole)
    return true
  }

  private mutating func enter(_ whole: Range<Int>) throws(XMLFault) {
    if names.count + whole.count > XMLTokenizer.mostToken { throw .tooLarge }
    nameStarts.append(names.count)
    names.append(window, whole)
    depth += 1
  }

  /// Closes the element whose end was the token before.
  mutating func leave() {
    guard let start = nameStarts.popLast() else { return }
    names.removeLast(names.count - start)
    if boundDepth == depth { unbind() }
    depth -= 1
    if depth == 0 { isAfterEnd = true }
  }

  /// Forgets the namespaces that the element declared which is closed.
  private mutating func unbind() {
    while let last = bindings.last, last.depth == depth {
      bindings.removeLast()
      prefixes.removeLast(last.count)
      if last.count == 0 { defaultSpace = bindings.last { $0.count == 0 }?.space ?? .none }
    }
    boundDepth = bindings.last?.depth ?? 0
  }

  /// Notes the namespaces that the attributes of a tag declare.
  private mutating func declare() throws(XMLFault) {
    for index in 0..<attributeCount {
      let (name, value) = (attributes[index].name.range, attributes[index].value)
      if !window.has("xmlns", at: name.lowerBound) { continue }
      let first = name.lowerBound + 5
      let isDefault = first == name.upperBound
      if !isDefault && window[first] != 0x3A { continue }
      let prefix = isDefault ? first..<first : (first + 1)..<name.upperBound
      if prefixes.count + prefix.count > XMLTokenizer.mostToken { throw .tooLarge }
      let space = XMLSpace(named: value, in: window)
      bindings.append((prefixes.count, prefix.count, space, depth))
      prefixes.append(window, prefix)
      boundDepth = depth
      if isDefault { defaultSpace = space }
    }
  }

  /// Finds the namespace of a tag.
  private mutating func resolve(_ whole: Bytes.Name) throws(XMLFault) {
    if whole.colon == whole.range.upperBound {
      (name, space) = (whole.range, defaultSpace)
    } else {
      space = try space(of: whole)
      name = (whole.colon + 1)..<whole.range.upperBound
    }
  }

  /// Finds the namespaces of the attributes that have prefixes.
  private mutating func resolveAttributes() throws(XMLFault) {
    for index in 0..<attributeCount {
      let whole = attributes[index].name
      if whole.colon == whole.range.upperBound { continue }
      attributes[index].space = try space(of: whole)
      attributes[index].name.range = (whole.colon + 1)..<whole.range.upperBound
    }
  }

  /// The namespace that the prefix of a name stands for.
  @inline(__always)
  private func space(of whole: Bytes.Name) throws(XMLFault) -> XMLSpace {
    let prefix = whole.range.lowerBound..<whole.colon
    if prefix.isEmpty || whole.colon + 1 == whole.range.upperBound { throw .notWellFormed }
    var index = bindings.count
    while index > 0 {
      index -= 1
      let binding = bindings[index]
      if binding.count == prefix.count && prefixes.has(prefix, of: window, at: binding.start) { return binding.space }
    }
    if window.equals(prefix, "xml") { return .xml }
    if window.equals(prefix, "xmlns") { return .other }
    throw .notWellFormed
  }
}
