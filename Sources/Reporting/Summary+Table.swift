import Validation

extension Summary {
  /// The summary for people: a table with a line for each file, and a sentence on all of them.
  func text(style: TextStyle, _ words: Words) -> String {
    var page = Page(style: style)
    let rows = cells(words)
    let heads = words.summary.heads
    let widths = heads.indices.map { column in
      ([heads] + rows).map { $0[column].unicodeScalars.count }.max() ?? 0
    }
    page.add(style.bold(line(heads, widths)))
    for (file, row) in zip(files, rows) {
      let text = line(row, widths)
      switch file.counts?.verdict {
      case .valid: page.add(text)
      case .invalid, nil: page.add(style.bold(text, .error))
      case .notFullyChecked: page.add(style.bold(text, .warning))
      }
    }
    page.add("")
    page.wrap(conclusion(words), indent: 0)
    return page.text
  }

  /// The summary as GitHub Flavored Markdown. No file name can act as markup.
  func markdown(_ words: Words) -> String {
    var text = "| \(joined(words.summary.heads, " | ")) |\n|---|---|---:|---:|---:|---:|\n"
    for row in cells(words) {
      text += "| \(code(row[0])) | \(joined(Array(row.dropFirst()), " | ")) |\n"
    }
    return text + "\n\(quoted(conclusion(words)))\n"
  }

  /// Numbers end in their column, and names begin in it.
  private func line(_ row: [String], _ widths: [Int]) -> String {
    var text = ""
    for (column, cell) in row.enumerated() {
      let space = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      text += (column > 0 ? "  " : "") + (column < 2 ? cell + space : space + cell)
    }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  func cells(_ words: Words) -> [[String]] {
    files.map { file in
      let counts = file.counts
      let verdict = counts.map { words.common.verdict($0.verdict) } ?? words.summary.notValidated
      let numbers = [counts?.records, counts?.withErrors, counts?.errors, counts?.warnings]
      return [printable(file.name), verdict] + numbers.map { $0.map { grouped($0) } ?? "" }
    }
  }

  func conclusion(_ words: Words) -> String {
    words.summary.conclusion(
      Int64(files.count),
      [(.valid, count(.valid)), (.invalid, count(.invalid)), (.notFullyChecked, count(.notFullyChecked))],
      count(nil), sum { $0.records }, sum { $0.withErrors })
  }
}
