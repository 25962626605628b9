/// An XML element with what it holds, its names resolved against the namespaces in scope.
struct XMLPart {
  /// The namespace; empty where there is none.
  var space = ""
  /// The name without a prefix.
  var name = ""
  /// The attributes, in the order of their names; declarations of namespaces are not among them.
  var attributes: [Attribute] = []
  var children: [XMLPart] = []
  /// The text directly inside, children left out.
  var text = ""
  var line = 0

  struct Attribute {
    let space: String
    let name: String
    let value: String
  }

  /// The value of an attribute by its local name, whatever its namespace.
  func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The value of an attribute of a namespace.
  func attribute(_ space: String, _ name: String) -> String? {
    attributes.first { $0.space == space && $0.name == name }?.value
  }
}
