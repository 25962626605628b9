import Comparing
import Foundation
import TestSupport

/// Holds the fast path to the exact one, over as many files as there is time for.
@main struct ConcordCompare {
  static func main() {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      print(Options.help)
      exit(64)
    }
    do {
      let run = Run(options)
      if let file = options.file {
        try run.compare(file: file)
      } else {
        if options.hasCases { try run.compareCases() }
        try run.compareMade()
      }
      print("compare: \(run.tally), no difference")
    } catch {
      print("compare: \(error)")
      exit(1)
    }
  }
}
