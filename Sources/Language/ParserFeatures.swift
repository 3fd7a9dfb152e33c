/// What the parser looks at: words, tags and dependents at the top of the stack and the front of the buffer, after Zhang
/// and Nivre (2011) for the arc-hybrid system, with what stands between them.
package struct ParserInput {
  /// Hashes of words and numbers of tags, by the numbering of ``ParserState``.
  package var words: [UInt32]
  package var tags: [UInt32]
  /// How many marks, verbs and conjunctions stand before each word: 8 bits each.
  package var passed: [UInt32]
  package var universal: [UniversalTag]
  package let end: UInt16

  package init(forms: [WordForm], analyses: [Analyses.Analysis]) {
    words = [0x0BAD_0001, 0x0BAD_0002]
    tags = [0xFFF1, 0xFFF2]
    passed = [0, 0]
    universal = [.x, .x]
    var counts: UInt32 = 0
    for (form, analysis) in zip(forms, analyses) {
      words.append(form.known)
      tags.append(analysis.coarse)
      passed.append(counts)
      universal.append(analysis.tag)
      switch analysis.tag {
      case .punct: counts &+= 1
      case .verb, .aux: counts &+= 1 << 10
      case .cconj, .sconj: counts &+= 1 << 20
      default: break
      }
    }
    end = ParserState.firstWord + UInt16(forms.count)
    // Two places beyond the end are read as none.
    for _ in 0..<3 {
      words.append(0x0BAD_0003)
      tags.append(0xFFF3)
      passed.append(counts)
      universal.append(.x)
    }
  }
}

/// The same without bounds checks, for as long as ``ParserInput/withView(_:)`` runs: its values are read some thousand times
/// a word.
package struct ParserView {
  package let words: UnsafePointer<UInt32>
  package let tags: UnsafePointer<UInt32>
  package let passed: UnsafePointer<UInt32>
  package let universal: UnsafePointer<UniversalTag>
  package let end: UInt16
}

extension ParserInput {
  /// - Returns: what `body` returns; nil is never returned for want of a view, because there are always values.
  package func withView<Result>(_ body: (ParserView) -> Result) -> Result? {
    words.withUnsafeBufferPointer { words in
      tags.withUnsafeBufferPointer { tags in
        passed.withUnsafeBufferPointer { passed in
          universal.withUnsafeBufferPointer { universal in
            guard let words = words.baseAddress, let tags = tags.baseAddress, let passed = passed.baseAddress,
              let universal = universal.baseAddress
            else { return nil }
            return body(ParserView(words: words, tags: tags, passed: passed, universal: universal, end: end))
          }
        }
      }
    }
  }
}

package enum ParserFeatures {
  package static let capacity = 128

  /// Writes the features of a state and returns how many there are.
  package static func extract(
    _ view: ParserView, _ state: UnsafePointer<ParserState>, _ states: UnsafePointer<ParserState>,
    into out: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let words = view.words
    let tags = view.tags
    let passed = view.passed
    let s0 = state.pointee.top
    let b0 = state.pointee.front
    let none = ParserState.Subtree(word: ParserState.none)
    let hasSecond = state.pointee.below >= 0
    let s1 = hasSecond ? states[Int(state.pointee.below)].top : none
    let third = hasSecond ? states[Int(state.pointee.below)].below : -1
    let s2 = third >= 0 ? states[Int(third)].top.word : ParserState.none
    let s0w = words[Int(s0.word)]
    let s0t = tags[Int(s0.word)]
    let s1w = words[Int(s1.word)]
    let s1t = tags[Int(s1.word)]
    let s2w = words[Int(s2)]
    let s2t = tags[Int(s2)]
    let b0w = words[Int(b0.word)]
    let b0t = tags[Int(b0.word)]
    let b1w = words[Int(b0.word) + 1]
    let b1t = tags[Int(b0.word) + 1]
    let b2w = words[Int(b0.word) + 2]
    let b2t = tags[Int(b0.word) + 2]
    let s0lw = words[Int(s0.left)]
    let s0lt = tags[Int(s0.left)]
    let s0rw = words[Int(s0.right)]
    let s0rt = tags[Int(s0.right)]
    let s1lt = tags[Int(s1.left)]
    let s1rw = words[Int(s1.right)]
    let s1rt = tags[Int(s1.right)]
    let b0lw = words[Int(b0.left)]
    let b0lt = tags[Int(b0.left)]
    let s0l2t = tags[Int(s0.left2)]
    let s0r2t = tags[Int(s0.right2)]
    let s1r2t = tags[Int(s1.right2)]
    let b0l2t = tags[Int(b0.left2)]
    let bufferDistance = bucket(Int(b0.word) - Int(s0.word))
    let stackDistance = bucket(Int(s0.word) - Int(s1.word))
    let bufferBetween = between(passed, s0.word, b0.word)
    let stackBetween = between(passed, s1.word, s0.word)
    var count = 0
    @inline(__always)
    func add(_ template: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0, _ d: UInt32 = 0) {
      out[count] = FeatureHash.make(template, a, b, c, d)
      count += 1
    }
    // Single words.
    add(1, s0w, s0t)
    add(2, s0w)
    add(3, s0t)
    add(4, s1w, s1t)
    add(5, s1w)
    add(6, s1t)
    add(7, b0w, b0t)
    add(8, b0w)
    add(9, b0t)
    add(10, b1w, b1t)
    add(11, b1w)
    add(12, b1t)
    add(13, b2w, b2t)
    add(14, b2t)
    add(15, s2w, s2t)
    add(16, s2t)
    // The top and the front.
    add(20, s0w, s0t, b0w, b0t)
    add(21, s0w, s0t, b0w)
    add(22, s0w, b0w, b0t)
    add(23, s0w, s0t, b0t)
    add(24, s0t, b0w, b0t)
    add(25, s0w, b0w)
    add(26, s0t, b0t)
    add(27, b0t, b1t)
    add(28, b0w, b1t)
    add(29, b0t, b1w)
    // The two topmost.
    add(30, s1w, s1t, s0w, s0t)
    add(31, s1w, s1t, s0w)
    add(32, s1w, s0w, s0t)
    add(33, s1w, s1t, s0t)
    add(34, s1t, s0w, s0t)
    add(35, s1w, s0w)
    add(36, s1t, s0t)
    add(37, s1t, b0t)
    add(38, s1w, b0w)
    add(39, s1w, s1t, b0t)
    // Three.
    add(40, b0t, b1t, b2t)
    add(41, s0t, b0t, b1t)
    add(42, s1t, s0t, b0t)
    add(43, s2t, s1t, s0t)
    add(44, s0t, s0lt, b0t)
    add(45, s0t, s0rt, b0t)
    add(46, s0t, b0t, b0lt)
    add(47, s1t, s1rt, s0t)
    add(48, s1t, s0t, s0lt)
    add(49, s1t, s0t, s0rt)
    add(50, s1t, s1lt, s0t)
    add(51, s1t, s0t, b0t, b1t)
    add(52, s0w, b0t, b1t)
    add(53, s1w, s0t, b0t)
    add(54, s1t, s0w, b0t)
    add(55, s1t, s0t, b0w)
    add(56, s2t, s1t, s0t, b0t)
    // Distances and what stands between.
    add(60, s0w, bufferDistance)
    add(61, s0t, bufferDistance)
    add(62, b0w, bufferDistance)
    add(63, b0t, bufferDistance)
    add(64, s0t, b0t, bufferDistance)
    add(65, s0w, b0w, bufferDistance)
    add(66, s1t, s0t, stackDistance)
    add(67, s1w, s0t, stackDistance)
    add(68, s1t, s0w, stackDistance)
    add(69, s0t, b0t, bufferBetween)
    add(70, s1t, s0t, stackBetween)
    add(71, s1t, s0t, s0lt, stackBetween)
    // Numbers of dependents.
    let s0counts = UInt32(s0.leftCount) << 4 | UInt32(s0.rightCount)
    let s1counts = UInt32(s1.leftCount) << 4 | UInt32(s1.rightCount)
    add(72, s0w, UInt32(s0.rightCount))
    add(73, s0t, UInt32(s0.rightCount))
    add(74, s0w, UInt32(s0.leftCount))
    add(75, s0t, s0counts)
    add(76, b0w, UInt32(b0.leftCount))
    add(77, b0t, UInt32(b0.leftCount))
    add(78, s1w, UInt32(s1.rightCount))
    add(79, s1t, s1counts, s0t)
    add(80, s0t, s0counts, b0t, UInt32(b0.leftCount))
    // Dependents.
    add(81, s0lw, s0lt)
    add(82, s0lt, s0t)
    add(83, s0rw, s0rt)
    add(84, s0rt, s0t)
    add(85, b0lw, b0lt)
    add(86, b0lt, b0t)
    add(87, s1rw, s1rt)
    add(88, s1rt, s1t)
    add(89, s0t, s0lt, s0l2t)
    add(90, s0t, s0rt, s0r2t)
    add(91, b0t, b0lt, b0l2t)
    add(92, s1t, s1rt, s1r2t)
    // Attachment of phrases by their first word, usually a preposition or a mark.
    add(93, s1w, s0lw)
    add(94, s1t, s0lw, s0t)
    add(95, s1w, s0lw, s0w)
    add(96, s2w, s0lw)
    add(97, s2t, s1t, s0lw)
    add(98, s1w, s0lw, s0t, s2t)
    add(99, s1t, s1rt, s0t, s0lw)
    add(100, s0w, s0lw, b0t)
    add(101, s0t, s0rw, b0w)
    add(102, s0t, s0rt, b0t, b1t)
    add(103, s0t, s0lt, s0rt, b0t)
    add(104, s1t, s1rw, s0t)
    add(105, s1w, s1rt, s0t, b0t)
    // What the words already have.
    let s0k = UInt32(s0.traits.rawValue)
    let s1k = UInt32(s1.traits.rawValue)
    let b0k = UInt32(b0.traits.rawValue)
    add(106, s0t, s0k)
    add(107, s0w, s0k)
    add(108, b0t, b0k)
    add(109, b0w, b0k)
    add(110, s1t, s1k, s0t, s0k)
    add(111, s1w, s1k, s0t, s0k)
    add(112, s0t, s0k, b0t, b0k)
    add(113, s0w, s0k, b0t)
    add(114, s0t, s0k, b0w)
    add(115, s1w, s0w, s0k)
    add(116, s1t, s1k, s0w, s0k)
    add(117, s1t, s1rt, UInt32(s1.rightTraits.rawValue), s0t << 8 | s0k)
    add(118, s0t, s0rt, UInt32(s0.rightTraits.rawValue), b0t)
    add(119, s1t, s0t << 8 | s0k, b0t, b1t)
    add(120, s1w, s1k, s0lw, s0t)
    add(121, s0t, s0k, UInt32(s0.leftTraits.rawValue), b0t)
    add(122, s2t, s1t << 8 | s1k, s0t << 8 | s0k)
    return count
  }

  @inline(__always)
  private static func bucket(_ distance: Int) -> UInt32 {
    distance <= 5 ? UInt32(max(distance, 0)) : distance <= 10 ? 6 : distance <= 20 ? 7 : 8
  }

  /// Whether marks, verbs and conjunctions stand between two words: 0, 1 or 2 and more of each.
  @inline(__always)
  private static func between(_ passed: UnsafePointer<UInt32>, _ first: UInt16, _ last: UInt16) -> UInt32 {
    guard first >= ParserState.firstWord, last > first else { return 99 }
    let counts = passed[Int(last)] &- passed[Int(first) + 1]
    let marks = min(counts & 1023, 2)
    let verbs = min(counts >> 10 & 1023, 2)
    let conjunctions = min(counts >> 20, 2)
    return marks | verbs << 2 | conjunctions << 4
  }
}
