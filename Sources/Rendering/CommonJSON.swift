import Analysis
import Linking

extension DateRecord {
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "edtf": .string(edtf), "basis": .string(basis.rawValue), "evidence": .array(evidence.map(\.json)),
    ]
    if let time { members["time"] = .string(time) }
    if let timex { members["timex"] = .string(timex) }
    return .object(members)
  }
}

extension Evidence {
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "article": .string(article), "path": .string(path), "sha256": .string(sha256), "line": .integer(line),
      "start": .integer(start), "end": .integer(end), "exact": .string(exact), "prefix": .string(prefix),
      "suffix": .string(suffix),
    ]
    if let predicate {
      members["predicate"] = .object(["start": .integer(predicate.start), "end": .integer(predicate.end)])
    }
    return .object(members)
  }
}

extension SpeakerRecord {
  var json: JSONValue {
    .object([
      "text": .string(text), "start": .integer(start), "end": .integer(end), "entity": .string(entity),
      "kind": .string(kind.rawValue),
    ])
  }
}

extension Support {
  var json: JSONValue {
    .object(["articles": .integer(articles), "origins": .integer(origins), "parties": .integer(parties)])
  }
}
