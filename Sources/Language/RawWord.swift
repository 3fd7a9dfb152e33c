/// A word as the tokeniser cuts it, before anything is known of it.
package struct RawWord: Equatable {
  package var start: Int32
  package var end: Int32
  package var flags: Flags = []

  package init(start: Int32, end: Int32, flags: Flags = []) {
    self.start = start
    self.end = end
    self.flags = flags
  }

  package struct Flags: OptionSet {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// White space, or the beginning of the region, stands before it.
    package static let spaceBefore = Flags(rawValue: 1)
    /// A line begins with it.
    package static let lineBefore = Flags(rawValue: 2)
    /// A blank line, or the beginning of the region, stands before it.
    package static let paragraphBefore = Flags(rawValue: 4)
    /// The next word belongs to the same orthographic token.
    package static let joinsNext = Flags(rawValue: 8)
  }
}
