import Articles
import Language

/// The words of an article's prose with their quotations, cut into units.
struct WordSequence: Sendable {
  var words: [Word]
  var passages: [QuotedPassage]
  /// Token ranges that are read as one sentence each: a quotation and the clause that attributes it are never apart.
  var units: [Unit]
  let trees: ClauseTrees?
  /// Blocks that are titles or headings.
  private let headlines: Set<Int>
  let text: SourceText
  private let tokens: [Token]

  struct Unit: Sendable {
    var tokens: Range<Int>
    /// Index into the article's blocks.
    var block: Int
  }

  init(_ article: Article, _ annotated: AnnotatedText) {
    text = article.text
    tokens = annotated.tokens
    trees = ClauseTrees(annotated)
    headlines = Set(
      article.blocks.indices.filter { article.blocks[$0].kind == .title || article.blocks[$0].kind == .heading })
    let prose = article.blocks.indices.filter { article.blocks[$0].kind.isProse }
    let ranges = prose.map { article.blocks[$0].range }
    let titles = article.blocks.filter { $0.kind == .title || $0.kind == .heading }.map(\.range)
    (words, passages) = article.text.bytes.withUnsafeBufferPointer { bytes in
      let passages = QuotationMarks.passages(in: bytes, blocks: ranges)
      return (Self.words(annotated, bytes, passages, titles: titles), passages)
    }
    units = []
    cutUnits(annotated, blocks: zip(prose, ranges).map { ($0, $1) })
  }

  /// Words that the tagger takes for names inside sentences, where a capital means something.
  private static func names(in annotated: AnnotatedText, _ bytes: UnsafeBufferPointer<UInt8>) -> Set<WordKey> {
    var names = Set<WordKey>()
    for sentence in annotated.sentences {
      for token in annotated.tokens[sentence.tokens].dropFirst() where token.tag == .propn {
        if let key = WordKey(bytes, token.range) { names.insert(key) }
      }
    }
    return names
  }

  /// A name that is also a verb, at the start of a sentence: the article uses it as a name elsewhere, or a verb follows.
  private static func opensWithName(
    _ index: Int, _ word: Word, _ sentence: Sentence, _ annotated: AnnotatedText, _ names: Set<WordKey>
  ) -> Bool {
    if names.contains(word.key) { return true }
    guard index + 1 < sentence.tokens.upperBound else { return false }
    let next = annotated.tokens[index + 1]
    if next.tag == .propn, index + 2 < sentence.tokens.upperBound {
      let third = annotated.tokens[index + 2]
      return (third.tag == .verb || third.tag == .aux) && third.features.contains(.finite)
    }
    return (next.tag == .verb || next.tag == .aux) && !next.features.isDisjoint(with: [.finite, .past])
  }

  /// Whether the tagger takes a word for a name.
  func isName(_ index: Int) -> Bool { tokens[index].tag == .propn }

  func isTitle(_ unit: Int) -> Bool { headlines.contains(units[unit].block) }

  /// The dictionary form that the tagger gave a word.
  func lemma(_ index: Int) -> String { tokens[index].lemma }

  func isUpperCase(_ range: Range<Int>) -> Bool {
    text.bytes[range].allSatisfy { $0 &- 0x41 < 26 }
  }

  private static func words(
    _ annotated: AnnotatedText, _ bytes: UnsafeBufferPointer<UInt8>, _ passages: [QuotedPassage], titles: [Range<Int>]
  ) -> [Word] {
    var words = [Word]()
    words.reserveCapacity(annotated.tokens.count)
    var passage = 0
    var title = 0
    let names = names(in: annotated, bytes)
    for sentence in annotated.sentences {
      while title < titles.count, titles[title].upperBound <= sentence.range.lowerBound { title += 1 }
      // In a title every word may be capitalised.
      let inTitle = title < titles.count && titles[title].contains(sentence.range.lowerBound)
      var opens = true
      let start = words.count
      for (index, token) in zip(sentence.tokens, annotated.tokens[sentence.tokens]) {
        var word = WordClassifier.classify(token, bytes, opensSentence: opens || inTitle)
        if opens, token.tag == .verb, word.has(.upperCase), opensWithName(index, word, sentence, annotated, names) {
          word.classes = [.capitalised, .upperCase, .nominal, .tagged]
          word.cue = -1
        }
        if opens, word.has(.upperCase), token.tag == .adv || token.tag == .adj || token.tag == .intj,
          CueLexicon.standard[word.key] == nil, names.contains(word.key)
        {
          word.classes = [.capitalised, .upperCase, .nominal, .tagged]
        }
        while passage < passages.count, passages[passage].outer.upperBound <= token.range.lowerBound { passage += 1 }
        if passage < passages.count, passages[passage].outer.contains(token.range.lowerBound) {
          word.quotation = Int32(passage)
        }
        opens = word.has([.quoteMark, .openBracket])
        words.append(word)
      }
      if inTitle {
        HeadlineVerbs.restore(in: &words, start..<words.count, annotated.tokens[sentence.tokens])
      }
    }
    return words
  }

  /// Sentences are joined where a quotation is open over their border, and where the next begins in lower case after a
  /// quotation's end ("“Really?” she asked.").
  private mutating func cutUnits(_ annotated: AnnotatedText, blocks: [(Int, Range<Int>)]) {
    var block = 0
    var start: Int?
    for (index, sentence) in annotated.sentences.enumerated() {
      while block < blocks.count, blocks[block].1.upperBound <= sentence.range.lowerBound { block += 1 }
      guard block < blocks.count, !sentence.tokens.isEmpty else { continue }
      let first = start ?? sentence.tokens.lowerBound
      let end = sentence.tokens.upperBound
      let isLast =
        index + 1 == annotated.sentences.count
        || annotated.sentences[index + 1].range.lowerBound >= blocks[block].1.upperBound
      if !isLast, joins(at: end) {
        start = first
      } else {
        units.append(Unit(tokens: first..<end, block: blocks[block].0))
        start = nil
      }
    }
  }

  private func joins(at border: Int) -> Bool {
    guard border > 0, border < words.count else { return false }
    let before = words[border - 1]
    let after = words[border]
    if before.quotation >= 0, before.quotation == after.quotation { return true }
    // A closing mark that the tokeniser gave to the next sentence.
    guard before.quotation >= 0 || after.has(.quoteMark) && after.quotation >= 0 else { return false }
    guard before.quotation >= 0, after.quotation < 0 else { return false }
    // A signature: “Nobody asked us.” – Mara Quill
    if after.has(.dash) { return true }
    if !after.has(.upperCase), !after.has(.punctuation) { return true }
    return speechTagFollows(border)
  }

  /// "Mara Quill said." after a closing mark.
  private func speechTagFollows(_ start: Int) -> Bool {
    guard start > 1, !endsInStop(beforeMark: start - 1) || endsInQuestion(beforeMark: start - 1) else { return false }
    var index = start
    while index < min(words.count, start + 8) {
      let word = words[index]
      if word.cue >= 0, index > start, CueLexicon.standard.verbs[Int(word.cue)].frames.contains(.parenthetical) {
        return index + 1 < words.count && words[index + 1].has([.stop, .comma])
      }
      if word.has(.punctuation) { return false }
      index += 1
    }
    return false
  }

  private func endsInStop(beforeMark mark: Int) -> Bool { mark > 0 && words[mark - 1].has(.stop) }

  private func endsInQuestion(beforeMark mark: Int) -> Bool { mark > 0 && words[mark - 1].has(.stop) }
}
