import Articles
import Claims
import Dates
import Events
import Language

extension ArticleAnalysis {
  /// The analysis as one line of JSON without the line end, with the keys of the interface in a fixed order.
  ///
  /// The same object that `JSONEncoder` writes and `JSONDecoder` reads, several times faster; members of the interface
  /// that are absent are written as null.
  public func jsonLine() -> [UInt8] {
    var json = JSONBytes()
    json.object {
      $0.key("article")
      article.write(to: &$0)
      $0.list("temporal", temporal) { $1.write(to: &$0) }
      $0.list("names", names) { $1.write(to: &$0) }
      $0.list("claims", claims) { $1.write(to: &$0) }
      $0.list("events", events) { $1.write(to: &$0) }
      $0.list("references", references) { $1.write(to: &$0) }
      $0.list("sentences", sentences) { $1.write(to: &$0) }
      $0.list("diagnostics", diagnostics) { $1.write(to: &$0) }
    }
    return json.bytes
  }
}

extension ArticleRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("id", id)
      $0.member("path", path)
      $0.member("sha256", sha256)
      $0.member("format", format.rawValue)
      $0.member("title", title)
      $0.member("outlet", outlet)
      $0.list("bylines", bylines) { $0.string($1) }
      $0.member("language", language)
      $0.member("url", url)
      $0.optional("published", published) { $1.write(to: &$0) }
      $0.optional("updated", updated) { $1.write(to: &$0) }
      if publishedBounds != nil { $0.optional("publishedBounds", publishedBounds) { $1.write(to: &$0) } }
      $0.list("posts", posts) { json, post in
        json.object {
          $0.key("published")
          post.published.write(to: &$0)
          $0.member("start", post.start)
          $0.member("end", post.end)
        }
      }
      $0.list("blocks", blocks) { json, block in
        json.object {
          $0.member("kind", block.kind.rawValue)
          $0.member("start", block.start)
          $0.member("end", block.end)
        }
      }
      $0.key("fingerprint")
      $0.object {
        $0.list("hashes", fingerprint.hashes) { $0.number($1) }
        $0.member("shingles", fingerprint.shingles)
      }
    }
  }
}

extension DateRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("edtf", edtf)
      $0.member("basis", basis.rawValue)
      $0.list("evidence", evidence) { $1.write(to: &$0) }
      if let time { $0.member("time", time) }
      if let timex { $0.member("timex", timex) }
    }
  }
}

extension Evidence {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("article", article)
      $0.member("path", path)
      $0.member("sha256", sha256)
      $0.member("line", line)
      $0.member("start", start)
      $0.member("end", end)
      $0.member("exact", exact)
      $0.member("prefix", prefix)
      $0.member("suffix", suffix)
      if let predicate {
        $0.key("predicate")
        $0.object {
          $0.member("start", predicate.start)
          $0.member("end", predicate.end)
        }
      }
    }
  }
}

extension TemporalRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("start", start)
      $0.member("end", end)
      $0.member("text", text)
      $0.member("type", type.rawValue)
      $0.member("value", value)
      if let mod { $0.member("mod", mod.rawValue) }
      $0.member("edtf", edtf)
      $0.member("basis", basis?.rawValue)
    }
  }
}

extension NameRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("start", start)
      $0.member("end", end)
      $0.member("text", text)
      $0.member("type", type.rawValue)
      $0.member("entity", entity)
    }
  }
}

extension ClaimRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("id", id)
      $0.optional("speaker", speaker) { json, speaker in
        json.object {
          $0.member("text", speaker.text)
          $0.member("start", speaker.start)
          $0.member("end", speaker.end)
          $0.member("entity", speaker.entity)
          $0.member("kind", speaker.kind.rawValue)
        }
      }
      $0.key("cue")
      $0.object {
        $0.member("text", cue.text)
        $0.member("start", cue.start)
        $0.member("end", cue.end)
        $0.member("lemma", cue.lemma)
      }
      $0.key("content")
      $0.object {
        $0.member("text", content.text)
        $0.member("start", content.start)
        $0.member("end", content.end)
      }
      $0.member("quotation", quotation.rawValue)
      $0.member("stance", stance.rawValue)
      $0.member("certainty", certainty.rawValue)
      $0.optional("said", said) { $1.write(to: &$0) }
      $0.member("within", within)
      $0.optional("negation", negation) { $1.write(to: &$0) }
      if let resolution {
        $0.list("resolution", resolution) { json, step in step.write(to: &json) }
      }
      $0.key("evidence")
      evidence.write(to: &$0)
      $0.key("proposition")
      proposition.write(to: &$0)
    }
  }
}

extension NegationRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("place", place.rawValue)
      $0.key("trigger")
      trigger.write(to: &$0)
      $0.key("scope")
      scope.write(to: &$0)
    }
  }
}

extension SpanRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("text", text)
      $0.member("start", start)
      $0.member("end", end)
    }
  }
}

extension ResolutionStep {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("rule", rule.rawValue)
      $0.optional("words", words) { $1.write(to: &$0) }
      $0.member("line", line)
    }
  }
}

extension EventRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("id", id)
      $0.member("text", text)
      $0.member("start", start)
      $0.member("end", end)
      $0.member("predicate", predicate)
      $0.key("date")
      date.write(to: &$0)
      $0.member("status", status.rawValue)
      $0.list("participants", participants) { $0.string($1) }
      $0.member("place", place)
      $0.member("reported", reported)
      $0.member("background", background)
      $0.key("evidence")
      evidence.write(to: &$0)
      $0.key("proposition")
      proposition.write(to: &$0)
    }
  }
}

extension Proposition {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("predicate", predicate)
      $0.member("negated", negated)
      $0.list("arguments", arguments) { json, argument in
        json.object {
          $0.member("role", argument.role.rawValue)
          $0.member("form", argument.form)
        }
      }
      $0.list("content", content) { $0.string($1) }
      $0.list("quantities", quantities) { json, quantity in
        json.object {
          $0.member("low", quantity.low)
          $0.member("high", quantity.high)
          $0.member("unit", quantity.unit)
          $0.member("counted", quantity.counted)
          $0.member("start", quantity.start)
          $0.member("end", quantity.end)
          $0.member("text", quantity.text)
        }
      }
    }
  }
}

extension SentenceRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("text", text)
      $0.member("line", line)
      $0.member("start", start)
      $0.member("end", end)
    }
  }
}

extension DiagnosticRecord {
  fileprivate func write(to json: inout JSONBytes) {
    json.object {
      $0.member("code", code)
      $0.member("severity", severity.rawValue)
      $0.member("message", message)
      $0.member("start", start)
      $0.member("end", end)
    }
  }
}
