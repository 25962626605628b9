/// Another command that does the same checks, or the same mapping.
struct Peer {
  /// The last part of the last word that is not a file.
  let name: String
  private let words: [String]

  private static let input = "{input}"
  private static let output = "{output}"

  /// Reads a command whose words are separated by spaces; nil where it does not say where the file goes.
  init?(_ command: String) {
    words = command.split(separator: " ").map { String($0) }
    guard words.contains(Peer.input), let last = words.last(where: { $0 != Peer.input && $0 != Peer.output }) else {
      return nil
    }
    name = String(last.split(separator: "/").last ?? "")
  }

  /// Whether it says where what it writes goes.
  var hasOutput: Bool { words.contains(Peer.output) }

  func arguments(_ input: String, _ output: String = "") -> [String] {
    words.map { $0 == Peer.input ? input : $0 == Peer.output ? output : $0 }
  }
}
