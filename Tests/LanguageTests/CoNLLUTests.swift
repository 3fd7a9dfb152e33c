import Articles
import Testing

@testable import Language

@Suite struct CoNLLUTests {
  private let text = "Odell didn't pay €5. “Why?” she asked."

  private func written(_ text: String) -> String {
    CoNLLUWriter().write(LanguageAnalyzer().annotate(text), text: SourceText(text))
  }

  @Test("every line has ten columns, and offsets count code points")
  func columns() throws {
    let source = SourceText(text)
    let scalars = Array(text.unicodeScalars)
    var words = 0
    for line in written(text).split(separator: "\n") where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(columns.count == 10)
      let range = try #require(columns[9].split(separator: "|").first { $0.hasPrefix("TokenRange=") })
      let bounds = range.dropFirst(11).split(separator: ":").compactMap { Int($0) }
      let form = String(String.UnicodeScalarView(scalars[bounds[0]..<bounds[1]]))
      #expect(form == columns[1])
      words += 1
    }
    #expect(words > 12 && source.bytes.count > scalars.count)
  }

  @Test("a contraction is a range line and two words")
  func multiword() {
    let lines = written("They don't know.").split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("2-3\tdon't\t") })
    #expect(lines.contains { $0.hasPrefix("2\tdo\t") } && lines.contains { $0.hasPrefix("3\tn't\t") })
  }

  @Test("what is written reads back as the same words and heads")
  func roundTrip() {
    let annotated = LanguageAnalyzer().annotate(text)
    let (sentences, diagnostics) = CoNLLUReader().read(
      Array(CoNLLUWriter().write(annotated, text: SourceText(text)).utf8))
    #expect(diagnostics.isEmpty)
    #expect(sentences.map(\.words.count) == annotated.sentences.map(\.tokens.count))
    for (sentence, read) in zip(annotated.sentences, sentences) {
      for (token, word) in zip(annotated.tokens[sentence.tokens], read.words) {
        #expect(word.form == SourceText(text).string(token.range))
        #expect(word.head == (token.head < 0 ? -1 : Int(token.head) - sentence.tokens.lowerBound))
        #expect(word.upos == token.tag.name)
      }
    }
  }

  @Test("given words are kept as they are cut")
  func pretokenized() {
    let given =
      "1\tNew York\t_\n2\tis\t_\n3\tnot-small\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n4\t.\t_\n\n1-2\tcan't\n1\tca\n2\tn't\n\n"
    let (annotated, text) = LanguageAnalyzer().annotate(pretokenized: Array(given.utf8))
    #expect(annotated.tokens.map { text.string($0.range) } == ["New York", "is", "not-small", ".", "ca", "n't"])
    #expect(annotated.sentences.map(\.tokens) == [0..<4, 4..<6])
    #expect(annotated.tokens[4].joinsNext)
    #expect(text.bytes == Array("New York is not-small.\ncan't\n".utf8))
  }

  @Test("lines that are no CoNLL-U are skipped with a diagnostic")
  func badLines() {
    let (sentences, diagnostics) = CoNLLUReader().read(Array("1\ta\nnonsense\n7\tb\n2\tb\t_\t_\t_\t_\t99\n".utf8))
    #expect(diagnostics.map(\.code) == ["badLine", "badLine"])
    #expect(sentences.map { $0.words.map(\.form) } == [["a", "b"]])
    #expect(sentences[0].words.map(\.head) == [-1, -1])
  }
}
