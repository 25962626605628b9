import Reporting

/// What an implementation is asked: a case, its files as paths that can be opened.
struct Request {
  let members: [(name: String, value: Case.Value)]

  /// Asks for a case. `folder` is the suite's, `standards` the one with the standards data, if there is one.
  init(_ item: Case, folder: String, standards: String?, output: String) {
    func path(_ own: String) -> String { "\(folder)/\(own)" }
    var members: [(name: String, value: Case.Value)] = [
      ("case", .text(path(item.path))), ("operation", .text(item.operation.rawValue)),
    ]
    for member in item.given {
      switch member.value {
      case .text(let text) where member.isFile: members.append((member.name, .text(path(text))))
      case .texts(let texts) where member.isFile: members.append((member.name, .texts(texts.map { path($0) })))
      default: members.append((member.name, member.value))
      }
    }
    if let standards { members.append(("standards", .text(standards))) }
    self.members = members + [("output", .text(output))]
  }

  /// The value of a placeholder as text, lists with commas between; nil where there is no such placeholder.
  func word(_ name: String) -> String? {
    guard CommandTemplate.placeholders.contains(name) else { return nil }
    switch members.first(where: { $0.name == name })?.value {
    case .text(let text): return text
    case .texts(let texts): return texts.joined(separator: ",")
    case .numbers(let numbers): return numbers.map { String($0) }.joined(separator: ",")
    case nil: return ""
    }
  }

  /// The request as a line of the long-lived protocol.
  func line(id: Int) -> [UInt8] {
    var json: [(String, JSON)] = [("id", .integer(id))]
    for member in members {
      switch member.value {
      case .text(let text): json.append((member.name, .string(text)))
      case .texts(let texts): json.append((member.name, .array(texts.map { .string($0) })))
      case .numbers(let numbers): json.append((member.name, .array(numbers.map { .integer($0) })))
      }
    }
    return Array((JSON.object(json).line + "\n").utf8)
  }
}
