import Foundation

/// Writes a Swift file that holds every `.csv`, `.json` and `.tsv` file below `Vocabularies` and `Schemas`, and what
/// certificates need of the conformance suite, as literals.
///
/// Called by the build as `EmbedTool OUTPUT ROOT`.
@main
enum EmbedTool {
  static func main() throws {
    let output = CommandLine.arguments[1]
    let root = CommandLine.arguments[2]
    var text = "/// The standards data as they were when the command was built: paths and contents, by path.\n"
    text += "let embeddedFiles: [(path: String, text: String)] = [\n"
    for path in try paths(below: root) {
      let content = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
      guard !content.contains("\r"), !content.contains("\0"), !content.contains("\"\"\"###") else {
        throw Unfit(path: path)
      }
      text += "  (\n    \"\(path)\",\n    ###\"\"\"\n\(content)\n\"\"\"###\n  ),\n"
    }
    try (text + "]\n").write(toFile: output, atomically: true, encoding: .utf8)
  }

  private static func paths(below root: String) throws -> [String] {
    var paths: [String] = []
    for folder in ["Schemas", "Vocabularies"] {
      for path in try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
      where [".csv", ".json", ".tsv"].contains(where: { path.hasSuffix($0) }) {
        paths.append(folder + "/" + path)
      }
    }
    return (paths + ["conformance/requirements.csv", "conformance/suite.json"]).sorted()
  }

  /// A file that cannot stand in a literal: it holds a carriage return, a NUL or the end of the literal.
  struct Unfit: Error {
    let path: String
  }
}
