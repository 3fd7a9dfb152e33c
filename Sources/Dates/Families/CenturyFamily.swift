/// Centuries: "the 20th century", "nineteenth-century", "the 4th century BC".
enum CenturyFamily: Family {
  static func starts(_ sense: Sense) -> Bool {
    sense.keyword == .the || sense.ordinal > 0 || (sense.cardinal >= 20 && sense.cardinal < 100)
  }

  static var startsWithDigits: Bool { true }

  static func read(_ text: borrowing LexedText, at start: Int) -> Reading? {
    let index = text.skipping(.the, start)
    guard let ordinal = text.ordinal(at: index), (1...30).contains(ordinal.value) else { return nil }
    let unit = text.skippingHyphen(ordinal.next)
    guard text.sense(unit).unit == .century else { return nil }
    var fields = DateFields()
    fields.century = ordinal.value
    if let era = text.era(at: unit + 1) {
      fields.century = era.isBefore ? -ordinal.value : ordinal.value
      return Reading(start..<era.next, fields)
    }
    return Reading(start..<(unit + 1), fields)
  }
}
