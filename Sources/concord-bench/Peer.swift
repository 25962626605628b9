/// Another command that does the same checks.
struct Peer {
  /// The last part of the last word that is not the file.
  let name: String
  private let words: [String]

  private static let input = "{input}"

  /// Reads a command whose words are separated by spaces; nil where it does not say where the file goes.
  init?(_ command: String) {
    words = command.split(separator: " ").map { String($0) }
    guard words.contains(Peer.input), let last = words.last(where: { $0 != Peer.input }) else { return nil }
    name = String(last.split(separator: "/").last ?? "")
  }

  func arguments(_ path: String) -> [String] { words.map { $0 == Peer.input ? path : $0 } }
}
