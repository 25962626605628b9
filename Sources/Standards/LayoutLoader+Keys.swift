/// The places of keys that an object of a JSON text has more than once, in the order of the text.
///
/// Decoding keeps one of the two without a word, so that what the other says would be lost. The text is JSON; keys
/// that are the same only once their escapes are read are taken for different ones.
func repeatedKeys(in json: [UInt8]) -> [String] {
  var scan = KeyScan()
  var index = 0
  while index < json.count {
    let byte = json[index]
    index += 1
    if byte == 0x22 {
      let start = index
      while index < json.count && json[index] != 0x22 { index += json[index] == 0x5C ? 2 : 1 }
      let end = min(index, json.count)
      scan.take(text: Array(json[min(start, end)..<end]))
      index = end + 1
    } else {
      scan.take(mark: byte)
    }
  }
  return scan.repeated
}

/// The objects and arrays that a reader of JSON is in, and the keys met in them.
private struct KeyScan {
  private struct Level {
    let isObject: Bool
    var awaitsKey: Bool
    var key = ""
    var keys: Set<[UInt8]> = []
  }

  private(set) var repeated: [String] = []
  private var levels: [Level] = []

  mutating func take(mark: UInt8) {
    switch mark {
    case 0x7B: levels.append(Level(isObject: true, awaitsKey: true))
    case 0x5B: levels.append(Level(isObject: false, awaitsKey: false))
    case 0x7D, 0x5D: _ = levels.popLast()
    case 0x2C:
      if let last = levels.indices.last { levels[last].awaitsKey = levels[last].isObject }
    default: break
    }
  }

  mutating func take(text: [UInt8]) {
    guard let last = levels.indices.last, levels[last].awaitsKey else { return }
    levels[last].awaitsKey = false
    levels[last].key = String(decoding: text, as: UTF8.self)
    if !levels[last].keys.insert(text).inserted {
      repeated.append(levels.filter { $0.isObject }.map { $0.key }.joined(separator: "."))
    }
  }
}
