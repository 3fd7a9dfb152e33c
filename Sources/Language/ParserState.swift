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
    package var leftCount: UInt8 = 0
    package var rightCount: UInt8 = 0

    package init(word: UInt16) { self.word = word }

    mutating func addLeft(_ child: UInt16) {
      left2 = left
      left = child
      leftCount = min(leftCount + 1, 5)
    }

    mutating func addRight(_ child: UInt16) {
      right2 = right
      right = child
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
  @inline(__always)
  package func applying(_ action: Action, at index: Int32, _ states: UnsafeMutablePointer<ParserState>) -> ParserState {
    var next = self
    next.previous = index
    next.action = action
    switch action {
    case .shift:
      next.below = index
      next.top = front
      next.front = Subtree(word: front.word + 1)
    case .left:
      next.front.addLeft(top.word)
      next.top = states[Int(below)].top
      next.below = states[Int(below)].below
    case .right:
      next.top = states[Int(below)].top
      next.top.addRight(top.word)
      next.below = states[Int(below)].below
    }
    return next
  }
}
