import Articles
import Dates
import Events
import Language

/// A text in which dates stand as `[on Tuesday|2031-05-06]`, so that the tests need no date tagger.
struct MarkedText {
  let article: Article
  let annotated: AnnotatedText
  let temporal: [TemporalExpression]

  /// - Parameters:
  ///   - paragraphs: one block each; a leading `#` makes a caption, a leading `>` furniture.
  ///   - published: the day of the article; nil for none.
  init(_ paragraphs: [String], published: String? = "2031-05-08") {
    var text = ""
    var blocks = [Block]()
    var temporal = [TemporalExpression]()
    for paragraph in paragraphs {
      let kind: Block.Kind =
        paragraph.hasPrefix("#") ? .caption : paragraph.hasPrefix(">") ? .furniture : .paragraph
      let start = text.utf8.count
      for (index, piece) in paragraph.drop(while: { "#>".contains($0) }).split(
        separator: "[", omittingEmptySubsequences: false
      ).enumerated() {
        guard index > 0, let bar = piece.firstIndex(of: "|"), let end = piece.firstIndex(of: "]") else {
          text += piece
          continue
        }
        let words = piece[..<bar]
        let value = String(piece[piece.index(after: bar)..<end])
        let range = text.utf8.count..<text.utf8.count + words.utf8.count
        temporal.append(
          TemporalExpression(
            range: range, type: .date, value: value, date: DateValue(edtf: value, basis: .explicit, evidence: [range])))
        text += words + piece[piece.index(after: end)...]
      }
      blocks.append(Block(kind, start..<text.utf8.count))
      text += "\n\n"
    }
    let source = SourceText(text)
    article = Article(
      path: "note.txt", sha256: "00", format: .text, text: source,
      metadata: .init(published: published.map { Stamp(date: Self.day($0), origin: .frontMatter) }), blocks: blocks)
    annotated = LanguageAnalyzer().annotate(source.bytes, regions: blocks.filter(\.kind.isProse).map(\.range))
    self.temporal = temporal
  }

  /// Each event as `lemma date status`.
  var events: [String] { mentions.map { "\($0.lemma) \($0.date.edtf) \($0.status.rawValue)" } }

  var mentions: [EventMention] { EventFinder().find(in: article, annotated, temporal, reported: []) }

  func words(_ range: Range<Int>) -> String { article.text.string(range) }

  private static func day(_ text: String) -> CivilDate {
    let parts = text.split(separator: "-").map { Int($0)! }
    return CivilDate(validating: parts[0], month: parts[1], day: parts[2])!
  }
}
