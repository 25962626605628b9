import Comparing
import Glibc
import Schemas
import Standards
import Vocabularies

/// Has libFuzzer look for files of which the two paths say different things, or that either cannot take.
@main struct Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runDriver(&count, &arguments, compare))
  }
}

/// libFuzzer's own loop, which its library offers to programs that have a `main`, as every Swift one does here.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Takes an input: its first few bytes say how to read, the others are the file. Ends the process where the two paths
/// differ, as a fault of either does.
private func compare(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard input.count >= Choice.length else { return 0 }
  let choice = Choice(input.prefix(Choice.length))
  if let seed = choice.form { return convert(Array(input.dropFirst(Choice.length)), choice, seed) }
  let comparison = Comparison(Array(input.dropFirst(Choice.length)), choice.settings, by: yardstick)
  do {
    guard let difference = try comparison.difference(choice.manner, from: comparison.exact()) else { return 0 }
    fatalError("\(comparison.settings); \(choice.manner)\n\(difference)")
  } catch {
    fatalError("\(error)")
  }
}

/// Converts the file by a layout that the seed makes.
private func convert(_ bytes: [UInt8], _ choice: Choice, _ seed: UInt64) -> CInt {
  var state = seed
  let schema = yardstick.schemas.first { $0.name == choice.settings.schema } ?? yardstick.schemas[0]
  let form = LocalForm(bytes, to: schema, yardstick) { bound in
    state = mix(state &+ 0x9E37_79B9_7F4A_7C15)
    return Int(state % UInt64(max(1, bound)))
  }
  let comparison = ConversionComparison(bytes, form, to: schema, by: yardstick)
  do {
    guard let difference = try comparison.difference(choice.manner, from: comparison.exact()) else { return 0 }
    fatalError("converting, form \(seed); \(choice.manner)\n\(difference)")
  } catch {
    fatalError("\(error)")
  }
}

private let yardstick: Yardstick = {
  do {
    let standards = Standards(.embedded)
    let loaded = try standards.load(of: standards.standard())
    return Yardstick(schemas: loaded.schemas, resources: loaded.resources).short
  } catch {
    fatalError("the standards data cannot be loaded: \(error)")
  }
}()
