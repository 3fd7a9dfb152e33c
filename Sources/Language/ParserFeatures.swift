/// What the parser looks at: words, tags and dependents at the top of the stack and the front of the buffer, after Zhang
/// and Nivre (2011) for the arc-hybrid system, with what stands between them.
package enum ParserFeatures {
  package static let capacity = 160

  /// Features that look at the same parts of a state, see ``ParserSituation/key(_:)``: states of one beam share most parts,
  /// so a group's score is worked out once for many.
  package enum Group: Int, CaseIterable {
    case front, frontTree, topAndFront, secondAndTop, topTree, topTreeAndFront, bothTrees, secondTreeAndTop, stackTrees,
      stackAndFront, thirdAndFront, allTrees
  }

  /// Writes the features of one group.
  @inline(__always)
  package static func extract(
    _ group: Group, _ view: ParserView, _ situation: borrowing ParserSituation, into sink: inout FeatureSink
  ) {
    switch group {
    case .front: front(view, situation, &sink)
    case .frontTree: frontTree(view, situation, &sink)
    case .topAndFront: topAndFront(view, situation, &sink)
    case .secondAndTop: secondAndTop(view, situation, &sink)
    case .topTree: topTree(view, situation, &sink)
    case .topTreeAndFront: topTreeAndFront(view, situation, &sink)
    case .bothTrees: bothTrees(view, situation, &sink)
    case .secondTreeAndTop: secondTreeAndTop(view, situation, &sink)
    case .stackTrees: stackTrees(view, situation, &sink)
    case .stackAndFront: stackAndFront(view, situation, &sink)
    case .thirdAndFront: thirdAndFront(view, situation, &sink)
    case .allTrees: allTrees(view, situation, &sink)
    }
  }

  /// The front of the buffer and the words after it.
  private static func front(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let b0w = view.words[Int(s.front.word)]
    let b0t = view.tags[Int(s.front.word)]
    let b1w = view.words[Int(s.front.word) + 1]
    let b1t = view.tags[Int(s.front.word) + 1]
    let b2w = view.words[Int(s.front.word) + 2]
    let b2t = view.tags[Int(s.front.word) + 2]
    sink.add(7, b0w, b0t)
    sink.add(8, b0w)
    sink.add(9, b0t)
    sink.add(10, b1w, b1t)
    sink.add(11, b1w)
    sink.add(12, b1t)
    sink.add(13, b2w, b2t)
    sink.add(14, b2t)
    sink.add(27, b0t, b1t)
    sink.add(28, b0w, b1t)
    sink.add(29, b0t, b1w)
    sink.add(40, b0t, b1t, b2t)
  }

  /// The front with its dependents.
  private static func frontTree(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let b0w = view.words[Int(s.front.word)]
    let b0t = view.tags[Int(s.front.word)]
    let b0lw = view.words[Int(s.front.left)]
    let b0lt = view.tags[Int(s.front.left)]
    let b0l2t = view.tags[Int(s.front.left2)]
    let b0k = UInt32(s.front.traits.rawValue)
    sink.add(76, b0w, UInt32(s.front.leftCount))
    sink.add(77, b0t, UInt32(s.front.leftCount))
    sink.add(85, b0lw, b0lt)
    sink.add(86, b0lt, b0t)
    sink.add(91, b0t, b0lt, b0l2t)
    sink.add(108, b0t, b0k)
    sink.add(109, b0w, b0k)
  }

  /// The top of the stack and the front, with their distance and what stands between.
  private static func topAndFront(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s0w = view.words[Int(s.top.word)]
    let s0t = view.tags[Int(s.top.word)]
    let b0w = view.words[Int(s.front.word)]
    let b0t = view.tags[Int(s.front.word)]
    let b1t = view.tags[Int(s.front.word) + 1]
    let bufferDistance = bucket(Int(s.front.word) - Int(s.top.word))
    let bufferBetween = between(view.passed, s.top.word, s.front.word)
    let s0c = view.kinds[Int(s.top.word)]
    let b0c = view.kinds[Int(s.front.word)]
    sink.add(1, s0w, s0t)
    sink.add(2, s0w)
    sink.add(3, s0t)
    sink.add(20, s0w, s0t, b0w, b0t)
    sink.add(21, s0w, s0t, b0w)
    sink.add(22, s0w, b0w, b0t)
    sink.add(23, s0w, s0t, b0t)
    sink.add(24, s0t, b0w, b0t)
    sink.add(25, s0w, b0w)
    sink.add(26, s0t, b0t)
    sink.add(41, s0t, b0t, b1t)
    sink.add(52, s0w, b0t, b1t)
    sink.add(60, s0w, bufferDistance)
    sink.add(61, s0t, bufferDistance)
    sink.add(62, b0w, bufferDistance)
    sink.add(63, b0t, bufferDistance)
    sink.add(64, s0t, b0t, bufferDistance)
    sink.add(65, s0w, b0w, bufferDistance)
    sink.add(69, s0t, b0t, bufferBetween)
    sink.add(130, s0c, b0c, s0t, b0t)
    sink.add(131, s0c, b0w)
    sink.add(132, s0w, b0c)
    sink.add(133, s0c, b0t, bufferDistance)
  }

  /// The two topmost, with their distance and what stands between.
  private static func secondAndTop(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s1w = view.words[Int(s.second.word)]
    let s1t = view.tags[Int(s.second.word)]
    let s0w = view.words[Int(s.top.word)]
    let s0t = view.tags[Int(s.top.word)]
    let stackDistance = bucket(Int(s.top.word) - Int(s.second.word))
    let stackBetween = between(view.passed, s.second.word, s.top.word)
    let s0c = view.kinds[Int(s.top.word)]
    let s1c = view.kinds[Int(s.second.word)]
    sink.add(4, s1w, s1t)
    sink.add(5, s1w)
    sink.add(6, s1t)
    sink.add(30, s1w, s1t, s0w, s0t)
    sink.add(31, s1w, s1t, s0w)
    sink.add(32, s1w, s0w, s0t)
    sink.add(33, s1w, s1t, s0t)
    sink.add(34, s1t, s0w, s0t)
    sink.add(35, s1w, s0w)
    sink.add(36, s1t, s0t)
    sink.add(66, s1t, s0t, stackDistance)
    sink.add(67, s1w, s0t, stackDistance)
    sink.add(68, s1t, s0w, stackDistance)
    sink.add(70, s1t, s0t, stackBetween)
    sink.add(134, s1c, s0c, s1t, s0t)
    sink.add(135, s1c, s0w)
    sink.add(136, s1w, s0c)
    sink.add(137, s1c, s0t, stackDistance)
  }

  /// The top with its dependents.
  private static func topTree(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s0w = view.words[Int(s.top.word)]
    let s0t = view.tags[Int(s.top.word)]
    let s0lw = view.words[Int(s.top.left)]
    let s0lt = view.tags[Int(s.top.left)]
    let s0rw = view.words[Int(s.top.right)]
    let s0rt = view.tags[Int(s.top.right)]
    let s0l2t = view.tags[Int(s.top.left2)]
    let s0r2t = view.tags[Int(s.top.right2)]
    let s0k = UInt32(s.top.traits.rawValue)
    let s0counts = UInt32(s.top.leftCount) << 4 | UInt32(s.top.rightCount)
    sink.add(72, s0w, UInt32(s.top.rightCount))
    sink.add(73, s0t, UInt32(s.top.rightCount))
    sink.add(74, s0w, UInt32(s.top.leftCount))
    sink.add(75, s0t, s0counts)
    sink.add(81, s0lw, s0lt)
    sink.add(82, s0lt, s0t)
    sink.add(83, s0rw, s0rt)
    sink.add(84, s0rt, s0t)
    sink.add(89, s0t, s0lt, s0l2t)
    sink.add(90, s0t, s0rt, s0r2t)
    sink.add(106, s0t, s0k)
    sink.add(107, s0w, s0k)
  }

  /// The top with its dependents, and the front.
  private static func topTreeAndFront(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s0w = view.words[Int(s.top.word)]
    let s0t = view.tags[Int(s.top.word)]
    let s0lw = view.words[Int(s.top.left)]
    let s0lt = view.tags[Int(s.top.left)]
    let s0rw = view.words[Int(s.top.right)]
    let s0rt = view.tags[Int(s.top.right)]
    let s0k = UInt32(s.top.traits.rawValue)
    let b0w = view.words[Int(s.front.word)]
    let b0t = view.tags[Int(s.front.word)]
    let b1t = view.tags[Int(s.front.word) + 1]
    let s0c = view.kinds[Int(s.top.word)]
    sink.add(44, s0t, s0lt, b0t)
    sink.add(45, s0t, s0rt, b0t)
    sink.add(100, s0w, s0lw, b0t)
    sink.add(101, s0t, s0rw, b0w)
    sink.add(102, s0t, s0rt, b0t, b1t)
    sink.add(103, s0t, s0lt, s0rt, b0t)
    sink.add(113, s0w, s0k, b0t)
    sink.add(114, s0t, s0k, b0w)
    sink.add(118, s0t, s0rt, UInt32(s.top.rightTraits.rawValue), b0t)
    sink.add(121, s0t, s0k, UInt32(s.top.leftTraits.rawValue), b0t)
    sink.add(138, s0c, s0lw, b0t)
    sink.add(139, s0c, s0k, b0t)
  }

  /// The top and the front, both with their dependents.
  private static func bothTrees(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s0t = view.tags[Int(s.top.word)]
    let s0k = UInt32(s.top.traits.rawValue)
    let s0counts = UInt32(s.top.leftCount) << 4 | UInt32(s.top.rightCount)
    let b0t = view.tags[Int(s.front.word)]
    let b0lt = view.tags[Int(s.front.left)]
    let b0k = UInt32(s.front.traits.rawValue)
    sink.add(46, s0t, b0t, b0lt)
    sink.add(80, s0t, s0counts, b0t, UInt32(s.front.leftCount))
    sink.add(112, s0t, s0k, b0t, b0k)
  }

  /// The second with its dependents, and the top.
  private static func secondTreeAndTop(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s1w = view.words[Int(s.second.word)]
    let s1t = view.tags[Int(s.second.word)]
    let s1lt = view.tags[Int(s.second.left)]
    let s1rw = view.words[Int(s.second.right)]
    let s1rt = view.tags[Int(s.second.right)]
    let s1r2t = view.tags[Int(s.second.right2)]
    let s1counts = UInt32(s.second.leftCount) << 4 | UInt32(s.second.rightCount)
    let s0t = view.tags[Int(s.top.word)]
    sink.add(47, s1t, s1rt, s0t)
    sink.add(50, s1t, s1lt, s0t)
    sink.add(78, s1w, UInt32(s.second.rightCount))
    sink.add(79, s1t, s1counts, s0t)
    sink.add(87, s1rw, s1rt)
    sink.add(88, s1rt, s1t)
    sink.add(92, s1t, s1rt, s1r2t)
    sink.add(104, s1t, s1rw, s0t)
  }

  /// The two topmost with their dependents; phrases are attached by their first word, usually a preposition or a mark.
  private static func stackTrees(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s1w = view.words[Int(s.second.word)]
    let s1t = view.tags[Int(s.second.word)]
    let s1rt = view.tags[Int(s.second.right)]
    let s1k = UInt32(s.second.traits.rawValue)
    let s0w = view.words[Int(s.top.word)]
    let s0t = view.tags[Int(s.top.word)]
    let s0lw = view.words[Int(s.top.left)]
    let s0lt = view.tags[Int(s.top.left)]
    let s0rt = view.tags[Int(s.top.right)]
    let s0k = UInt32(s.top.traits.rawValue)
    let stackBetween = between(view.passed, s.second.word, s.top.word)
    let s0c = view.kinds[Int(s.top.word)]
    let s1c = view.kinds[Int(s.second.word)]
    sink.add(48, s1t, s0t, s0lt)
    sink.add(49, s1t, s0t, s0rt)
    sink.add(71, s1t, s0t, s0lt, stackBetween)
    sink.add(93, s1w, s0lw)
    sink.add(94, s1t, s0lw, s0t)
    sink.add(95, s1w, s0lw, s0w)
    sink.add(99, s1t, s1rt, s0t, s0lw)
    sink.add(110, s1t, s1k, s0t, s0k)
    sink.add(111, s1w, s1k, s0t, s0k)
    sink.add(115, s1w, s0w, s0k)
    sink.add(116, s1t, s1k, s0w, s0k)
    sink.add(117, s1t, s1rt, UInt32(s.second.rightTraits.rawValue), s0t << 8 | s0k)
    sink.add(120, s1w, s1k, s0lw, s0t)
    sink.add(140, s1c, s0lw, s0c)
    sink.add(141, s1w, s0lw, s0c)
    sink.add(142, s1c, s0lw, s0w)
    sink.add(143, s1c, s1k, s0lw, s0t)
    sink.add(144, s1c, s1k, s0c, s0k)
  }

  /// The two topmost and the front.
  private static func stackAndFront(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s1w = view.words[Int(s.second.word)]
    let s1t = view.tags[Int(s.second.word)]
    let s0w = view.words[Int(s.top.word)]
    let s0t = view.tags[Int(s.top.word)]
    let b0w = view.words[Int(s.front.word)]
    let b0t = view.tags[Int(s.front.word)]
    let b1t = view.tags[Int(s.front.word) + 1]
    sink.add(37, s1t, b0t)
    sink.add(38, s1w, b0w)
    sink.add(39, s1w, s1t, b0t)
    sink.add(42, s1t, s0t, b0t)
    sink.add(51, s1t, s0t, b0t, b1t)
    sink.add(53, s1w, s0t, b0t)
    sink.add(54, s1t, s0w, b0t)
    sink.add(55, s1t, s0t, b0w)
  }

  /// The third of the stack with what is above it.
  private static func thirdAndFront(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s2w = view.words[Int(s.third)]
    let s2t = view.tags[Int(s.third)]
    let s1t = view.tags[Int(s.second.word)]
    let s0t = view.tags[Int(s.top.word)]
    let b0t = view.tags[Int(s.front.word)]
    sink.add(15, s2w, s2t)
    sink.add(16, s2t)
    sink.add(43, s2t, s1t, s0t)
    sink.add(56, s2t, s1t, s0t, b0t)
  }

  /// All of these together.
  private static func allTrees(_ view: ParserView, _ s: borrowing ParserSituation, _ sink: inout FeatureSink) {
    let s2w = view.words[Int(s.third)]
    let s2t = view.tags[Int(s.third)]
    let s1w = view.words[Int(s.second.word)]
    let s1t = view.tags[Int(s.second.word)]
    let s1rt = view.tags[Int(s.second.right)]
    let s1k = UInt32(s.second.traits.rawValue)
    let s0t = view.tags[Int(s.top.word)]
    let s0lw = view.words[Int(s.top.left)]
    let s0k = UInt32(s.top.traits.rawValue)
    let b0t = view.tags[Int(s.front.word)]
    let b1t = view.tags[Int(s.front.word) + 1]
    let s0c = view.kinds[Int(s.top.word)]
    let s1c = view.kinds[Int(s.second.word)]
    let s2c = view.kinds[Int(s.third)]
    sink.add(96, s2w, s0lw)
    sink.add(97, s2t, s1t, s0lw)
    sink.add(98, s1w, s0lw, s0t, s2t)
    sink.add(122, s2t, s1t << 8 | s1k, s0t << 8 | s0k)
    sink.add(105, s1w, s1rt, s0t, b0t)
    sink.add(119, s1t, s0t << 8 | s0k, b0t, b1t)
    sink.add(145, s2c, s0lw, s0c)
    sink.add(146, s2c, s1c, s0lw)
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
