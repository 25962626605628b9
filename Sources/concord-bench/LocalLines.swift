/// Turns lines of the shared format into those of a made-up local system: other columns, dates and words for codes.
struct LocalLines {
  static let header = "Case Ref,Opened,Category,Type,Source,Post Code,UPRN,Charge,Details\n"
  /// What the system calls each channel.
  static let channels: KeyValuePairs = [
    "web": "Web form", "telephone": "Phone", "face-to-face": "Counter", "email": "E-mail", "post": "Letter",
  ]

  private static let categories = [
    "Council tax", "Housing", "Waste", "Roads", "Parking", "Planning", "Leisure", "Social care", "Licensing",
  ]
  private static let greatestService = 9999

  private let channelWords = LocalLines.channels.map { (code: Array($0.utf8), word: Array($1.utf8)) }
  private let categoryWords = LocalLines.categories.map { Array($0.utf8) }
  private var isHeader = true
  private var isSeen = [Bool](repeating: false, count: LocalLines.greatestService + 1)

  /// The numbers of the services that occurred, in ascending order.
  var services: [Int] { isSeen.indices.filter { isSeen[$0] } }

  /// The category and the type that say a service.
  static func words(forService number: Int) -> (category: String, type: String) {
    (categories[number % categories.count], "Contact type \(number)")
  }

  /// Appends whole lines to a buffer, each as the local system would write it.
  mutating func append(_ piece: [UInt8], to buffer: inout [UInt8]) {
    var (start, cellStart, isInside) = (0, 0, false)
    var cells: [Range<Int>] = []
    for (index, byte) in piece.enumerated() {
      if byte == UInt8(ascii: "\"") { isInside.toggle() }
      if isInside || byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\n") { continue }
      cells.append(cellStart..<index)
      cellStart = index + 1
      if byte == UInt8(ascii: ",") { continue }
      if isHeader { buffer += LocalLines.header.utf8 } else { appendRecord(cells.map { piece[$0] }, to: &buffer) }
      isHeader = false
      cells.removeAll(keepingCapacity: true)
      start = cellStart
    }
    precondition(start == piece.count, "A piece has whole lines.")
  }

  /// The cells are those of `service-transactions`, in its order.
  private mutating func appendRecord(_ cells: [ArraySlice<UInt8>], to buffer: inout [UInt8]) {
    let comma = UInt8(ascii: ",")
    buffer += cells[0]
    buffer.append(comma)
    appendDate(cells[2], to: &buffer)
    buffer.append(comma)
    appendService(cells[3], to: &buffer)
    buffer.append(comma)
    buffer += channelWords.first { cells[5].elementsEqual($0.code) }?.word[...] ?? cells[5]
    for cell in cells[6...] {
      buffer.append(comma)
      buffer += cell
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  /// `2026-03-14` becomes `14/03/2026`; what is no date stays as it is.
  private func appendDate(_ cell: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
    let parts = cell.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if parts.map({ $0.count }) != [4, 2, 2] {
      buffer += cell
      return
    }
    buffer += parts[2]
    buffer.append(UInt8(ascii: "/"))
    buffer += parts[1]
    buffer.append(UInt8(ascii: "/"))
    buffer += parts[0]
  }

  /// A number becomes two cells; what is none has no category.
  private mutating func appendService(_ cell: ArraySlice<UInt8>, to buffer: inout [UInt8]) {
    let number = cell.reduce(0) { number, byte in
      (0x30...0x39).contains(byte) && number <= LocalLines.greatestService ? number * 10 + Int(byte) - 0x30 : .max
    }
    if cell.isEmpty || number > LocalLines.greatestService {
      buffer.append(UInt8(ascii: ","))
      buffer += cell
      return
    }
    isSeen[number] = true
    buffer += categoryWords[number % categoryWords.count]
    buffer += ",Contact type ".utf8
    buffer += cell
  }
}
