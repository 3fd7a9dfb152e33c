/// The scores of groups of features worked out so far for one sentence.
package struct ParserMemo {
  private struct Entry {
    var key: UInt64 = 0
    var sum = InlineArray<3, Int32>(repeating: 0)
  }

  private static let bits = 7
  private let entries: UnsafeMutablePointer<Entry>

  /// Runs `body` with an empty memo.
  package static func with<Result>(_ body: (ParserMemo) -> Result) -> Result {
    let count = ParserFeatures.Group.allCases.count << bits
    return withUnsafeTemporaryAllocation(of: Entry.self, capacity: count) { buffer in
      buffer.initialize(repeating: Entry())
      // A buffer of more than no entries has an address.
      return body(ParserMemo(entries: buffer.baseAddress.unsafelyUnwrapped))
    }
  }

  /// The sum of a group's weights for a key, worked out if it is not known.
  @inline(__always)
  package func sum(_ group: ParserFeatures.Group, _ key: UInt64, else work: () -> SIMD4<Int32>) -> SIMD4<Int32> {
    let entry = entries + (group.rawValue << Self.bits + Int(key >> UInt64(64 - Self.bits)))
    if entry.pointee.key == key {
      return SIMD4(entry.pointee.sum[0], entry.pointee.sum[1], entry.pointee.sum[2], 0)
    }
    let sum = work()
    entry.pointee = Entry(key: key, sum: [sum[0], sum[1], sum[2]])
    return sum
  }
}
