import Testing

@testable import Language

@Suite struct SentenceTreeTests {
  /// A tree written as "form/head/relation" with heads from 1, 0 for the root.
  private func text(_ words: [(String, UniversalTag, Int, DependencyRelation)]) -> AnnotatedText {
    var text = AnnotatedText()
    var offset: Int32 = 0
    for (form, tag, head, relation) in words {
      let end = offset + Int32(form.utf8.count)
      text.tokens.append(
        Token(start: offset, end: end, lemma: form, tag: tag, head: Int32(head - 1), relation: relation))
      offset = end + 1
    }
    text.sentences = [Sentence(range: 0..<Int(offset - 1), tokens: 0..<words.count, region: 0)]
    return text
  }

  private var ferries: AnnotatedText {
    text([
      ("the", .det, 3, .det), ("old", .adj, 3, .amod), ("ferry", .noun, 8, .nsubjPass), ("of", .adp, 5, .case),
      ("harrow", .propn, 3, .nmod), ("was", .aux, 8, .auxPass), ("not", .part, 8, .advmod), ("shut", .verb, 0, .root),
      ("down", .adp, 8, .compoundPrt), ("and", .cconj, 11, .cc), ("sold", .verb, 8, .conj), (".", .punct, 8, .punct),
    ])
  }

  @Test("children and subtrees are in text order")
  func children() {
    let tree = ferries.tree(ofSentence: 0)
    #expect(tree.root == 7)
    #expect(Array(tree.children(of: 7)) == [2, 5, 6, 8, 10, 11])
    #expect(tree.subtree(of: 2) == [0, 1, 2, 3, 4])
    #expect(tree.subtreeRange(of: 10) == 9..<11)
    #expect(tree.nounPhraseRange(of: 2) == 0..<5)
    #expect(tree.isAncestor(7, of: 4) && !tree.isAncestor(4, of: 7))
  }

  @Test("a coordinated verb shares the subject; negation and voice are a verb's own")
  func verbs() {
    let tree = ferries.tree(ofSentence: 0)
    #expect(tree.subject(of: 7) == 2)
    #expect(tree.subject(of: 10) == 2)
    #expect(tree.isPassive(7))
    #expect(tree.predicateLemma(of: 7) == "shut down")
    #expect(tree.isNegated(7) && !tree.isNegated(10))
  }

  @Test("a text without trees answers with the token itself")
  func noTrees() {
    let flat = text([("one", .num, 0, .dep), ("two", .num, 0, .dep)])
    let tree = flat.tree(ofSentence: 0)
    #expect(tree.subtreeRange(of: 1) == 1..<2)
    #expect(Array(tree.children(of: 0)).isEmpty)
    #expect(tree.subject(of: 0) == nil)
    #expect(flat.sentenceIndex(ofToken: 1) == 0 && flat.sentenceIndex(ofToken: 2) == nil)
  }
}
