/// The parts of a parser's state that features look at.
package struct ParserSituation {
  /// The top of the stack and the one below it, ``ParserState/none`` where there is none.
  let top: ParserState.Subtree
  let second: ParserState.Subtree
  let third: UInt16
  let front: ParserState.Subtree

  private let topTree: UInt64
  private let secondTree: UInt64
  private let frontTree: UInt64
  /// The words of the four, 16 bits each: third, second, top, front.
  private let words: UInt64

  @inline(__always)
  package init(_ state: UnsafePointer<ParserState>, _ states: UnsafePointer<ParserState>) {
    top = state.pointee.top
    front = state.pointee.front
    let below = Int(state.pointee.below)
    second = below >= 0 ? states[below].top : ParserState.Subtree(word: ParserState.none)
    let belowThat = below >= 0 ? Int(states[below].below) : -1
    third = belowThat >= 0 ? states[belowThat].top.word : ParserState.none
    topTree = top.signature
    secondTree = second.signature
    frontTree = front.signature
    words = UInt64(third) << 48 | UInt64(second.word) << 32 | UInt64(top.word) << 16 | UInt64(front.word)
  }

  /// A number for the parts that a group of features looks at: the same for the same parts of one sentence, and different
  /// for others as surely as 64 bits allow.
  @inline(__always)
  package func key(_ group: ParserFeatures.Group) -> UInt64 {
    switch group {
    case .front: Self.mix(words & 0xFFFF, 0)
    case .frontTree: Self.mix(frontTree, 1)
    case .topAndFront: Self.mix(words & 0xFFFF_FFFF, 2)
    case .secondAndTop: Self.mix(words & 0xFFFF_FFFF_0000, 3)
    case .topTree: Self.mix(topTree, 4)
    case .topTreeAndFront: Self.mix(topTree, words & 0xFFFF | 5 << 32)
    case .bothTrees: Self.mix(topTree, frontTree ^ 6)
    case .secondTreeAndTop: Self.mix(secondTree, words & 0xFFFF_0000 | 7 << 32)
    case .stackTrees: Self.mix(secondTree, topTree ^ 8)
    case .stackAndFront: Self.mix(words & 0xFFFF_FFFF_FFFF, 9)
    case .thirdAndFront: Self.mix(words, 10)
    case .allTrees: Self.mix(secondTree &+ words, topTree ^ 11)
    }
  }

  @inline(__always)
  private static func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: b ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

extension ParserState.Subtree {
  /// All its fields in one number.
  @inline(__always)
  fileprivate var signature: UInt64 {
    let first = UInt64(word) | UInt64(left) << 16 | UInt64(left2) << 32 | UInt64(right) << 48
    let kinds = UInt64(leftTraits.rawValue) << 16 | UInt64(rightTraits.rawValue) << 24 | UInt64(traits.rawValue) << 32
    let second = UInt64(right2) | kinds | UInt64(leftCount) << 40 | UInt64(rightCount) << 48
    let product = (first ^ 0xBF58_476D_1CE4_E5B9).multipliedFullWidth(by: second ^ 0x94D0_49BB_1331_11EB)
    return product.high ^ product.low
  }
}
