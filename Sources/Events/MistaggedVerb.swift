import Language

/// A verb that the tagger took for a noun: "The kite floats over the pier", "A guard shot down the drone".
struct MistaggedVerb {
  var lemma: String
  var tense: Clause.Tense
  /// Where the tree has no subject for it: the words before it.
  var subject: Range<Int>?
  /// The phrase after its particle.
  var object: Int?
  var particle: Int?

  /// Nouns that are also the past tense of a verb that makes news.
  private static let homographs = [
    "shot": "shoot", "hit": "hit", "cut": "cut", "split": "split", "bid": "bid", "spread": "spread", "set": "set",
    "quit": "quit", "rose": "rise", "left": "leave", "found": "find", "struck": "strike", "led": "lead", "lost": "lose",
    "fled": "flee", "shut": "shut", "beat": "beat", "burst": "burst",
  ]
  private static let particles: Set<String> = ["down", "off", "out", "up", "away", "back"]

  /// Nil where the noun is one.
  init?(_ index: Int, _ tree: SentenceTree, _ tokens: [Token]) {
    let token = tokens[index]
    guard token.tag == .noun else { return nil }
    guard [.root, .conj, .parataxis, .ccomp, .advcl].contains(token.relation), tree.child(of: index, .cop, .aux) == nil
    else { return nil }
    if tree.child(of: index, .nsubj) != nil, tree.child(of: index, .case, .det, .amod, .nmodPoss) == nil {
      lemma = token.lemma
      tense = token.features.contains(.plural) ? .present : .past
    } else if let verb = Self.homographs[token.lemma], token.relation == .root, index + 1 < tree.range.upperBound {
      let children = Array(tree.children(of: index))
      guard let noun = children.last(where: { $0 < index && [.compound, .nsubj].contains(tokens[$0].relation) }),
        noun == index - 1
      else { return nil }
      lemma = verb
      tense = .past
      subject = children[0]..<index
      if Self.particles.contains(tokens[index + 1].lemma) {
        particle = index + 1
        lemma += " " + tokens[index + 1].lemma
      }
      let next = tokens[(particle ?? index) + 1 < tree.range.upperBound ? (particle ?? index) + 1 : index]
      guard particle != nil || [.det, .pron, .num, .propn].contains(next.tag) else { return nil }
      object = children.first { $0 > index && [.nmod, .obj, .obl].contains(tokens[$0].relation) }
    } else {
      return nil
    }
  }
}
