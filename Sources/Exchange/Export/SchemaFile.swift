public import Schemas

extension Export {
  /// A schema with the text of its file, which a data package carries as it stands.
  public struct SchemaFile: Sendable {
    let name: String
    let title: String
    /// The names of the fields, in the order of the schema.
    let fields: [String]
    /// The fields that hold codes, and the list each takes them from.
    let codes: [(field: String, list: String)]
    let text: String

    /// A schema and its file. `text` is a JSON object with at least one member, as a file that could be loaded is.
    public init(_ schema: Schema, text: String) {
      name = schema.name
      title = schema.title
      fields = schema.fields.map { $0.name }
      codes = schema.fields.compactMap { field in
        if case .code(let list, _) = field.type { (field.name, list) } else { nil }
      }
      self.text = text
    }
  }
}
