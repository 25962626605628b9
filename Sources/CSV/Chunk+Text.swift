extension Chunk {
  /// Where the text of the stretch starts in ``bytes``: at the first byte of the rest that was put in front.
  public var textStart: Int { begin }
}
