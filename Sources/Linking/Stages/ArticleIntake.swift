import Analysis

/// What one article puts into the first stages.
enum ArticleIntake {
  static let targets: [Stage] = [.fingerprints, .months, .calendar, .articles]

  static func producer(_ article: String) -> String { "article:\(article)" }

  static func outputs(_ change: StoryLinker.ArticleChange) -> BlockOutputs {
    var outputs = BlockOutputs(producer: producer(change.id))
    guard var analysis = change.analysis else { return outputs }
    analysis.article.id = change.id
    putFingerprint(analysis, &outputs)
    putDates(analysis, &outputs)
    outputs.put(
      .articles, key: change.id, id: ArticleStage.ownItem, ArticleItem(analysis, versions: change.versions).encoded)
    return outputs
  }

  private static func putFingerprint(_ analysis: ArticleAnalysis, _ outputs: inout BlockOutputs) {
    let item = FingerprintItem(
      article: analysis.article.id, published: analysis.article.published?.moment ?? "",
      hashes: analysis.article.fingerprint.hashes, shingles: analysis.article.fingerprint.shingles)
    guard item.shingles >= FingerprintStage.fewestShingles else { return }
    for hash in item.keys { outputs.put(.fingerprints, key: hash, id: item.article, item.encoded) }
  }

  private static func putDates(_ analysis: ArticleAnalysis, _ outputs: inout BlockOutputs) {
    var known = Set<String>()
    var open = Set<Int>()
    let dates =
      [analysis.article.published, analysis.article.updated].compactMap { $0 } + analysis.events.map(\.date)
      + analysis.claims.compactMap(\.said) + analysis.article.posts.map(\.published)
    for date in dates {
      // A guessed year must not teach other articles.
      if date.basis != .inferred, let month = CalendarStage.yearAndMonth(date.edtf) { known.insert(month) }
      for month in OpenYear.months(date.edtf) { open.insert(month) }
    }
    for month in known.sorted() { outputs.put(.months, key: month, id: analysis.article.id, []) }
    for month in open.sorted() {
      outputs.put(
        .calendar, key: CalendarStage.key(month: month), id: CalendarStage.question + analysis.article.id, [])
    }
  }
}
