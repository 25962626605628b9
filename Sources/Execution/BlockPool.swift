/// Memory cut into blocks of one size, a power of two, and given out block by block.
struct BlockPool: ~Copyable {
  /// The number of a block.
  typealias Block = Int32

  /// Blocks one after another: each but the last is linked to the next.
  struct Chain {
    fileprivate(set) var first: Block = 0
    fileprivate(set) var last: Block = 0
    fileprivate(set) var count = 0
  }

  let blockSize: Int
  private let memory: Pages
  private let links: Pages
  private let blockCount: Int
  /// Blocks from here on were never given out.
  private var untouched = 0
  private var free = Chain()

  init(blockSize: Int, blockCount: Int) {
    self.blockSize = blockSize
    self.blockCount = blockCount
    memory = Pages(byteCount: blockSize * blockCount)
    links = Pages(byteCount: MemoryLayout<Block>.stride * blockCount)
  }

  var isExhausted: Bool { free.count == 0 && untouched == blockCount }

  /// A free block; there must be one.
  mutating func take() -> UnsafeMutableRawPointer {
    if free.count == 0 {
      precondition(untouched < blockCount)
      untouched += 1
      return start(of: Block(untouched - 1))
    }
    let block = free.first
    free.first = link(block).pointee
    free.count -= 1
    return start(of: block)
  }

  /// Takes back the blocks of a chain, which is empty afterwards.
  mutating func release(_ chain: inout Chain) {
    if chain.count == 0 { return }
    link(chain.last).pointee = free.first
    if free.count == 0 { free.last = chain.last }
    free.first = chain.first
    free.count += chain.count
    chain = Chain()
  }

  /// Adds the block that starts at an address to the end of a chain.
  func append(blockAt address: UnsafeMutableRawPointer, to chain: inout Chain) {
    let block = Block((address - memory.start) / blockSize)
    if chain.count == 0 {
      chain.first = block
    } else {
      link(chain.last).pointee = block
    }
    chain.last = block
    chain.count += 1
  }

  /// Shows the blocks of a chain in their order.
  func forEach(of chain: Chain, _ body: (UnsafeMutableRawPointer) -> Void) {
    var block = chain.first
    for _ in 0..<chain.count {
      body(start(of: block))
      block = link(block).pointee
    }
  }

  /// Gives the memory of all blocks back to the system. What was written there is lost.
  func empty() {
    memory.empty()
    links.empty()
  }

  private func start(of block: Block) -> UnsafeMutableRawPointer {
    memory.start + Int(block) * blockSize
  }

  private func link(_ block: Block) -> UnsafeMutablePointer<Block> {
    links.start.assumingMemoryBound(to: Block.self) + Int(block)
  }
}
