import Analysis
import Linking

/// Tells what happened to the articles themselves: updates that say so, silent ones, returns to an earlier version, withdrawals.
enum ArticleChanges {
  static func find(
    _ articles: [Replaced<StoryArticle>], entries: [ChangeReport.ArticleEntry]
  ) -> [ChangeReport.Change] {
    articles.compactMap { article in
      switch (article.before, article.after) {
      case (let before?, let after?): updated(before, after)
      case (let before?, nil):
        change(.retracted, before, "The article \(name(before)) was withdrawn.", before: before.sha256, after: nil)
      default: nil
      }
    }
  }

  private static func updated(_ before: StoryArticle, _ after: StoryArticle) -> ChangeReport.Change? {
    guard before.sha256 != after.sha256 else { return copy(before, after) }
    var parts: [String] = []
    if after.versions.dropLast().contains(after.sha256) {
      parts.append("went back to an earlier version")
    } else {
      parts.append("has a new version")
    }
    if let old = before.title, let new = after.title, old != new {
      parts.append("its headline changed from \u{201C}\(old)\u{201D} to \u{201C}\(new)\u{201D}")
    }
    let words = "The article \(name(after)) \(parts.joined(separator: "; "))."
    return change(.revised, after, words, before: before.sha256, after: after.sha256)
  }

  private static func copy(_ before: StoryArticle, _ after: StoryArticle) -> ChangeReport.Change? { nil }

  private static func name(_ article: StoryArticle) -> String {
    let title = article.title.map { "\u{201C}\($0)\u{201D}" } ?? article.path
    return article.outlet.map { "\(title) (\($0))" } ?? title
  }

  private static func change(
    _ verb: ChangeReport.Verb, _ article: StoryArticle, _ words: String, before: String?, after: String?
  ) -> ChangeReport.Change {
    ChangeReport.Change(
      verb: verb, subject: .article, id: article.id, summary: words, before: before, after: after,
      date: article.published?.edtf, support: Support(articles: 1, origins: 1, parties: 1), evidence: [])
  }
}
