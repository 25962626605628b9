import Reporting
import Standards
import Validation
public import Vocabularies

/// A certificate that somebody made, as far as checking it anew takes.
public struct GivenCertificate {
  public let asAt: Day
  /// The name of the standard that was used.
  public let standard: String
  /// The schema that each file was held to, in their order; nil where it was none.
  public let schemas: [String?]
  private let value: Node.Value

  /// A file that holds no certificate of a submission.
  public struct Unfit: Error {
    /// Why, as a sentence.
    public let message: String
  }

  /// Reads a certificate of files.
  public init(json bytes: [UInt8]) throws(Unfit) {
    guard let node = Node(json: bytes, file: ""), case .object = node.value else {
      throw Unfit(message: words.certificates.certificateNotJSON)
    }
    if node["certificate"].string == ImplementationCertificate.format {
      throw Unfit(message: words.certificates.certificateOfImplementation)
    }
    guard node["certificate"].string == SubmissionCertificate.format else {
      throw Unfit(message: words.certificates.certificateOfOtherForm(SubmissionCertificate.format))
    }
    guard let asAt = node["as_at"].string.flatMap({ Day($0) }), let standard = node["standard"].string,
      !node["files"].elements.isEmpty
    else { throw Unfit(message: words.certificates.certificateIncomplete) }
    self.asAt = asAt
    self.standard = standard
    schemas = node["files"].elements.map { $0["schema"]["name"].string }
    value = node.value
  }

  /// Everything in which the certificate is not the one that its files have, each as a sentence; none where it is.
  ///
  /// Of a file that has changed, that alone is said.
  public func differences(from fresh: SubmissionCertificate) -> [String] {
    guard let made = Node(json: Array(fresh.json.text.utf8), file: "") else { return [] }
    let own = Node(value: value, file: "", place: "")
    var sentences: [String] = []
    if own["concord"].value != made["concord"].value {
      sentences.append(words.certificates.otherConcord(shown(own["concord"].value), shown(made["concord"].value)))
    }
    if own["suite"].value != made["suite"].value {
      sentences.append(
        words.certificates.otherSuite(shown(own["suite"]["version"].value), shown(made["suite"]["version"].value)))
    }
    var changed: Set<Int> = []
    for (index, pair) in zip(own["files"].elements, made["files"].elements).enumerated() {
      let (old, new) = pair
      if old["sha256"].value != new["sha256"].value {
        sentences.append(words.certificates.fileChanged(fresh.files[index].report.input.name))
        changed.insert(index)
      } else {
        sentences += sources(old, new)
      }
    }
    let told = ["concord", "suite"] + (changed.isEmpty ? [] : ["level"])
    for (key, member) in members(own.value, made.value) where !told.contains(key) && key != "files" {
      compare(member.0, member.1, key, &sentences)
    }
    compareFiles(own, made, changed, &sentences)
    return sentences
  }

  private func compareFiles(_ own: Node, _ made: Node, _ changed: Set<Int>, _ sentences: inout [String]) {
    let (olds, news) = (own["files"].elements, made["files"].elements)
    if olds.count != news.count { return sentences.append(words.certificates.otherFiles(olds.count, news.count)) }
    for (index, pair) in zip(olds, news).enumerated() where !changed.contains(index) {
      for (key, member) in members(pair.0.value, pair.1.value) where key != "vocabularies" && key != "schema" {
        compare(member.0, member.1, "files[\(index)].\(key)", &sentences)
      }
    }
  }

  /// What is said of a schema and lists that are others than this Concord has.
  private func sources(_ old: Node, _ new: Node) -> [String] {
    func names(_ node: Node) -> [String] {
      let all = [node["schema"]] + node["vocabularies"].elements
      return all.filter { !$0.isNull }.map { source in
        let version = source["release"].string ?? source["version"].string ?? ""
        return "\(source["name"].string ?? "") \(version) (SHA-256 \(source["sha256"].string ?? ""))"
      }
    }
    if old["schema"].value == new["schema"].value && old["vocabularies"].value == new["vocabularies"].value {
      return []
    }
    let (was, has) = (names(old), names(new))
    return [
      words.certificates.otherSources(
        was.filter { !has.contains($0) }.map { printable($0) }, has.filter { !was.contains($0) }.map { printable($0) })
    ]
  }

  private func members(
    _ old: Node.Value, _ new: Node.Value
  ) -> [(key: String, (Node.Value?, Node.Value?))] {
    guard case .object(let old) = old, case .object(let new) = new else { return [] }
    return Set(old.keys).union(new.keys).sorted().map { ($0, (old[$0], new[$0])) }
  }

  private func compare(_ old: Node.Value?, _ new: Node.Value?, _ place: String, _ sentences: inout [String]) {
    if old == new { return }
    switch (old, new) {
    case (.object(let left)?, .object(let right)?):
      for (key, member) in members(.object(left), .object(right)) {
        compare(member.0, member.1, "\(place).\(key)", &sentences)
      }
    case (.array(let left)?, .array(let right)?) where left.count == right.count:
      for index in left.indices { compare(left[index], right[index], "\(place)[\(index)]", &sentences) }
    default: sentences.append(words.certificates.otherMember(printable(place), shown(old), shown(new)))
    }
  }

  /// A value as messages show it.
  private func shown(_ value: Node.Value?) -> String {
    switch value {
    case nil, .null?: "null"
    case .bool(let value)?: value ? "true" : "false"
    case .number(let number)?: number == number.rounded() && abs(number) < 1e15 ? "\(Int64(number))" : "\(number)"
    case .string(let text)?: printable("\"\(text.prefix(100))\"")
    case .array(let values)?: words.certificates.elements(values.count)
    case .object?: "{…}"
    }
  }
}
