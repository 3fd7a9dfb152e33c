/// Names the relations of a finished tree, heads before their dependents and siblings from left to right, by an averaged
/// perceptron. Integer arithmetic only.
package struct Labeler: Sendable {
  private let weights: ModelSection<Int16>
  private let bits: UInt32
  private let sets: HashTable
  private let starts: ModelSection<UInt32>
  private let members: ModelSection<UInt16>

  package init(_ file: ModelFile) {
    weights = file.section("label.weights", as: Int16.self)
    bits = UInt32(max(0, Int.bitWidth - 1 - weights.count.leadingZeroBitCount))
    sets = HashTable(file.section("label.sets", as: UInt64.self))
    starts = file.section("label.starts", as: UInt32.self)
    members = file.section("label.members", as: UInt16.self)
  }

  package var isEmpty: Bool { starts.isEmpty }

  /// The number of a relation is its place in ``DependencyRelation/allCases``.
  package static let root = DependencyRelation.allCases.firstIndex(of: .root).map { UInt16($0) } ?? 0

  /// - Parameter heads: a tree with one root.
  /// - Returns: for each word its relation's number.
  package func label(_ input: LabelInput, heads: [Int32]) -> [UInt16] {
    let tree = LabelTree(heads)
    var labels = [UInt16](repeating: Self.root, count: heads.count)
    guard let weights = weights.pointer else { return labels }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: LabelFeatures.capacity) { buffer in
      guard let features = buffer.baseAddress else { return }
      for word in tree.order where heads[word] >= 0 {
        let candidates = candidates(input, word: word, head: Int(heads[word]))
        labels[word] = candidates[0]
        guard candidates.count > 1 else { continue }
        let count = LabelFeatures.extract(input, tree, labels, heads, word, into: features)
        var bestScore = Int32.min
        for candidate in candidates {
          var score: Int32 = 0
          for feature in 0..<count {
            score &+= Int32(weights[FeatureHash.slot(features[feature], label: UInt32(candidate), bits: bits)])
          }
          if score > bestScore {
            bestScore = score
            labels[word] = candidate
          }
        }
      }
    }
    return labels
  }

  /// The relations seen between words with such tags, never empty.
  package func candidates(_ input: LabelInput, word: Int, head: Int) -> UnsafeBufferPointer<UInt16> {
    let set =
      sets[Self.setKey(input, word: word, head: head)] ?? sets[Self.broadKey(input, word: word, head: head)] ?? 0
    let start = Int(starts[Int(set)])
    return UnsafeBufferPointer(
      start: members.pointer.map { $0 + start }, count: Int(starts[Int(set) + 1]) - start)
  }

  package static func setKey(_ input: LabelInput, word: Int, head: Int) -> UInt32 {
    FeatureHash.make(220, input.tags[word], input.tags[head], word < head ? 1 : 0)
  }

  package static func broadKey(_ input: LabelInput, word: Int, head: Int) -> UInt32 {
    FeatureHash.make(221, UInt32(input.universal[word]), UInt32(input.universal[head]), word < head ? 1 : 0)
  }
}

/// What the labeller sees of a sentence's words.
package struct LabelInput {
  package var forms: [WordForm]
  /// Numbers of the two tags together, and of the universal tag alone.
  package var tags: [UInt32]
  package var universal: [UInt8]
  /// ``WordForm/kind(_:)``.
  package var kinds: [UInt32]
  /// Bits of the features.
  package var morphology: [UInt32]

  package init(forms: [WordForm], analyses: [Analyses.Analysis]) {
    self.forms = forms
    tags = analyses.map { $0.coarse }
    universal = analyses.map { $0.tag.rawValue }
    kinds = zip(forms, analyses).map { $0.kind($1.tag) }
    morphology = analyses.map { $0.features.rawValue }
  }
}

/// A tree's children, listed once.
package struct LabelTree {
  private let starts: [Int32]
  private let children: [Int32]
  /// Every word after its head, siblings from left to right.
  package let order: [Int]

  package init(_ heads: [Int32]) {
    var starts = [Int32](repeating: 0, count: heads.count + 2)
    for head in heads { starts[Int(head) + 2] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var children = [Int32](repeating: 0, count: heads.count)
    for (word, head) in heads.enumerated() {
      children[Int(next[Int(head) + 1])] = Int32(word)
      next[Int(head) + 1] += 1
    }
    var order: [Int] = []
    order.reserveCapacity(heads.count)
    for index in Int(starts[0])..<Int(starts[1]) { order.append(Int(children[index])) }
    var position = 0
    while position < order.count {
      let head = order[position] + 1
      for index in Int(starts[head])..<Int(starts[head + 1]) { order.append(Int(children[index])) }
      position += 1
    }
    self.starts = starts
    self.children = children
    self.order = order
  }

  @inline(__always)
  func children(of head: Int) -> ArraySlice<Int32> { children[Int(starts[head + 1])..<Int(starts[head + 2])] }
}

/// The features of a dependent and its head in a finished tree, whose relations are known above and to the left.
package enum LabelFeatures {
  package static let capacity = 64

  package static func extract(
    _ input: LabelInput, _ tree: LabelTree, _ labels: [UInt16], _ heads: [Int32], _ word: Int,
    into out: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let head = Int(heads[word])
    let w = input.forms[word].known
    let h = input.forms[head].known
    let t = input.tags[word]
    let u = input.tags[head]
    let direction: UInt32 = word < head ? 1 : 0
    let distance = UInt32(min(abs(word - head), 6)) << 1 | direction
    // The dependent's own outermost dependents.
    let below = tree.children(of: word)
    let first = below.first.map { Int($0) } ?? -1
    let last = below.last.map { Int($0) } ?? -1
    let firstWord = first >= 0 && first < word ? input.forms[first].known : 1
    let firstTag = first >= 0 && first < word ? input.tags[first] : 1
    let lastTag = last > word ? input.tags[last] : 1
    let lastWord = last > word ? input.forms[last].known : 1
    // Siblings.
    let siblings = tree.children(of: head)
    var seen: UInt32 = 0
    var before = -1
    var after = -1
    var nominals: UInt32 = 0
    for sibling in siblings {
      let sibling = Int(sibling)
      if sibling < word {
        before = sibling
        seen |= labels[sibling] < 64 ? Self.groups[Int(labels[sibling])] : 0
      } else if sibling > word, after < 0 {
        after = sibling
      }
      if sibling != word, isNominal(input.universal[sibling]) { nominals += sibling < head ? 1 : 16 }
    }
    let beforeLabel = before >= 0 ? UInt32(labels[before]) : 99
    let beforeTag = before >= 0 ? input.tags[before] : 999
    let afterTag = after >= 0 ? input.tags[after] : 999
    let headLabel = UInt32(labels[head])
    let grand = Int(heads[head])
    let grandTag = grand >= 0 ? input.tags[grand] : 999
    let nextTag = word + 1 < input.tags.count ? input.tags[word + 1] : 999
    let previousTag = word > 0 ? input.tags[word - 1] : 999
    let previousWord = word > 0 ? input.forms[word - 1].known : 999
    let nextWord = word + 1 < input.forms.count ? input.forms[word + 1].known : 999
    let headMorphology = input.morphology[head]
    var count = 0
    @inline(__always)
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      out[count] = FeatureHash.make(template + 300, a, b, c, d)
      count += 1
    }
    add(0, 0)
    add(1, w, t)
    add(2, t, direction)
    add(3, h, u)
    add(4, u, direction)
    add(5, w, h)
    add(6, t, u, distance)
    add(7, w, u, direction)
    add(8, t, h, direction)
    add(9, w, t, u, direction)
    add(10, t, u, firstWord, direction)
    add(11, t, u, firstTag, direction)
    add(12, t, firstWord, h)
    add(13, t, u, lastTag, direction)
    add(14, firstWord, w)
    add(15, t, u, beforeLabel, direction)
    add(16, t, u, beforeTag, afterTag)
    add(17, t, u, seen, direction)
    add(18, w, u, seen)
    add(19, t, h, seen)
    add(20, t, u, headLabel, direction)
    add(21, w, headLabel)
    add(22, t, u, grandTag, headLabel)
    add(23, nextTag, t, u, direction)
    add(24, previousTag, t, u, direction)
    add(25, t, u, headMorphology, direction)
    add(26, w, headMorphology)
    add(27, input.forms[word].last3, u, direction)
    add(28, input.forms[head].last3, t, direction)
    add(29, UInt32(input.forms[word].shape.rawValue), t, u, direction)
    add(30, UInt32(input.forms[word].shape.rawValue), UInt32(input.forms[head].shape.rawValue), distance, t)
    add(31, t, u, nominals, direction)
    add(32, h, nominals, direction, t)
    add(33, previousWord, t, u, direction)
    add(34, nextWord, t, u, direction)
    add(35, t, u, distance, nominals)
    add(36, t, firstTag, lastTag, direction)
    add(37, w, seen)
    add(38, firstWord, u, direction, seen)
    add(39, h, firstWord, seen)
    add(40, w, beforeLabel, direction)
    add(41, lastWord, t, u, direction)
    add(42, t, u, headLabel, seen)
    add(43, t, u, UInt32(below.count), direction)
    add(44, h, headMorphology, nominals, direction)
    add(45, t, u, firstTag, seen)
    add(46, input.morphology[word], t, u, direction)
    let kind = input.kinds[word]
    let headKind = input.kinds[head]
    add(47, kind, headKind, direction)
    add(48, kind, h, direction)
    add(49, w, headKind, direction)
    add(50, firstWord, kind, headKind, direction)
    add(51, firstWord, kind, h)
    add(52, kind, t, u, direction)
    add(53, headKind, t, seen, direction)
    return count
  }

  private static func isNominal(_ tag: UInt8) -> Bool {
    tag == UniversalTag.noun.rawValue || tag == UniversalTag.propn.rawValue || tag == UniversalTag.pron.rawValue
  }

  /// The bit that says that a head has a dependent of such a relation.
  private static let groups: [UInt32] = DependencyRelation.allCases.map { relation in
    switch relation {
    case .nsubj, .csubj, .nsubjOuter, .csubjOuter: 1
    case .nsubjPass, .csubjPass: 2
    case .obj: 4
    case .iobj: 8
    case .cop: 16
    case .auxPass: 32
    case .mark: 64
    case .cc: 128
    case .conj: 256
    case .case: 512
    case .xcomp, .ccomp: 1024
    case .expl: 2048
    case .det: 4096
    case .appos, .flat: 8192
    default: 0
    }
  }
}
