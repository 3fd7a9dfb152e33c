import Analysis

/// What one article puts into the first stages.
enum ArticleIntake {
  static let targets: [Stage] = [.fingerprints, .months, .answers, .articles]

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
    var known: [String: Evidence?] = [:]
    var open = Set<Int>()
    let stamps = [analysis.article.published, analysis.article.updated].compactMap { $0 }
    let dates =
      stamps + analysis.events.map(\.date) + analysis.claims.compactMap(\.said)
      + analysis.article.posts.map(\.published) + [analysis.article.publishedBounds].compactMap { $0 }
    for date in dates {
      // A guessed year must not teach other articles.
      // Words that state the year are better than a stamp from a sidecar, which has none.
      if date.basis != .inferred, let month = CalendarStage.yearAndMonth(date.edtf), (known[month] ?? nil) == nil {
        known[month] = .some(date.evidence.first)
      }
      for month in OpenYear.months(date.edtf) { open.insert(month) }
    }
    for (month, evidence) in known.sorted(by: { $0.key.isBefore($1.key) }) {
      outputs.put(.months, key: month, id: analysis.article.id, MonthItem(magnitude: 1, evidence: evidence).encoded)
    }
    for month in open.sorted() {
      outputs.put(
        .answers, key: AnswerStage.key(month: CalendarStage.key(month: month), asking: analysis.article.id),
        id: AnswerStage.question + analysis.article.id, [])
    }
  }
}
