import Changes

/// A change report as `Reports/Schema/change-report.schema.json` describes it.
enum ReportJSON {
  static func value(_ report: ChangeReport) -> JSONValue {
    .object([
      "schema": .string(report.schema), "number": .integer(report.number), "created": .string(report.created),
      "headline": .string(report.headline), "articles": .array(report.articles.map(article)),
      "changes": .array(report.changes.map(change)), "warnings": .array(report.warnings.map(warning)),
    ])
  }

  private static func article(_ entry: ChangeReport.ArticleEntry) -> JSONValue {
    .object([
      "id": .optional(entry.id), "path": .string(entry.path), "sha256": .optional(entry.sha256),
      "title": .optional(entry.title), "outlet": .optional(entry.outlet), "change": .string(entry.change.rawValue),
    ])
  }

  private static func change(_ change: ChangeReport.Change) -> JSONValue {
    .object([
      "verb": .string(change.verb.rawValue), "subject": .string(change.subject.rawValue), "id": .string(change.id),
      "summary": .string(change.summary), "before": .optional(change.before), "after": .optional(change.after),
      "date": .optional(change.date), "support": change.support.json,
      "evidence": .array(change.evidence.map(\.json)),
    ])
  }

  private static func warning(_ warning: ChangeReport.Warning) -> JSONValue {
    .object([
      "code": .string(warning.code), "message": .string(warning.message), "path": .optional(warning.path),
      "start": .optional(warning.start), "end": .optional(warning.end),
    ])
  }
}
