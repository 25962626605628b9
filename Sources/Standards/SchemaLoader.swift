public import Schemas
import Vocabularies

extension Standards {
  /// The names of the schemas, sorted.
  public var schemaNames: [String] { source.folders(in: "Schemas").filter { !versions(of: $0).isEmpty } }

  /// The versions of a schema, oldest first.
  public func versions(of schema: String) -> [String] {
    source.files(in: "Schemas/\(schema)", endingIn: ".json").map { String($0.dropLast(5)) }
      .sorted { numbers($0).lexicographicallyPrecedes(numbers($1)) }
  }

  /// The file of a schema as it stands, for other tools to read.
  public func schemaText(_ name: String, version: String) -> String? {
    source.bytes("Schemas/\(name)/\(version).json").map { String(decoding: $0, as: UTF8.self) }
  }

  /// Loads a schema; without a version, the newest.
  public func schema(_ name: String, version: String? = nil) throws(StandardsError) -> Schema {
    guard schemaNames.contains(name) else { throw .unknown(kind: "schema", name: name, known: schemaNames) }
    let known = versions(of: name)
    guard let version = version ?? known.last, known.contains(version) else {
      throw .unknown(kind: "version of \(name)", name: version ?? "", known: known)
    }
    var faults: [DataFault] = []
    let path = "Schemas/\(name)/\(version).json"
    guard let file = Node.read(path, from: source, &faults) else { throw .broken(faults) }
    var builder = SchemaBuilder(file: file)
    let schema = builder.build(name: name, version: version, sha256: SHA256.hash(source.bytes(path) ?? []))
    guard let schema, builder.faults.isEmpty else { throw .broken(builder.faults) }
    return schema
  }

  private func numbers(_ version: String) -> [Int] { version.split(separator: ".").map { Int($0) ?? 0 } }
}

/// Turns a Frictionless Table Schema with our extensions into a ``Schema``.
///
/// What it does not understand is a fault: a constraint passed over would be one that nobody checks.
private struct SchemaBuilder {
  let file: Node
  var faults: [DataFault] = []
  private let names: [String]

  init(file: Node) {
    self.file = file
    names = file["fields"].elements.map { $0["name"].string ?? "" }
  }

  mutating func build(name: String, version: String, sha256: String) -> Schema? {
    if file["name"].string != name || file["version"].string != version {
      faults.append(file.fault("The name and version are not those of the file's place."))
    }
    if names.isEmpty { faults.append(file.fault("The schema has no fields.")) }
    if Set(names).count != names.count { faults.append(file.fault("Two fields have the same name.")) }
    let fields = file["fields"].elements.map { field($0) }
    let extras = file["concord"]
    check(extras, keys: ["since", "atLeastOne", "relationships", "periods", "duplicateRecords"])
    let periods = extras["periods"]
    let ties = extras["relationships"].elements.map { node in
      Schema.Tie(
        relationship: node["name"].text(&faults), from: index(node["from"]), to: index(node["to"]))
    }
    let atLeastOne = extras["atLeastOne"].elements.map { set in set.elements.map { index($0) } }
    return Schema(
      name: name, version: version, title: file["title"].text(&faults),
      description: file["description"].string ?? "", sha256: sha256, fields: fields,
      key: key(file["primaryKey"]), atLeastOne: atLeastOne, ties: ties,
      periods: periods.isNull ? nil : Schema.Periods(month: index(periods["field"]), of: index(periods["of"])),
      findsDuplicateRecords: extras["duplicateRecords"].bool ?? false)
  }

  private mutating func key(_ node: Node) -> [Int] {
    node.string != nil ? [index(node)] : node.elements.map { index($0) }
  }

  private mutating func index(_ node: Node) -> Int {
    if let name = node.string, let index = names.firstIndex(of: name) { return index }
    faults.append(node.fault("There is no such field as \(node.place) names."))
    return 0
  }

  private mutating func field(_ node: Node) -> Field {
    let constraints = node["constraints"]
    let extras = node["concord"]
    check(constraints, keys: ["required", "unique", "maxLength", "minimum", "maximum", "pattern"])
    check(
      extras,
      keys: ["type", "personal", "vocabulary", "judgedOn", "member", "notAfter", "decimals", "unit", "keyPattern"])
    let type = type(node, extras)
    if !constraints["pattern"].isNull && type != .uprn {
      faults.append(node.fault("A pattern is understood for UPRNs only, at \(node.place)."))
    }
    let isUnique = constraints["unique"].bool ?? false
    if isUnique && key(file["primaryKey"]) != [index(node["name"])] {
      faults.append(node.fault("A field that is unique is the primary key, at \(node.place)."))
    }
    let keyPattern = extras["keyPattern"].string.flatMap { Pattern($0) }
    if keyPattern == nil && !extras["keyPattern"].isNull {
      faults.append(node.fault("The pattern at \(node.place).concord.keyPattern cannot be read."))
    }
    if !extras["notAfter"].isNull && extras["notAfter"].string != "as-at" {
      faults.append(node.fault("Dates can be held to as-at only, at \(node.place).concord.notAfter."))
    }
    return Field(
      name: node["name"].text(&faults), title: node["title"].string ?? "",
      description: node["description"].string ?? "", example: node["example"].string ?? "", type: type,
      isRequired: constraints["required"].bool ?? false, isPersonal: extras["personal"].bool ?? false,
      maxLength: constraints["maxLength"].number.map { Int($0) }, bounds: bounds(constraints, type),
      isNotAfterAsAt: extras["notAfter"].string == "as-at", keyPattern: keyPattern)
  }

  private mutating func type(_ node: Node, _ extras: Node) -> FieldType {
    if let vocabulary = extras["vocabulary"].string {
      return .code(
        vocabulary: vocabulary, judgedOn: extras["judgedOn"].isNull ? nil : index(extras["judgedOn"]))
    }
    let member = extras["member"]
    if !member.isNull {
      return .member(
        scheme: index(member["of"]), level: member["level"].string == "type" ? .type : .group,
        within: member["within"].isNull ? nil : index(member["within"]))
    }
    switch (extras["type"].string, node["type"].string) {
    case ("postcode", "string"): return .postcode
    case ("uprn", "string"): return .uprn
    case (nil, "string"): return .text
    case (nil, "date"): return .date
    case (nil, "yearmonth"): return .month
    case (nil, "integer"): return .integer
    case (nil, "number"):
      let decimals = extras["decimals"].number.map { Int($0) } ?? Number.maxDecimals
      if (0...Number.maxDecimals).contains(decimals) { return .number(decimals: decimals) }
    default: break
    }
    faults.append(node.fault("The type at \(node.place) is not one that is understood."))
    return .text
  }

  private mutating func bounds(_ constraints: Node, _ type: FieldType) -> Field.Bounds {
    var bounds = Field.Bounds()
    let (least, greatest) = (constraints["minimum"], constraints["maximum"])
    switch type {
    case .number, .integer:
      bounds.leastNumber = least.number.map { Number(millionths: Int64(($0 * 1_000_000).rounded())) }
      bounds.greatestNumber = greatest.number.map { Number(millionths: Int64(($0 * 1_000_000).rounded())) }
      if bounds.leastNumber != nil || least.isNull, bounds.greatestNumber != nil || greatest.isNull { return bounds }
    case .date:
      bounds.firstDay = least.string.flatMap { Day($0) }
      bounds.lastDay = greatest.string.flatMap { Day($0) }
    case .month:
      bounds.firstDay = least.string.flatMap { Month($0)?.first }
      bounds.lastDay = greatest.string.flatMap { Month($0)?.last }
    default: break
    }
    if (bounds.firstDay == nil) != least.isNull || (bounds.lastDay == nil) != greatest.isNull {
      faults.append(constraints.fault("A minimum or maximum at \(constraints.place) cannot be read."))
    }
    return bounds
  }

  private mutating func check(_ node: Node, keys: [String]) {
    for (key, member) in node.members where !keys.contains(key) {
      faults.append(node.fault("\(member.place) is not understood, so it would go unchecked."))
    }
  }
}
