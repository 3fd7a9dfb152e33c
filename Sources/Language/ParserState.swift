/// A state of the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011) in a beam.
///
/// States share their stacks: the rest of the stack is the state in `below`, so that nothing is copied. Words are
/// numbered from ``firstWord``; ``none`` is no word and ``root`` the artificial root at the bottom of the stack.
package struct ParserState {
  package static let none: UInt16 = 0
  package static let root: UInt16 = 1
  package static let firstWord: UInt16 = 2

  /// The transitions. `left` makes the front of the buffer the head of the top of the stack, `right` the second of the
  /// stack; both remove the top.
  package enum Action: UInt8, CaseIterable, Sendable {
    case shift, left, right
  }

  package var score: Int32 = 0
  /// The state before, -1 for the first; and what led here.
  package var previous: Int32 = -1
  package var action: Action = .shift
  /// The state whose top is the second of the stack; -1 where the stack has one.
  package var below: Int32 = -1
  package var top = Subtree(word: Self.root)
  /// The front of the buffer; its word is one beyond the last when the buffer is empty.
  package var front = Subtree(word: Self.firstWord)

  package init() {}

  /// A word with the outermost and second outermost of its dependents so far, and their numbers.
  package struct Subtree {
    package var word: UInt16
    package var left: UInt16 = none
    package var left2: UInt16 = none
    package var right: UInt16 = none
    package var right2: UInt16 = none
    /// What the outermost dependents have themselves.
    package var leftTraits: Traits = []
    package var rightTraits: Traits = []
    package var traits: Traits = []
    package var leftCount: UInt8 = 0
    package var rightCount: UInt8 = 0

    package init(word: UInt16) { self.word = word }

    mutating func addLeft(_ child: Subtree, tag: UniversalTag) {
      left2 = left
      left = child.word
      leftTraits = child.traits
      traits.addLeft(tag, child.traits)
      leftCount = min(leftCount + 1, 5)
    }

    mutating func addRight(_ child: Subtree, tag: UniversalTag) {
      right2 = right
      right = child.word
      rightTraits = child.traits
      traits.addRight(tag, child.traits)
      rightCount = min(rightCount + 1, 5)
    }
  }

  @inline(__always)
  package func allows(_ action: Action, end: UInt16, second: UInt16) -> Bool {
    switch action {
    case .shift: front.word < end
    case .left: front.word < end && top.word >= Self.firstWord
    // The root takes one dependent, when all else is done.
    case .right: below >= 0 && (second != Self.root || front.word == end)
    }
  }

  /// The state after a transition.
  /// - Parameters:
  ///   - states: holds this state at `index` and the one in `below`.
  ///   - tags: by the numbering of words.
  @inline(__always)
  package func applying(
    _ action: Action, at index: Int32, _ states: UnsafeMutablePointer<ParserState>,
    _ tags: UnsafePointer<UniversalTag>
  ) -> ParserState {
    var next = self
    next.previous = index
    next.action = action
    switch action {
    case .shift:
      next.below = index
      next.top = front
      next.front = Subtree(word: front.word + 1)
    case .left:
      next.front.addLeft(top, tag: tags[Int(top.word)])
      next.top = states[Int(below)].top
      next.below = states[Int(below)].below
    case .right:
      next.top = states[Int(below)].top
      next.top.addRight(top, tag: tags[Int(top.word)])
      next.below = states[Int(below)].below
    }
    return next
  }

  /// What kinds of dependents a word has: in place of their relations, which are not known yet.
  package struct Traits: OptionSet {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    static let preposition = Traits(rawValue: 1)
    static let subordinator = Traits(rawValue: 2)
    static let nominalBefore = Traits(rawValue: 4)
    static let nominalAfter = Traits(rawValue: 8)
    static let auxiliary = Traits(rawValue: 16)
    static let determiner = Traits(rawValue: 32)
    static let conjunction = Traits(rawValue: 64)
    static let clauseAfter = Traits(rawValue: 128)

    mutating func addLeft(_ tag: UniversalTag, _ child: Traits) {
      switch tag {
      case .adp: insert(.preposition)
      case .sconj, .part: insert(.subordinator)
      case .noun, .propn, .pron: if !child.contains(.preposition) { insert(.nominalBefore) }
      case .aux: insert(.auxiliary)
      case .det: insert(.determiner)
      case .cconj: insert(.conjunction)
      default: break
      }
    }

    mutating func addRight(_ tag: UniversalTag, _ child: Traits) {
      switch tag {
      case .noun, .propn, .pron: if !child.contains(.preposition) { insert(.nominalAfter) }
      case .verb: insert(.clauseAfter)
      default: break
      }
    }
  }
}
