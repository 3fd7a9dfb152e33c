/// A number of units as read: "two months", "several more days", "2 1/2 years".
struct Quantity {
  var span: Span
  /// The position after it.
  var next: Int
  /// "two-year": an attribute.
  var isHyphenated = false
  var isPlural = false
  /// Whether words such as "consecutive" stand before the unit.
  var hasAdjective = false
}

/// Reads quantities of time.
enum QuantityReader {
  /// - Parameter takesBareUnit: whether a plural alone will do ("the past months").
  static func read(_ text: borrowing LexedText, at start: Int, takesBareUnit: Bool) -> Quantity? {
    if text.keyword(start) == .half, text.keyword(start + 1) == .a || text.keyword(start + 1) == .an {
      let unit = text.skippingHyphen(start + 2)
      guard text.sense(unit).unit != .none, !text.sense(unit).isPlural else { return nil }
      return Quantity(span: Span(count: 0, half: true, unit: text.sense(unit).unit), next: unit + 1)
    }
    var number = Number(next: start)
    guard readNumber(text, at: start, &number) || (takesBareUnit && isBareUnit(text, start)) else { return nil }
    return unit(text, after: number)
  }

  private struct Number {
    var count: Int?
    var half = false
    /// Digits after the point.
    var decimal: Int?
    /// "a", "another"
    var isArticle = false
    var next: Int
  }

  private static func isBareUnit(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let unit = text.sense(adjectives(text, at: index))
    return unit.unit != .none && unit.isPlural
  }

  private static func readNumber(_ text: borrowing LexedText, at start: Int, _ number: inout Number) -> Bool {
    if let vague = vagueCount(text, at: start) {
      number.next = vague.next
      number.count = vague.count
      // "several hundred years"
      if vague.count == nil, [100, 1000].contains(text.sense(vague.next).cardinal) { number.next += 1 }
      return true
    }
    if let cardinal = text.cardinal(at: start) {
      guard text.isWord(start) || isFree(text, start) else { return false }
      number.count = cardinal.value
      number.next = cardinal.next
      fraction(text, &number)
      if text.keyword(number.next) == .million {
        let millions = cardinal.value < 10_000 ? cardinal.value * 1_000_000 : nil
        number.count = number.half || number.decimal != nil ? nil : millions
        (number.half, number.decimal) = (false, nil)
        number.next += 1
      }
      number.next = alternative(text, at: number.next)
      return true
    }
    switch text.keyword(start) {
    case .a, .an, .another, .one:
      guard text.keyword(start + 1) != .half, text.sense(start + 1).unit != .quarter else { return false }
      number.count = 1
      number.isArticle = true
      number.next = start + 1
      return true
    default: return false
    }
  }

  /// Whether digits begin a number: no sum of money, no part of a longer number.
  private static func isFree(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let before = text.at(index - 1)
    if before.kind == .mark, before.number == Mark.dollar || before.number == Mark.sign { return false }
    guard text.isGlued(index) else { return true }
    if before.kind == .mark {
      return [Mark.open, Mark.quote, Mark.longDash, Mark.apostrophe, 0x5B].contains(before.number)
        || (before.number == Mark.hyphen && !text.isDigits(index - 2))
    }
    return false
  }

  /// The unit with what stands between it and the number.
  private static func unit(_ text: borrowing LexedText, after number: Number) -> Quantity? {
    var index = adjectives(text, at: number.next)
    let hasAdjective = index != number.next
    // "two bloody weeks": one more word.
    if number.count ?? 0 > 1, isPlainAdjective(text, index), text.sense(index + 1).unit != .none,
      text.sense(index + 1).isPlural
    {
      index += 1
    }
    let unitIndex = text.skippingHyphen(index)
    let sense = text.sense(unitIndex)
    guard sense.unit != .none, !(number.isArticle && sense.isPlural) else { return nil }
    // "more than 300,000 last year"
    if hasAdjective, number.count ?? 0 > 1, !sense.isPlural { return nil }
    // "two day rally" is an attribute without its hyphen.
    let isHyphenated = unitIndex != index || (number.count ?? 0 > 1 && !sense.isPlural && !sense.isAbbreviation)
    // "two second places": an ordinal; "three-quarters": a share.
    if sense.unit == .second, !sense.isPlural, !isHyphenated { return nil }
    if sense.unit == .quarter, isHyphenated, sense.isPlural { return nil }
    var quantity = Quantity(
      span: Span(count: number.count, half: number.half, unit: sense.unit), next: unitIndex + 1,
      isHyphenated: isHyphenated, isPlural: sense.isPlural, hasAdjective: hasAdjective)
    quantity.span.decimal = number.decimal
    if sense.isAbbreviation { quantity.next = text.skippingStop(quantity.next) }
    if let half = andAHalf(text, at: quantity.next) {
      quantity.span.half = true
      quantity.next = half
    } else if number.isArticle, text.isGluedMark(quantity.next, Mark.hyphen), text.isGlued(quantity.next + 1),
      text.hyphenated(.long, at: quantity.next) == nil, text.hyphenated(.old, at: quantity.next) == nil
    {
      // "a year-earlier loss", "a day-care centre"
      return nil
    }
    return quantity
  }

  private static func isPlainAdjective(_ text: borrowing LexedText, _ index: Int) -> Bool {
    let lexeme = text.at(index)
    return lexeme.kind == .word && lexeme.sense == 0 && !lexeme.flags.contains(.capitalised)
      && !lexeme.flags.contains(.endsInS)
  }

  /// "several", "a few", "a couple of" (two), "many", "some", "dozens of".
  private static func vagueCount(_ text: borrowing LexedText, at index: Int) -> (count: Int?, next: Int)? {
    switch text.keyword(index) {
    case .several, .few, .many, .numerous, .various, .countless: return (nil, index + 1)
    case .some: return text.sense(index + 1).isPlural ? (nil, index + 1) : nil
    case .dozens: return text.keyword(index + 1) == .of ? (nil, index + 2) : nil
    case .couple: return (2, text.skipping(.of, index + 1))
    case .a:
      if text.keyword(index + 1) == .few { return (nil, index + 2) }
      if text.keyword(index + 1) == .couple { return (2, text.skipping(.of, index + 2)) }
      return nil
    default: return nil
    }
  }

  /// "1/2", "and a half", ".5" after a whole number.
  private static func fraction(_ text: borrowing LexedText, _ number: inout Number) {
    let index = number.next
    if text.isDigits(index), text.at(index).number == 1, text.isGluedMark(index + 1, Mark.slash),
      text.isDigits(index + 2), text.at(index + 2).number == 2
    {
      number.half = true
      number.next = index + 3
    } else if let half = andAHalf(text, at: index) {
      number.half = true
      number.next = half
    } else if text.isGluedMark(index, Mark.stop), text.isDigits(index + 1), text.isGlued(index + 1),
      text.width(index + 1) <= 2
    {
      number.decimal = Int(text.at(index + 1).number)
      number.next = index + 2
    }
  }

  /// "and a half", "-and-a-half", "and half": the position after it.
  private static func andAHalf(_ text: borrowing LexedText, at index: Int) -> Int? {
    let and = text.skippingHyphen(index)
    guard text.keyword(and) == .and else { return nil }
    let article = text.skippingHyphen(and + 1)
    let half = text.keyword(article) == .a ? text.skippingHyphen(article + 1) : article
    return text.keyword(half) == .half ? half + 1 : nil
  }

  /// "two or three", "12 to 18": the second number is read over.
  private static func alternative(_ text: borrowing LexedText, at index: Int) -> Int {
    guard text.keyword(index) == .or || text.keyword(index) == .to || text.isMark(index, Mark.hyphen),
      let number = text.cardinal(at: index + 1)
    else { return index }
    let unit = text.skippingHyphen(adjectives(text, at: number.next))
    return text.sense(unit).unit != .none ? number.next : index
  }

  private static func adjectives(_ text: borrowing LexedText, at index: Int) -> Int {
    var next = index
    while true {
      switch text.keyword(next) {
      case .more, .additional, .consecutive, .straight, .successive, .full, .whole, .trading, .working, .business,
        .calendar, .long, .short, .further, .good, .bare, .mere, .final, .last, .entire, .extra, .previous, .past:
        next += 1
      default: return next
      }
    }
  }
}
