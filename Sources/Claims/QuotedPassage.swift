/// Words between a pair of quotation marks, inside one block.
struct QuotedPassage: Hashable, Sendable {
  /// Bytes from the opening to after the closing mark.
  var outer: Range<Int>
  /// Bytes between the marks.
  var inner: Range<Int>
  /// No closing mark in its block: the quotation goes on in the next, which opens again.
  var continues: Bool
  /// It opens again what the block before left open.
  var resumes: Bool
}
