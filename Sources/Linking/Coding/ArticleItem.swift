import Analysis
import Language

/// What the linker keeps of one article version: enough to make its mentions again when its copies or years change.
struct ArticleItem: ByteCodable {
  struct Post: ByteCodable {
    var published: String
    var start: Int
    var end: Int

    func write(to writer: inout ByteWriter) {
      writer.write(published)
      writer.write(start)
      writer.write(end)
    }
    init(from reader: inout ByteReader) {
      published = reader.readString()
      start = reader.readInt()
      end = reader.readInt()
    }
    init(_ record: PostRecord) {
      published = record.published.moment
      start = record.start
      end = record.end
    }
  }

  /// The article as the story lists it, without `copyOf`.
  var entry: StoryArticle
  /// When an article without a date can have been published.
  var publishedBounds: DateRecord?
  var posts: [Post]
  /// The names and telling words that the article has most, in lower case: what it is about.
  var context: [String]
  /// Lower-case names and their types (``NameType``), sorted by name.
  var names: [String]
  var types: [String]
  var events: [EventRecord]
  var references: [EventRecord]
  var claims: [ClaimRecord]
  var sentences: [SentenceRecord]

  static let contextSize = 16

  init(_ analysis: ArticleAnalysis, versions: [String]) {
    let article = analysis.article
    entry = StoryArticle(
      id: article.id, path: article.path, url: article.url, sha256: article.sha256, versions: versions,
      title: article.title, outlet: article.outlet, published: article.published)
    publishedBounds = article.publishedBounds
    posts = article.posts.map(Post.init)
    var counts: [String: Int] = [:]
    var kinds: [String: NameType] = [:]
    for name in analysis.names {
      let form = Words.lowered(name.entity).joined(separator: " ")
      counts[form, default: 0] += 1
      if kinds[form] == nil { kinds[form] = name.type }
      let own = Words.lowered(name.text).joined(separator: " ")
      if kinds[own] == nil { kinds[own] = name.type }
    }
    for word in analysis.events.flatMap(\.proposition.content) + analysis.claims.flatMap(\.proposition.content)
    where !CommonWords.contains(word) && word.utf8.count > 2 {
      counts[NounClasses.normal(word), default: 0] += 1
    }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.isBefore($1.key) }
    context = ranked.prefix(Self.contextSize).map(\.key)
    let sorted = kinds.sorted { $0.key.isBefore($1.key) }
    names = sorted.map(\.key)
    types = sorted.map(\.value.rawValue)
    events = analysis.events
    references = analysis.references
    claims = analysis.claims
    sentences = analysis.sentences
  }

  func write(to writer: inout ByteWriter) {
    writer.write(entry)
    writer.write(publishedBounds)
    writer.write(posts)
    writer.write(context)
    writer.write(names)
    writer.write(types)
    writer.write(events)
    writer.write(references)
    writer.write(claims)
    writer.write(sentences)
  }

  init(from reader: inout ByteReader) {
    entry = reader.read()
    publishedBounds = reader.readOptional()
    posts = reader.readArray()
    context = reader.readArray()
    names = reader.readArray()
    types = reader.readArray()
    events = reader.readArray()
    references = reader.readArray()
    claims = reader.readArray()
    sentences = reader.readArray()
  }
}

extension DateRecord {
  /// The instant where the text gives the time of day, else the day.
  var moment: String { time ?? edtf }
}
