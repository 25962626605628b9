/// Blocks of codes (RFC 1951, sections 3.2.5 and 3.2.6): bytes, and matches with what came out before.
///
/// Two loops do the same. The fast one works while there is so much input, and so much room for output, that one
/// check is enough for several codes: it may read 8 bytes past where it is, three times, and write a whole match
/// and 16 bytes more. The careful one does the rest, code by code.
extension Inflater {
  typealias Entry = HuffmanTable.Entry

  /// Decodes while there is plenty of input and of room. Every distance is checked before it is followed.
  mutating func decodeFast() throws(ArchiveFault) {
    let source = unsafe input.base
    let target = unsafe output.base
    let lengthTable = unsafe lengths.entries.base
    let distanceTable = unsafe distances.entries.base
    let lengthMask = UInt64(1) << UInt64(lengths.root) - 1
    let distanceMask = UInt64(1) << UInt64(distances.root) - 1
    let inputLimit = inputEnd - 32
    let outputLimit = output.count - Inflater.slack - Inflater.longestMatch - 4
    var (from, to, bits, count) = (inputStart, outputEnd, bits, UInt64(bitCount))
    var isBroken = false
    while from <= inputLimit && to <= outputLimit {
      unsafe refill(source, &from, &bits, &count)
      var entry = unsafe lengthTable[Int(truncatingIfNeeded: bits & lengthMask)]
      if entry & HuffmanTable.literal != 0 {
        unsafe put(entry, target, &to, &bits, &count)
        entry = unsafe lengthTable[Int(truncatingIfNeeded: bits & lengthMask)]
        if entry & HuffmanTable.literal != 0 {
          unsafe put(entry, target, &to, &bits, &count)
          entry = unsafe lengthTable[Int(truncatingIfNeeded: bits & lengthMask)]
          if entry & HuffmanTable.literal != 0 {
            unsafe put(entry, target, &to, &bits, &count)
            continue
          }
        }
        unsafe refill(source, &from, &bits, &count)
      }
      if entry & HuffmanTable.special != 0 {
        if entry & HuffmanTable.second != 0 {
          drop(entry, &bits, &count)
          entry = unsafe lengthTable[second(entry, bits)]
          if entry & HuffmanTable.literal != 0 {
            unsafe put(entry, target, &to, &bits, &count)
            continue
          }
        }
        if entry & HuffmanTable.special != 0 {
          drop(entry, &bits, &count)
          isBroken = entry & HuffmanTable.endOfBlock == 0
          phase = .header
          break
        }
      }
      let length = value(entry, &bits, &count)
      entry = unsafe distanceTable[Int(truncatingIfNeeded: bits & distanceMask)]
      if entry & HuffmanTable.special != 0 {
        if entry & HuffmanTable.second != 0 {
          drop(entry, &bits, &count)
          entry = unsafe distanceTable[second(entry, bits)]
        }
        if entry & HuffmanTable.special != 0 {
          isBroken = true
          break
        }
      }
      let distance = value(entry, &bits, &count)
      if distance > to {
        isBroken = true
        break
      }
      unsafe copyMatch(target + to, distance, length)
      to += length
    }
    (inputStart, outputEnd, bitCount) = (from, to, Int(count))
    self.bits = bits & (1 << count - 1)
    if isBroken { throw .brokenData }
  }

  /// Decodes code by code; false where the input does not suffice. Leaves off where the output is full.
  mutating func decodeCarefully() throws(ArchiveFault) -> Bool {
    while outputEnd + Inflater.longestMatch <= output.count - Inflater.slack {
      if inputEnd - inputStart > 64 && outputEnd + 1024 <= output.count { return true }
      _ = need(48)
      guard let (symbol, used) = find(lengths, after: 0) else { return false }
      if symbol & HuffmanTable.literal != 0 {
        _ = bits(used)
        output[outputEnd] = UInt8(truncatingIfNeeded: symbol >> 16)
        outputEnd += 1
        continue
      }
      if symbol & HuffmanTable.special != 0 {
        if symbol & HuffmanTable.endOfBlock == 0 { throw .brokenData }
        _ = bits(used)
        phase = .header
        return true
      }
      guard let (far, usedInAll) = find(distances, after: used) else { return false }
      if far & HuffmanTable.special != 0 { throw .brokenData }
      let length = number(symbol, endingAt: used)
      let distance = number(far, endingAt: usedInAll)
      if distance > outputEnd { throw .brokenData }
      _ = bits(usedInAll)
      unsafe copyMatch(output.base + outputEnd, distance, length)
      outputEnd += length
    }
    return true
  }

  /// The entry for the code that stands `start` bits on, and where its extra bits end; nil where that is further
  /// than the bits go.
  private func find(_ table: borrowing HuffmanTable, after start: Int) -> (entry: Entry, end: Int)? {
    if start > bitCount { return nil }
    var rest = bits >> UInt64(start)
    var end = start
    var entry = table.entries[Int(truncatingIfNeeded: rest & (1 << UInt64(table.root) - 1))]
    if entry & HuffmanTable.second != 0 {
      end += table.root
      rest >>= UInt64(table.root)
      entry = table.entries[second(entry, rest)]
    }
    end += Int(entry & 0xFF)
    return end > bitCount ? nil : (entry, end)
  }

  /// The length or distance of an entry whose extra bits end here.
  private func number(_ entry: Entry, endingAt end: Int) -> Int {
    let extra = UInt64((entry & 0xFF) - (entry >> 8 & 15))
    let value = bits >> (UInt64(end) - extra) & (1 << extra - 1)
    return Int(entry >> 16) + Int(truncatingIfNeeded: value)
  }
}

/// Fills the bit buffer to 56 bits or more; bits past `count` may be set, to what they will be.
@inline(__always)
private func refill(
  _ source: UnsafeMutablePointer<UInt8>, _ from: inout Int, _ bits: inout UInt64, _ count: inout UInt64
) {
  let next = unsafe UnsafeRawPointer(source + from).loadUnaligned(as: UInt64.self)
  bits |= UInt64(littleEndian: next) &<< count
  from &+= Int(truncatingIfNeeded: (63 &- count) &>> 3)
  count |= 56
}

/// Drops the bits of a code.
@inline(__always)
private func drop(_ entry: HuffmanTable.Entry, _ bits: inout UInt64, _ count: inout UInt64) {
  let used = UInt64(entry & 0xFF)
  bits = bits &>> used
  count &-= used
}

/// Writes the byte that an entry stands for.
@inline(__always)
private func put(
  _ entry: HuffmanTable.Entry, _ target: UnsafeMutablePointer<UInt8>, _ to: inout Int, _ bits: inout UInt64,
  _ count: inout UInt64
) {
  unsafe target[to] = UInt8(truncatingIfNeeded: entry &>> 16)
  to &+= 1
  drop(entry, &bits, &count)
}

/// Where in the table the entry is to which a second look leads.
@inline(__always)
private func second(_ entry: HuffmanTable.Entry, _ bits: UInt64) -> Int {
  let mask = UInt64(1) &<< UInt64(entry &>> 8 & 15) &- 1
  return Int(truncatingIfNeeded: UInt64(entry &>> 16 & 0x7FFF) &+ (bits & mask))
}

/// The length or distance of an entry, whose bits are dropped.
@inline(__always)
private func value(_ entry: HuffmanTable.Entry, _ bits: inout UInt64, _ count: inout UInt64) -> Int {
  let used = UInt64(entry & 0xFF)
  let extra = (bits & (UInt64(1) &<< used &- 1)) &>> UInt64(entry &>> 8 & 15)
  bits = bits &>> used
  count &-= used
  return Int(truncatingIfNeeded: UInt64(entry &>> 16) &+ extra)
}

/// Copies a match, perhaps with up to 16 bytes past its end, which have no meaning yet.
@inline(__always)
private func copyMatch(_ target: UnsafeMutablePointer<UInt8>, _ distance: Int, _ length: Int) {
  var to = UnsafeMutableRawPointer(target)
  var from = unsafe UnsafeRawPointer(target - distance)
  let end = unsafe to + length
  if distance >= 8 {
    repeat {
      unsafe to.storeBytes(of: from.loadUnaligned(as: UInt64.self), as: UInt64.self)
      unsafe (to + 8).storeBytes(of: (from + 8).loadUnaligned(as: UInt64.self), as: UInt64.self)
      unsafe to += 16
      unsafe from += 16
    } while unsafe to < end
  } else if distance == 1 {
    unsafe to.initializeMemory(as: UInt8.self, repeating: target[-1], count: length)
  } else {
    while unsafe to < end {
      unsafe to.storeBytes(of: from.load(as: UInt8.self), as: UInt8.self)
      unsafe to += 1
      unsafe from += 1
    }
  }
}
