import FoundationEssentials

/// Where the standards data are read from: a folder, or the copy inside the command.
public enum DataSource: Sendable {
  /// A folder that holds `Vocabularies/` and `Schemas/`.
  case folder(String)
  /// The copy that was made when the command was built.
  case embedded

  /// The bytes of a file, by its path below the folder; nil where there is none.
  func bytes(_ path: String) -> [UInt8]? {
    switch self {
    case .folder(let folder): FileManager.default.contents(atPath: folder + "/" + path).map { Array($0) }
    case .embedded: embeddedFiles.first { $0.path == path }.map { Array($0.text.utf8) }
    }
  }

  /// The names of the folders in a folder, sorted.
  func folders(in path: String) -> [String] {
    names(below: path).filter { $0.isFolder }.map { $0.name }
  }

  /// The names of the files in a folder that end in `suffix`, sorted.
  func files(in path: String, endingIn suffix: String) -> [String] {
    names(below: path).filter { !$0.isFolder && $0.name.hasSuffix(suffix) }.map { $0.name }
  }

  /// The names of the files in a folder, sorted.
  func files(in path: String) -> [String] { files(in: path, endingIn: "") }

  private func names(below path: String) -> [(name: String, isFolder: Bool)] {
    switch self {
    case .folder(let folder):
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)) ?? []
      return names.sorted().map { name in
        var isFolder = false
        _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)/\(name)", isDirectory: &isFolder)
        return (name, isFolder)
      }
    case .embedded:
      var found: [String: Bool] = [:]
      for file in embeddedFiles where file.path.hasPrefix(path + "/") {
        let rest = file.path.dropFirst(path.count + 1).split(separator: "/")
        if let first = rest.first { found[String(first)] = rest.count > 1 }
      }
      return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
  }
}
