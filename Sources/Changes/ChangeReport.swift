import Analysis
import Linking

/// What one batch of drops did to the story. Its JSON is a stable interface (see Reports/README.md).
public struct ChangeReport: Codable, Equatable, Sendable {
  public static let schema = "dossier/change-report/1"

  public var schema: String
  /// Counted from 1, without gaps.
  public var number: Int
  /// RFC 3339, UTC.
  public var created: String
  public var articles: [ArticleEntry]
  public var headline: String
  public var changes: [Change]
  public var warnings: [Warning]

  public init(
    number: Int, created: String, articles: [ArticleEntry], headline: String, changes: [Change], warnings: [Warning]
  ) {
    schema = Self.schema
    self.number = number
    self.created = created
    self.articles = articles
    self.headline = headline
    self.changes = changes
    self.warnings = warnings
  }

  public struct ArticleEntry: Codable, Equatable, Sendable {
    public enum Change: String, Codable, Sendable { case added, updated, withdrawn, duplicate, rejected }

    /// Nil for a rejected file.
    public var id: String?
    public var path: String
    public var sha256: String?
    public var title: String?
    public var outlet: String?
    public var change: Change

    public init(id: String?, path: String, sha256: String?, title: String?, outlet: String?, change: Change) {
      self.id = id
      self.path = path
      self.sha256 = sha256
      self.title = title
      self.outlet = outlet
      self.change = change
    }
  }

  public enum Verb: String, Codable, Sendable, CaseIterable {
    case added, corroborated, contradicted, revised, retracted
  }

  public struct Change: Codable, Equatable, Sendable {
    public enum Subject: String, Codable, Sendable { case event, claim, conflict, article }

    public var verb: Verb
    public var subject: Subject
    public var id: String
    public var summary: String
    /// The date, number, status, words … that changed; nil for additions.
    public var before: String?
    /// Nil for retractions.
    public var after: String?
    /// When the event happened or the claim was made, for ordering; EDTF.
    public var date: String?
    public var support: Support
    public var evidence: [Evidence]

    public init(
      verb: Verb, subject: Subject, id: String, summary: String, before: String?, after: String?, date: String?,
      support: Support, evidence: [Evidence]
    ) {
      self.verb = verb
      self.subject = subject
      self.id = id
      self.summary = summary
      self.before = before
      self.after = after
      self.date = date
      self.support = support
      self.evidence = evidence
    }
  }

  /// Something the reader should know about what was dropped: a missing date, a rejected file, an incomplete copy.
  public struct Warning: Codable, Equatable, Sendable {
    public var code: String
    public var message: String
    public var path: String?
    public var start: Int?
    public var end: Int?

    public init(code: String, message: String, path: String?, start: Int? = nil, end: Int? = nil) {
      self.code = code
      self.message = message
      self.path = path
      self.start = start
      self.end = end
    }
  }
}
