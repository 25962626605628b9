import Glibc

/// Writes a message to a stream, at once.
func say(_ message: String, on descriptor: Int32) {
  let bytes = Array(message.utf8)
  _ = write(descriptor, bytes, bytes.count)
}

/// Writes a line to standard output.
func show(_ line: String) { say(line + "\n", on: 1) }

/// A line of a table: its name and cells of one width.
func row(_ name: String, _ cells: [String]) -> String {
  let head = name + String(repeating: " ", count: max(1, 32 - name.count))
  return head + cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
}

/// A number with so many decimals.
func fixed(_ value: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let units = String(Int((value * scale).rounded()))
  if decimals == 0 { return units }
  let padded = String(repeating: "0", count: max(0, decimals + 1 - units.count)) + units
  return padded.dropLast(decimals) + "." + padded.suffix(decimals)
}
