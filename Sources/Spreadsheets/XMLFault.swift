/// Why a part of a workbook cannot be read as XML.
public enum XMLFault: Error, Equatable, Sendable {
  /// It ends before its outermost element does.
  case cutShort
  /// It breaks the rules of XML 1.0: tags that do not match, an attribute without quotes, a character that is
  /// not allowed, and the like.
  case notWellFormed
  /// It has a document type, by which a small file can become a huge one.
  case documentType
  /// An entity other than the five that need no declaration.
  case unknownEntity
  /// It is in another encoding than UTF-8 or UTF-16, or breaks the rules of its own.
  case encoding
  /// Elements stand more than 128 deep, an element has more than 256 attributes, or a tag or comment, or the names
  /// of all open elements, or the prefixes that they declare, are longer than 2 MiB.
  case tooLarge
}
