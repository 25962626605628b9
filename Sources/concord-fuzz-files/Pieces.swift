import ArchiveSupport
import Archives
import Spreadsheets

/// How many bytes a source hands out at once, and how many are asked of a reader.
struct Pieces {
  let given: Int
  let asked: Int

  /// One of 64 ways.
  init(_ byte: UInt8) {
    let sizes = [1, 2, 7, 16, 61, 333, 1000, 70_000]
    given = sizes[Int(byte) % 8]
    asked = sizes[Int(byte) / 8 % 8]
  }

  /// All at once.
  static let whole = Pieces(0xFF)

  func source(_ bytes: [UInt8]) -> Dribble { Dribble(bytes, most: given) }
}

/// The sizes past which the fuzzer's files are refused: small ones, so that inputs stay quick and limits are met.
let limits: SpreadsheetLimits = {
  var limits = SpreadsheetLimits()
  limits.archive.inflated = 4 << 20
  limits.cell = 3000
  limits.row = 100_000
  limits.gaps = 1 << 18
  limits.output = 2 << 20
  limits.strings = 1 << 20
  limits.stringCount = 3000
  limits.parts = 2000
  return limits
}()

/// Ends the process, for libFuzzer to keep the input.
func fail(_ what: String) -> Never { fatalError(what) }

/// What something comes to, or why it does not.
func outcome<Value, Fault>(_ body: () throws(Fault) -> Value) -> Result<Value, Fault> {
  do { return .success(try body()) } catch { return .failure(error) }
}
