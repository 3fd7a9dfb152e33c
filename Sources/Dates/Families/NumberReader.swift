/// Numbers in digits and words.
extension LexedText {
  /// "five", "twenty-five", "forty": below a hundred, in words.
  func smallCardinal(at index: Int) -> (value: Int, next: Int)? {
    let value = Int(sense(index).cardinal)
    guard (0...99).contains(value), isWord(index) else { return nil }
    guard value >= 20, value % 10 == 0 else { return (value, index + 1) }
    let following = skippingHyphen(index + 1)
    let ones = Int(sense(following).cardinal)
    guard (1...9).contains(ones), isWord(following) else { return (value, index + 1) }
    return (value + ones, following + 1)
  }

  /// "7", "1,200", "seven", "twenty-five", "two hundred", "a hundred", "a dozen".
  func cardinal(at index: Int) -> (value: Int, next: Int)? {
    if isDigits(index) {
      var value = Int(at(index).number)
      guard value >= 0 else { return nil }
      var next = index + 1
      while isGluedMark(next, Mark.comma), isDigits(next + 1), isGlued(next + 1), width(next + 1) == 3,
        value < 1_000_000
      {
        value = value * 1000 + Int(at(next + 1).number)
        next += 2
      }
      return (value, next)
    }
    if keyword(index) == .a, sense(index + 1).cardinal >= 12, [12, 100, 1000].contains(sense(index + 1).cardinal) {
      return (Int(sense(index + 1).cardinal), index + 2)
    }
    guard let first = smallCardinal(at: index) else { return nil }
    var (value, next) = first
    let following = skippingHyphen(next)
    let scale = Int(sense(following).cardinal)
    if scale == 100 || scale == 1000 || (scale == 12 && value < 10) {
      value *= scale
      next = following + 1
      let rest = keyword(next) == .and ? next + 1 : next
      if scale > 12, let more = smallCardinal(at: rest), more.value > 0 {
        (value, next) = (value + more.value, more.next)
      }
    }
    return (value, next)
  }

  /// "third", "twenty-first", "11th", "2nd".
  func ordinal(at index: Int) -> (value: Int, next: Int)? {
    if isDigits(index), isGlued(index + 1), isWord(index + 1), isPlainNumber(index) {
      switch keyword(index + 1) {
      case .st, .nd, .rd, .th: return (Int(at(index).number), index + 2)
      default: return nil
      }
    }
    let sense = sense(index)
    if sense.ordinal > 0 { return (Int(sense.ordinal), index + 1) }
    let tens = Int(sense.cardinal)
    guard tens >= 20, tens < 100, tens % 10 == 0 else { return nil }
    let following = skippingHyphen(index + 1)
    let ones = Int(self.sense(following).ordinal)
    guard (1...9).contains(ones) else { return nil }
    return (tens + ones, following + 1)
  }
}
