import Changes

/// A report in a list of reports.
public struct ReportSummary: Sendable, Equatable {
  public var number: Int
  /// RFC 3339.
  public var created: String
  public var headline: String
  /// Of the report's page in HTML, below the folder of the reports.
  public var path: String
  /// How many changes of each verb, in the order of the verbs; none with zero.
  public var counts: [VerbCount]
  public var warnings: Int

  public struct VerbCount: Sendable, Equatable {
    public var verb: ChangeReport.Verb
    public var count: Int
  }

  public init(_ report: ReportOutline) {
    number = report.number
    created = report.created
    headline = report.headline.trimmed.isEmpty ? "Report \(report.number)" : report.headline
    path =
      ReportSlug.folder(created: report.created) + ReportSlug.name(number: report.number, headline: report.headline)
      + ".html"
    counts = ChangeReport.Verb.allCases.compactMap { verb in
      let count = report.changes.count { $0.verb == verb }
      return count == 0 ? nil : VerbCount(verb: verb, count: count)
    }
    warnings = report.warnings.count
  }
}
