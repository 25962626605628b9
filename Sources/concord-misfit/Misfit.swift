import Foundation

/// An implementation that is wrong in one believable way, to see whether the suite catches it.
///
/// Called as `concord-misfit WRONG CONCORD [NAME=VALUE …]`. It asks the command CONCORD for the right answer, and
/// spoils it as WRONG says. Without NAME=VALUE it takes requests on standard input, a line each; with them it answers
/// the one request that they make, and ends.
@main
enum Misfit {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    guard words.count >= 2, let wrong = Wrong.all.first(where: { $0.name == words.first }) else {
      let names = Wrong.all.map { $0.name }.joined(separator: " ")
      FileHandle.standardError.write(Data("usage: concord-misfit WRONG CONCORD [NAME=VALUE …]; WRONG: \(names)\n".utf8))
      exit(64)
    }
    let concord = try Concord(Array(words)[1])
    let members = words.dropFirst(2)
    if members.isEmpty {
      while let line = readLine() { try answer(JSONObject(line), wrong, concord) }
    } else {
      var request = JSONObject()
      for word in members {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        if parts.count == 2, !parts[1].isEmpty { request[parts[0]] = value(parts[0], parts[1]) }
      }
      request["id"] = 1
      try answer(request, wrong, concord)
      exit(wrong.exitCode)
    }
  }

  /// A member of a request as the long-lived protocol has it.
  private static func value(_ name: String, _ text: String) -> Any {
    switch name {
    case "parts": text.split(separator: ",").compactMap { Int($0) }
    case "migration": text.split(separator: ",").map { String($0) }
    default: text
    }
  }

  private static func answer(_ request: JSONObject, _ wrong: Wrong, _ concord: Concord) throws {
    var exchange = try Exchange(request, concord)
    try wrong.spoil(&exchange)
    FileHandle.standardOutput.write(Data((exchange.text + "\n").utf8))
    if exchange.dies { abort() }
  }
}

/// A JSON object.
struct JSONObject {
  var members: [String: Any] = [:]

  init() {}

  init(_ text: String) throws {
    members = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
  }

  subscript(_ name: String) -> Any? {
    get { members[name] }
    set { members[name] = newValue }
  }

  /// The object on one line.
  var text: String {
    get throws {
      let data = try JSONSerialization.data(withJSONObject: members, options: [.sortedKeys, .withoutEscapingSlashes])
      return String(decoding: data, as: UTF8.self)
    }
  }
}

/// The command that is right, kept running.
final class Concord {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var rest = Data()

  init(_ path: String) throws {
    process.executableURL = URL(filePath: path)
    process.arguments = ["conform", "answer"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// Asks for a case.
  func ask(_ request: JSONObject) throws -> JSONObject {
    input.fileHandleForWriting.write(Data((try request.text + "\n").utf8))
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = rest[..<end]
        rest = Data(rest[(end + 1)...])
        return try JSONObject(String(decoding: line, as: UTF8.self))
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { throw CocoaError(.fileReadUnknown) }
      rest.append(more)
    }
  }
}
