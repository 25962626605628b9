/// Bytes that grow, for the innermost loops: an array without the cost of asking who else has it.
@safe struct Bytes: ~Copyable {
  /// How many zero bytes can be read behind the last one, once ``seal()`` was called.
  static let slack = 64

  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    unsafe base = .allocate(capacity: capacity + Bytes.slack)
  }

  deinit { unsafe base.deallocate() }

  subscript(index: Int) -> UInt8 {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return unsafe base[index]
    }
  }

  /// Makes room for `more` bytes behind the last one.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count &+ more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = max(capacity + capacity / 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Bytes.slack)
    unsafe larger.update(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe base[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ byte: UInt8, times: Int) {
    reserve(times)
    unsafe (base + count).update(repeating: byte, count: times)
    count &+= times
  }

  /// Adds bytes that stand elsewhere.
  @inline(__always)
  mutating func append(_ start: UnsafePointer<UInt8>, count more: Int) {
    reserve(more)
    unsafe (base + count).update(from: start, count: more)
    count &+= more
  }

  /// Adds a part of other bytes.
  @inline(__always)
  mutating func append(_ other: borrowing Bytes, _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count)
    if range.count > 32 {
      unsafe append(other.base + range.lowerBound, count: range.count)
      return
    }
    // Both have so much room behind their last byte that 32 bytes can be copied whatever the length is.
    reserve(range.count)
    let source = unsafe UnsafeRawPointer(other.base + range.lowerBound)
    let target = unsafe UnsafeMutableRawPointer(base + count)
    unsafe target.storeBytes(of: source.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
    unsafe (target + 16).storeBytes(
      of: (source + 16).loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
    count &+= range.count
  }

  mutating func append(_ text: StaticString) {
    for index in 0..<text.utf8CodeUnitCount { append(unsafe text.utf8Start[index]) }
  }

  mutating func removeAll() { count = 0 }

  /// Makes tabs and line feeds from `start` on spaces.
  mutating func makeSpaces(from start: Int) {
    precondition(start >= 0)
    for index in start..<max(start, count) where unsafe base[index] == 0x09 || base[index] == 0x0A {
      unsafe base[index] = 0x20
    }
  }

  /// Drops bytes from the end.
  mutating func removeLast(_ dropped: Int) {
    precondition(dropped >= 0 && dropped <= count)
    count &-= dropped
  }

  /// Drops bytes from the front.
  mutating func removeFirst(_ dropped: Int) {
    precondition(dropped >= 0 && dropped <= count)
    unsafe base.update(from: base + dropped, count: count - dropped)
    count -= dropped
  }

  /// The room behind the last byte, to be filled; ``commit(_:)`` says how much of it was.
  var room: UnsafeMutableRawBufferPointer {
    unsafe UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
  }

  /// Counts bytes that were put behind the last one.
  mutating func commit(_ more: Int) {
    precondition(more >= 0 && more <= capacity - count)
    count += more
  }

  /// Puts zero bytes behind the last one, which stop every loop that looks for something.
  mutating func seal() { unsafe (base + count).initialize(repeating: 0, count: Bytes.slack) }

  /// Whether this text stands at `start`.
  @inline(__always)
  func has(_ text: StaticString, at start: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    if start < 0 || start + length > count { return false }
    for index in 0..<length where unsafe base[start + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Whether this text is what stands in the range.
  @inline(__always)
  func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && has(text, at: range.lowerBound)
  }

  func array(_ range: Range<Int>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(range.count)
    for index in range { copy.append(self[index]) }
    return copy
  }
}
