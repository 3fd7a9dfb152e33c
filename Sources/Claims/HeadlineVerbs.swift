import Language

/// Verbs of headlines that the tagger takes for nouns: "Mayor praises harbour plan", "Nurses reject pay offer".
///
/// A headline in which no word was found to be a finite verb, and in which a cue verb follows a bare noun phrase, has
/// its verb there.
enum HeadlineVerbs {
  /// - Parameter sentence: the words of one sentence of a title or heading; `tokens` are theirs.
  static func restore(in words: inout [Word], _ sentence: Range<Int>, _ tokens: ArraySlice<Token>) {
    let hasVerb = zip(sentence, tokens).contains { index, token in
      words[index].quotation < 0
        && (token.tag == .aux || token.tag == .verb && !token.features.isDisjoint(with: [.finite, .past]))
    }
    for (index, token) in zip(sentence, tokens) where index > sentence.lowerBound {
      guard token.tag == .noun || token.tag == .propn || token.tag == .adj, words[index].quotation < 0,
        let entry = CueLexicon.standard[words[index].key], entry.cue >= 0,
        followsSubject(index, entry.form, sentence.lowerBound, words),
        hasVerb ? closesHeadline(index, sentence, words) : opensObject(index + 1, sentence.upperBound, words)
      else { continue }
      words[index].cue = entry.cue
      words[index].form = entry.form
      words[index].classes = [.verb, .finite, .tagged]
      return
    }
  }

  private static func followsSubject(_ index: Int, _ form: VerbForm, _ first: Int, _ words: [Word]) -> Bool {
    let before = words[index - 1]
    guard before.has(.nominal), !before.has([.genitive, .possessive, .determiner, .adjective, .preposition, .number]),
      before.quotation < 0, !words[first..<index].contains(where: { $0.has([.genitive, .preposition, .colon]) })
    else { return false }
    switch form {
    case .third: return !before.isPluralInForm || !before.has(.tagged) || before.has(.upperCase)
    case .base: return before.isPluralInForm
    default: return false
    }
  }

  private static func opensObject(_ index: Int, _ end: Int, _ words: [Word]) -> Bool {
    guard index < end else { return false }
    return !words[index].has([.comma, .stop, .colon, .semicolon, .dash, .coordinator, .genitive])
  }

  /// "Bridge is safe, harbour board finds": after a comma or quotation, with nothing but a phrase behind the verb.
  private static func closesHeadline(_ index: Int, _ sentence: Range<Int>, _ words: [Word]) -> Bool {
    var first = index
    while first > sentence.lowerBound, words[first - 1].has(.nominal), words[first - 1].quotation < 0 { first -= 1 }
    guard first > sentence.lowerBound + 1, first < index, words[first - 1].has([.comma, .quoteMark]) else {
      return false
    }
    return !words[(index + 1)..<sentence.upperBound].contains { $0.has([.verb, .auxiliary, .comma]) }
  }
}
