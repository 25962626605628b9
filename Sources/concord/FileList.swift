import Glibc
import Reporting

/// The files that a call names, one by one or by the folders they are in, each once.
struct FileList {
  struct File {
    let path: String
    /// What the file is called: as much of the end of its path as tells it from the others.
    fileprivate(set) var name: String
    /// The parts of its path, the last of which is its own name.
    fileprivate let parts: [String]
    /// How many of them are in its name.
    fileprivate var depth: Int
  }

  private(set) var files: [File] = []
  /// What stands in the folders and was left out, because its name is not that of a table.
  private(set) var others: [String] = []
  private var seen: Set<String> = []
  private var leftOut: Set<String> = []

  /// How the names of files end that can hold a table, or look as if they did.
  static let endings = [".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".numbers", ".gz", ".zip"]

  /// Lists the files, those of a folder by their names. What begins with a point is left out, and so is `excluded`, a
  /// folder into which something is written.
  init(_ operands: [String], excluding excluded: String?) throws {
    let excluded = excluded.flatMap { resolved($0) }
    for operand in operands {
      if isFolder(operand) {
        if try !addFolder(operand, excluded) {
          throw Failure(.noInput, words.validation.noTableIn(printable(operand), FileList.endings))
        }
      } else {
        add(operand, depth: 1)
      }
    }
    nameApart()
  }

  private mutating func add(_ path: String, depth: Int) {
    let whole = resolved(path)
    guard seen.insert(whole ?? path).inserted else { return }
    // Two points name no folder that a report could go to.
    let isPlain = !path.split(separator: "/").contains("..")
    let parts = (isPlain ? path : whole ?? path).split(separator: "/").filter { $0 != "." && $0 != ".." }
    files.append(File(path: path, name: "", parts: parts.map { String($0) }, depth: depth))
  }

  /// Adds the files of a folder and those in it, in the order of their names; says whether there are any. Links to
  /// folders are not followed.
  private mutating func addFolder(_ folder: String, _ excluded: String?) throws -> Bool {
    var hasTables = false
    var waiting: [(path: String, depth: Int)] = [(folder, 0)]
    while let (path, depth) = waiting.popLast() {
      if depth > 0 && !isOwnFolder(path) {
        let isTable = isFile(path) && FileList.endings.contains { path.lowercased().hasSuffix($0) }
        hasTables = hasTables || isTable
        if isTable {
          add(path, depth: depth)
        } else if leftOut.insert(path).inserted {
          others.append(String(path.split(separator: "/").last ?? ""))
        }
        continue
      }
      if let excluded, resolved(path) == excluded { continue }
      for name in try names(in: path).reversed() {
        waiting.append((path.hasSuffix("/") ? path + name : "\(path)/\(name)", depth + 1))
      }
    }
    return hasTables
  }

  /// The names in a folder, sorted by their bytes; without hidden ones and the locks that spreadsheet programs leave.
  private func names(in path: String) throws -> [String] {
    guard let folder = opendir(path) else {
      throw Failure(.noInput, words.files.cannotBeRead(printable(path), systemMessage(errno)))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") && !name.hasPrefix("~$") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is a file, or a link to one: no pipe or device, which may never end.
  private func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Gives every file a name of its own.
  private mutating func nameApart() {
    while true {
      var places: [String: [Int]] = [:]
      for index in files.indices {
        files[index].name = files[index].parts.suffix(files[index].depth).joined(separator: "/")
        places[files[index].name, default: []].append(index)
      }
      var isDone = true
      for alike in places.values where alike.count > 1 {
        for index in alike where files[index].depth < files[index].parts.count {
          files[index].depth += 1
          isDone = false
        }
      }
      if isDone { return }
    }
  }
}

/// Whether there is a folder, or a link to one.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// A path without links and points in it; nil where there is nothing.
func resolved(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}
