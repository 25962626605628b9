import Schemas
import Vocabularies

/// Turns a Frictionless Table Schema with our extensions into a ``Schema``.
///
/// What it does not understand is a fault: a constraint passed over would be one that nobody checks.
struct SchemaBuilder {
  let file: Node
  private(set) var faults: [DataFault] = []
  private let names: [String]
  private var key: [Int] = []

  init(file: Node) {
    self.file = file
    names = file["fields"].elements.map { $0["name"].string ?? "" }
  }

  /// The schema; not fit for use where there are ``faults``.
  mutating func build(name: String, version: String, sha256: String) -> Schema {
    if file["name"].string != name || file["version"].string != version {
      faults.append(file.fault(words.schemas.otherNameOrVersion))
    }
    if names.isEmpty { faults.append(file.fault(words.schemas.noFields)) }
    if Set(names).count != names.count { faults.append(file.fault(words.schemas.sameName)) }
    let known = [
      "$schema", "name", "version", "title", "description", "fields", "primaryKey", "missingValues",
      "concord",
    ]
    file.expect(known, &faults)
    let empty = file["missingValues"]
    if !empty.isNull && empty.value != .array([.string("")]) {
      faults.append(file.fault(words.schemas.missingValues))
    }
    let primaryKey = file["primaryKey"]
    key = primaryKey.string != nil ? [index(primaryKey)] : primaryKey.list(&faults).map { index($0) }
    let fields = file["fields"].list(&faults).map { field($0) }
    let extras = file["concord"]
    extras.expect(["since", "atLeastOne", "relationships", "periods", "duplicateRecords"], &faults)
    return Schema(
      name: name, version: version, title: file["title"].text(&faults),
      description: file["description"].string ?? "", sha256: sha256, fields: fields, key: key,
      atLeastOne: extras["atLeastOne"].list(&faults).map { set in set.list(&faults).map { index($0) } },
      ties: extras["relationships"].list(&faults).map { tie($0) }, periods: periods(extras["periods"]),
      findsDuplicateRecords: extras["duplicateRecords"].flag(&faults))
  }

  private mutating func tie(_ node: Node) -> Schema.Tie {
    node.expect(["name", "from", "to"], &faults)
    let (from, to) = (node["from"], node["to"])
    for end in [from, to] where definition(end)["concord"]["vocabulary"].isNull {
      faults.append(end.fault(words.schemas.noCodes(end.place)))
    }
    return Schema.Tie(relationship: node["name"].text(&faults), from: index(from), to: index(to))
  }

  private mutating func periods(_ node: Node) -> Schema.Periods? {
    if node.isNull { return nil }
    node.expect(["field", "of"], &faults)
    if definition(node["field"])["type"].string != "yearmonth" {
      faults.append(node.fault(words.schemas.noMonths("\(node.place).field")))
    }
    if definition(node["of"])["concord"]["vocabulary"].isNull {
      faults.append(node.fault(words.schemas.noCodes("\(node.place).of")))
    }
    return Schema.Periods(month: index(node["field"]), of: index(node["of"]))
  }

  /// The index of the field that a node names.
  private mutating func index(_ node: Node) -> Int {
    if let name = node.string, let index = names.firstIndex(of: name) { return index }
    faults.append(node.fault(words.schemas.noSuchField(node.place)))
    return 0
  }

  /// What the file says of the field that a node names.
  private func definition(_ node: Node) -> Node {
    let found = node.string.flatMap { names.firstIndex(of: $0) }
    return found.map { file["fields"].elements[$0] } ?? Node(value: .null, file: file.file, place: node.place)
  }
}

extension SchemaBuilder {
  private mutating func field(_ node: Node) -> Field {
    let (constraints, extras) = (node["constraints"], node["concord"])
    node.expect(["name", "type", "title", "description", "example", "constraints", "concord"], &faults)
    constraints.expect(["required", "unique", "maxLength", "minimum", "maximum", "pattern"], &faults)
    extras.expect(
      ["type", "personal", "vocabulary", "judgedOn", "member", "notAfter", "decimals", "unit", "keyPattern"],
      &faults)
    let type = type(node, extras)
    checkFit(node, constraints, extras, type)
    if constraints["unique"].flag(&faults) && key != [index(node["name"])] {
      faults.append(node.fault(words.schemas.uniqueIsKey(node.place)))
    }
    let keyPattern = extras["keyPattern"].string.flatMap { Pattern($0) }
    if keyPattern == nil && !extras["keyPattern"].isNull {
      faults.append(node.fault(words.schemas.badPattern("\(node.place).concord.keyPattern")))
    }
    return Field(
      name: node["name"].text(&faults), title: node["title"].string ?? "",
      description: node["description"].string ?? "", example: node["example"].string ?? "", type: type,
      isRequired: constraints["required"].flag(&faults), isPersonal: extras["personal"].flag(&faults),
      maxLength: constraints["maxLength"].size(upTo: 1_000_000, &faults), bounds: bounds(constraints, type),
      isNotAfterAsAt: extras["notAfter"].string == "as-at", keyPattern: keyPattern)
  }

  /// Keys that say something about another type than the field's would go unchecked.
  private mutating func checkFit(_ node: Node, _ constraints: Node, _ extras: Node, _ type: FieldType) {
    let pattern = constraints["pattern"]
    if !pattern.isNull && (type != .uprn || pattern.string != "[0-9]{1,12}") {
      faults.append(node.fault(words.schemas.patternOfOther(node.place)))
    }
    if !constraints["maxLength"].isNull && type != .text {
      faults.append(node.fault(words.schemas.lengthOfOther(node.place)))
    }
    if !extras["decimals"].isNull && node["type"].string != "number" {
      faults.append(node.fault(words.schemas.decimalsOfOther(node.place)))
    }
    if !extras["judgedOn"].isNull && extras["vocabulary"].isNull {
      faults.append(node.fault(words.schemas.judgedOnAlone(node.place)))
    }
    let notAfter = extras["notAfter"]
    if !notAfter.isNull && (notAfter.string != "as-at" || (type != .date && type != .month)) {
      faults.append(node.fault(words.schemas.notAfter(notAfter.place)))
    }
  }

  private mutating func type(_ node: Node, _ extras: Node) -> FieldType {
    let (vocabulary, member) = (extras["vocabulary"], extras["member"])
    let own = [extras["type"], vocabulary, member].filter { !$0.isNull }
    if own.count > 1 { faults.append(node.fault(words.schemas.saidTwice(extras.place))) }
    if !own.isEmpty && node["type"].string != "string" {
      faults.append(node.fault(words.schemas.codesAreText(node.place)))
    }
    if !vocabulary.isNull {
      return .code(vocabulary: vocabulary.text(&faults), judgedOn: judgedOn(extras["judgedOn"]))
    }
    if !member.isNull { return self.member(member) }
    if let type = FieldType(named: node["type"].string ?? "", extension: extras["type"]) { return type }
    if node["type"].string == "number" && extras["type"].isNull {
      return .number(
        decimals: extras["decimals"].size(upTo: Number.maxDecimals, &faults) ?? Number.maxDecimals)
    }
    faults.append(node.fault(words.schemas.unknownType(node.place)))
    return .text
  }

  private mutating func judgedOn(_ node: Node) -> Int? {
    if node.isNull { return nil }
    if !["date", "yearmonth"].contains(definition(node)["type"].string) {
      faults.append(node.fault(words.schemas.noDates(node.place)))
    }
    return index(node)
  }

  private mutating func member(_ node: Node) -> FieldType {
    node.expect(["of", "level", "within"], &faults)
    let level = node["level"].string
    if level != "group" && level != "type" {
      faults.append(node.fault(words.schemas.unknownLevel("\(node.place).level")))
    }
    if definition(node["of"])["concord"]["vocabulary"].isNull {
      faults.append(node.fault(words.schemas.noCodes("\(node.place).of")))
    }
    let within = node["within"]
    if !within.isNull && definition(within)["concord"]["member"]["level"].string != "group" {
      faults.append(node.fault(words.schemas.noGroups(within.place)))
    }
    return .member(
      scheme: index(node["of"]), level: level == "type" ? .type : .group,
      within: within.isNull ? nil : index(within))
  }

  private mutating func bounds(_ constraints: Node, _ type: FieldType) -> Field.Bounds {
    var bounds = Field.Bounds()
    let (least, greatest) = (constraints["minimum"], constraints["maximum"])
    switch type {
    case .number, .integer:
      bounds.leastNumber = number(least)
      bounds.greatestNumber = number(greatest)
    case .date:
      bounds.firstDay = least.string.flatMap { Day($0) }
      bounds.lastDay = greatest.string.flatMap { Day($0) }
    case .month:
      bounds.firstDay = least.string.flatMap { Month($0)?.first }
      bounds.lastDay = greatest.string.flatMap { Month($0)?.last }
    default: break
    }
    let isLeastRead = bounds.leastNumber != nil || bounds.firstDay != nil
    let isGreatestRead = bounds.greatestNumber != nil || bounds.lastDay != nil
    if isLeastRead == least.isNull || isGreatestRead == greatest.isNull {
      faults.append(constraints.fault(words.schemas.badBound(constraints.place)))
    }
    return bounds
  }

  /// A bound of a number, within what a ``Number`` can hold.
  private func number(_ node: Node) -> Number? {
    guard let value = node.number, abs(value) <= 1e12 else { return nil }
    return Number(millionths: Int64((value * 1_000_000).rounded()))
  }
}

extension FieldType {
  /// The type that stands for a Frictionless one, or for one of our own extending it; nil where it takes more.
  fileprivate init?(named name: String, extension own: Node) {
    switch (own.isNull ? nil : own.string ?? "", name) {
    case ("postcode", "string"): self = .postcode
    case ("uprn", "string"): self = .uprn
    case (nil, "string"): self = .text
    case (nil, "date"): self = .date
    case (nil, "yearmonth"): self = .month
    case (nil, "integer"): self = .integer
    default: return nil
    }
  }
}
