/// A word as the tokeniser cuts it, before anything is known of it.
struct RawWord: Equatable {
  var start: Int32
  var end: Int32
  var flags: Flags = []

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// White space, or the beginning of the region, stands before it.
    static let spaceBefore = Flags(rawValue: 1)
    /// A line begins with it.
    static let lineBefore = Flags(rawValue: 2)
    /// A blank line, or the beginning of the region, stands before it.
    static let paragraphBefore = Flags(rawValue: 4)
    /// The next word belongs to the same orthographic token.
    static let joinsNext = Flags(rawValue: 8)
  }
}
