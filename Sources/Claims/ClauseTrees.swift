import Language

/// The dependency trees of a text, with the span of every subtree.
struct ClauseTrees: Sendable {
  let heads: [Int32]
  let relations: [DependencyRelation]
  /// First and last word of each word's subtree.
  let first: [Int32]
  let last: [Int32]

  /// Nil where the text has no trees.
  init?(_ annotated: AnnotatedText) {
    guard annotated.tokens.contains(where: { $0.head >= 0 }) else { return nil }
    let count = annotated.tokens.count
    heads = annotated.tokens.map(\.head)
    relations = annotated.tokens.map(\.relation)
    var first = (0..<count).map { Int32($0) }
    var last = first
    for sentence in annotated.sentences {
      // A child's span reaches its head however the tree is ordered: at most as many rounds as the tree is deep.
      for index in sentence.tokens {
        var node = Int(heads[index])
        var steps = 0
        while sentence.tokens.contains(node), steps < sentence.tokens.count {
          if first[node] > Int32(index) { first[node] = Int32(index) }
          if last[node] < Int32(index) { last[node] = Int32(index) }
          node = Int(heads[node])
          steps += 1
        }
      }
    }
    self.first = first
    self.last = last
  }

  func span(_ index: Int) -> Range<Int> { Int(first[index])..<Int(last[index]) + 1 }

  /// The subject of a verb, or of the verb it is coordinated with or completes.
  func subject(of verb: Int, in bounds: Range<Int>) -> Int? {
    var node = verb
    for _ in 0..<6 {
      if let found = child(of: node, in: bounds, where: { $0 == .nsubj || $0 == .nsubjPass || $0 == .nsubjOuter }) {
        return found
      }
      let head = Int(heads[node])
      guard bounds.contains(head), relations[node] == .conj || relations[node] == .xcomp else { return nil }
      node = head
    }
    return nil
  }

  /// Whether a verb has an active subject of its own before it.
  func hasSubject(_ verb: Int, in bounds: Range<Int>) -> Bool {
    guard relations[verb] != .acl, relations[verb] != .amod,
      let subject = child(of: verb, in: bounds, where: { $0 == .nsubj || $0 == .nsubjOuter })
    else { return false }
    return subject < verb
  }

  /// Whether a verb is the root of its sentence without any auxiliary: it is finite then, whatever its form looks like.
  func isBareRoot(_ verb: Int, in bounds: Range<Int>) -> Bool {
    guard relations[verb] == .root else { return false }
    return child(of: verb, in: bounds) { $0 == .aux || $0 == .auxPass || $0 == .cop || $0 == .oblAgent } == nil
      && child(of: verb, in: bounds) { $0 == .nsubj || $0 == .nsubjPass } != nil
  }

  private func child(of node: Int, in bounds: Range<Int>, where matches: (DependencyRelation) -> Bool) -> Int? {
    let span = span(node).clamped(to: bounds)
    for index in span where Int(heads[index]) == node && matches(relations[index]) { return index }
    return nil
  }
}
