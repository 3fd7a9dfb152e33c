import Articles
import Dates
import Events
import Language

/// A text with trees drawn by hand, one word a row: `form lemma tag head relation features`, the head counted from 1
/// within the sentence and 0 for the root. A row `[2031-05-06` opens a date and `]` closes it; an empty row ends a sentence.
struct TreeText {
  let article: Article
  let annotated: AnnotatedText
  let temporal: [TemporalExpression]

  init(_ rows: String, published: CivilDate = CivilDate(validating: 2031, month: 5, day: 8)!) {
    var text = ""
    var annotated = AnnotatedText()
    var temporal = [TemporalExpression]()
    var open: (value: String, start: Int)?
    var first = 0
    func endSentence() {
      guard annotated.tokens.count > first, let last = annotated.tokens.last else { return }
      annotated.sentences.append(
        Sentence(
          range: Int(annotated.tokens[first].start)..<Int(last.end), tokens: first..<annotated.tokens.count, region: 0))
      first = annotated.tokens.count
    }
    for row in rows.split(separator: "\n", omittingEmptySubsequences: false) {
      let columns = row.split(separator: " ").map(String.init)
      switch columns.first {
      case nil: endSentence()
      case let value? where value.hasPrefix("["): open = (String(value.dropFirst()), text.utf8.count)
      case "]":
        let range = open!.start..<text.utf8.count - 1
        temporal.append(
          TemporalExpression(
            range: range, type: .date, value: open!.value,
            date: DateValue(edtf: open!.value, basis: .explicit, evidence: [range])))
      default:
        let head = Int32(columns[3])!
        annotated.tokens.append(
          Token(
            start: Int32(text.utf8.count), end: Int32(text.utf8.count + columns[0].utf8.count), lemma: columns[1],
            tag: Self.tags[columns[2]]!, features: columns.count > 5 ? Self.features[columns[5]]! : [],
            head: head == 0 ? -1 : Int32(first) + head - 1, relation: DependencyRelation(rawValue: columns[4])!))
        text += columns[0] + " "
      }
    }
    endSentence()
    article = Article(
      path: "tree.txt", sha256: "00", format: .text, text: SourceText(text),
      metadata: .init(published: Stamp(date: published, origin: .frontMatter)),
      blocks: [Block(.paragraph, 0..<text.utf8.count)])
    self.annotated = annotated
    self.temporal = temporal
  }

  var mentions: [EventMention] { EventFinder().find(in: article, annotated, temporal, reported: []) }

  /// Each event as `lemma date status`.
  var events: [String] { mentions.map { "\($0.lemma) \($0.date.edtf) \($0.status.rawValue)" } }

  func words(_ range: Range<Int>) -> String { article.text.string(range) }

  private static let tags = Dictionary(uniqueKeysWithValues: UniversalTag.allCases.map { ("\($0)", $0) })
  private static let features: [String: TokenFeatures] = [
    "past": [.past, .finite], "pastpart": [.past, .participle], "inf": .infinitive, "ing": [.present, .participle],
    "pres": [.present, .finite], "gerund": .gerund, "poss": .possessive,
  ]
}
