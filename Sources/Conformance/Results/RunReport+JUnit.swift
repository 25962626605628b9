extension RunReport {
  /// The results as JUnit XML, as build servers read it: a test suite a folder of the suite.
  ///
  /// What is wrong is a failure; a crash, a time-out and a broken contract are errors.
  public var junit: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"concord conform\"\(JUnit.counts(of: results))>\n"
    var folders: [(name: String, results: [CaseResult])] = []
    for result in results {
      if folders.last?.name == result.item.folder {
        folders[folders.count - 1].results.append(result)
      } else {
        folders.append((result.item.folder, [result]))
      }
    }
    for folder in folders {
      text += "  <testsuite name=\"\(escaped(folder.name))\"\(JUnit.counts(of: folder.results))>\n"
      for result in folder.results { text += JUnit.element(result) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }
}

private enum JUnit {
  static func counts(of results: [CaseResult]) -> String {
    let wrong = results.count { $0.outcome.kind == .wrong }
    let skipped = results.count { $0.outcome.kind == .skipped }
    let errors = results.count { $0.outcome.isFailure } - wrong
    return " tests=\"\(results.count)\" failures=\"\(wrong)\" errors=\"\(errors)\" skipped=\"\(skipped)\""
  }

  static func element(_ result: CaseResult) -> String {
    let name = result.item.path.split(separator: "/").last.map { String($0.dropLast(".json".count)) } ?? ""
    let start =
      "    <testcase classname=\"\(escaped(result.item.folder.split(separator: "/").joined(separator: ".")))\""
      + " name=\"\(escaped(name))\""
    let reason = escaped(result.outcome.reason ?? "")
    let inner: String
    switch result.outcome {
    case .pass: return start + "/>\n"
    case .skipped: inner = "<skipped message=\"\(reason)\"/>"
    case .wrong(let mismatch):
      let lines =
        mismatch.missing.map { words.results.missing + $0 } + mismatch.surplus.map { words.results.surplus + $0 }
      inner = "<failure message=\"\(escaped(words.results.wrong))\">\(escaped(lines.joined(separator: "\n")))</failure>"
    case .crash, .timeOut, .brokenContract:
      let kind = result.outcome.kind.rawValue
      inner = "<error type=\"\(kind)\" message=\"\(reason)\">\(escaped(result.messages))</error>"
    }
    return start + ">\n      \(inner)\n    </testcase>\n"
  }
}

/// A text as XML and HTML have it, in content and in quoted attributes; what XML cannot hold becomes U+FFFD.
func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x26: result += "&amp;"
    case 0x3C: result += "&lt;"
    case 0x3E: result += "&gt;"
    case 0x22: result += "&quot;"
    case 0x27: result += "&#39;"
    case 0x09, 0x0A: result.unicodeScalars.append(scalar)
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
