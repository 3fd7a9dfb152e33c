/// The parts that dates are made of; each returns what it read and the position after it.
extension LexedText {
  /// "February", "Feb.", "Sept": capitalised; an abbreviation without a full stop only before a number.
  func month(at index: Int) -> (month: Int, next: Int)? {
    let sense = sense(index)
    guard sense.month > 0, isCapitalised(index) else { return nil }
    let next = skippingStop(index + 1)
    if sense.isAbbreviation, next == index + 1, !isDigits(next), !isDigits(index - 1) { return nil }
    return (Int(sense.month), next)
  }

  /// "4", "4th", "fourth", "twenty-first": 1 to 31.
  func dayOfMonth(at index: Int) -> (day: Int, next: Int, isOrdinal: Bool)? {
    if isDigits(index), width(index) <= 2, isPlainNumber(index) {
      let day = Int(at(index).number)
      guard (1...31).contains(day) else { return nil }
      if isGlued(index + 1), isWord(index + 1) {
        switch keyword(index + 1) {
        case .st, .nd, .rd, .th: return (day, index + 2, true)
        default: return nil
        }
      }
      return (day, index + 1, false)
    }
    guard let ordinal = ordinal(at: index), (1...31).contains(ordinal.value) else { return nil }
    return (ordinal.value, ordinal.next, true)
  }

  /// "1998", "480 BC", "AD 70", "'98", "nineteen ninety-eight": a year, by its form alone.
  func year(at index: Int) -> (year: Int, next: Int)? {
    if isDigits(index), isPlainNumber(index) {
      let number = Int(at(index).number)
      if let era = era(at: index + 1), (1...9999).contains(number) {
        return (era.isBefore ? 1 - number : number, era.next)
      }
      // "499-493 BC", "496 and 495 BC": the era stands once.
      if (1...9999).contains(number),
        isMark(index + 1, Mark.hyphen) || keyword(index + 1) == .and || keyword(index + 1) == .to,
        isDigits(index + 2), let era = era(at: index + 3)
      {
        return (era.isBefore ? 1 - number : number, index + 1)
      }
      guard width(index) == 4, (1000...2200).contains(number) else { return nil }
      if isGlued(index + 1), isWord(index + 1) { return nil }
      return (number, index + 1)
    }
    if keyword(index) == .ad || keyword(index) == .bc, isCapitalised(index), isDigits(index + 1) {
      let number = Int(at(index + 1).number)
      guard (1...9999).contains(number) else { return nil }
      return (keyword(index) == .bc ? 1 - number : number, index + 2)
    }
    return spokenYear(at: index)
  }

  /// "BC", "B.C.", "BCE", "AD", "A.D."
  func era(at index: Int) -> (isBefore: Bool, next: Int)? {
    guard isCapitalised(index) else { return nil }
    switch keyword(index) {
    case .bc, .bce: return (true, index + 1)
    case .ad, .ce: return (false, index + 1)
    case .b where isGluedMark(index + 1, Mark.stop) && keyword(index + 2) == .c && isGlued(index + 2):
      return (true, isGluedMark(index + 3, Mark.stop) ? index + 4 : index + 3)
    default: return nil
    }
  }

  /// "nineteen ninety-six", "two thousand five".
  private func spokenYear(at index: Int) -> (year: Int, next: Int)? {
    let first = Int(sense(index).cardinal)
    if first == 2, sense(index + 1).cardinal == 1000 {
      var next = index + 2
      if keyword(next) == .and { next += 1 }
      if let rest = smallCardinal(at: next), (1...30).contains(rest.value) { return (2000 + rest.value, rest.next) }
      return sense(index - 1).unit == .year ? (2000, index + 2) : nil
    }
    guard (16...20).contains(first), isWord(index) else { return nil }
    let second = skippingHyphen(index + 1)
    guard isWord(second), let rest = smallCardinal(at: second), (10...99).contains(rest.value) else { return nil }
    return (first * 100 + rest.value, rest.next)
  }

  /// "'98": two digits after an apostrophe.
  func shortYear(at index: Int) -> (year: Int, next: Int)? {
    guard isMark(index, Mark.apostrophe), isDigits(index + 1), isGlued(index + 1), width(index + 1) == 2 else {
      return nil
    }
    return (Int(at(index + 1).number), index + 2)
  }
}
