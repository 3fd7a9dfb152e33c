/// Parts of a large block of mentions, such that mentions of one thing mostly fall into one part.
enum MentionShare {
  /// The smallest hash of the words: nearly equal words share it.
  static func ofWords(_ words: [String]) -> String {
    words.map { ContentHash.of([$0]) }.min().map { String($0, radix: 16) } ?? ""
  }

  /// For what is equal in all else.
  static func ofArticle(_ article: String) -> String {
    String(ContentHash.of([article]) % 1_024, radix: 16)
  }
}
