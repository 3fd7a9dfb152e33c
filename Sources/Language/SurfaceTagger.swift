/// Tags a word by its form alone: closed classes by list, the rest by ending and capitals.
struct SurfaceTagger {
  func token(_ bytes: [UInt8], _ words: [RawWord], at index: Int, isFirst: Bool) -> Token {
    let word = words[index]
    let range = Int(word.start)..<Int(word.end)
    let (tag, features) = analyse(bytes, range, isFirst: isFirst)
    return Token(
      start: word.start, end: word.end, lemma: String(decoding: bytes[range], as: UTF8.self).lowercased(), tag: tag,
      features: features, joinsNext: word.flags.contains(.joinsNext))
  }

  private func analyse(_ bytes: [UInt8], _ range: Range<Int>, isFirst: Bool) -> (UniversalTag, TokenFeatures) {
    let first = bytes[range.lowerBound]
    if let key = ASCIIText.key(bytes, range), let known = Self.closed[key] { return known }
    if ASCIIText.isDigit(first) { return (.num, []) }
    guard ASCIIText.isUpper(first) || ASCIIText.isLower(first) || first >= 0x80 else { return (.punct, []) }
    if ASCIIText.isUpper(first), !isFirst { return (.propn, .singular) }
    let ending = { (text: StaticString) in
      range.count > text.utf8CodeUnitCount + 2
        && ASCIIText.equals(bytes, range.upperBound - text.utf8CodeUnitCount..<range.upperBound, text)
    }
    if ending("ly") { return (.adv, []) }
    if ending("ed") { return (.verb, [.past, .finite]) }
    if ending("ing") { return (.verb, .gerund) }
    if ending("ous") || ending("ful") || ending("ive") || ending("able") || ending("ic") { return (.adj, []) }
    if ending("s") && !ending("ss") { return (.noun, .plural) }
    return (.noun, .singular)
  }

  private static let closed: [UInt64: (UniversalTag, TokenFeatures)] = {
    let past: TokenFeatures = [.past, .finite]
    let present: TokenFeatures = [.present, .finite]
    let classes: [(UniversalTag, TokenFeatures, String)] = [
      (.det, [], "the a an this that these those every each some any all no another both"),
      (
        .adp, [],
        "of in on at by for with from to into over under after before between against during without about through"
      ),
      (.cconj, [], "and or but nor"),
      (.sconj, [], "because although while whereas if whether since unless until"),
      (.pron, .singular, "i he she it him her his its me my who whom which what someone anyone nobody nothing"),
      (.pron, .plural, "we they us them our their"),
      (.aux, present, "is are am has have do does can will may must 's 're 've 'll 'm"),
      (.aux, past, "was were had did could would should might 'd"),
      (.aux, .infinitive, "be"), (.aux, .participle, "been"),
      (.verb, past, "said told went made took gave came got knew saw thought found left held met won lost fell rose"),
      (.part, .negative, "not n't"), (.adv, .negative, "never"),
    ]
    var table: [UInt64: (UniversalTag, TokenFeatures)] = [:]
    for (tag, features, words) in classes {
      for word in words.split(separator: " ") { table[ASCIIText.key(String(word))] = (tag, features) }
    }
    return table
  }()
}
