import Glibc

/// Has libFuzzer look for archives and workbooks that are read wrongly, or that cannot be taken.
///
///     concord-fuzz-files --seeds FOLDER FILE...
///
/// writes seeds made of these files into the folder, and anything else is for libFuzzer.
@main struct Fuzz {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count > 3 && arguments[1] == "--seeds" {
      writeSeeds(of: Array(arguments[3...]), to: arguments[2])
      return
    }
    var count = CommandLine.argc
    var pointers = CommandLine.unsafeArgv
    exit(runDriver(&count, &pointers, take))
  }
}

/// libFuzzer's own loop, which its library offers to programs that have a `main`, as every Swift one does here.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Takes an input: its first byte says what the others are, the second how they are read. Ends the process where a
/// property does not hold.
private func take(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard input.count >= Subject.head else { return 0 }
  let subject = Subject.allCases[Int(input[0]) % Subject.allCases.count]
  let pieces = Pieces(input[1])
  let bytes = Array(input[Subject.head...])
  switch subject {
  case .file: checkFile(bytes, pieces)
  case .deflated: checkDeflated(bytes, pieces)
  case .made: checkPart(MadeSheet.xml(of: bytes), .sheet, pieces)
  default: checkPart(bytes, subject, pieces)
  }
  return 0
}
