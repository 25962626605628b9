extension Summary {
  /// The summary as a page for a browser, to be kept in the folder of reports: the name of a file leads to its report.
  func html(version: String, _ words: Words) -> String {
    let title = words.summary.title
    return HTMLPage(title: "\(title) – \(words.page.banner)", version: version, words: words).text { markup in
      markup.add("h1", title)
      markup.add("p", conclusion(words))
      markup.addScrolling(title) { markup in
        markup.add("table", [("class", "files")]) { markup in
          let heads = words.summary.heads
          markup.addHeads(Array(heads.prefix(2)), numbers: heads.dropFirst(2).map { (title: $0, severity: nil) })
          markup.add("tbody") { markup in
            for (file, row) in zip(files, cells(words)) { Summary.addRow(row, of: file, to: &markup) }
          }
        }
      }
      addReasons(words, to: &markup)
    }
  }

  private static func addRow(_ row: [String], of file: File, to markup: inout Markup) {
    markup.add("tr") { markup in
      markup.add("th", [("scope", "row")]) { markup in
        if let report = file.report, file.counts != nil {
          markup.span("a", [("href", address(of: report))], row[0])
        } else {
          markup.add(row[0])
        }
      }
      markup.add("td", row[1])
      for cell in row.dropFirst(2) { markup.add("td", [("class", "number")], cell) }
    }
  }

  /// Adds why files could not be validated.
  private func addReasons(_ words: Words, to markup: inout Markup) {
    let failed = files.filter { $0.reason != nil }
    if failed.isEmpty { return }
    markup.add("section", [("aria-labelledby", "not-validated")]) { markup in
      markup.add("h2", [("id", "not-validated")], words.summary.notValidated)
      markup.add("ul") { markup in
        for file in failed { markup.add("li", printable("\(file.name): \(file.reason ?? "")")) }
      }
    }
  }

  /// A path as an address from the folder that it begins in (RFC 3986, section 4.2).
  private static func address(of path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var address = Array("./".utf8)
    for byte in path.utf8 {
      let isLetter = (0x61...0x7A).contains(byte | 0x20) && byte < 0x80
      if isLetter || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x2F, 0x5F, 0x7E].contains(byte) {
        address.append(byte)
      } else {
        address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self)
  }
}
