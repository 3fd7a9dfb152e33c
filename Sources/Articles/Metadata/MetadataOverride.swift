extension Article.Metadata {
  /// Takes every field that `other` states.
  mutating func override(with other: Article.Metadata) {
    title = other.title ?? title
    outlet = other.outlet ?? outlet
    agency = other.agency ?? agency
    if !other.bylines.isEmpty { bylines = other.bylines }
    language = other.language ?? language
    url = other.url ?? url
    published = other.published ?? published
    updated = other.updated ?? updated
  }

  /// Takes the fields of `other` that this does not state.
  mutating func fill(from other: Article.Metadata) {
    var merged = other
    merged.override(with: self)
    self = merged
  }
}
