import Analysis
import Linking

/// One sentence about what matters most in a report.
enum Headline {
  /// - Parameter changes: in the report's order.
  static func make(articles: [ChangeReport.ArticleEntry], changes: [ChangeReport.Change]) -> String {
    guard let first = lead(changes) else { return quiet(articles) }
    let counts = ChangeReport.Verb.allCases.compactMap { verb -> String? in
      let count = changes.count { $0.verb == verb && $0.id != first.id }
      return count == 0 ? nil : "\(count) \(verb.rawValue)"
    }
    let verb = first.verb.rawValue
    let label = verb.prefix(1).uppercased() + verb.dropFirst()
    let rest = counts.isEmpty ? "" : " Also \(counts.joined(separator: ", "))."
    return "\(label): \(first.summary)\(rest)"
  }

  /// The first change that isn't about an article as a whole, else the first.
  private static func lead(_ changes: [ChangeReport.Change]) -> ChangeReport.Change? {
    changes.first { $0.subject != .article } ?? changes.first
  }

  private static func quiet(_ articles: [ChangeReport.ArticleEntry]) -> String {
    if !articles.isEmpty, articles.allSatisfy({ $0.change == .rejected }) {
      return articles.count == 1 ? "One file was set aside." : "\(articles.count) files were set aside."
    }
    if !articles.isEmpty, articles.allSatisfy({ $0.change == .duplicate }) {
      return articles.count == 1 ? "The file was known already." : "\(articles.count) files were known already."
    }
    return "Nothing in the story changed."
  }
}
