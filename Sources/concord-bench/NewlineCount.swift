import Glibc

/// Counts the line feeds of a file: the least that reading it can take.
func countNewlines(_ path: String) -> Int? {
  let descriptor = open(path, O_RDONLY)
  if descriptor < 0 { return nil }
  defer { close(descriptor) }
  var buffer = [UInt8](repeating: 0, count: 64 << 10)
  var count = 0
  while true {
    let got = read(descriptor, &buffer, buffer.count)
    if got <= 0 { return got == 0 ? count : nil }
    let bytes = buffer.span
    var found = 0
    for index in 0..<got { found &+= bytes[index] == 0x0A ? 1 : 0 }
    count += found
  }
}
