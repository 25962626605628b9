import Schemas
import TestSupport
import Testing

/// A file in which somebody's data stands in places where it may or may not belong.
struct PlantedFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let schema: String
  let bytes: [UInt8]

  /// What no output may hold; none of these stands in the standards data.
  static let secrets = [
    "ME7 9ZQ", "ab12 7xy", "BFPO 9713", "100062397531", "987654321", "jane.roe@kent-mail.example", "01634 970123",
    "+44 7700 900987", "AB 31 74 59 C", "ce528631a", "943 476 5919", "4010232137",
  ]

  /// How a value may stand in a cell, other than by itself.
  private static let settings: [@Sendable (String) -> String] = [
    { $0 }, { " \($0) " }, { "call \($0) now" }, { "=\($0)" }, { "\u{2013}\($0)\u{2013}" }, { "(\($0))" },
    { $0.split(separator: " ").joined(separator: "\u{A0}") }, { $0.split(separator: " ").joined(separator: "  ") },
    { "“\($0)”, \u{7} é" },
  ]

  static let all = Repository.schemas.flatMap { cells(of: $0) + headers(of: $0) + damaged(of: $0) }

  private static func quoted(_ cells: [String]) -> String {
    cells.map { "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" }
      .joined(separator: ",")
  }

  /// Every value in every setting in every column, and in one that the schema does not have.
  private static func cells(of schema: Schema) -> [PlantedFile] {
    let names = schema.fields.map { $0.name } + ["notes"]
    return names.indices.map { column in
      var lines = [names.joined(separator: ",")]
      for setting in settings {
        for secret in secrets where !isReference(secret, in: names[column], of: schema) {
          var cells = schema.fields.map { $0.example } + [""]
          cells[column] = setting(secret)
          lines += [quoted(cells), quoted(cells)]
        }
      }
      return PlantedFile(
        testDescription: "\(schema.name): in the column \(names[column])", schema: schema.name,
        bytes: Array(lines.joined(separator: "\n").utf8))
    }
  }

  /// Whether a value cannot be told from a council's own reference: digits in the column of the key.
  private static func isReference(_ secret: String, in name: String, of schema: Schema) -> Bool {
    let isKey = schema.key.count == 1 && schema.fields[schema.key[0]].name == name
    return isKey && Int(secret) != nil && secret != "4010232137"
  }

  /// Values where names of columns are looked for.
  private static func headers(of schema: Schema) -> [PlantedFile] {
    let names = schema.fields.map { $0.name }
    let record = quoted(schema.fields.map { $0.example })
    let texts = [
      ("a file without a header", quoted(secrets + ["2026-03-14"])),
      ("a file without a header that shows it", quoted(secrets.map { "call \($0)" })),
      ("values among the names of columns", quoted(names + settings.flatMap { secrets.map($0) })),
      ("a header with an open quote", names.joined(separator: ",") + ",\"" + secrets.joined(separator: " ")),
      ("a header with stray quotes", names.joined(separator: ",") + ",a\"" + secrets.joined(separator: "\",b\"")),
    ]
    return texts.map { name, header in
      PlantedFile(
        testDescription: "\(schema.name): \(name)", schema: schema.name,
        bytes: Array("\(header)\n\(record)\n\(header)\n".utf8))
    }
  }

  /// Values in records that are not whole.
  private static func damaged(of schema: Schema) -> [PlantedFile] {
    let header = schema.fields.map { $0.name }.joined(separator: ",") + "\n"
    let fill = String(repeating: ",", count: schema.fields.count - 1)
    let texts: [(String, (String) -> [UInt8])] = [
      ("too few cells", { Array("\($0),\($0)\n".utf8) }),
      ("too many cells", { Array("\($0)\(fill),\($0),\($0)\n".utf8) }),
      ("unclosed quotes", { Array("\"\($0)\(fill)\n".utf8) }),
      ("stray quotes", { Array("\($0)\"\(fill)\(String($0))\"x\n".utf8) }),
      ("NULs", { Array("\($0)\0\(fill)\($0)\0\n".utf8) }),
      ("Windows-1252", { [0xE9, 0x91] + Array("\($0)\(fill)".utf8) + [0x96] + Array("\($0)".utf8) + [0x94, 0x0A] }),
      ("semicolons", { Array("\($0);\($0)\n".utf8) }),
    ]
    return texts.map { name, line in
      PlantedFile(
        testDescription: "\(schema.name): \(name)", schema: schema.name,
        bytes: Array(header.utf8) + secrets.flatMap { line($0) })
    }
  }
}
