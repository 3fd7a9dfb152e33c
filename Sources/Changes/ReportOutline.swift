/// What a list of reports tells of one. Decodes from the JSON of a ``ChangeReport`` without building the words of its
/// changes, which are many where a whole inbox was taken in at once.
public struct ReportOutline: Decodable, Equatable, Sendable {
  public var number: Int
  public var created: String
  public var headline: String
  public var changes: [Line]
  public var warnings: [Warning]

  public struct Line: Decodable, Equatable, Sendable {
    public var verb: ChangeReport.Verb
  }

  public struct Warning: Decodable, Equatable, Sendable {
    public var code: String
  }

  public init(_ report: ChangeReport) {
    number = report.number
    created = report.created
    headline = report.headline
    changes = report.changes.map { Line(verb: $0.verb) }
    warnings = report.warnings.map { Warning(code: $0.code) }
  }
}
