import Changes
import Linking

/// A change report with what is needed to render it at any later time to the same bytes.
public struct StoredReport: Sendable, Equatable {
  public var report: ChangeReport
  /// The entries that the report names, as they were then: enough to show both sides of conflicts, how dates were found
  /// and who spoke. Their evidence is in the report.
  public var change: StoryChange
  /// The story's size once the batch was in.
  public var counts: StoryCounts
  public var isRendered: Bool

  public init(report: ChangeReport, change: StoryChange, counts: StoryCounts, isRendered: Bool) {
    self.report = report
    self.change = change
    self.counts = counts
    self.isRendered = isRendered
  }
}

/// How much a story holds. `dossier status --format json` prints it, with what only the service knows.
public struct StoryCounts: Codable, Hashable, Sendable {
  public var articles: Int
  public var events: Int
  public var claims: Int
  /// Conflicts that stay open.
  public var conflicts: Int
  public var reports: Int
  /// File versions that are set aside now.
  public var rejected: Int

  public init(
    articles: Int = 0, events: Int = 0, claims: Int = 0, conflicts: Int = 0, reports: Int = 0, rejected: Int = 0
  ) {
    self.articles = articles
    self.events = events
    self.claims = claims
    self.conflicts = conflicts
    self.reports = reports
    self.rejected = rejected
  }
}

/// A file version that gave no article.
public struct RejectedFile: Sendable, Equatable {
  public var name: FileName
  public var sha256: String?
  public var stamp: FileStamp?
  public var code: String
  public var message: String
  /// RFC 3339: when the report that tells it was made.
  public var since: String
  /// The number of that report.
  public var report: Int
}

/// A file that was taken in or set aside, for comparing the inbox with the journal.
public struct KnownFile: Sendable, Equatable {
  public var name: FileName
  public var sha256: String?
  public var sidecarSHA256: String?
  public var stamp: FileStamp?
  /// Nil where the file was rejected.
  public var article: String?
  public var isRejected: Bool
}

/// The bytes of an article version, as they were taken in.
public struct StoredVersion: Sendable, Equatable {
  public var article: String
  public var name: FileName
  public var sha256: String
  public var bytes: [UInt8]
  public var sidecar: [UInt8]?
  /// The number of the report that took it in.
  public var report: Int
}
