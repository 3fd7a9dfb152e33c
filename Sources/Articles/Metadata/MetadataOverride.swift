extension Article.Metadata {
  /// Takes every field that `other` states.
  mutating func override(with other: Article.Metadata) {
    title = other.title ?? title
    outlet = other.outlet ?? outlet
    if !other.bylines.isEmpty { bylines = other.bylines }
    language = other.language ?? language
    url = other.url ?? url
    published = other.published ?? published
    updated = other.updated ?? updated
  }

  /// The day the text speaks from: when it was published, else when it was updated.
  public var documentStamp: Stamp? { published ?? updated }
}
