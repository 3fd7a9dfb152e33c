import Articles

/// Writes CoNLL-U (universaldependencies.org/format): one line a word, a range line before the words of a multi-word
/// token, `SpaceAfter=No` where the text has no white space, and `TokenRange=start:end` in code points of the text.
public struct CoNLLUWriter: Sendable {
  public init() {}

  /// - Parameters:
  ///   - annotated: made from `text`.
  ///   - text: gives the forms and the code points.
  public func write(_ annotated: AnnotatedText, text: SourceText) -> String {
    var output = ""
    let names = nameTags(annotated)
    for (number, sentence) in annotated.sentences.enumerated() {
      output += "# sent_id = \(number + 1)\n"
      output += "# text = \(line(text.string(sentence.range)))\n"
      write(sentence, of: annotated, text: text, names: names, to: &output)
      output += "\n"
    }
    return output
  }

  private func write(
    _ sentence: Sentence, of annotated: AnnotatedText, text: SourceText, names: [String], to output: inout String
  ) {
    let first = sentence.tokens.lowerBound
    var rangeEnd = first
    for index in sentence.tokens {
      let token = annotated.tokens[index]
      if token.joinsNext, index >= rangeEnd {
        rangeEnd = index + 1
        while rangeEnd < sentence.tokens.upperBound, annotated.tokens[rangeEnd - 1].joinsNext { rangeEnd += 1 }
        let bytes = Int(token.start)..<Int(annotated.tokens[rangeEnd - 1].end)
        output += "\(index - first + 1)-\(rangeEnd - first)\t\(line(text.string(bytes)))\t_\t_\t_\t_\t_\t_\t_\t"
        output += misc(bytes, text: text, spaced: isSpaced(after: bytes.upperBound, text), name: "O") + "\n"
      }
      let head = token.head < 0 ? 0 : Int(token.head) - first + 1
      let spaced = index < rangeEnd || isSpaced(after: Int(token.end), text)
      let analysis = token.analysisColumns
      output += "\(index - first + 1)\t\(line(text.string(token.range)))\t\(line(writtenLemma(token, text)))\t"
      output += "\(token.tag.name)\t\(analysis.penn)\t\(analysis.features)\t\(head)\t"
      output += "\(token.head < 0 ? "root" : token.relation.rawValue)\t_\t"
      output += misc(token.range, text: text, spaced: spaced, name: names[index]) + "\n"
    }
  }

  /// Names keep their capitals in a treebank's dictionary forms, and so does "I".
  private func writtenLemma(_ token: Token, _ text: SourceText) -> String {
    if token.lemma == "i" { return "I" }
    guard token.tag == .propn || token.tag == .x || token.tag == .sym || token.tag == .num else { return token.lemma }
    let lemma = Array(token.lemma.utf8)
    let form = text.bytes[token.range]
    let common = zip(lemma, form).prefix { $0 == ASCIIText.lowered($1) }.count
    return String(decoding: Array(form.prefix(common)) + lemma[common...], as: UTF8.self)
  }

  private func misc(_ bytes: Range<Int>, text: SourceText, spaced: Bool, name: String) -> String {
    let range = text.codePoints(bytes)
    return (name == "O" ? "" : "NER=\(name)|") + (spaced ? "" : "SpaceAfter=No|")
      + "TokenRange=\(range.lowerBound):\(range.upperBound)"
  }

  private func isSpaced(after offset: Int, _ text: SourceText) -> Bool {
    guard offset < text.bytes.count else { return true }
    let (scalar, _) = decodeScalar(text.bytes, at: offset, end: text.bytes.count)
    let kind = scalar < 0x80 ? CharacterClass.table[Int(scalar)] : CharacterClass.beyondASCII(scalar)
    return kind == .space || kind == .newline
  }

  private func nameTags(_ annotated: AnnotatedText) -> [String] {
    var tags = [String](repeating: "O", count: annotated.tokens.count)
    for name in annotated.names {
      for index in name.tokens {
        tags[index] = (index == name.tokens.lowerBound ? "B-" : "I-") + name.type.rawValue
      }
    }
    return tags
  }

  /// A column's text: white space becomes single spaces, nothing becomes "_".
  private func line(_ text: String) -> String {
    let words = text.unicodeScalars.split { scalar in
      scalar.value < 0x80
        ? CharacterClass.table[Int(scalar.value)] == .space || CharacterClass.table[Int(scalar.value)] == .newline
        : CharacterClass.beyondASCII(scalar.value) == .newline
    }
    return words.isEmpty ? "_" : words.map { String($0) }.joined(separator: " ")
  }
}

extension Token {
  /// The treebank's own tag and the features as CoNLL-U writes them; "_" where not known.
  var analysisColumns: (penn: String, features: String) {
    let list = LanguageModel.shared.tagger.analyses.list
    guard analysis < list.count else { return ("_", "_") }
    return (list[Int(analysis)].penn, list[Int(analysis)].universalFeatures)
  }
}

extension UniversalTag {
  /// "NOUN", as CoNLL-U writes it.
  public var name: String { Self.names[Int(rawValue)] }

  private static let names = UniversalTag.allCases.map { "\($0)".uppercased() }

  init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: UInt8(index))
  }
}
