/// One sentence's dependency tree, made once and then asked for children and subtrees without searching.
///
/// Every index is an index into ``AnnotatedText/tokens``. Where no tree has been built (all heads -1), no token has
/// children and every subtree is the token itself.
public struct SentenceTree: Sendable {
  private let tokens: ArraySlice<Token>
  /// Children of the token at `first + i` are `children[starts[i]..<starts[i + 1]]`, ascending.
  private let starts: [Int32]
  private let children: [Int32]
  private let first: Int

  /// The sentence's tokens.
  public var range: Range<Int> { tokens.indices }
  /// The token whose head is none; the first of them where there are several.
  public var root: Int { tokens.indices.first { tokens[$0].head < 0 } ?? first }

  public init(_ text: AnnotatedText, sentence: Int) {
    let range = text.sentences[sentence].tokens
    tokens = text.tokens[range]
    first = range.lowerBound
    var counts = [Int32](repeating: 0, count: range.count + 1)
    for index in range where range.contains(Int(tokens[index].head)) {
      counts[Int(tokens[index].head) - first + 1] += 1
    }
    for index in 0..<range.count { counts[index + 1] += counts[index] }
    starts = counts
    var children = [Int32](repeating: 0, count: Int(counts[range.count]))
    for index in range where range.contains(Int(tokens[index].head)) {
      let slot = Int(tokens[index].head) - first
      children[Int(counts[slot])] = Int32(index)
      counts[slot] += 1
    }
    self.children = children
  }

  // MARK: Neighbours

  /// The tokens whose head is `token`, in text order.
  public func children(of token: Int) -> LazyMapSequence<ArraySlice<Int32>, Int> {
    let slot = token - first
    return children[Int(starts[slot])..<Int(starts[slot + 1])].lazy.map { Int($0) }
  }

  /// The first child with one of the relations.
  public func child(of token: Int, _ relations: DependencyRelation...) -> Int? {
    children(of: token).first { relations.contains(tokens[$0].relation) }
  }

  /// The children with one of the relations, in text order.
  public func children(of token: Int, _ relations: DependencyRelation...) -> [Int] {
    children(of: token).filter { relations.contains(tokens[$0].relation) }
  }

  /// The head, or nil for a root.
  public func head(of token: Int) -> Int? {
    let head = Int(tokens[token].head)
    return head < 0 ? nil : head
  }

  /// Whether `ancestor` is `token` or stands above it.
  public func isAncestor(_ ancestor: Int, of token: Int) -> Bool {
    var current: Int? = token
    var steps = 0
    while let here = current, steps <= tokens.count {
      if here == ancestor { return true }
      current = head(of: here)
      steps += 1
    }
    return false
  }

  // MARK: Spans

  /// The token and everything below it, in text order.
  public func subtree(of token: Int, without excluded: (Int) -> Bool = { _ in false }) -> [Int] {
    var result = [token]
    var next = 0
    while next < result.count {
      for child in children(of: result[next]) where !excluded(child) { result.append(child) }
      next += 1
    }
    return result.sorted()
  }

  /// From the first to the last token of a subtree. In a projective tree it holds nothing else.
  public func subtreeRange(of token: Int) -> Range<Int> {
    let all = subtree(of: token)
    return all[0]..<all[all.count - 1] + 1
  }

  /// The noun phrase headed by a token without what follows loosely: coordinated phrases, appositions, relative and
  /// other clauses, and punctuation at its edges are outside; determiners, modifiers, compounds and prepositional
  /// attributes are inside.
  public func nounPhraseRange(of token: Int) -> Range<Int> {
    let inside = subtree(of: token) { child in
      switch tokens[child].relation {
      case .conj, .cc, .ccPreconj, .appos, .aclRelcl, .acl, .parataxis, .punct, .cop, .nsubj, .nsubjPass, .case, .mark,
        .aux, .auxPass, .advcl, .discourse, .list, .csubj, .orphan, .dep:
        // What belongs to the head itself is outside; inside an attribute, prepositions and marks belong to it.
        tokens[child].head == Int32(token) || ![.case, .mark, .cc, .conj, .punct].contains(tokens[child].relation)
      default: false
      }
    }
    return inside[0]..<inside[inside.count - 1] + 1
  }

  /// The words that make one name or fixed word with a token: itself with `flat`, `compound`, `fixed`, `goeswith` and
  /// `compound:prt` children, as a range from the first to the last.
  public func nucleusRange(of token: Int) -> Range<Int> {
    var low = token
    var high = token
    for child in children(of: token) {
      switch tokens[child].relation {
      case .flat, .compound, .fixed, .goeswith:
        low = min(low, child)
        high = max(high, child)
      default: break
      }
    }
    return low..<high + 1
  }

  // MARK: Verbs

  /// The grammatical subject of a predicate, its own or, for a coordinated or controlled predicate, the one it shares.
  public func subject(of token: Int) -> Int? {
    var current = token
    for _ in 0..<8 {
      if let subject = child(of: current, .nsubj, .nsubjPass, .csubj, .csubjPass, .nsubjOuter, .csubjOuter) {
        return subject
      }
      guard let head = head(of: current), [.conj, .xcomp].contains(tokens[current].relation) else { return nil }
      current = head
    }
    return nil
  }

  /// Whether a verb is in the passive voice.
  public func isPassive(_ token: Int) -> Bool {
    tokens[token].features.contains(.passive) || child(of: token, .auxPass, .nsubjPass, .csubjPass) != nil
  }

  /// Whether a predicate is negated by a word of its own clause ("not", "never", "no longer").
  public func isNegated(_ token: Int) -> Bool {
    children(of: token).contains { child in
      guard [.advmod, .det, .cc, .ccPreconj, .aux].contains(tokens[child].relation) else { return false }
      return tokens[child].features.contains(.negative)
        || ["not", "never", "neither", "nor"].contains(tokens[child].lemma)
        || (tokens[child].lemma == "long" && self.children(of: child).contains { tokens[$0].lemma == "no" })
    }
  }

  /// A predicate's lemma with its particle: "shoot down".
  public func predicateLemma(of token: Int) -> String {
    guard let particle = child(of: token, .compoundPrt) else { return tokens[token].lemma }
    return tokens[token].lemma + " " + tokens[particle].lemma
  }
}
