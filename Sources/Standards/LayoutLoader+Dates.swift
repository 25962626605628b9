package import Schemas

/// What is wrong with a date format for a field of this type, as a sentence; nil where nothing is.
///
/// A format is a subset of Unicode's date field symbols (UTS 35): `d`, `dd`, `M`, `MM`, `MMM`, `MMMM`, `yy`, `yyyy`,
/// `H`, `HH`, `h`, `hh`, `mm`, `ss`, `SSS`, `a`, `EEE`, `EEEE`, text between apostrophes, and any other character
/// that is no letter, for itself. A date needs day, month and year, a month needs month and year, each once.
package func dateFormatProblem(_ pattern: String, for type: FieldType) -> String? {
  if pattern.isEmpty { return "The format is empty." }
  let parts: [DatePart]
  switch dateParts(of: pattern) {
  case .failure(let problem): return problem.message
  case .success(let found): parts = found
  }
  var needed: [(DatePart.Kind, String)] = [(.year, "year (yy or yyyy)"), (.month, "month (M, MM, MMM or MMMM)")]
  if type == .date { needed.append((.day, "day (d or dd)")) }
  for (kind, name) in needed where !parts.contains(where: { $0.kind == kind }) {
    return "The format \(pattern) lacks the \(name)."
  }
  for (index, part) in parts.enumerated() where part.kind != .literal {
    if parts[..<index].contains(where: { $0.kind == part.kind }) {
      return "The format \(pattern) gives the \(part.kind.rawValue) twice."
    }
    if part.isNumeric && part.width == 1 && index + 1 < parts.count && parts[index + 1].isNumeric {
      return "In \(pattern) nothing stands behind \(part.text), so it cannot be told how many digits belong to it."
    }
  }
  return nil
}

/// A part of a date format.
package struct DatePart: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case day, month, year, hour, minute, second, fraction
    case half = "half of the day"
    case weekday = "day of the week"
    case literal
  }

  package let kind: Kind
  /// The letters of the format; of a literal, the text itself.
  package let text: String

  /// How many letters the part has.
  package var width: Int { text.utf8.count }
  /// Whether the part is written in digits.
  package var isNumeric: Bool {
    switch kind {
    case .day, .year, .hour, .minute, .second, .fraction: true
    case .month: width <= 2
    case .half, .weekday, .literal: false
    }
  }
}

/// Why a date format cannot be read.
package struct DateFormatProblem: Error {
  package let message: String
}

private let knownParts: [String: DatePart.Kind] = [
  "d": .day, "dd": .day, "M": .month, "MM": .month, "MMM": .month, "MMMM": .month, "yy": .year, "yyyy": .year,
  "H": .hour, "HH": .hour, "h": .hour, "hh": .hour, "mm": .minute, "ss": .second, "SSS": .fraction, "a": .half,
  "EEE": .weekday, "EEEE": .weekday,
]

/// The parts of a date format, in their order.
package func dateParts(of pattern: String) -> Result<[DatePart], DateFormatProblem> {
  var parts: [DatePart] = []
  let scalars = Array(pattern.unicodeScalars)
  var index = 0
  while index < scalars.count {
    let scalar = scalars[index]
    if scalar == "'" {
      guard let (text, end) = quoted(scalars, from: index + 1) else {
        return .failure(DateFormatProblem(message: "In \(pattern) an apostrophe is opened and not closed."))
      }
      parts.append(DatePart(kind: .literal, text: text))
      index = end
    } else if isLetter(scalar) {
      var end = index
      while end < scalars.count && scalars[end] == scalar { end += 1 }
      let letters = String(repeating: Character(scalar), count: end - index)
      guard let kind = knownParts[letters] else {
        return .failure(DateFormatProblem(message: "In \(pattern) the part \(letters) means nothing."))
      }
      parts.append(DatePart(kind: kind, text: letters))
      index = end
    } else {
      parts.append(DatePart(kind: .literal, text: String(Character(scalar))))
      index += 1
    }
  }
  return .success(parts)
}

/// The text up to the closing apostrophe, and where the format goes on; two apostrophes stand for one.
private func quoted(_ scalars: [Unicode.Scalar], from start: Int) -> (text: String, end: Int)? {
  if start < scalars.count && scalars[start] == "'" { return ("'", start + 1) }
  var text = ""
  var index = start
  while index < scalars.count {
    if scalars[index] != "'" {
      text.unicodeScalars.append(scalars[index])
      index += 1
    } else if index + 1 < scalars.count && scalars[index + 1] == "'" {
      text += "'"
      index += 2
    } else {
      return (text, index + 1)
    }
  }
  return nil
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}
