import Analysis
import Linking

/// The entries of a story as `Reports/Schema/story.schema.json` describes them.
enum StoryJSON {
  static func article(_ article: StoryArticle) -> JSONValue {
    .object([
      "id": .string(article.id), "path": .string(article.path), "url": .optional(article.url),
      "sha256": .string(article.sha256), "versions": .strings(article.versions), "title": .optional(article.title),
      "outlet": .optional(article.outlet), "published": article.published?.json ?? .null,
      "copyOf": .optional(article.copyOf),
    ])
  }

  static func event(_ event: StoryEvent) -> JSONValue {
    let bounds = TimelineOrder.bounds(event.date.edtf)
    return .object([
      "id": .string(event.id), "description": .string(event.description), "predicate": .string(event.predicate),
      "date": event.date.json, "earliest": .optional(bounds.earliest), "latest": .optional(bounds.latest),
      "status": .string(event.status.rawValue),
      "participants": .strings(event.participants), "place": .optional(event.place),
      "salience": .number(event.salience), "support": event.support.json,
      "evidence": .array(event.evidence.map(\.json)),
    ])
  }

  static func claim(_ claim: StoryClaim) -> JSONValue {
    .object([
      "id": .string(claim.id), "speaker": claim.speaker?.json ?? .null, "stance": .string(claim.stance.rawValue),
      "certainty": .string(claim.certainty.rawValue), "content": .string(claim.content),
      "quotation": .string(claim.quotation.rawValue), "date": claim.date?.json ?? .null,
      "support": claim.support.json, "evidence": .array(claim.evidence.map(\.json)),
    ])
  }

  static func agreement(_ agreement: Agreement) -> JSONValue {
    .object([
      "id": .string(agreement.id), "kind": .string(agreement.kind.rawValue),
      "members": .strings(agreement.members), "summary": .string(agreement.summary), "support": agreement.support.json,
    ])
  }

  static func conflict(_ conflict: Conflict) -> JSONValue {
    .object([
      "id": .string(conflict.id), "kind": .string(conflict.kind.rawValue),
      "status": .string(conflict.status.rawValue), "summary": .string(conflict.summary),
      "sides": .array(
        conflict.sides.map {
          .object([
            "position": .string($0.position), "members": .strings($0.members), "support": $0.support.json,
            "evidence": .array($0.evidence.map(\.json)),
          ])
        }),
    ])
  }

  static func shift(_ shift: Shift) -> JSONValue {
    .object([
      "id": .string(shift.id), "kind": .string(shift.kind.rawValue), "summary": .string(shift.summary),
      "steps": .array(
        shift.steps.map {
          .object([
            "date": $0.date.json, "position": .string($0.position), "evidence": .array($0.evidence.map(\.json)),
          ])
        }),
    ])
  }
}
