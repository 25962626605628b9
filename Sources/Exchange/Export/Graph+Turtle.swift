/// RDF 1.1 Turtle.
extension Graph {
  var turtle: String {
    var text = prefixes.map { "@prefix \($0.name): <\($0.namespace)> .\n" }.joined()
    for resource in resources {
      text += "\n" + (resource.iri.map { name($0) } ?? "[]") + "\n"
      text += written(resource.statements, indent: "  ") + " .\n"
    }
    return text
  }

  private func written(_ statements: [Statement], indent: String) -> String {
    statements.map { statement in
      let property = statement.term.alias == "type" ? "a" : name(statement.term.iri)
      let values = statement.values.map { written($0, indent: indent) }
      let line = "\(indent)\(property) " + values.joined(separator: ", ")
      if values.count == 1 || line.utf8.count <= 120 { return line }
      return "\(indent)\(property)\n\(indent)  " + values.joined(separator: ",\n\(indent)  ")
    }.joined(separator: " ;\n")
  }

  private func written(_ value: Value, indent: String) -> String {
    switch value {
    case .iri(let iri): name(iri)
    case .english(let text): quoted(text) + "@en"
    case .text(let text): quoted(text)
    case .day(let day): quoted(day) + "^^xsd:date"
    case .flag(let flag): flag ? "true" : "false"
    case .list(let texts): texts.isEmpty ? "()" : "( " + texts.map { quoted($0) }.joined(separator: " ") + " )"
    case .blank(let resource): "[\n\(written(resource.statements, indent: indent + "  "))\n\(indent)]"
    }
  }

  /// An IRI as it is written: with a prefix where that is possible.
  private func name(_ iri: String) -> String { compact(iri) ?? "<\(iri)>" }

  /// A literal in quotes: `STRING_LITERAL_QUOTE`, with everything escaped that cannot be seen.
  private func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: bytes += "\\\"".utf8
      case 0x5C: bytes += "\\\\".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20, 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
      default: bytes += String(scalar).utf8
      }
    }
    bytes.append(0x22)
    return String(decoding: bytes, as: UTF8.self)
  }
}
