/// Parts of a large block of mentions, such that mentions of one thing mostly fall into one part.
enum MentionShare {
  /// The path of a mention: what its block is about, then ever smaller parts of it, by month, words and article.
  ///
  /// - Parameter date: EDTF; where it has no month, that of the publication counts.
  static func key(_ matter: [String], dated date: String?, _ home: MentionHome, words: [String]) -> String {
    let month = date.flatMap(CalendarStage.yearAndMonth) ?? CalendarStage.yearAndMonth(home.published) ?? ""
    return BlockPath(matter + [month, ofWords(words), ofArticle(home.article)]).key
  }

  /// The smallest hash of the words: nearly equal words share it.
  private static func ofWords(_ words: [String]) -> String {
    words.map { ContentHash.of([$0]) }.min().map { String($0, radix: 16) } ?? ""
  }

  /// For what is equal in all else.
  private static func ofArticle(_ article: String) -> String {
    String(ContentHash.of([article]) % 1_024, radix: 16)
  }
}
