import Articles
import Language

/// Reads numbers with what they count: "at least 150 lamps", "$3 million", "27,000 feet", "a 34-year-old".
///
/// Words that belong to a date or a name are no quantity; the caller names their ranges.
struct QuantityReader {
  /// Words of the text with their normal forms.
  let words: [NormalWord]
  /// Bytes of dates and names, ascending.
  let excluded: [Range<Int>]

  /// What was read, with the words it stands in.
  struct Reading: Equatable {
    var low: Double
    var high: Double
    var unit: String?
    var counted: String?
    var words: Range<Int>
  }

  func readings() -> [Reading] {
    var readings = [Reading]()
    var index = 0
    while index < words.count {
      if let reading = reading(at: index) {
        readings.append(reading)
        index = max(index + 1, reading.words.upperBound)
      } else {
        index += 1
      }
    }
    return readings
  }

  private func reading(at index: Int) -> Reading? {
    var start = index
    var next = index
    var currency = UnitNames.currency(words[next].lower).flatMap { words[next].isSign ? $0 : nil }
    if currency != nil { next += 1 }
    guard next < words.count, !isExcluded(next), let first = number(at: next) else { return nil }
    var low = first.low
    var high = first.high
    next = first.end
    if let second = rangeEnd(at: next) {
      // In "5 to 7 million" the multiplier belongs to both.
      low = second.multiplier > 1 && low < second.multiplier ? low * second.multiplier : low
      guard second.high >= low else { return nil }
      high = second.high
      next = second.end
    } else {
      (start, low, high) = hedge(before: index, low, high)
      if low == high, let open = openEnd(at: next) {
        high = Quantity.unbounded
        next = open
      }
    }
    var reading = Reading(low: low, high: high, unit: currency, counted: nil, words: start..<next)
    if currency == nil, next < words.count, let named = UnitNames.currency(words[next].lower) {
      currency = named
      reading.unit = named
      next += 1
    }
    if currency == nil {
      guard readUnit(&reading, &next, first: index) else { return nil }
    }
    reading.words = start..<next
    return reading
  }

  /// Reads the unit or the thing counted after the number; false where the number counts nothing.
  private func readUnit(_ reading: inout Reading, _ next: inout Int, first index: Int) -> Bool {
    var unitAt = next
    if unitAt < words.count, words[unitAt].lower == "-" { unitAt += 1 }
    if unitAt < words.count, let unit = UnitNames.unit(words[unitAt].lower) ?? ageUnit(words[unitAt].lower) {
      reading.unit = unit
      next = unitAt + 1
      if unit == "percent", next < words.count, words[next].lower == "points" { next += 1 }
      if unit == "percent" { reading.counted = countedAfterOf(&next) }
      if unit == "year", isAge(after: &next, unitWord: words[unitAt].lower) { reading.counted = "age" }
      return true
    }
    if let counted = counted(at: &next) {
      reading.counted = counted
      return true
    }
    // "aged 34", "Jane Doe, 34,"
    if index > 0, words[index - 1].lower == "aged" {
      reading.unit = "year"
      reading.counted = "age"
      return true
    }
    return reading.low != 1 || reading.high != 1
  }

  private func ageUnit(_ word: String) -> String? {
    word == "year-old" || word == "years-old" || word == "year-olds" ? "year" : nil
  }

  private func isAge(after next: inout Int, unitWord: String) -> Bool {
    if unitWord.hasSuffix("-old") || unitWord.hasSuffix("-olds") { return true }
    var at = next
    if at < words.count, words[at].lower == "-" { at += 1 }
    guard at < words.count, words[at].lower == "old" || words[at].lower == "olds" else { return false }
    next = at + 1
    return true
  }

  // MARK: Numbers

  private struct Number {
    var low: Double
    var high: Double
    /// The last multiplier ("million"), 1 where there is none.
    var multiplier: Double
    var end: Int
  }

  /// A number of digits or words, with its multipliers.
  private func number(at start: Int) -> Number? {
    var index = start
    let word = words[index].lower
    if let vague = NumberWords.vague[word] { return vagueNumber(vague, at: start) }
    if let value = NumberWords.value(ofDigits: word) {
      index += 1
      let scaled = multiply(value, &index)
      return Number(low: scaled.value, high: scaled.value, multiplier: scaled.multiplier, end: index)
    }
    if let joined = joinedNumber(word) {
      return Number(low: joined, high: joined, multiplier: 1, end: index + 1)
    }
    return spelledNumber(at: start)
  }

  /// "two hundred and fifty", "a dozen", "half a million".
  private func spelledNumber(at start: Int) -> Number? {
    var index = start
    var total = 0.0
    var group: Double?
    var multiplier = 1.0
    if words[index].lower == "half", index + 2 < words.count, words[index + 1].lower == "a",
      let factor = NumberWords.multipliers[words[index + 2].lower]
    {
      return Number(low: factor / 2, high: factor / 2, multiplier: factor, end: index + 3)
    }
    if words[index].lower == "a" || words[index].lower == "an" {
      guard index + 1 < words.count, NumberWords.multipliers[words[index + 1].lower] != nil else { return nil }
      group = 1
      index += 1
    }
    // "One of the boats" picks one out; it does not count.
    if words[index].lower == "one", index + 1 < words.count, words[index + 1].lower == "of" { return nil }
    while index < words.count {
      let word = words[index].lower
      if let value = NumberWords.value(word) {
        guard group.map({ value < 10 && $0.truncatingRemainder(dividingBy: 100) >= 20 || $0 >= 100 }) ?? true
        else { break }
        group = (group ?? 0) + value
      } else if let factor = NumberWords.multipliers[word], let current = group {
        multiplier = factor
        if factor == 100 || factor == 12 {
          group = current * factor
        } else {
          total += current * factor
          group = nil
        }
      } else if word == "and" || word == "-", index + 1 < words.count, index > start,
        NumberWords.value(words[index + 1].lower) != nil,
        word == "-" || NumberWords.multipliers[words[index - 1].lower] ?? 0 >= 100
      {
      } else {
        break
      }
      index += 1
    }
    guard index > start, group != nil || total > 0 else { return nil }
    let value = total + (group ?? 0)
    return Number(low: value, high: value, multiplier: multiplier, end: index)
  }

  private func vagueNumber(_ vague: ClosedRange<Double>, at start: Int) -> Number? {
    // "hundreds of thousands of": the product.
    if start + 2 < words.count, words[start + 1].lower == "of", let second = NumberWords.vague[words[start + 2].lower] {
      let unit = second.lowerBound / 2
      let end = start + 3
      return Number(
        low: vague.lowerBound * unit, high: (vague.upperBound + 1) * unit - 1, multiplier: 1, end: end)
    }
    return Number(low: vague.lowerBound, high: vague.upperBound, multiplier: 1, end: start + 1)
  }

  private func multiply(_ value: Double, _ index: inout Int) -> (value: Double, multiplier: Double) {
    var value = value
    var multiplier = 1.0
    while index < words.count {
      let at = words[index].lower == "-" && index + 1 < words.count ? index + 1 : index
      guard let factor = NumberWords.multipliers[words[at].lower] else { break }
      value *= factor
      multiplier *= factor
      index = at + 1
    }
    return (value, multiplier)
  }

  /// "5m", "2.5bn", "40k" in one word.
  private func joinedNumber(_ word: String) -> Double? {
    let suffixes: [(String, Double)] = [("bn", 1e9), ("mn", 1e6), ("m", 1e6), ("k", 1e3)]
    for (suffix, factor) in suffixes where word.hasSuffix(suffix) {
      return NumberWords.value(ofDigits: word.dropLast(suffix.count)).map { $0 * factor }
    }
    return nil
  }

  /// "to 12", "-12", "and 12" after a "between".
  private func rangeEnd(at index: Int) -> Number? {
    guard index + 1 < words.count else { return nil }
    let joiner = words[index].lower
    guard joiner == "to" || joiner == "-" || joiner == "–" || joiner == "or" else { return nil }
    guard NumberWords.value(ofDigits: words[index + 1].lower) != nil || NumberWords.value(words[index + 1].lower) != nil
    else { return nil }
    return number(at: index + 1)
  }

  // MARK: Bounds

  /// Widens a number by the words before it ("at least", "about", "up to").
  private func hedge(before index: Int, _ low: Double, _ high: Double) -> (Int, Double, Double) {
    func matches(_ phrase: [String]) -> Bool {
      index >= phrase.count && zip(words[(index - phrase.count)..<index], phrase).allSatisfy { $0.lower == $1 }
    }
    if let phrase = Self.atLeast.first(where: matches) { return (index - phrase.count, low, Quantity.unbounded) }
    if let phrase = Self.atMost.first(where: matches) { return (index - phrase.count, 0, high) }
    if let phrase = Self.about.first(where: matches) { return (index - phrase.count, low * 0.9, high * 1.1) }
    if let phrase = Self.nearly.first(where: matches) { return (index - phrase.count, low * 0.9, high) }
    return (index, low, high)
  }

  private static let atLeast = [
    ["at", "least"], ["no", "fewer", "than"], ["not", "fewer", "than"], ["no", "less", "than"], ["more", "than"],
    ["greater", "than"], ["a", "minimum", "of"], ["upwards", "of"], ["over"], ["above"], ["exceeding"],
  ]
  private static let atMost = [
    ["up", "to"], ["at", "most"], ["as", "many", "as"], ["as", "much", "as"], ["no", "more", "than"],
    ["fewer", "than"], ["less", "than"], ["a", "maximum", "of"], ["under"], ["below"],
  ]
  private static let about = [
    ["about"], ["around"], ["roughly"], ["approximately"], ["some"], ["an", "estimated"], ["estimated"], ["circa"],
  ]
  private static let nearly = [["nearly"], ["almost"], ["close", "to"], ["just", "under"]]

  /// The end of "or more", "or so", "plus" after a number.
  private func openEnd(at index: Int) -> Int? {
    guard index < words.count else { return nil }
    if words[index].lower == "plus" || words[index].lower == "+" { return index + 1 }
    guard index + 1 < words.count, words[index].lower == "or", words[index + 1].lower == "more" else { return nil }
    return index + 2
  }

  // MARK: What is counted

  /// The head of the noun phrase that follows: "150 old harbour lamps" counts lamps, "three of the lamps" too.
  private func counted(at next: inout Int) -> String? {
    var index = next
    if index < words.count, words[index].lower == "of" {
      index += 1
      while index < words.count, words[index].tag == .det || words[index].tag == .pron { index += 1 }
    }
    var head: Int?
    while index < words.count, index - next < 8 {
      let word = words[index]
      switch word.tag {
      case .noun, .propn: head = index
      case .adj, .num: break
      case .adv where head == nil: break
      case .verb where head == nil && word.isModifier: break
      case .punct where word.lower == "-": break
      default:
        guard let head else { return nil }
        next = head + 1
        return words[head].form
      }
      index += 1
    }
    guard let head else { return nil }
    next = head + 1
    return words[head].form
  }

  /// "40 percent of the votes": the votes.
  private func countedAfterOf(_ next: inout Int) -> String? {
    guard next < words.count, words[next].lower == "of" else { return nil }
    var end = next
    guard let form = counted(at: &end) else { return nil }
    next = end
    return form
  }

  private func isExcluded(_ index: Int) -> Bool {
    let range = words[index].range
    return excluded.contains { $0.lowerBound < range.upperBound && range.lowerBound < $0.upperBound }
  }
}
