/// Finds the CSV of a list that a package names: the metadata of CSV on the Web, or a Frictionless data package.
enum PackageReader {
  /// A table that a package names and that may be a list: what it is called and where it is.
  private struct Table {
    let name: String
    let path: String
    let columns: [String]
    let line: Int
  }

  /// The path of the list's CSV, below the folder of the package.
  ///
  /// Only tables with the columns `notation` and `label` are lists. Where there are several, `name` chooses.
  static func path(in json: JSONText, _ form: ImportForm, named name: String?) throws(ImportFault) -> String {
    let tables = form == .csvw ? csvwTables(json) : frictionlessTables(json)
    let lists = tables.filter { $0.columns.contains("notation") && $0.columns.contains("label") }
    if lists.isEmpty {
      throw ImportFault(words.forms.noListNamed(tables: tables.count))
    }
    let names = lists.map { $0.name }.prefix(40).joined(separator: ", ")
    let chosen = name.map { wanted in lists.filter { $0.name == wanted } } ?? lists
    guard let list = chosen.first else {
      throw ImportFault(words.forms.notNamed(ImportNotes.shown(name ?? ""), names))
    }
    if chosen.count > 1 {
      throw ImportFault(words.forms.severalNamed(lists.count, names))
    }
    if !isBeside(list.path) {
      throw ImportFault(words.forms.elsewhere(ImportNotes.shown(list.path)), line: list.line)
    }
    return form == .csvw ? percentDecoded(list.path) : list.path
  }

  /// Whether a path stays below the folder that it starts from.
  private static func isBeside(_ path: String) -> Bool {
    let decoded = percentDecoded(path)
    return [path, decoded].allSatisfy { path in
      !path.isEmpty && !path.hasPrefix("/") && path.utf8.count < 1000
        && !path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") })
        && !path.split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." }
    }
  }

  private static func csvwTables(_ json: JSONText) -> [Table] {
    let tables = json["tables"].isArray ? json["tables"].elements : [json]
    return tables.compactMap { table in
      guard let url = table["url"].string else { return nil }
      let file = url.split(separator: "/").last.map { String($0) } ?? url
      let name = file.hasSuffix(".csv") ? String(file.dropLast(4)) : file
      let columns = table["tableSchema"]["columns"].elements.map { $0["titles"].texts.first ?? $0["name"].text ?? "" }
      return Table(name: name, path: url, columns: columns, line: table["url"].line)
    }
  }

  private static func frictionlessTables(_ json: JSONText) -> [Table] {
    json["resources"].elements.compactMap { resource in
      guard let path = resource["path"].texts.first, resource["path"].texts.count == 1 else { return nil }
      let columns = resource["schema"]["fields"].elements.map { $0["name"].text ?? "" }
      return Table(
        name: resource["name"].text ?? path, path: path, columns: columns, line: resource["path"].line)
    }
  }
}
