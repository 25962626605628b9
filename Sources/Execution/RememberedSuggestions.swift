public import Validation

/// A search for entries that remembers what it found for the texts that came before.
///
/// For whoever needs the suggestions of every finding: files have few different wrong codes, and looking for the
/// nearest entries takes far longer than anything else. Each search remembers `most` texts at a time.
public func remembering(_ suggester: @escaping Validator.Suggester, most: Int = 4096) -> Validator.Suggester {
  { vocabulary in
    let find = suggester(vocabulary)
    var known: [[UInt8]: [Int]] = [:]
    return { text in
      var key: [UInt8] = []
      key.reserveCapacity(text.count)
      for index in text.indices { key.append(text[index]) }
      if let entries = known[key] { return entries }
      let entries = find(text)
      if known.count >= most { known.removeAll(keepingCapacity: true) }
      known[key] = entries
      return entries
    }
  }
}
