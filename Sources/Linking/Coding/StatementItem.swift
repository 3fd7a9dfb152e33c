import Analysis

/// One sentence of an article, on its way to sentences of other articles in nearly the same words.
struct StatementItem: ByteCodable {
  var article: String
  /// The article whose text this one repeats, or the article itself.
  var group: String
  /// EDTF or instant of the post or article; empty where it has no date.
  var published: String
  var evidence: Evidence
  /// The same for the same words.
  var id: String
  /// See ``StatementPairs/samples(_:)``.
  var samples: [UInt64]
  /// Sentences in which the article corrects what it said.
  var corrections: [String]

  func write(to writer: inout ByteWriter) {
    writer.write(article)
    writer.write(group)
    writer.write(published)
    writer.write(evidence)
    writer.write(id)
    writer.write(samples)
    writer.write(corrections)
  }
  init(from reader: inout ByteReader) {
    article = reader.readString()
    group = reader.readString()
    published = reader.readString()
    evidence = reader.read()
    id = reader.readString()
    samples = reader.readArray()
    corrections = reader.readArray()
  }
  init(article: String, group: String, published: String, evidence: Evidence, corrections: [String] = []) {
    self.corrections = corrections
    self.article = article
    self.group = group
    self.published = published
    self.evidence = evidence
    let words = Words.lowered(evidence.exact)
    id = ContentHash.identifier("t", words)
    samples = StatementPairs.samples(words)
  }
}

extension SentenceRecord: ByteCodable {
  func write(to writer: inout ByteWriter) {
    writer.write(text)
    writer.write(line)
    writer.write(start)
    writer.write(end)
  }
  init(from reader: inout ByteReader) {
    self.init(text: reader.readString(), line: reader.readInt(), start: reader.readInt(), end: reader.readInt())
  }
}

extension SentenceRecord {
  func evidence(in article: StoryArticle) -> Evidence {
    Evidence(
      article: article.id, path: article.path, sha256: article.sha256, line: line, start: start, end: end, exact: text,
      prefix: "", suffix: "")
  }
}
